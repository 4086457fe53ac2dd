import CompetencyModel
import Testing

@testable import Simulation

@Suite("The estimator held against simulated people")
struct ModelTrialTests {
    private static let people = 1200

    private func coverage(_ trial: ModelTrial) -> [Double] {
        trial.run(people: Self.people, answers: [5, 20]).map(\.coverage)
    }

    @Test func `nine of ten intervals hold the true level if the model is right`() {
        let coverage = self.coverage(ModelTrial(.assumed, seed: 1))

        for share in coverage { #expect((0.88...0.92).contains(share), "\(coverage)") }
    }

    @Test func `an estimator that ignores guessing is found out`() {
        let coverage = self.coverage(ModelTrial(.assumed, seed: 1, isToldGuesses: false))

        #expect(coverage.allSatisfy { $0 < 0.88 }, "\(coverage)")
    }

    @Test func `verdicts of a company are mostly right though questions deviate`() throws {
        let rows = ModelTrial(.deviating, seed: 1).run(people: 500, answers: [12], levels: [60])

        let verdicts = try #require(rows.first).verdicts(at: 60)
        let decided = verdicts.gaps.given + verdicts.met.given
        #expect((200...400).contains(decided), "\(decided)")
        #expect(verdicts.gaps.right * 100 >= verdicts.gaps.given * 75, "\(verdicts)")
        #expect(verdicts.met.right * 100 >= verdicts.met.given * 85, "\(verdicts)")
    }

    @Test func `the same seed gives the same people`() {
        let rows = ModelTrial(.company, seed: 7).run(people: 20, answers: [5])

        #expect(rows == ModelTrial(.company, seed: 7).run(people: 20, answers: [5]))
        #expect(rows != ModelTrial(.company, seed: 8).run(people: 20, answers: [5]))
    }

    @Test func `only a verdict that says something is counted`() {
        var count = ModelTrial.VerdictCount()

        for verdict in Verdict.allCases { count.add(verdict, isBelow: true) }

        #expect(count.gaps.given == 1 && count.gaps.right == 1)
        #expect(count.met.given == 1 && count.met.right == 0)
    }
}
