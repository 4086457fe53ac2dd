import ProgressStorage
import QuizCore
import Wording

/// What people typed at one place, for people and for programs.
struct TriagePage {
    private let unmatched: UnmatchedTexts

    init(_ unmatched: UnmatchedTexts) {
        self.unmatched = unmatched
    }

    /// A heading, a table, and how to judge one of the texts.
    func lines(in language: Language) -> [String] {
        let place = self.unmatched.place
        guard !self.unmatched.kept.isEmpty else {
            return [TriagePhrase.allFit(place.label).text(in: language)]
        }
        let heading = TriagePhrase.heading(
            place: place.label,
            answers: self.unmatched.answers,
            texts: self.unmatched.texts
        )
        let head = TriagePhrase.Column.allCases.map {
            TriagePhrase.column($0).text(in: language)
        }
        let rows = self.unmatched.kept.map { self.row($0, in: language) }
        let table = TextTable([head] + rows, alignments: [.right, .right]).lines(width: 100)
        let rest = self.unmatched.texts - self.unmatched.kept.count
        let kept = self.unmatched.kept.reduce(0) { $0 + $1.answers }
        let left = TriagePhrase.left(texts: rest, answers: self.unmatched.answers - kept)
        let howTo = TriagePhrase.howToJudge(
            quiz: place.question.quiz.text,
            question: place.question.question.text,
            gap: place.gap
        )
        return [heading.text(in: language)] + table
            + (rest > 0 ? [left, howTo] : [howTo]).map { $0.text(in: language) }
    }

    /// One object for the place, then one for each text.
    var json: [String] {
        let place = self.unmatched.place
        let name = [
            ("quiz", JSONLine.text(of: place.question.quiz.text)),
            ("question", JSONLine.text(of: place.question.question.text)),
            ("gap", place.gap.map(String.init) ?? "null"),
        ]
        let counts = [
            ("answers", "\(self.unmatched.answers)"), ("texts", "\(self.unmatched.texts)"),
            ("listed", "\(self.unmatched.kept.count)"),
        ]
        let texts = self.unmatched.kept.map { given in
            name + [
                ("text", JSONLine.text(of: given.text)), ("answers", "\(given.answers)"),
                ("trainees", "\(given.trainees)"), ("last", JSONLine.text(of: given.last.text)),
                ("typed", JSONLine.text(of: given.examples)),
                ("near", place.nearest(to: given.text).map { JSONLine.text(of: $0) } ?? "null"),
            ]
        }
        return ([name + counts] + texts).map { fields in
            "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
        }
    }

    private func row(_ given: GivenText, in language: Language) -> [String] {
        let near = self.unmatched.place.nearest(to: given.text)
        let text = TriagePhrase.text(
            Self.cut(TerminalText.visible(given.text)),
            near: near.map { Self.cut(TerminalText.visible($0)) }
        )
        let typed = given.examples.map { Self.cut(TerminalText.visible($0)) }
        return [
            "\(given.answers)", "\(given.trainees)", given.last.day, text.text(in: language),
            typed.joined(separator: " | "),
        ]
    }

    /// So many signs of a text, so that a row stays a row.
    private static func cut(_ text: String) -> String {
        let most = 60
        return text.count > most ? text.prefix(most) + "…" : text
    }
}
