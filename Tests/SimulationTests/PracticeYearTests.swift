import CompetencyModel
import QuizCore
import Testing

@testable import Simulation

@Suite("A year of practice of simulated people")
struct PracticeYearTests {
    private static let competencies = (10..<34).map { Competency.ID("competency-\($0)") }

    /// 24 competencies with a quiz of six questions each; the job requires three of them.
    private static let ground: PracticeGround = {
        let text = LocalizedText(zh: "能力", en: "competency")
        let role = JobRole(
            id: "job",
            name: text,
            summary: text,
            requirements: Self.competencies.prefix(3).map {
                JobRole.Requirement(competency: $0, level: 75, reason: text)
            }
        )
        let group = CompetencyGroup(
            id: "group",
            name: text,
            competencies: Self.competencies.map { Competency(id: $0, name: text, definition: text) }
        )
        let framework = CompetencyFramework(
            version: "1",
            rungs: [],
            domains: [CompetencyDomain(id: "domain", name: text, groups: [group])],
            roles: [role]
        )
        let quizzes = Self.competencies.map(Self.quiz)
        return PracticeGround(quizzes, framework: framework, role: role)
    }()

    private static func quiz(about competency: Competency.ID) -> Quiz {
        Quiz(
            id: Quiz.ID("about-\(competency)"),
            version: "v1",
            languages: [.chinese, .english],
            title: LocalizedText(zh: "测验", en: "Quiz"),
            questions: (1...6).map { number in
                Question(
                    name: QuestionName(
                        quiz: Quiz.ID("about-\(competency)"),
                        question: Question.ID("q\(number)")
                    ),
                    stem: OneChoice.workedExample.stem,
                    interaction: OneChoice.workedExample.interaction,
                    shares: [CompetencyShare(competency, weight: .one)],
                    contentHash: "\(competency) \(number)"
                )
            }
        )
    }

    private func marks(
        _ way: PracticeWay,
        people: Int,
        days: Int,
        seed: UInt64 = 1,
        rules: LearningRules = LearningRules()
    ) -> [PracticeYear.Mark] {
        let world = LearningWorld(Self.ground, rules: rules, seed: seed)
        return (1...people).flatMap { person in
            PracticeYear(
                of: PracticeTrial.person(person),
                way,
                in: world,
                measured: [days],
                days: days
            )
            .marks
        }
    }

    @Test(arguments: PracticeWay.allCases)
    func `who never forgets what was told knows all that was asked`(way: PracticeWay) {
        var perfect = LearningRules()
        perfect.toldDays = .infinity

        let marks = self.marks(way, people: 2, days: 60, rules: perfect)
        let usual = self.marks(way, people: 2, days: 60)

        #expect(marks.map(\.retained) == [1, 1], "\(marks)")
        #expect(usual.allSatisfy { ($0.retained ?? 1) < 1 }, "\(usual)")
    }

    @Test func `a seed decides the year of everybody`() {
        let first = self.marks(.daily, people: 2, days: 40)

        #expect(first == self.marks(.daily, people: 2, days: 40))
        #expect(first != self.marks(.daily, people: 2, days: 40, seed: 2))
        #expect(first.map(\.answers).min() ?? 0 >= 150, "\(first)")
    }

    @Test func `daily closes more gaps of a job than any questions do`() {
        let daily = self.marks(.daily, people: 12, days: 20)
        let random = self.marks(.random, people: 12, days: 20)

        let (ofDaily, ofRandom) = (
            MeanOfPeople(daily.compactMap(\.closed)), MeanOfPeople(random.compactMap(\.closed))
        )
        #expect(ofDaily.count == ofRandom.count && ofDaily.count >= 6)
        #expect(ofDaily.mean > ofRandom.mean + 0.05, "\(ofDaily) \(ofRandom)")
    }

    @Test func `everybody practises on the same days in every way`() {
        let world = LearningWorld(Self.ground, seed: 3)
        let days = PracticeWay.allCases.map { way in
            PracticeYear(of: "lina", way, in: world, measured: [], days: 30).practiceDays
        }

        let starts = days.map { $0.map(\.start) }
        #expect(starts.allSatisfy { $0 == starts.first })
        #expect((10..<30).contains(starts.first?.count ?? 0))
        let random = days[2].map(\.answers)
        #expect(random.allSatisfy { $0.count == 10 && Set($0.map(\.question)).count == 10 })
    }

    @Test func `a memory fades, lasts longer each time it is confirmed, and shrinks when it fails`()
    {
        var chance = Chance(seed: 1, purpose: "somebody")
        let rules = LearningRules()
        let traits = LearnerTraits(rules, &chance)
        let start = PracticeYear.beginning
        let first = MemoryTrace(stability: 2, last: start)

        let second = first.confirmed(at: start.advanced(byDays: 2), traits, rules)
        let failed = second.toldAgain(at: start.advanced(byDays: 9), told: 1, rules)

        let recall = first.recall(at: start.advanced(byDays: 2), decay: traits.decay)
        #expect(abs(recall - 0.9) < 1e-9)
        #expect(first.recall(at: start, decay: traits.decay) == 1)
        #expect(second.stability > first.stability)
        #expect(failed.stability < second.stability && failed.stability >= 1)
    }
}
