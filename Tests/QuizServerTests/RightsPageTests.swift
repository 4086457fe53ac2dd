import Foundation
import TestSupport
import Testing

@testable import QuizSession

@Suite("The page of rights", .timeLimit(.minutes(3)))
struct RightsPageTests {
    private static let page = Repository.root.appendingPathComponent("Docs/Rights.md")
    /// Who is behind each column: a guest, and people of ``CompanyServer``.
    private static let people: [String?] = [nil] + CompanyServer.roles.map(\.name)

    /// A line and the code that each person gets.
    struct Row: Equatable {
        let line: String
        let codes: [String]

        var text: String {
            "| `\(self.line)` | \(self.codes.joined(separator: " | ")) |"
        }
    }

    @Test
    func `every command gives each right what the page says`() async throws {
        let rows = try Self.rows()
        let drafts = try TemporaryFolder()
        let company = try await CompanyServer(["quizzes": drafts.path("")])

        let told = try Self.people.map { name in
            let client = try name.map(company.client) ?? CompanyServer.connected(company.server)
            return try rows.map { row in
                do {
                    // Behind a counted body one line end follows.
                    let body = row.line.hasSuffix("octets=0") ? "\n" : ""
                    return try client.code(of: row.line + body)
                } catch {
                    throw LineClient.Fault("\(name ?? "guest"), \(row.line): \(error)")
                }
            }
        }

        let answered = rows.enumerated().map { index, row in
            Row(line: row.line, codes: told.map { $0[index] })
        }
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try Self.record(answered)
        }
        for (row, answer) in zip(rows, answered) { #expect(row == answer) }
    }

    @Test
    func `no command is without a row`() throws {
        let verbs = Set(
            try Self.rows().compactMap { $0.line.split(separator: " ").first.map(String.init) }
        )

        let missing = Commands.all.map { $0.word.verb }.filter { !verbs.contains($0) }

        #expect(missing.isEmpty)
    }

    @Test
    func `what is another team's is out of reach for everybody`() throws {
        let foreign = try Self.rows().filter {
            $0.line.firstMatch(of: #/\b(west|western|omar|nobody)\b/#) != nil
        }

        #expect(foreign.count >= 10)
        for row in foreign {
            #expect(Set(row.codes.dropFirst()) == ["560"], "\(row)")
            #expect(row.codes.first == "530", "\(row)")
        }
    }

    private static func rows() throws -> [Row] {
        try String(contentsOf: self.page, encoding: .utf8).split(separator: "\n").compactMap {
            line in
            guard line.hasPrefix("| `") else { return nil }
            let cells = line.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            return Row(line: cells[0].filter { $0 != "`" }, codes: Array(cells.dropFirst()))
        }
    }

    private static func record(_ rows: [Row]) throws {
        let written = try String(contentsOf: self.page, encoding: .utf8)
        let texts = rows.map { ("| `\($0.line)` |", $0.text) }
        let lines = written.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            texts.first { line.hasPrefix($0.0) }?.1 ?? String(line)
        }
        try lines.joined(separator: "\n").write(to: self.page, atomically: true, encoding: .utf8)
    }
}
