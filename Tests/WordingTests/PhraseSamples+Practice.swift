import Wording

extension PhraseSamples {
    static let practice: [PracticePhrase] = [
        .dueForm, .due(1, waiting: 0), .due(7, waiting: 0), .due(20, waiting: 5),
        .first("BATNA?"), .howToStart, .nothingDue(next: nil), .nothingDue(next: "2026-12-01"),
        .enoughToday(waiting: 1), .enoughToday(waiting: 5), .nothingToAsk,
        .today(reviews: 1, new: 0, competency: nil),
        .today(reviews: 0, new: 4, competency: "BATNA"),
        .today(reviews: 6, new: 4, competency: "BATNA"), .whatChanged,
        .changed(
            competency: "BATNA",
            before: PracticePhrase.View(.gap, level: "31"),
            after: PracticePhrase.View(.insufficient, level: "38")
        ),
        .changed(
            competency: "BATNA",
            before: PracticePhrase.View(.noData, level: nil),
            after: PracticePhrase.View(.met, level: "88")
        ),
    ]
}
