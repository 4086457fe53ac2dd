import QuizCore
import QuizFormat
import QuizServer
import Wording

/// What was found in some files and what that comes to.
struct CheckOutcome {
    let files: QuizFiles
    let bank: Bank
    let counts: CommandLinePhrase.CheckCounts
    let status: ProgramStatus

    /// - Parameter isStrict: Whether warnings count as errors.
    init(of files: QuizFiles, isStrict: Bool) {
        let bank = BankReader.read(files.files)
        let errors = bank.diagnostics.count { $0.severity == .error }
        let counts = CommandLinePhrase.CheckCounts(
            files: files.files.count,
            quizzes: bank.quizzes.count,
            questions: bank.quizzes.reduce(0) { $0 + $1.questions.count },
            errors: errors,
            warnings: bank.diagnostics.count - errors
        )
        self.files = files
        self.bank = bank
        self.counts = counts
        self.status = Self.status(
            counts,
            isStrict: isStrict,
            isIncomplete: !files.faults.isEmpty || files.files.isEmpty
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
