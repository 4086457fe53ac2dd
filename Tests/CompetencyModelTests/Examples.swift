import QuizCore

@testable import CompetencyModel

/// Worked examples in short notation; each was computed by hand from the formulas.
enum Examples {
    static let now = Instant(milliseconds: 1_783_760_400_000)
    static let negotiator: Competency.ID = "role-negotiator"

    /// One serving: the letter of its difficulty, what came of it, and when.
    struct Serving {
        var letter: Character
        var outcome: Double
        var guess = 0.25
        var daysAgo = 0.0
        var tag = Fraction.one
        /// Servings with the same name are of one question; empty makes a question of its own.
        var question = ""
    }

    static let framework = CompetencyFramework(
        version: "1",
        rungs: [0, 40, 60, 75, 90].map { level in
            LevelRung(
                level: level,
                bar: level,
                name: LocalizedText(zh: "级", en: "rung"),
                meaning: LocalizedText(zh: "级", en: "rung")
            )
        },
        domains: [],
        roles: []
    )

    static func competency(
        _ id: Competency.ID = Self.negotiator,
        sections: [String] = ["S20"]
    ) -> Competency {
        Competency(
            id: id,
            name: LocalizedText(zh: "谈判者", en: "Negotiator"),
            definition: LocalizedText(zh: "谈", en: "Negotiates."),
            sections: sections
        )
    }

    static func difficulty(_ letter: Character) -> Double {
        switch letter {
        case "e": -0.8
        case "h": 0.8
        default: 0
        }
    }

    /// Questions of a bank from the letters of their difficulties.
    static func questions(
        _ letters: String,
        of competency: Competency.ID = Self.negotiator,
        prefix: String = "q",
        guess: Double = 0.25
    ) -> [BankQuestion] {
        letters.enumerated().map { index, letter in
            BankQuestion(
                name: QuestionName(quiz: "sample", question: .init("\(prefix)\(index)")),
                shares: [CompetencyShare(competency, weight: .one)],
                difficulty: Self.difficulty(letter),
                guess: guess
            )
        }
    }

    /// Bank A of the page: 4 easy, 5 medium, 3 hard.
    static let questionsOfBankA = Self.questions("eeeemmmmmhhh")

    static func bankA() throws -> CompetencyBank {
        guard let bank = CompetencyBank(of: Self.negotiator, in: Self.questionsOfBankA) else {
            throw NoBank()
        }
        return bank
    }

    struct NoBank: Error {}

    static func evidence(
        _ servings: [Serving],
        of competency: Competency.ID = Self.negotiator
    ) -> [Evidence] {
        servings.enumerated().map { index, serving in
            let id = serving.question.isEmpty ? "x\(index)" : serving.question
            return Evidence(
                question: QuestionName(quiz: "sample", question: .init(id)),
                shares: [CompetencyShare(competency, weight: serving.tag)],
                outcome: serving.outcome,
                guess: serving.guess,
                difficulty: Self.difficulty(serving.letter),
                at: Instant(
                    milliseconds: Self.now.milliseconds - Int64(serving.daysAgo * 86_400_000)
                )
            )
        }
    }

    /// Servings from words such as `e1 m0 h1`.
    static func servings(_ words: String, guess: Double = 0.25, daysAgo: Double = 0) -> [Serving] {
        words.split(separator: " ").map { word in
            Serving(
                letter: word.first ?? "m",
                outcome: word.last == "1" ? 1 : 0,
                guess: guess,
                daysAgo: daysAgo
            )
        }
    }

    static func standing(
        _ servings: [Serving],
        required: Int,
        importance: Int = 1,
        now: Instant = Self.now
    ) throws -> Standing {
        Standing.of(
            Self.competency(),
            evidence: Self.evidence(servings),
            bank: try Self.bankA(),
            requiredLevel: required,
            importance: importance,
            framework: Self.framework,
            now: now
        )
    }

    /// The answers of each example of the table.
    static func answers(_ number: Int) -> [Serving] {
        let second = "e1 e1 e0 m1 m1 m1 h0 h1"
        switch number {
        case 2: return Self.servings(second)
        case 3: return Self.servings(second, guess: 0.5)
        case 4: return Self.servings(second, guess: 0)
        case 5:
            return [
                Serving(letter: "m", outcome: 0.5, guess: 0.20),
                Serving(letter: "h", outcome: 0.75, guess: 0),
                Serving(letter: "e", outcome: 1),
                Serving(letter: "m", outcome: 0.4, guess: 0.16),
            ]
        case 6: return Self.sixth
        case 7:
            return Self.servings(
                (Array(repeating: "e1", count: 12) + Array(repeating: "m1", count: 15)
                    + Array(repeating: "h1", count: 9)).joined(separator: " ") + " e0 m0 m0 h0"
            )
        case 8: return Self.servings("e1 e0 m0 m1 m0 h0")
        case 9, 10: return Self.servings("e1 e1 e1 m1 m1 m1 h1 h1") + Self.servings("m1", guess: 0)
        case 11: return Self.eleventh
        case 12: return Self.twelfth
        default: return []
        }
    }

    private static let sixth = [
        Serving(letter: "m", outcome: 0, daysAgo: 45, question: "a"),
        Serving(letter: "m", outcome: 1, daysAgo: 3, question: "a"),
        Serving(letter: "h", outcome: 0, daysAgo: 45, question: "b"),
        Serving(letter: "h", outcome: 1, daysAgo: 3, question: "b"),
        Serving(letter: "e", outcome: 1, guess: 0.5, daysAgo: 45),
        Serving(letter: "m", outcome: 0, guess: 0, daysAgo: 45),
        Serving(letter: "m", outcome: 1, daysAgo: 3),
    ]

    private static let eleventh =
        Self.servings("m1 m1", daysAgo: 260) + Self.servings("e1 h0", daysAgo: 255)
        + Self.servings("e1", guess: 0.5, daysAgo: 250) + Self.servings("m1", daysAgo: 250)

    private static let twelfth = [
        Serving(letter: "m", outcome: 1, daysAgo: 10, tag: Fraction(7, 10)),
        Serving(letter: "h", outcome: 0, daysAgo: 10, tag: Fraction(3, 10)),
        Serving(letter: "e", outcome: 1, daysAgo: 10, tag: Fraction(6, 10)),
        Serving(letter: "m", outcome: 1, guess: 0, daysAgo: 10),
        Serving(letter: "m", outcome: 0, daysAgo: 20, tag: Fraction(7, 10), question: "a"),
        Serving(letter: "m", outcome: 1, daysAgo: 1, tag: Fraction(7, 10), question: "a"),
    ]
}
