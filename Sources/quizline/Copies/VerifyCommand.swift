import ArgumentParser
import ProgressStorage
import QuizCore
import Wording

/// `quizline verify`: looks the whole database through.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Look the database through, or check a receipt or certificate.",
        discussion: Examples.text([
            "quizline verify": "data/quizline.db, while the server runs too",
            "quizline verify --database monday.sqlite": "a backup",
            "quizline verify 2f-8d03c2a97b": "the answer that this receipt was given for",
            "quizline verify 7KQ4-M2XD-9A3B-ZT08": "the certificate of this code",
            "quizline verify --file lina.json": "whether it is a certificate as it was issued",
        ])
            + "\n\nPages and indexes, tables and triggers, references, the log and its chain, and"
            + " what is kept beside it. Nothing is changed. Status 1: something is wrong, or the"
            + " code does not fit; 3: cannot read."
    )

    @Argument(help: "A receipt or certificate; without a code the database is looked through.")
    var code: String?

    @Option(
        help: ArgumentHelp("A certificate as text or credential.", valueName: "file"),
        completion: .file()
    )
    var file: String?

    @OptionGroup var home: HomeOption
    @OptionGroup var database: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let access = StoreAccess(database: try self.database.path(language), language: language)
        let home = try self.home.checked(language)
        if let file = self.file {
            try CertificateCheck(access).check(file: file, home: home)
        } else if let code = self.code.flatMap({ CertificateCode(typed: $0) }) {
            try CertificateCheck(access).check(code)
        } else if let code = self.code {
            try ReceiptedPage(of: code, access).write(language)
        } else {
            try self.lookThrough(access, language)
        }
    }

    private func lookThrough(_ access: StoreAccess, _ language: Language) throws {
        let ticker = ProgressTicker(language: language)
        let found = try access.storing { () throws(StoreError) in
            defer { ticker.wipe() }
            let progress = ticker.progress(.comparing)
            return try StoreVerification.verify(access.database, progress: progress)
        }
        try StandardStream.output.write(
            lines: found.lines(of: access.database, in: language),
            in: language
        )
        guard found.isFine else { throw CommandFailure(.findings) }
    }
}

extension StoreVerification {
    /// What is said about it, line by line.
    func lines(of path: String, in language: Language) -> [String] {
        let levels = self.cells.map { $0.differing > 0 ? $0.phrases : [] } ?? []
        let found = self.findings.flatMap(\.phrases)
        let about: [CopyPhrase] =
            if !self.findings.isEmpty {
                found + [.foundWrong(found.count)]
            } else {
                levels.isEmpty ? [.verified(path, self.summary.content)] : []
            }
        let isOlder = self.summary.schema < self.newestSchema
        let older: [CopyPhrase] =
            isOlder ? [.olderSchema(found: self.summary.schema, newest: self.newestSchema)] : []
        return (about + older).map { $0.text(in: language) }
            + levels.map { $0.text(in: language) }
    }
}

extension StoreVerification.Finding {
    /// One for each line: the database tells what is damaged in several.
    var phrases: [CopyPhrase] {
        guard case .damage(let words) = self else { return [self.phrase] }
        let lines = words.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("***") }
        return lines.isEmpty ? [self.phrase] : lines.map { .damage(String($0)) }
    }

    private var phrase: CopyPhrase {
        switch self {
        case .damage(let words): .damage(words)
        case .orphans(let table, let rows): .orphans(table: table, rows: rows)
        case .schema(let name, .missing): .schema(name, .missing)
        case .schema(let name, .surplus): .schema(name, .surplus)
        case .schema(let name, .changed): .schema(name, .changed)
        case .positionsTwice(let count): .positionsTwice(count)
        case .triesTwice(let count): .triesTwice(count)
        case .endsMissing(let count): .endsMissing(count)
        case .servings(let count): .servings(count)
        case .brokenLinks(let count): .brokenLinks(count)
        case .brokenActs(let count): .brokenActs(count)
        }
    }
}
