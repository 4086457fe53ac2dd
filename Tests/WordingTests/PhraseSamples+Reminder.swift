import Wording

extension PhraseSamples {
    static let reminder: [ReminderPhrase] = [
        .subject(late: 1, soon: 0, days: 7, reviews: 0),
        .subject(late: 2, soon: 1, days: 7, reviews: 12),
        .subject(late: 0, soon: 3, days: 7, reviews: 1), .late, .soon(days: 7), .more(1),
        .more(3), .howToBegin(user: "lina", words: ["due start"]),
        .howToBegin(user: "lina", words: ["start six-roles", "due start"]),
        .written(1, folder: "spool"), .written(3, folder: "spool"), .nobody,
        .busy(folder: "spool"), .full(folder: "spool", most: 10_000),
    ]
}
