import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Standing")
struct StandingTests {
    @Test func `the order of arrival changes nothing`() throws {
        let evidence = Examples.evidence(Examples.answers(6))
        let bank = try Examples.bankA()
        let make = { (evidence: [Evidence]) in
            Standing.of(
                Examples.competency(),
                evidence: evidence,
                bank: bank,
                requiredLevel: 60,
                framework: Examples.framework,
                now: Examples.now
            )
        }

        #expect(make(evidence) == make(evidence.reversed()))
        #expect(make(evidence) == make(Array(evidence[3...] + evidence[..<3])))
    }

    @Test func `answers after the instant do not exist`() throws {
        let standing = try Examples.standing(
            Examples.answers(9),
            required: 75,
            now: Examples.now.advanced(byDays: -1)
        )

        #expect(standing.verdict == .noData)
        #expect(standing.answers == 0)
        #expect(standing.lastAnswer == nil)
        #expect(standing.next == [.ask(6)])
    }

    @Test func `servings between the first and the latest are ignored`() throws {
        let serving = { (outcome: Double, days: Double) in
            Examples.Serving(letter: "m", outcome: outcome, daysAgo: days, question: "a")
        }

        let two = try Examples.standing([serving(0, 9), serving(1, 1)], required: 60)
        let three = try Examples.standing(
            [serving(0, 9), serving(1, 5), serving(1, 1)],
            required: 60
        )

        #expect(two.estimate == three.estimate)
        #expect((two.answers, two.questions) == (2, 1))
        #expect((three.answers, three.questions) == (3, 1))
    }

    @Test func `a level that is not required has an estimate but no verdict`() throws {
        let standing = try Examples.standing(Examples.answers(9), required: 0)

        #expect(standing.verdict == .notRequired)
        #expect(standing.gap == nil)
        #expect(standing.priority == 0)
        #expect(standing.next.isEmpty)
        #expect(standing.proven == 75)
    }

    @Test func `a gap says what to read and how much is due`() throws {
        var servings = Examples.servings("e0 m0 m0 m0 h0 e0", daysAgo: 5)
        for index in servings.indices { servings[index].question = "q\(index)" }

        let standing = try Examples.standing(servings, required: 75)

        #expect(standing.verdict == .gap)
        #expect(standing.next.map(\.word) == ["read:S20", "review:6"])
    }

    @Test func `a gap without sections and due questions asks for more`() {
        let steps = NextStep.steps(for: .gap, sections: [], dueForReview: 0, more: 3)

        #expect(steps == [.ask(5)])
    }

    @Test func `several sections make one word`() {
        #expect(NextStep.read(["S20", "S03"]).word == "read:S20+S03")
        #expect(NextStep.recheck(5).word == "recheck:5")
    }

    @Test func `lists rank gaps before the undecided before the met`() throws {
        let standings = try [(9, 75), (1, 75), (2, 75), (8, 75), (11, 60)].map {
            try Examples.standing(Examples.answers($0.0), required: $0.1)
        }

        let ranked = standings.sorted(by: Standing.ranks)

        #expect(ranked.map(\.verdict) == [.gap, .stale, .insufficient, .noData, .met])
    }

    @Test(arguments: [
        (1, 8.0, 0.021818), (2, 1.3759, 0.105148), (3, 6, 0.001506), (4, 0, 0.187500),
    ])
    func `example 17 has the worth of asking of the page`(
        row: Int,
        units: Double,
        value: Double
    ) throws {
        let examples = [1: 2, 2: 11, 3: 8, 4: 1]
        let required = row == 2 ? 60 : 75
        let importance = [1: 1, 2: 1, 3: 2, 4: 1]

        let standing = try Examples.standing(
            Examples.answers(try #require(examples[row])),
            required: required,
            importance: try #require(importance[row])
        )

        #expect(abs(standing.units - units) < 1e-4)
        #expect(abs(standing.decisionValue - value) < 1e-5)
    }

    @Test func `standings cover what the job requires and what has evidence`() {
        let names = ["a", "b", "c", "d"]
        let competencies = names.map { Examples.competency(.init($0)) }
        let framework = CompetencyFramework(
            version: "1",
            rungs: [],
            domains: [
                CompetencyDomain(
                    id: "domain",
                    name: LocalizedText(zh: "域", en: "Domain"),
                    groups: [
                        CompetencyGroup(
                            id: "group",
                            name: LocalizedText(zh: "组", en: "Group"),
                            competencies: competencies
                        )
                    ]
                )
            ],
            roles: []
        )
        let questions = names.dropFirst().flatMap {
            Examples.questions("emh", of: .init($0), prefix: $0)
        }

        let result = standings(
            of: Examples.evidence(Examples.servings("m1"), of: "d"),
            bank: questions,
            framework: framework,
            role: GroupStandingTests.role,
            now: Examples.now
        )

        #expect(result.map(\.competency.id) == ["b", "d"])
        #expect(result.map(\.verdict) == [.noData, .notRequired])
    }
}
