import Foundation
import Testing
import Wording

@testable import QuizFormat

@Suite("The page about exchange")
struct ExchangePageTests {
    private static func page() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Docs/Exchange.md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The content of the first block in a language.
    private static func block(_ language: String, in page: String) throws -> String {
        let parts = page.components(separatedBy: "```\(language)\n")
        return try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    }

    @Test
    func `the example on the page is what import makes of it`() throws {
        let page = try Self.page()
        let octets = Array(try Self.block("gift", in: page).utf8)

        let outcome = QuizImport.read(.init(path: "bank.gift", octets: octets), as: GIFTFormat.self)

        #expect(outcome.files.map(\.text) == [try Self.block("yaml", in: page)])
        let said = Exchanging.lines(outcome).map { "bank.gift:\($0)\n" }.joined()
        #expect(try Self.block("text", in: page).hasPrefix(said))
    }

    @Test
    func `the page names each format and what can be done with it`() throws {
        let page = try Self.page()
        let writable = ExchangeFormats.writable.map { $0.name }

        for format in ExchangeFormats.list {
            let export = writable.contains(format.name) ? "yes" : "no"
            #expect(page.contains("| `\(format.name)` | yes | \(export) |"))
        }
    }
}
