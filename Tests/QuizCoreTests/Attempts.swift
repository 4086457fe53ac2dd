@testable import QuizCore

/// Attempts at a quiz with one question of each type, for tests of their course.
enum Attempts {
    /// 2026-03-02T10:00:00Z.
    static let start = Instant(milliseconds: 1_772_445_600_000)

    static func quiz(_ change: (inout QuizSettings) -> Void = { _ in }) -> Quiz {
        var settings = QuizSettings()
        change(&settings)
        let questions = Samples.ofEachType.enumerated().map { index, interaction in
            Question(
                name: QuestionName(quiz: "each-type", question: .init("q\(index + 1)")),
                stem: Samples.text("question \(index + 1)"),
                interaction: interaction,
                contentHash: "hash \(index + 1)"
            )
        }
        return Quiz(
            id: "each-type",
            version: "1",
            languages: [.english],
            title: Samples.text("each type"),
            settings: settings,
            questions: questions
        )
    }

    static func snapshot(
        answers: [AnswerRecord] = [],
        events: [AttemptEvent] = [],
        end: AttemptEnd? = nil
    ) -> AttemptSnapshot {
        AttemptSnapshot(
            id: AttemptID(rawValue: 1),
            start: AttemptStart(
                trainee: "lina",
                quiz: "each-type",
                version: "1",
                number: 1,
                seed: 7,
                at: self.start
            ),
            answers: answers,
            events: events,
            end: end
        )
    }

    static func attempt(_ change: (inout QuizSettings) -> Void = { _ in }) -> Attempt {
        Attempt(self.snapshot(), quiz: self.quiz(change))
    }

    static func event(_ kind: AttemptEvent.Kind, at time: String) -> AttemptEvent {
        AttemptEvent(attempt: AttemptID(rawValue: 1), kind: kind, at: self.instant(time))
    }

    /// A time of the day of the start, such as `10:05:00`.
    static func instant(_ time: String) -> Instant {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        let seconds = (parts[0] - 10) * 3600 + parts[1] * 60 + parts[2]
        return self.start + .seconds(seconds)
    }
}

extension Attempt {
    /// Answers a question with the line that reads as its key, and keeps the answer.
    @discardableResult
    mutating func take(_ number: Int, _ typed: String, at now: Instant) -> AnswerRecord? {
        guard let item = self.item(number),
            case .answer(let record) = self.answer(item, with: typed, certainty: 1, at: now)
        else { return nil }
        self.add(record)
        return record
    }
}
