public import QuizCore

/// How high a level the questions of a competency can prove.
public enum ProvableRung {
    /// More missing questions than that are not counted.
    private static let mostMissing = 64

    /// The highest rung that a flawless run through the questions would prove; 0 if none.
    public static func of(
        _ competency: Competency.ID,
        in questions: [BankQuestion],
        _ framework: CompetencyFramework
    ) -> Int {
        CompetencyBank(of: competency, in: questions).map {
            Assessment.provable(with: $0, in: framework)
        }
            ?? 0
    }

    /// The highest rung that a flawless run through the questions of a whole group would prove.
    public static func of(
        _ group: CompetencyGroup,
        in questions: [BankQuestion],
        _ framework: CompetencyFramework
    ) -> Int {
        let banks = group.competencies.compactMap { CompetencyBank(of: $0.id, in: questions) }
        return CompetencyBank(merging: banks).map { Assessment.provable(with: $0, in: framework) }
            ?? 0
    }

    /// How many questions more would prove a level, each of medium difficulty and one of four.
    ///
    /// - Returns: nil if 64 would not do.
    public static func missing(
        to level: Int,
        _ competency: Competency.ID,
        in questions: [BankQuestion],
        _ framework: CompetencyFramework
    ) -> Int? {
        let own = questions.filter { $0.shares.contains { $0.competency == competency } }
        let proves = { (count: Int) in
            let added = (0..<count).map { Self.question(number: $0, of: competency) }
            return Self.of(competency, in: own + added, framework) >= level
        }
        guard proves(Self.mostMissing) else { return nil }
        var (low, high) = (0, Self.mostMissing)
        while high > low + 1 {
            let middle = (low + high) / 2
            if proves(middle) { high = middle } else { low = middle }
        }
        return high
    }

    private static func question(number: Int, of competency: Competency.ID) -> BankQuestion {
        BankQuestion(
            name: QuestionName(quiz: "", question: Question.ID("\(number)")),
            shares: [CompetencyShare(competency, weight: .one)],
            difficulty: 0,
            guess: 0.25
        )
    }
}
