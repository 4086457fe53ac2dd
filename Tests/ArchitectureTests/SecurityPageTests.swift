import Foundation
import Testing

@Suite("The page of promises")
struct SecurityPageTests {
    @Test
    func `every test that the page names exists`() throws {
        let written = try Self.namesOfTests()

        let missing = try Self.namesOnPage().filter { !written.contains($0) }

        #expect(missing.isEmpty)
    }

    @Test
    func `every promise names a test`() throws {
        let rows = try Self.promises()

        let unshown = rows.filter { !$0.contains("«") }

        #expect(!rows.isEmpty)
        #expect(unshown.isEmpty)
    }

    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func page() throws -> String {
        let path = self.root.appendingPathComponent("Docs/Security.md")
        return try String(contentsOf: path, encoding: .utf8)
    }

    /// Rows of tables that begin with the number of a promise, such as `| P1 |`.
    private static func promises() throws -> [Substring] {
        try self.page().split(separator: "\n").filter { line in
            line.prefixMatch(of: #/\| [PDSI]\d+\b/#) != nil
        }
    }

    /// What stands between « and ».
    private static func namesOnPage() throws -> Set<String> {
        Set(try self.page().matches(of: #/«([^»]+)»/#).map { String($0.output.1) })
    }

    /// Names of all test functions that are written as sentences.
    private static func namesOfTests() throws -> Set<String> {
        let folder = self.root.appendingPathComponent("Tests")
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
        return try files.reduce(into: []) { names, file in
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: #/func `([^`]+)`/#).map { String($0.output.1) })
        }
    }
}
