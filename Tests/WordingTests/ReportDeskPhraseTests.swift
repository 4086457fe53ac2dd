import Testing
import Wording

@Suite("Sentences about reports and where levels come from")
struct ReportDeskPhraseTests {
    private static let need = AuditPhrase.Need(required: "75", verdict: .gap, probability: "98.7")
    private static let phrases: [any Speakable] =
        AuditPhrase.Column.allCases.map(AuditPhrase.column) as [any Speakable]
        + [
            AuditPhrase.title("x"), .level("31.0", low: "4.2", high: "64.4", need: Self.need),
            .level("31.0", low: "4.2", high: "64.4", need: nil), .firstServing, .latestServing,
            .notCounted(1), .notCounted(2), .weights(sum: "5.45", cap: "30", bank: 6),
            .effectMeaning,
        ]
        + [
            ReportDeskPhrase.noSuchCompetency("x", near: []),
            .noSuchCompetency("x", near: ["x1", "x2"]), .noSuchJob("x", known: ["a", "b"]),
            .noSuchState("x", known: ["gap"]), .noQuestions(competency: "x"),
            .noAnswers(trainee: "a", competency: "x", until: nil),
            .noAnswers(trainee: "a", competency: "x", until: "2026-07-01T09:00:00Z"),
            .noSuchForm("ndjson", forms: ["text", "csv"]),
            .trendForm(7, lowest: 30, highest: 365), .nobodyMatches,
        ]
        + [
            PseudonymPhrase.notWithNames, .notInCredentials, .keyAbsent("pepper.key"),
        ]
        + [ExportListPhrase.withNames(true), .withNames(false), .withPseudonyms]
        + CalibrationPhrase.Column.allCases.map(CalibrationPhrase.column)
        + CalibrationPhrase.Band.allCases.map(CalibrationPhrase.band)
        + [
            CalibrationPhrase.title, .binsOfAll, .howToRead, .holds, .drift(z: "3.20"),
            .tooEarly, .foot("x"), .nothingAnswered, .misfits(0, judged: 7),
            .misfits(2, judged: 7), .noneJudged(least: 50),
            .misfit(question: "six/q1", of: 60, square: "1.80", z: "3.1"),
        ]

    @Test
    func `each sentence is there in both languages and differs`() {
        for phrase in Self.phrases {
            #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
            #expect(phrase.english != phrase.chinese, "\(phrase)")
        }
    }

    @Test
    func `one answer is told in the singular`() {
        #expect(
            AuditPhrase.notCounted(1).english == "1 answer between first and latest: not counted"
        )
    }
}
