public import QuizCore

/// All that the answers of one trainee say about one competency: the servings, and what they
/// come to.
///
/// Depends on the answers and on the versions of the questions that were answered, neither of
/// which ever change; not on the questions in service, the framework, a required level or a day.
public struct EvidenceCell: Equatable, Sendable {
    /// Evidence that carries no competency is kept under the empty id.
    public let competency: Competency.ID
    /// What the servings come to, with the usual half-life.
    public let vector: EvidenceVector
    /// The instant of the oldest serving.
    public let oldest: Instant
    /// Ordered by question, instant and what they say.
    public let servings: [PackedServing]

    /// A cell as it was kept.
    public init(
        competency: Competency.ID,
        vector: EvidenceVector,
        oldest: Instant,
        servings: [PackedServing]
    ) {
        self.competency = competency
        self.vector = vector
        self.oldest = oldest
        self.servings = servings
    }

    /// The servings as evidence, in the same order.
    ///
    /// - Parameter versions: All that the servings name; others are left out.
    public func evidence(_ versions: QuestionVersions) -> [Evidence] {
        self.servings.compactMap { serving in
            versions.question(Int64(serving.version)).map { self.evidence(serving, $0) }
        }
    }

    /// Those servings that no other cell of the trainee has as well, or that this one speaks for.
    func ownEvidence(_ versions: QuestionVersions) -> [Evidence] {
        self.servings.compactMap { serving in
            guard let question = versions.question(Int64(serving.version)),
                serving.kind == .mark
                    || question.shares.first?.competency ?? Self.noCompetency == self.competency
            else { return nil }
            return self.evidence(serving, question)
        }
    }

    private func evidence(_ serving: PackedServing, _ question: BankQuestion) -> Evidence {
        let own = question.shares.first { $0.competency == self.competency }
        return Evidence(
            question: question.name,
            shares: serving.kind == .mark ? own.map { [$0] } ?? [] : question.shares,
            outcome: serving.outcome,
            guess: serving.isGuessed ? question.guess : 0,
            difficulty: question.difficulty,
            at: serving.at
        )
    }

    /// The id under which evidence is kept that carries no competency.
    public static let noCompetency = Competency.ID("")
}
