import Foundation
import QuizCore
import Wording

/// A text with what it is marked by.
struct EssayPage {
    private let answer: EssayAnswer
    private let attempt: Attempt
    private let language: Language

    init(_ answer: EssayAnswer, of attempt: Attempt, language: Language) {
        self.answer = answer
        self.attempt = attempt
        self.language = language
    }

    /// As a person reads it.
    var lines: [String] {
        let example = self.answer.criteria.map { "\($0.points)" }.joined(separator: " ")
        let command = "quizline mark \(self.place) \(example)"
        let heading = MarkingPhrase.textOf(
            trainee: self.attempt.trainee.text,
            place: self.place,
            stem: self.text(self.answer.item.question.stem)
        )
        let before = self.answer.item.marking.map {
            [MarkingPhrase.markedBefore(by: $0.marker, day: $0.at.day)]
                + ($0.comment.isEmpty ? [] : [.comment($0.comment)])
        }
        let criteria = self.answer.criteria.enumerated().map { index, criterion in
            MarkingPhrase.criterion(
                given: self.answer.item.marking?.points[index],
                possible: criterion.points,
                self.text(criterion.text)
            )
        }
        return [heading.text(in: self.language), "", self.answer.text, ""]
            + criteria.map { "  " + $0.text(in: self.language) }
            + (before ?? []).map { $0.text(in: self.language) }
            + [MarkingPhrase.give(example: command).text(in: self.language)]
    }

    var json: String { JSONLine.text(of: Written(self)) }

    private var place: String { MarkDesk.place(self.attempt.id, self.answer.item.number) }

    private func text(_ text: LocalizedText) -> String {
        text.text(in: LanguageTag(rawValue: self.language.rawValue))
    }

    /// The same for programs.
    private struct Written: Encodable {
        struct Criterion: Encodable {
            let possible: Int
            let points: Int?
            let text: String
        }

        let place: String
        let user: String
        let quiz: String
        let question: String
        let stem: String
        let text: String
        let criteria: [Criterion]
        let marker: String?
        let comment: String?

        init(_ page: EssayPage) {
            let item = page.answer.item
            self.place = page.place
            self.user = page.attempt.trainee.text
            self.quiz = item.question.name.quiz.text
            self.question = item.question.id.text
            self.stem = page.text(item.question.stem)
            self.text = page.answer.text
            self.criteria = page.answer.criteria.enumerated().map { index, criterion in
                Criterion(
                    possible: criterion.points,
                    points: item.marking?.points[index],
                    text: page.text(criterion.text)
                )
            }
            self.marker = item.marking?.marker
            self.comment = item.marking?.comment
        }
    }
}

/// What was given for a text and what came of it.
struct MarkedPage {
    private let marking: EssayMarking
    private let attempt: Attempt

    init(_ marking: EssayMarking, on attempt: Attempt) {
        self.marking = marking
        self.attempt = attempt
    }

    func lines(in language: Language, _ isForPrograms: Bool) -> [String] {
        let possible = self.attempt.item(self.marking.number)?.question.points ?? 0
        let place = MarkDesk.place(self.attempt.id, self.marking.number)
        if isForPrograms {
            let written = Written(
                place: place,
                user: self.attempt.trainee.text,
                points: ScoreDisplay.points(self.marking.score),
                possible: possible,
                passed: self.attempt.isPassed,
                isPending: self.attempt.pending > .zero
            )
            return [JSONLine.text(of: written)]
        }
        let verdict: MarkingPhrase.MarkedVerdict? =
            self.attempt.pending > .zero
            ? .pending : self.attempt.isPassed.map { $0 ? .passed : .failed }
        let stored = MarkingPhrase.stored(
            place: place,
            trainee: self.attempt.trainee.text,
            points: ScoreDisplay.points(self.marking.score),
            possible: "\(possible)"
        )
        return [stored.text(in: language)]
            + [verdict].compactMap { $0 }.map {
                MarkingPhrase.verdict($0).text(in: language)
            }
    }

    private struct Written: Encodable {
        let place: String
        let user: String
        let points: String
        let possible: Int
        let passed: Bool?
        let isPending: Bool

        enum CodingKeys: String, CodingKey {
            case place
            case user
            case points
            case possible
            case passed
            case isPending = "pending"
        }
    }
}

/// A text that waits, for programs.
struct WaitingLine: Encodable {
    private let place: String
    private let user: String
    private let quiz: String
    private let question: String
    private let at: String

    init(_ essay: WaitingEssay) {
        self.place = MarkDesk.place(essay.attempt, essay.number)
        self.user = essay.trainee.text
        self.quiz = essay.question.quiz.text
        self.question = essay.question.question.text
        self.at = essay.at.text
    }

    var json: String { JSONLine.text(of: self) }
}

/// One JSON object in a line.
enum JSONLine {
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only numbers that JSON does not have can fail, and there are none.
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
