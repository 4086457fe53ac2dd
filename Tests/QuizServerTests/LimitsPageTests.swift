import Foundation
import QuizServer
import TestSupport
import Testing

@Suite("The page of limits")
struct LimitsPageTests {
    /// A row of the page: name, default, range.
    struct Row: Equatable {
        let name: String
        let standard: String
        let range: String
    }

    @Test
    func `each setting has exactly one row with its default and range`() throws {
        let page = try Self.rows()

        let rowsByName = Dictionary(grouping: page, by: \.name)

        for setting in ServerConfiguration.settings {
            let row = Row(name: setting.name, standard: setting.standard, range: setting.range)
            #expect(rowsByName[setting.name] == [row])
        }
    }

    @Test
    func `no row is about a setting that does not exist`() throws {
        let names = Set(ServerConfiguration.settings.map(\.name))

        let strangers = try Self.rows().map(\.name).filter { !names.contains($0) }

        #expect(strangers.isEmpty)
    }

    /// The rows of all tables whose first cell is a name in code type.
    private static func rows() throws -> [Row] {
        let page = Repository.root.appendingPathComponent("Docs/Limits.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap {
            line in
            guard line.hasPrefix("| `") else { return nil }
            let cells = line.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count >= 3, let name = cells.first else { return nil }
            return Row(name: name.filter { $0 != "`" }, standard: cells[1], range: cells[2])
        }
    }
}
