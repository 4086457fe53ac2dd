import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Group standing")
struct GroupStandingTests {
    static let members = [Examples.competency("a"), Examples.competency("b")]
    static let role = JobRole(
        id: "rep",
        name: LocalizedText(zh: "代表", en: "Rep"),
        summary: LocalizedText(zh: "卖", en: "Sells."),
        requirements: [("a", 75), ("b", 40)].map { id, level in
            JobRole.Requirement(
                competency: .init(id),
                level: level,
                reason: LocalizedText(zh: "因", en: "because")
            )
        }
    )
    static let banks = CompetencyBanks(
        Examples.questions("eeeemmmmmhhh", of: "a", prefix: "a")
            + Examples.questions("eemmmh", of: "b", prefix: "b")
    )
    static let evidenceOfB = Examples.servings("m0 m1 e0 h0").enumerated().map { index, serving in
        var serving = serving
        serving.question = "y\(index)"
        return serving
    }

    @Test func `bank B of example 14 alone is insufficient`() throws {
        let standing = Standing.of(
            Self.members[1],
            evidence: Examples.evidence(Self.evidenceOfB, of: "b"),
            bank: try #require(Self.banks["b"]),
            requiredLevel: 40,
            framework: Examples.framework,
            now: Examples.now
        )

        #expect(abs(standing.estimate.level - 0.259106) < 1e-6)
        #expect(abs((standing.gap?.probability ?? 0) - 0.773490) < 1e-6)
        #expect(standing.verdict == .insufficient)
    }

    @Test func `example 14 gives the numbers of the page`() throws {
        let group = try #require(
            GroupStanding.of(
                "group",
                name: LocalizedText(zh: "组", en: "Group"),
                competencies: Self.members,
                servings: ServingsByCompetency(
                    Examples.evidence(Examples.answers(9), of: "a")
                        + Examples.evidence(Self.evidenceOfB, of: "b")
                ),
                banks: Self.banks,
                framework: Examples.framework,
                role: Self.role,
                now: Examples.now
            )
        )

        let numbers = [
            group.gap.required, group.units, group.estimate.level, group.estimate.deviation,
            group.estimate.low, group.estimate.high, group.gap.probability, group.gap.shortfall,
        ]
        let expected = [
            0.633333, 13, 0.682662, 0.143399, 0.423106, 0.894296, 0.340734, 0.038144,
        ]
        for (number, wanted) in zip(numbers, expected) { #expect(abs(number - wanted) < 1e-6) }
        #expect(abs(group.gap.evidenceRatio - 0.2992) < 5.1e-5)
        #expect(group.verdict == .borderline)
        #expect(group.bankSize == 18)
        #expect(group.questions == 13)
    }

    @Test func `a group without required competencies has no standing`() {
        let group = GroupStanding.of(
            "group",
            name: LocalizedText(zh: "组", en: "Group"),
            competencies: [Examples.competency("c")],
            servings: ServingsByCompetency([]),
            banks: Self.banks,
            framework: Examples.framework,
            role: Self.role,
            now: Examples.now
        )

        #expect(group == nil)
    }
}
