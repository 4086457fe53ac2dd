import QuizCore
import Wording

/// What the tables of a bank say, as values.
struct BankTables {
    let facts: [Fact]
    let articles: [Article]

    init(_ files: [TableFile]) {
        let tables = Dictionary(
            files.map { ($0.name, $0.table) },
            uniquingKeysWith: { first, _ in first }
        )
        let twins = tables["twins.tsv"]?.twins ?? [:]
        self.facts = tables["facts.tsv"]?.facts(twins: twins) ?? []
        self.articles = tables["articles.tsv"]?.articles ?? []
    }
}

extension Table {
    /// Of `twins.tsv`: by fact those that say the same.
    var twins: [String: [String]] {
        Dictionary(
            self.rows.filter { $0.cells.count >= 2 }.map { ($0.cells[0], $0.words(in: 1)) },
            uniquingKeysWith: +
        )
    }

    fileprivate func facts(twins: [String: [String]]) -> [Fact] {
        self.rows.compactMap { row in
            guard row.cells.count >= 4, let statement = self.text("statement_", in: row) else {
                return nil
            }
            return Fact(
                id: row.cells[0],
                section: row.cells[1],
                competencies: row.words(in: 3).map { Competency.ID($0) },
                statement: statement,
                twins: twins[row.cells[0]] ?? []
            )
        }
    }

    fileprivate var articles: [Article] {
        self.rows.compactMap { row in
            self.text("title_", in: row).map { Article(section: row.cells[0], title: $0) }
        }
    }

    /// The cells of the columns that begin so, by the languages that their names end in.
    private func text(_ name: String, in row: Row) -> LocalizedText? {
        let entries = zip(self.header, row.cells).compactMap { column, cell in
            column.hasPrefix(name) && !cell.isEmpty
                ? LocalizedText.Entry(
                    LanguageTag(rawValue: String(column.dropFirst(name.count))),
                    cell
                ) : nil
        }
        return entries.isEmpty ? nil : LocalizedText(entries)
    }
}

extension Table.Row {
    /// The words of a cell that lists some.
    fileprivate func words(in column: Int) -> [String] {
        self.cells[column].split { $0 == "," || $0 == " " || $0 == "|" }.map(String.init)
    }
}

extension TableFile {
    /// Reports facts of `twins.tsv` that do not exist.
    func checkTwins(_ facts: FactTable?) {
        guard self.name == "twins.tsv", let facts else { return }
        for row in self.table.rows where row.cells.count >= 2 {
            for id in [row.cells[0]] + row.words(in: 1) where facts.competencies[id] == nil {
                self.findings.report(.noFact(id), at: Place(line: row.line, column: 1))
            }
        }
    }
}
