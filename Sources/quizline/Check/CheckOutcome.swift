import QuizCore
import QuizFormat
import QuizServer
import Wording

/// What was found in some files and what that comes to.
struct CheckOutcome {
    let files: QuizFiles
    /// What was found in the files that were asked for.
    let findings: [Diagnostic]
    let counts: CommandLinePhrase.CheckCounts
    let status: ProgramStatus

    /// - Parameter isStrict: Whether warnings count as errors.
    init(of files: QuizFiles, isStrict: Bool) {
        let bank = BankReader.read(files.files)
        let findings = bank.diagnostics.filter { files.asked.contains($0.file) }
        let asked = files.files.filter { files.asked.contains($0.path) }
        // A quiz that was read has the name of its file.
        let names = Set(asked.map(\.name))
        let quizzes = bank.quizzes.filter { names.contains("\($0.id).yaml") }
        let errors = findings.count { $0.severity == .error }
        self.files = files
        self.findings = findings
        self.counts = CommandLinePhrase.CheckCounts(
            files: asked.count,
            quizzes: quizzes.count,
            questions: quizzes.reduce(0) { $0 + $1.questions.count },
            errors: errors,
            warnings: findings.count - errors
        )
        self.status = Self.status(
            self.counts,
            isStrict: isStrict,
            isIncomplete: !files.faults.isEmpty || asked.isEmpty
        )
    }

    /// What the shell is told.
    ///
    /// A file that could not be read weighs more than any finding.
    static func status(
        _ counts: CommandLinePhrase.CheckCounts,
        isStrict: Bool,
        isIncomplete: Bool
    ) -> ProgramStatus {
        if isIncomplete { return .environment }
        let isFaulty = counts.errors > 0 || (isStrict && counts.warnings > 0)
        return isFaulty ? .findings : .fine
    }
}
