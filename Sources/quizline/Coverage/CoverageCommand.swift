import ArgumentParser
import CompetencyReports
import QuizFormat
import Wording

/// `quizline coverage`: tells what the questions of a bank rest on and what they can prove.
struct CoverageCommand: ParsableCommand {
    /// What the rows can be.
    enum Rows: String, CaseIterable, ExpressibleByArgument {
        case article
        case competency
        case fact

        var kind: CoverageTable.Kind {
            switch self {
            case .article: .article
            case .competency: .competency
            case .fact: .fact
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Tell which facts and competencies the questions of a bank cover.",
        discussion: Examples.text([
            "quizline coverage quizzes": "facts and questions by article",
            "quizline coverage quizzes --by competency": "questions, levels required and provable",
            "quizline coverage quizzes --by fact --format csv": "the questions of each fact",
        ])
            + "\n\nStatus 0: a question rests on every fact; 1: a fact has none; 2: wrong usage;"
            + " 3: something could not be read."
    )

    @Argument(
        help: ArgumentHelp("The folder of the quiz files. Default: quizzes.", valueName: "dir"),
        completion: .directory
    )
    var quizzes: String?

    @Option(help: "What the rows are.")
    var by = Rows.article

    @Option(help: "The form.")
    var format = TableForm.text

    @Flag(name: .customLong("no-bom"), help: "CSV without the mark that Excel needs.")
    var hasNoByteOrderMark = false

    @OptionGroup var speech: LanguageOption

    /// Columns of text.
    private static let width = 80

    func run() throws {
        let language = self.speech.language
        let folder = try QuizFolderOption.folder(self.quizzes, language)
        let read = try ReadBank(folder: folder, language: language)
        let quizzes = ServedQuizzes(read.bank).quizzes
        guard !quizzes.isEmpty else {
            let phrase = CoveragePhrase.nothingCovered(folder)
            throw CommandFailure(.environment, phrase, in: language)
        }
        let coverage = BankCoverage(
            of: quizzes,
            facts: read.bank.facts,
            articles: read.bank.articles,
            framework: read.bank.framework
        )
        try self.write(CoverageTable(self.by.kind, of: coverage, in: language))
        if !read.faultyFiles.isEmpty {
            let phrase = CoveragePhrase.filesLeftOut(read.faultyFiles.count)
            StandardStream.error.remark("quizline: \(phrase.text(in: language))\n")
        }
        guard coverage.uncovered == 0 else { throw CommandFailure(.findings) }
    }

    private func write(_ table: CoverageTable) throws(CommandFailure) {
        let text =
            switch self.format {
            case .text: table.lines(width: Self.width).map { $0 + "\n" }.joined()
            case .csv: table.csv(hasByteOrderMark: !self.hasNoByteOrderMark)
            case .json: table.json
            }
        try StandardStream.output.write(text, in: self.speech.language)
    }
}
