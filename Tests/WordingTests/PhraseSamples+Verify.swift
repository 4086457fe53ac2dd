import Wording

extension PhraseSamples {
    static let verify: [VerifyPhrase] = [
        .form, .unknown("2f-8d03c2a97b"),
        .answer(attempt: "12", quiz: "td-start", number: 3, typed: "b", at: "2026-12-01T08:00:00Z"),
        .answerWithoutText(attempt: "12", quiz: "td-start", number: 3, at: "2026-12-01T08:00:00Z"),
        .end(attempt: "12", quiz: "td-start", at: "2026-12-01T08:00:00Z"), .trainee("lina"),
        .holds, .unchained, .differs, .followed(.log, held: 7, older: 0),
        .followed(.acts, held: 7, older: 2), .broken(.log, count: 1, places: [7]),
        .broken(.acts, count: 2, places: [7, 9]), .newest("2f-8d03c2a97b"), .newestExplained,
    ]
}
