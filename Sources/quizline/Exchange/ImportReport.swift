import QuizFormat
import Wording

/// What came of one file.
struct ImportResult {
    let path: String
    let outcome: ImportOutcome
}

/// What came of all files, and the quiz files that are to be written.
struct ImportReport {
    let results: [ImportResult]
    let target: ImportTarget
    let language: Language

    /// How many things were named.
    var named: Int { self.results.reduce(0) { $0 + $1.outcome.remarks.count } }

    private var files: [ImportOutcome.File] { self.results.flatMap(\.outcome.files) }

    /// Writes all quiz files; none if one is there already and may not be replaced.
    func write(replaces: Bool) throws(CommandFailure) {
        let present = self.files.filter { self.target.has($0.id) }
        guard replaces || present.isEmpty else {
            throw CommandFailure(
                .environment,
                lines: present.map {
                    ExchangePhrase.alreadyThere(self.target.path(of: $0.id))
                        .text(in: self.language)
                }
            )
        }
        if !self.files.isEmpty {
            try FolderPath.make(self.target.folder, in: self.language)
        }
        for file in self.files {
            try ExchangeFile.write(
                file.text,
                to: self.target.path(of: file.id),
                replaces: replaces,
                language: self.language
            )
        }
    }

    /// What was named, a table of the files, and the sum.
    func text(isDryRun: Bool) -> String {
        var lines = self.results.flatMap { result in
            result.outcome.remarks.map {
                "\(result.path):\($0.line): \($0.phrase.text(in: self.language))"
            }
        }
        if !self.files.isEmpty { lines += self.table }
        if isDryRun { lines.append(ExchangePhrase.wouldWrite.text(in: self.language)) }
        let sum = ExchangePhrase.imported(
            self.results.reduce(0) { $0 + $1.outcome.imported },
            of: self.results.reduce(0) { $0 + $1.outcome.items },
            named: self.named
        )
        lines.append(sum.text(in: self.language))
        return lines.map { $0 + "\n" }.joined()
    }

    private var table: [String] {
        let heads = [ExchangePhrase.columnFile, .columnQuestions].map {
            $0.text(in: self.language)
        }
        let rows = self.files.map { [self.target.path(of: $0.id), "\($0.questions)"] }
        return TextTable([heads] + rows, alignments: [.left, .right]).lines(width: 10_000)
    }
}
