import QuizCore
import QuizSession
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
                + ($0.comment.isEmpty ? [] : [.comment(TerminalText.visible($0.comment))])
        }
        let criteria = self.answer.criteria.enumerated().map { index, criterion in
            MarkingPhrase.criterion(
                given: self.answer.item.marking?.points[index],
                possible: criterion.points,
                self.text(criterion.text)
            )
        }
        let typed = self.answer.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { TerminalText.visible(String($0)) }
        return [heading.text(in: self.language), ""] + typed + [""]
            + criteria.map { "  " + $0.text(in: self.language) }
            + (before ?? []).map { $0.text(in: self.language) }
            + [MarkingPhrase.give(example: command).text(in: self.language)]
    }

    var json: String { JSONLine.text(of: Written(self)) }

    private var place: String {
        EssayPlace(self.attempt.id, self.answer.item.number).description
    }

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
        if isForPrograms {
            let written = Written(
                place: self.marking.place.description,
                user: self.attempt.trainee.text,
                points: ScoreDisplay.points(self.marking.score),
                possible: self.attempt.item(self.marking.number)?.question.points ?? 0,
                passed: self.attempt.isPassed,
                isPending: self.attempt.pending > .zero
            )
            return [JSONLine.text(of: written)]
        }
        return [self.marking.stored(in: self.attempt), self.attempt.markedVerdict]
            .compactMap { $0?.text(in: language) }
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
        self.place = essay.place.description
        self.user = essay.trainee.text
        self.quiz = essay.question.quiz.text
        self.question = essay.question.question.text
        self.at = essay.at.text
    }

    var json: String { JSONLine.text(of: self) }
}
