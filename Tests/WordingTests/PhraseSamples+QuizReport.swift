import Wording

extension PhraseSamples {
    static let quizReport: [QuizReportPhrase] =
        [
            .title, .quizName(title: "T", id: "six"), .firstAttempts(1), .firstAttempts(40),
            .allAttempts(52, people: 40), .newestOnly(50_000), .total(Self.total(true)),
            .total(Self.total(false)), .total(Self.total(nil)),
            .shape(skewness: "-0.10", kurtosis: "-1.78"),
            .agreement("71", nil, errorRatio: "54", standardError: "8"),
            .noTotal(isDrawn: true), .noTotal(isDrawn: false), .severalVersions(2),
            .tooFewForFlags(30), .nothingFlagged, .choice(letter: "B", text: "x"),
            .truth(true), .truth(false), .howToRead(listsAllFlags: true),
            .howToRead(listsAllFlags: false), .howToReadChoices, .foot("3a5c332ab59f"),
            .nothingFinished("six"), .noSuchQuiz("six", near: []),
            .noSuchQuiz("six", near: ["sixes"]), .minimumForm(4, lowest: 5),
        ]
        + QuizReportPhrase.Column.allCases.map { .column($0) }
        + QuizReportPhrase.Flag.allCases.map { .flag($0) }
        + QuizReportPhrase.Agreement.allCases.map {
            .agreement("71", $0, errorRatio: "54", standardError: "8")
        }
        + Self.findings.map { .finding(question: "q4", $0) }

    private static let findings: [QuizReportPhrase.Finding] = [
        .suspiciousChoice("B", taken: 31, of: 40, key: "C"),
        .knowingFail(discrimination: "-85", high: "-47", of: 40),
        .misfit(isSurprising: true, square: "1.80", z: "3.1", of: 60),
        .misfit(isSurprising: false, square: "0.40", z: "-2.9", of: 60),
        .weak(discrimination: "12", of: 40), .watch(discrimination: "25", of: 40),
        .dubious(efficiency: "10", of: 40), .tooHard(facility: "15", guess: "25", of: 40),
        .tooEasy(facility: "97", of: 40), .deadChoice("D", taken: 1, of: 40),
    ]

    private static func total(_ isUsual: Bool?) -> QuizReportPhrase.Total {
        QuizReportPhrase.Total(
            attempts: 40,
            questions: 26,
            mean: "62",
            median: "64",
            deviation: "15",
            isMeanUsual: isUsual,
            isDeviationUsual: isUsual
        )
    }
}
