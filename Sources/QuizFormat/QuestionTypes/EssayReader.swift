import QuizCore
import Wording

/// `essay`: 1 to 10 criteria, each with the points that a mentor can give for it.
enum EssayReader: TypeReader {
    static let keyword = "essay"
    static let grades: [String] = []

    /// Criteria of an essay.
    static let sizes = 1...10
    /// Points of a criterion.
    static let points = 1...20
    /// What `length` may ask for, in Chinese characters and other words.
    static let lengths = 1...5000

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let criteria = self.criteria(node, scope)
        var length: ClosedRange<Int>?
        if let node = scope.fields["length"] {
            guard let range = self.length(node, scope) else { return nil }
            length = range
        }
        guard let criteria else { return nil }
        return TypeReading(
            interaction: EssayEntry(criteria: criteria, length: length),
            tree: .list(criteria.map(self.tree)),
            length: length.map { .text("\($0.lowerBound)..\($0.upperBound)") }
        )
    }

    private static func criteria(
        _ node: SourceNode,
        _ scope: QuestionScope
    ) -> [EssayEntry.Criterion]? {
        guard let list = node.list else {
            scope.findings.report(.wrongKind(self.keyword, .list), at: node.place)
            return nil
        }
        guard self.sizes.contains(list.count) else {
            scope.findings.report(
                .itemCount(
                    self.keyword,
                    from: self.sizes.lowerBound,
                    to: self.sizes.upperBound
                ),
                at: scope.fields.place(of: self.keyword)
            )
            return nil
        }
        let criteria = list.compactMap { node in
            self.criterion(node, scope).map { ($0, node.place) }
        }
        guard criteria.count == list.count,
            !scope.reportsSameItems(criteria.map { ($0.0.text, $0.1) })
        else { return nil }
        return criteria.map(\.0)
    }

    private static func criterion(
        _ node: SourceNode,
        _ scope: QuestionScope
    ) -> EssayEntry.Criterion? {
        switch node.content {
        case .text(let text): return self.short(Blanks.folded(text), node.place, scope)
        case .map(let entries): return self.long(entries, node, scope)
        case .list:
            scope.findings.report(.wrongItemKind(self.keyword, .text), at: node.place)
            return nil
        }
    }

    private static func short(
        _ folded: String,
        _ place: Place,
        _ scope: QuestionScope
    ) -> EssayEntry.Criterion? {
        guard !folded.isEmpty else {
            scope.findings.report(.emptyText(self.keyword), at: place)
            return nil
        }
        guard let mark = CriterionMark(folded) else {
            scope.findings.report(
                .pointsWanted,
                at: place,
                fix: scope.findings.correctedLine(place, CriterionMark.corrected(folded))
            )
            return nil
        }
        if mark.isWide {
            let plain = "(\(mark.points))"
            scope.findings.report(
                .readAsMark(plain),
                mending: folded,
                at: place,
                as: "\(plain) \(mark.rest)"
            )
        }
        return self.criterion(
            points: mark.points,
            text: scope.texts.text(mark.rest, name: self.keyword, at: place),
            place,
            scope
        )
    }

    private static func long(
        _ entries: [SourceNode.Entry],
        _ node: SourceNode,
        _ scope: QuestionScope
    ) -> EssayEntry.Criterion? {
        let known = FormatKeys.criterion
        guard entries.contains(where: { known.contains($0.key.text ?? "") }) else {
            scope.reportColon(node)
            return nil
        }
        guard let fields = Fields(node, known: known, name: self.keyword, scope.findings) else {
            return nil
        }
        guard let points = fields["points"] else {
            scope.findings.report(.pointsWanted, at: node.place, fix: "points: 3")
            return nil
        }
        guard let text = fields["text"] else {
            scope.findings.report(.missing("text"), at: node.place, fix: "text: …")
            return nil
        }
        let count = scope.scalars.wholeNumber(points, name: "points", within: self.points)
        return count.flatMap {
            self.criterion(
                points: $0,
                text: scope.texts.text(text, name: "text"),
                node.place,
                scope
            )
        }
    }

    private static func criterion(
        points: Int,
        text: LocalizedText?,
        _ place: Place,
        _ scope: QuestionScope
    ) -> EssayEntry.Criterion? {
        guard self.points.contains(points) else {
            scope.findings.report(
                .outOfRange(
                    "points",
                    from: "\(self.points.lowerBound)",
                    to: "\(self.points.upperBound)"
                ),
                at: place
            )
            return nil
        }
        return text.map { EssayEntry.Criterion(points: points, text: $0) }
    }

    private static func length(_ node: SourceNode, _ scope: QuestionScope) -> ClosedRange<Int>? {
        let example = "40..600"
        guard let word = scope.scalars.word(node, name: "length", example: example) else {
            return nil
        }
        let ends = word.split(separator: ".", omittingEmptySubsequences: false)
            .map { Measure.wholeNumber(Blanks.trimmed(String($0))) }
        guard ends.count == 3, word.contains(".."), let least = ends[0], let most = ends[2],
            least <= most
        else {
            scope.findings.report(.wrongForm(word, .length, example: example), at: node.place)
            return nil
        }
        guard self.lengths.contains(least), self.lengths.contains(most) else {
            scope.findings.report(
                .outOfRange(
                    "length",
                    from: "\(self.lengths.lowerBound)",
                    to: "\(self.lengths.upperBound)"
                ),
                at: node.place
            )
            return nil
        }
        return least...most
    }

    private static func tree(_ criterion: EssayEntry.Criterion) -> ValueTree {
        .map(["points": .text("\(criterion.points)"), "text": ValueTree(criterion.text)])
    }
}

/// The points before a criterion: `(3)`.
struct CriterionMark {
    let points: Int
    let rest: String
    /// Whether its brackets are wide.
    let isWide: Bool

    /// Nil if a folded text does not begin with one and a blank.
    init?(_ folded: String) {
        guard let mark = Self.parts(folded), mark.rest.first == " " else { return nil }
        let rest = Blanks.trimmed(mark.rest)
        guard !rest.isEmpty else { return nil }
        self.points = mark.points
        self.rest = rest
        self.isWide = !folded.hasPrefix("(\(mark.points))")
    }

    /// The text with the mark as it should be; with one point where it has none.
    static func corrected(_ folded: String) -> String {
        guard let mark = Self.parts(folded) else { return "(1) \(folded)" }
        return "(\(mark.points)) \(Blanks.trimmed(mark.rest))"
    }

    private static func parts(_ folded: String) -> (points: Int, rest: String)? {
        let scalars = Array(folded.unicodeScalars)
        guard let first = scalars.first, first == "(" || first == "（",
            let close = scalars.prefix(8).firstIndex(where: { $0 == ")" || $0 == "）" }),
            let points = Measure.wholeNumber(
                Blanks.narrowed(String(String.UnicodeScalarView(scalars[1..<close])))
            )
        else { return nil }
        return (points, String(String.UnicodeScalarView(scalars[(close + 1)...])))
    }
}
