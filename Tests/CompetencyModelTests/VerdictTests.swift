import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Verdict")
struct VerdictTests {
    @Test(arguments: [(0.40, 0.80), (0.60, 0.80), (0.75, 0.857143), (0.90, 0.947368)])
    func `a gap needs the probability of the page`(required: Double, threshold: Double) {
        #expect(abs(Verdict.gapThreshold(at: required) - threshold) < 1e-6)
    }

    /// Required level, guess, and the number of flawless answers that prove it; from section 4.
    @Test(arguments: [
        (40, 0, 6), (40, 0.25, 6), (40, 0.5, 6), (60, 0, 6), (60, 0.25, 6), (60, 0.5, 7),
        (75, 0, 6), (75, 0.25, 7), (75, 0.5, 12), (90, 0, 18), (90, 0.25, 24),
    ])
    func `flawless answers prove a rung as on the page`(
        level: Int,
        guess: Double,
        least: Int
    ) throws {
        let provable = try [least - 1, least].map { count in
            let letters = String(repeating: "m", count: count)
            let questions = Examples.questions(letters, guess: guess)
            let bank = try #require(CompetencyBank(of: Examples.negotiator, in: questions))
            return Assessment.provable(with: bank, in: Examples.framework)
        }

        #expect(provable[0] < level)
        #expect(provable[1] >= level)
    }

    @Test func `true-false questions never prove the highest rung`() throws {
        let questions = Examples.questions(String(repeating: "m", count: 60), guess: 0.5)
        let bank = try #require(CompetencyBank(of: Examples.negotiator, in: questions))

        #expect(Assessment.provable(with: bank, in: Examples.framework) == 75)
    }

    @Test func `answers of the last two weeks are never stale`() throws {
        let gap = try #require(Examples.standing(Examples.answers(2), required: 75).gap)
        let verdict = { (days: Double) in
            Verdict.of(EvidenceAmount(units: 2.9, freshUnits: 3, daysSinceNewest: days), gap: gap)
        }

        #expect(verdict(13.9) == .insufficient)
        #expect(verdict(14) == .stale)
    }

    @Test func `six answers of today count as six`() {
        #expect(ModelConstants.reaches(5.985, 6))
        #expect(!ModelConstants.reaches(5.97, 6))
    }

    @Test func `letters and words differ`() {
        #expect(Set(Verdict.allCases.map(\.letter)).count == Verdict.allCases.count)
        #expect(Set(Verdict.allCases.map(\.rank)).count == Verdict.allCases.count)
        #expect(Set(Trend.allCases.map(\.sign)).count == Trend.allCases.count)
    }
}
