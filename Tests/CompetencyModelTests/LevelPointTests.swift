import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Earlier levels")
struct LevelPointTests {
    private static let competency = Examples.competency()
    private static let evidence = Examples.evidence(
        Examples.servings("m0 m1 e0 h0", daysAgo: 45) + Examples.servings("e1 m1 h1", daysAgo: 1),
        of: Examples.negotiator
    )

    private static func standing(at now: Instant, points: Int) throws -> Standing {
        Standing.of(
            Self.competency,
            evidence: Self.evidence,
            bank: try Examples.bankA(),
            requiredLevel: 75,
            framework: Examples.framework,
            now: now,
            points: points
        )
    }

    @Test func `each point is the standing as of its day`() throws {
        let history = try Self.standing(at: Examples.now, points: 13).history

        #expect(history.count == 13)
        for (index, point) in history.enumerated() {
            let day = Examples.now.advanced(byDays: -30 * (12 - index))
            let standing = try Self.standing(at: day, points: 0)
            #expect(point.at == day)
            #expect(point.estimate == (standing.units >= 3 ? standing.estimate : nil))
        }
    }

    @Test func `days with too little evidence have no level`() throws {
        let history = try Self.standing(at: Examples.now, points: 4).history

        #expect(history.map { $0.estimate != nil } == [false, false, true, true])
    }

    @Test func `without points asked for there are none`() throws {
        #expect(try Self.standing(at: Examples.now, points: 0).history.isEmpty)
    }

    @Test func `groups come in the order of the framework, those without requirement left out`() {
        let name = LocalizedText(zh: "组", en: "Group")
        let groups = [("second", "b"), ("first", "a"), ("none", "c")].map { id, member in
            CompetencyGroup(
                id: .init(id),
                name: name,
                competencies: [Examples.competency(.init(member))]
            )
        }
        let framework = CompetencyFramework(
            version: "1",
            rungs: Examples.framework.rungs,
            domains: [CompetencyDomain(id: "d", name: name, groups: groups)],
            roles: []
        )

        let standings = groupStandings(
            of: ServingsByCompetency([]),
            banks: GroupStandingTests.banks,
            framework: framework,
            role: GroupStandingTests.role,
            now: Examples.now,
            points: 2
        )

        #expect(standings.map(\.id) == ["second", "first"])
        #expect(standings.allSatisfy { $0.history.count == 2 && $0.verdict == .noData })
        #expect(standings.allSatisfy { $0.history.allSatisfy { $0.estimate == nil } })
        #expect(standings.allSatisfy { $0.trend == .unknown })
    }
}
