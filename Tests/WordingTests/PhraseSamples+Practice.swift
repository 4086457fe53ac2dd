import Wording

extension PhraseSamples {
    static let practice: [PracticePhrase] = [
        .dueForm, .due(1, waiting: 0), .due(7, waiting: 0), .due(20, waiting: 5),
        .reviewsWait(1), .reviewsWait(12), .resumeScene("12"), .startScene("two-territories"),
        .first("BATNA?"), .howToStart, .nothingDue(next: nil), .nothingDue(next: "2026-12-01"),
        .enoughToday(waiting: 1), .enoughToday(waiting: 5), .nothingToAsk,
        .today(reviews: 1, new: 0, competencies: []),
        .today(reviews: 0, new: 4, competencies: ["BATNA"]),
        .today(reviews: 0, new: 10, competencies: ["BATNA", "Coach", "Educator"]),
        .today(reviews: 6, new: 4, competencies: ["BATNA"]), .whatChanged,
        .changed(
            competency: "BATNA",
            before: PracticePhrase.View(.gap, level: "31"),
            after: PracticePhrase.View(.insufficient, level: "38")
        ),
        .changed(
            competency: "BATNA",
            before: PracticePhrase.View(.noData, level: nil),
            after: PracticePhrase.View(.met, level: "88")
        ), .assessForm, .checkBegins("BATNA", required: "75", most: 25),
        .bankTooSmall(competency: "BATNA", required: "85", questions: 8, missing: 14),
        .bankTooSmall(competency: "BATNA", required: "85", questions: 1, missing: nil),
        .settledAlready("BATNA", PracticePhrase.View(.met, level: "88"), required: "75"),
        .nothingToCheck("BATNA"),
        .checked(
            competency: "BATNA",
            PracticePhrase.View(.met, level: "88"),
            low: "70",
            high: "97",
            required: "75"
        ),
        .checked(
            competency: "BATNA",
            PracticePhrase.View(.noData, level: nil),
            low: "",
            high: "",
            required: "75"
        ), .wouldSettle(4), .wouldSettle(20), .goOnTomorrow("batna-preparation"),
        .noQuestions("BATNA"),
    ]
}
