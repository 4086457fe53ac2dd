public import QuizCore

/// What is found about a quiz that people answered before it was changed.
public struct ChangeFindings: Sendable {
    /// Sorted by place.
    public let found: [Diagnostic]
    /// Warnings that the author accepts.
    public let accepted: [Diagnostic]

    static let nothing = Self(found: [], accepted: [])
}

extension BankReader {
    /// Compares a quiz file with the answers that other versions of it marked (W801 to W804).
    ///
    /// - Parameter answers: Those of its quiz; answers that its own version marked may be left out.
    public static func changes(in file: Bank.File, since answers: GivenAnswers) -> ChangeFindings {
        guard !answers.versions.isEmpty else { return .nothing }
        let new = QuizFile(path: file.path, octets: file.octets)
        guard let quiz = new.quiz, let node = new.reading.node else { return .nothing }
        let findings = Findings(new.source)
        let checked = CheckedQuiz(
            quiz: quiz,
            node: node,
            questions: new.reading.questions.map { CheckedQuestion($0, in: quiz.settings) },
            texts: []
        )
        let change = ChangedQuiz(
            quiz: checked,
            questions: Answered(answers, of: quiz.id).questions(in: checked)
        )
        for rule in Checks.all.compactMap({ $0 as? any ChangeRule.Type }) {
            rule.check(change, findings)
        }
        new.acceptAllowed(in: findings)
        return ChangeFindings(found: findings.all.sorted(), accepted: findings.accepted.sorted())
    }
}

/// Answers beside the versions that were answered.
private struct Answered {
    private let answers: [AnsweredVersion]
    /// By content hash.
    private let versions: [String: PlacedQuestion]

    init(_ answers: GivenAnswers, of quiz: Quiz.ID) {
        let read = answers.sources.flatMap { source in
            QuizFile(path: "\(quiz).yaml", octets: Array(source.utf8)).reading.questions
        }
        self.answers = answers.versions
        self.versions = Dictionary(
            read.map { ($0.question.contentHash, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func questions(in quiz: CheckedQuiz) -> [ChangedQuestion] {
        let now = Dictionary(
            quiz.questions.flatMap { question in
                ([question.placed.id] + question.placed.was).map { ($0.text, question) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        let named = Dictionary(grouping: self.answers, by: \.question)
        return named.sorted { $0.key < $1.key }.map { name, answers in
            let question = now[name.question.text]
            let others = answers.filter { $0.marked != question?.question.contentHash }
            return ChangedQuestion(
                name: name,
                answers: others.map(self.answers),
                now: question
            )
        }
    }

    private func answers(_ version: AnsweredVersion) -> ChangedQuestion.Answers {
        ChangedQuestion.Answers(
            count: version.count,
            chosen: version.chosen,
            shown: self.versions[version.shown],
            marked: self.versions[version.marked]
        )
    }
}
