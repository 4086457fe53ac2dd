import QuizCore
import Wording

/// A framework file with what was found in it.
struct FrameworkFile {
    /// nil if the file has an error.
    let value: CompetencyFramework?
    let node: SourceNode?
    let findings: Findings

    init(_ file: Bank.File) {
        let document = Document(path: file.path, octets: file.octets, isQuiz: false)
        var reader = FrameworkReader(document.findings)
        let value = document.root.flatMap { reader.read($0) }
        self.value = document.findings.hasErrors ? nil : value
        self.node = document.root
        self.findings = document.findings
    }
}

/// A table of the bank with what was found in it.
struct TableFile {
    static let names: Set<String> = [
        "facts.tsv", "articles.tsv", "disagreements.tsv", "twins.tsv",
    ]

    let name: String
    let table: Table
    let findings: Findings

    init(_ file: Bank.File) {
        let source = SourceText(path: file.path, text: Octets.text(file.octets))
        let findings = Findings(source)
        if let line = Octets.faultyLine(file.octets) {
            findings.report(.notUTF8(line: line), at: Place(line: line, column: 1))
        }
        self.name = file.name
        self.table = Table(source, findings)
        self.findings = findings
    }
}
