import QuizCore
import Wording

/// An item of a question with its mark and feedback, before its body is read.
struct MarkedItem {
    /// What an item is made of in short form or in long form.
    enum Body {
        case short(String)
        case long(Fields)
    }

    /// nil if none was written.
    let credit: Fraction?
    let body: Body
    let feedback: LocalizedText?
    let place: Place
}

extension QuestionScope {
    /// A credit that may be left out.
    private struct Credit {
        let value: Fraction?
    }

    /// Reads an item: `(x) text >> feedback`, or a map with keys of its own.
    ///
    /// - Parameters:
    ///   - keys: Those of the long form besides `credit`, `correct` and `feedback`.
    ///   - needsMark: Whether the short form begins with a mark.
    ///   - least: The smallest credit that makes sense.
    func item(
        _ node: SourceNode,
        name: String,
        keys: [String],
        needsMark: Bool,
        least: Fraction = .zero
    ) -> MarkedItem? {
        let item: MarkedItem?
        switch node.content {
        case .text(let text):
            item = self.shortItem(Blanks.folded(text), node.place, name: name, needsMark: needsMark)
        case .map(let entries): item = self.longItem(entries, node, name: name, keys: keys)
        case .list:
            self.findings.report(.wrongItemKind(name, .text), at: node.place)
            item = nil
        }
        guard let item, let credit = item.credit else { return item }
        guard credit >= least, credit <= .one else {
            let low = least < .zero ? "-100%" : "0%"
            self.findings.report(.outOfRange("credit", from: low, to: "100%"), at: item.place)
            return nil
        }
        return item
    }

    /// Splits at ` >> ` and reads the mark before.
    func shortItem(
        _ folded: String,
        _ place: Place,
        name: String,
        needsMark: Bool
    ) -> MarkedItem? {
        guard !folded.isEmpty else {
            self.findings.report(.emptyText(name), at: place)
            return nil
        }
        guard let (head, feedback) = self.withoutFeedback(folded, place) else { return nil }
        switch ChoiceMark(head) {
        case .none where needsMark:
            self.findings.report(
                .markWanted,
                at: place,
                fix: self.findings.correctedLine(place, "( ) " + folded)
            )
            return nil
        case .malformed(let fix) where needsMark || head.hasPrefix("("):
            let rest = folded == head ? "" : folded.dropFirst(head.count)
            self.findings.report(.markWanted, mending: folded, at: place, as: fix + rest)
            return nil
        case .alone:
            self.findings.report(.emptyText(name), at: place)
            return nil
        case .none, .malformed:
            return MarkedItem(credit: nil, body: .short(head), feedback: feedback, place: place)
        case .mark(let credit, let rest, let note):
            if let note {
                let after = folded == head ? "" : folded.dropFirst(head.count)
                self.findings.report(
                    .readAsMark(note),
                    mending: folded,
                    at: place,
                    as: "\(note) \(rest)\(after)"
                )
            }
            return MarkedItem(credit: credit, body: .short(rest), feedback: feedback, place: place)
        }
    }

    /// The text before ` >> ` and the feedback after it.
    func withoutFeedback(_ folded: String, _ place: Place) -> (String, LocalizedText?)? {
        let parts = Blanks.split(folded, at: ">>")
        guard parts.count <= 2 else {
            self.findings.report(.separatorTwice(">>"), at: place)
            return nil
        }
        guard parts.count == 2 else { return (folded, nil) }
        guard let feedback = self.texts.text(parts[1], name: "feedback", at: place) else {
            return nil
        }
        return (parts[0], feedback)
    }

    private func longItem(
        _ entries: [SourceNode.Entry],
        _ node: SourceNode,
        name: String,
        keys: [String]
    ) -> MarkedItem? {
        let known = keys + FormatKeys.mark
        guard entries.contains(where: { known.contains($0.key.text ?? "") }) else {
            self.reportColon(node)
            return nil
        }
        guard let fields = Fields(node, known: known, name: name, self.findings) else { return nil }
        var feedback: LocalizedText?
        if let value = fields["feedback"] {
            feedback = self.texts.text(value, name: "feedback")
            guard feedback != nil else { return nil }
        }
        guard let credit = self.credit(of: fields) else { return nil }
        return MarkedItem(
            credit: credit.value,
            body: .long(fields),
            feedback: feedback,
            place: node.place
        )
    }

    /// What `credit` or `correct` say; nil if they are faulty.
    private func credit(of fields: Fields) -> Credit? {
        if let value = fields["correct"] {
            let isRight = self.scalars.choice(
                value,
                name: "correct",
                of: ["true": true, "false": false]
            )
            return isRight.map { Credit(value: $0 ? .one : .zero) }
        }
        guard let value = fields["credit"] else { return Credit(value: nil) }
        guard let word = self.scalars.word(value, name: "credit", example: "1/2") else {
            return nil
        }
        guard let share = Measure.share(word) else {
            self.findings.report(
                .wrongForm(word, .percentOrFraction, example: "1/2"),
                at: value.place
            )
            return nil
        }
        return Credit(value: share)
    }

    /// Says that a colon made a map of a text.
    func reportColon(_ node: SourceNode) {
        let line = self.findings.line(node.place.line)
        let rest = Blanks.trimmed(String(line.unicodeScalars.dropFirst(node.place.column - 1)))
        let end = node.place.column + rest.unicodeScalars.count
        let place = Place(line: node.place.line, column: node.place.column, endColumn: end)
        self.findings.report(
            .colonMadeKey,
            mending: rest,
            at: place,
            as: DoubleQuotes.quoted(rest)
        )
    }
}
