import CompetencyModel
import QuizCore
import Testing

@testable import Simulation

@Suite("What is true of simulated people")
struct SimulatedWorldTests {
    private static let competency: Competency.ID = "role-coach"
    private static let questions = (0..<12).map { number in
        BankQuestion(
            name: QuestionName(quiz: "simulated", question: Question.ID("q\(number)")),
            shares: [CompetencyShare(Self.competency, weight: .one)],
            difficulty: [-0.8, 0, 0.8][number % 3],
            guess: [0.25, 0.5, 0][number / 4]
        )
    }

    /// People and questions about as the model assumes: levels spread evenly, nothing changes.
    private static var assumed: SimulatedWorld.Spread {
        var spread = SimulatedWorld.Spread()
        spread.ability = 0
        spread.people = 0
        spread.competencies = 1.75
        spread.growth = 0
        spread.growthDeviation = 0
        spread.difficulty = 0
        return spread
    }

    private static let framework: CompetencyFramework = {
        let text = LocalizedText(zh: "教练", en: "Coach")
        let competency = Competency(id: Self.competency, name: text, definition: text)
        let group = CompetencyGroup(id: "six-roles", name: text, competencies: [competency])
        return CompetencyFramework(
            version: "1",
            rungs: [],
            domains: [CompetencyDomain(id: "roles", name: text, groups: [group])],
            roles: []
        )
    }()

    /// The answers of one person to all questions, in one instant so that none is older.
    private func evidence(
        _ person: Int,
        in world: SimulatedWorld,
        told guess: Double?
    ) -> [Evidence] {
        var chance = Chance(seed: world.seed, purpose: "answers \(person)")
        return Self.questions.map { question in
            let isKnown = world.knows(question, Trainee.ID("t\(person)"), after: 0)
            let isRight = isKnown ? chance.happens(0.98) : chance.happens(question.guess)
            return Evidence(
                question: question.name,
                shares: question.shares,
                outcome: isRight ? 1 : 0,
                guess: guess ?? question.guess,
                difficulty: question.difficulty,
                at: Instant(milliseconds: 1_783_760_400_000)
            )
        }
    }

    private func bands(told guess: Double? = nil) -> CalibrationByBand {
        let world = SimulatedWorld(seed: 3, spread: Self.assumed)
        let banks = CompetencyBanks(Self.questions)
        var bands = CalibrationByBand()
        for person in 1...250 {
            let predictions = Prediction.replay(
                self.evidence(person, in: world, told: guess),
                banks: banks,
                framework: Self.framework,
                now: Instant(milliseconds: 1_800_000_000_000)
            )
            for prediction in predictions { bands.add(prediction) }
        }
        return bands
    }

    @Test func `predictions come true in a world as the model assumes it`() {
        let bands = self.bands()

        #expect(bands[.all].count == 3000 && bands[.sixAndMore].count == 1500)
        #expect((bands[.all].z ?? 9).magnitude < 3, "\(bands[.all].z ?? 9)")
        #expect(!bands.hasDrifted, "\(bands[.sixAndMore].z ?? 9)")
    }

    @Test func `guesses that the files deny are drift`() {
        let bands = self.bands(told: 0.9)

        #expect(bands.hasDrifted, "\(bands[.sixAndMore].z ?? 0)")
    }

    @Test func `a person or question more changes nothing about the others`() {
        let world = SimulatedWorld(seed: 5)
        let before = world.ability(of: "lina", in: Self.competency, after: 0.5)
        let level = world.level(of: "lina", in: Self.competency, bank: Self.questions, after: 1)

        _ = world.ability(of: "wanglei", in: Self.competency, after: 0.5)

        #expect(world.ability(of: "lina", in: Self.competency, after: 0.5) == before)
        #expect(world.ability(of: "lina", in: "role-leader", after: 0.5) != before)
        #expect(
            world.level(of: "lina", in: Self.competency, bank: Self.questions, after: 1) == level
        )
        #expect(
            SimulatedWorld(seed: 6).ability(of: "lina", in: Self.competency, after: 0.5) != before
        )
    }

    @Test func `so many know a question as its chance says`() {
        let world = SimulatedWorld(seed: 5)
        let people = (0..<3000).map { Trainee.ID("t\($0)") }
        let question = Self.questions[4]

        let known = people.count { world.knows(question, $0, after: 0) }
        let expected = people.reduce(0) { $0 + world.chanceOfKnowing(question, $1, after: 0) }

        #expect((Double(known) - expected).magnitude < 80, "\(known) instead of \(expected)")
    }
}
