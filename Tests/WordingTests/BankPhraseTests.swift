import Testing
import Wording

@Suite("Sentences about coverage and programmes")
struct BankPhraseTests {
    private static let phrases: [any Speakable] =
        CoveragePhrase.Column.allCases.map(CoveragePhrase.column) as [any Speakable]
        + [
            CoveragePhrase.sum, .beyondSource, .none, .moreThanCounted, .repeated(12),
            .uncovered(0), .howToRead, .proven(3, of: 60), .filesLeftOut(1),
            .nothingCovered("quizzes"),
        ]
        + ProgrammePhrase.Column.allCases.map(ProgrammePhrase.column)
        + ProgrammePhrase.Rule.allCases.map(ProgrammePhrase.rule)
        + [
            ProgrammePhrase.audience([]), .audience(["A", "B"]), .steps(1, days: 1),
            .steps(3, days: 20), .note("x"), .quizMissing, .noProgrammes("quizzes"),
            .noSuchProgramme("x", known: ["a", "b"]), .noSuchJob("x", known: ["a"]),
            .faultyFile("a.yaml"),
        ]
        + [
            DiagnosticPhrase.programmeIDDiffers, .programmeTwice("a", otherFile: "b"),
            .stepTwice("a", firstLine: 3), .dueFalls("7d", earlierLine: 4), .noPassMark("a"),
            .jobOutside("a"), .quizNotFor("a", jobs: ["b", "c"]), .noStepFor(["a"]),
            .wrongForm("x", .days, example: "7d"),
        ]

    @Test
    func `each sentence is there in both languages and differs`() {
        for phrase in Self.phrases {
            #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
            let isSign = phrase.english.allSatisfy { !$0.isLetter }
            #expect(isSign || phrase.english != phrase.chinese, "\(phrase)")
        }
    }

    @Test
    func `numbers are told in the singular and the plural`() {
        #expect(
            ProgrammePhrase.steps(1, days: 1).english == "1 step within 1 day of the assignment"
        )
        #expect(
            ProgrammePhrase.steps(3, days: 20).english == "3 steps within 20 days of the assignment"
        )
        #expect(ProgrammePhrase.audience([]).english == "For: everybody")
    }
}
