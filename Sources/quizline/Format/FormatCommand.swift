import ArgumentParser
import QuizFormat
import QuizServer
import Wording

/// `quizline format`: writes quiz files in the one layout that all tools agree on.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Write quiz files anew: keys in order, short forms, defaults left out.",
        discussion: Examples.text([
            "quizline format quizzes": "all quiz files in a folder",
            "quizline format quizzes --check": "write nothing, tell what would change",
            "quizline format quizzes/mine.yaml --force": "even if comments are lost",
        ]) + "\n\nThe meaning of a file never changes. Comments above keys and questions stay."
            + "\n\nStatus 0: all files are in that layout now; 1: a file would change or was left"
            + " as it is; 2: wrong usage; 3: something could not be read or written."
    )

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file())
    var paths: [String]

    @Flag(help: "Write nothing; tell which files would change.")
    var check = false

    @Flag(help: "Write files even if comments are lost.")
    var force = false

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let files = QuizFiles(in: self.paths)
        var counts = AuthoringPhrase.FormatCounts()
        var status = files.faults.isEmpty ? ProgramStatus.fine : .environment
        for phrase in files.faults + files.remarks {
            StandardStream.error.remark("quizline: \(phrase.text(in: self.speech.language))\n")
        }
        for file in files.files where file.isQuiz {
            status = max(status, try self.format(file, &counts))
        }
        try self.say(.formatted(counts))
        if counts == AuthoringPhrase.FormatCounts() { status = .environment }
        guard status == .fine else { throw CommandFailure(status) }
    }

    /// Treats one file; the status that it alone would give.
    private func format(
        _ file: Bank.File,
        _ counts: inout AuthoringPhrase.FormatCounts
    ) throws(CommandFailure) -> ProgramStatus {
        let canonical: CanonicalFile
        do throws(CanonicalFile.Refusal) {
            canonical = try CanonicalFile(of: file)
        } catch {
            counts.refused += 1
            return try self.refuse(file, error)
        }
        guard !canonical.isUnchanged else {
            counts.unchanged += 1
            return .fine
        }
        for comment in canonical.droppedComments where !self.force || self.check {
            try self.say(.commentDropped(path: file.path, line: comment.line, comment.text))
        }
        if self.check {
            counts.changing += 1
            return try self.leave(file, .wouldChange)
        }
        guard canonical.droppedComments.isEmpty || self.force else {
            counts.refused += 1
            return try self.leave(file, .keptForComments)
        }
        return try self.write(canonical, to: file, &counts)
    }

    private func write(
        _ canonical: CanonicalFile,
        to file: Bank.File,
        _ counts: inout AuthoringPhrase.FormatCounts
    ) throws(CommandFailure) -> ProgramStatus {
        do {
            try file.replace(with: Array(canonical.text.utf8))
        } catch {
            counts.refused += 1
            let text = error.text(of: file.path, in: self.speech.language)
            StandardStream.error.remark("quizline: \(text)\n")
            return .environment
        }
        counts.written += 1
        try self.say(.layout(path: file.path, .written))
        return .fine
    }

    private func refuse(
        _ file: Bank.File,
        _ refusal: CanonicalFile.Refusal
    ) throws(CommandFailure) -> ProgramStatus {
        switch refusal {
        case .faulty(let findings):
            let text = DiagnosticText.text(findings, language: self.speech.language)
            try StandardStream.output.write(text, in: self.speech.language)
            return try self.leave(file, .faulty)
        case .notReadBack: return try self.leave(file, .notReadBack)
        }
    }

    private func leave(
        _ file: Bank.File,
        _ reason: AuthoringPhrase.Layout
    ) throws(CommandFailure) -> ProgramStatus {
        try self.say(.layout(path: file.path, reason))
        return .findings
    }

    private func say(_ phrase: AuthoringPhrase) throws(CommandFailure) {
        let language = self.speech.language
        try StandardStream.output.write(lines: [phrase.text(in: language)], in: language)
    }
}

extension ProgramStatus: Comparable {
    /// The graver one is greater.
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
