import QuizCore
import QuizFormat
import QuizServer
import Wording

/// What was found in some files and what that comes to.
struct CheckOutcome {
    let files: QuizFiles
    /// What was found in the files that were asked for.
    let findings: [Diagnostic]
    /// What the bank still lacks, kind by kind, and what authors accept.
    let remarks: [CheckerPhrase]
    let counts: CommandLinePhrase.CheckCounts
    /// The scenes of the quizzes that were asked for and can be served.
    let scenes: [SceneNumbers]
    let status: ProgramStatus

    /// - Parameters:
    ///   - isStrict: Whether warnings count as errors.
    ///   - tellsCoverage: Whether each thing that the bank still lacks is a finding.
    ///   - answers: What people answered by other versions of a quiz.
    init<Failure: Error>(
        of files: QuizFiles,
        isStrict: Bool,
        tellsCoverage: Bool = false,
        since answers: (Quiz) throws(Failure) -> GivenAnswers
    ) async throws(Failure) {
        let bank = await BankReader.readSideBySide(files.files, scrutiny: .content)
        var changes: [ChangeFindings] = []
        for quiz in bank.quizzes {
            let file = files.files.first { $0.name == "\(quiz.id).yaml" }
            guard let file, files.asked.contains(file.path) else { continue }
            changes.append(BankReader.changes(in: file, since: try answers(quiz)))
        }
        let all =
            (bank.diagnostics.filter { files.asked.contains($0.file) } + changes.flatMap(\.found))
            .sorted()
        let findings = all.filter { tellsCoverage || !Bank.coverageCodes.contains($0.code) }
        self.remarks =
            Self.lacks(in: tellsCoverage ? [] : all)
            + Self.accepted(
                bank.accepted.filter { files.asked.contains($0.file) }
                    + changes.flatMap(\.accepted)
            )
        let asked = files.files.filter { files.asked.contains($0.path) }
        // A quiz that was read has the name of its file.
        let names = Set(asked.filter(\.isQuiz).map(\.name))
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
        self.scenes = quizzes.flatMap(SceneFacts.of)
        self.status = Self.status(
            self.counts,
            isStrict: isStrict,
            isIncomplete: !files.faults.isEmpty || asked.isEmpty
        )
    }

    /// The same where nobody asks about answers.
    init(of files: QuizFiles, isStrict: Bool, tellsCoverage: Bool = false) async {
        await self.init(of: files, isStrict: isStrict, tellsCoverage: tellsCoverage) { _ in
            GivenAnswers()
        }
    }

    private static func lacks(in findings: [Diagnostic]) -> [CheckerPhrase] {
        let counts = Self.counts(findings.filter { Bank.coverageCodes.contains($0.code) })
        guard !counts.isEmpty else { return [] }
        return counts.map { .lacking(code: $0.code, $0.count) } + [.howToSeeLacking]
    }

    private static func accepted(_ findings: [Diagnostic]) -> [CheckerPhrase] {
        let counts = Self.counts(findings)
        return counts.isEmpty ? [] : [.accepted(counts.map { "\($0.code) \($0.count)" })]
    }

    private static func counts(_ findings: [Diagnostic]) -> [(code: String, count: Int)] {
        Dictionary(grouping: findings, by: \.code).map { (code: $0.key, count: $0.value.count) }
            .sorted { $0.code < $1.code }
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
