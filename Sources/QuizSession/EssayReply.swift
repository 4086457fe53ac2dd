import LineProtocol
import QuizCore
import Wording

/// How texts are shown.
extension Session {
    /// Lines that are kept, and the length that is wanted, below a question.
    func draftRows(of item: Attempt.Item) -> [Reply.Row] {
        item.draft.lines.enumerated().map {
            Reply.Row([.integer("line", $0 + 1)], text: .verbatim($1))
        }
    }

    func draftBlocks(of item: Attempt.Item) -> [Reply.Block] {
        let length = item.view.length.map {
            [Reply.Block.paragraph(.marking(.length(from: $0.lowerBound, to: $0.upperBound)))]
        }
        guard !item.draft.lines.isEmpty else { return length ?? [] }
        return (length ?? []) + [.paragraph(.marking(.soFar(lines: item.draft.lines.count)))]
            + item.draft.lines.map { $0.isEmpty ? .emptyLine : .paragraph(.verbatim($0)) }
            + [.paragraph(.marking(.howToGoOn))]
    }

    /// What a mentor gave for each criterion, and the comment; nothing for other questions.
    func markingRows(of item: Attempt.Item) -> [Reply.Row] {
        guard let marking = item.marking, item.regraded == nil else { return [] }
        let criteria = self.criterionRows(of: item, given: marking.points)
        guard !marking.comment.isEmpty else { return criteria }
        return criteria
            + [
                Reply.Row(
                    [.integer("n", item.number), .flag("comment")],
                    text: .verbatim(marking.comment)
                )
            ]
    }

    func criterionRows(of item: Attempt.Item, given: [Int]?) -> [Reply.Row] {
        let criteria = (item.question.interaction as? EssayEntry)?.criteria ?? []
        return criteria.enumerated().map { index, criterion in
            Reply.Row(
                [Reply.Field](
                    .integer("n", item.number),
                    .integer("criterion", index + 1),
                    given.map { Reply.Field("points", .decimal("\($0[index])")) },
                    Reply.Field("possible", .decimal("\(criterion.points)"))
                ),
                text: self.text(criterion.text)
            )
        }
    }

    func markingBlocks(of item: Attempt.Item) -> [Reply.Block] {
        guard let marking = item.marking, item.regraded == nil else { return [] }
        let points = MarkingPhrase.marked(
            number: item.number,
            points: ScoreDisplay.points(marking.score),
            possible: "\(item.question.points)"
        )
        let comment: [Reply.Block] =
            marking.comment.isEmpty
            ? [] : [.paragraph(.marking(.comment(marking.comment)), indent: 2)]
        return [.paragraph(.marking(points))]
            + self.criterionBlocks(of: item, given: marking.points) + comment
    }

    func criterionBlocks(of item: Attempt.Item, given: [Int]?) -> [Reply.Block] {
        let criteria = (item.question.interaction as? EssayEntry)?.criteria ?? []
        return criteria.enumerated().map { index, criterion in
            .paragraph(
                .marking(
                    .criterion(
                        given: given?[index],
                        possible: criterion.points,
                        criterion.text.text(in: self.contentLanguage)
                    )
                ),
                indent: 2
            )
        }
    }
}
