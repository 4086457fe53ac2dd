import LineProtocol
import QuizCore
import Wording

/// `review [flagged|skipped|wrong|open]`: the questions of the attempt and their states.
enum ReviewCommand: PersonalCommand {
    static let word = CommandWord(
        "review",
        shorts: ["map"],
        prefix: "rev",
        chinese: ["检查", "导航"]
    )
    static let help = CommandHelpPhrase.review
    static let filters = ["flagged", "skipped", "wrong", "open"]

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let filter = TextFolding.word(call.tail)
        guard filter.isEmpty || Self.filters.contains(filter) else {
            return session.reply(.connection(.valueWanted("review", allowed: Self.filters)), 501)
        }
        return session.withReviewable(at: now) { session, attempt, now in
            let items = attempt.items.filter {
                Self.fits(ItemState($0, of: attempt, at: now), of: $0, filter: filter)
            }
            return session.reply(Self.reply(items, of: attempt, in: session, at: now))
        }
    }

    private static func fits(_ state: ItemState, of item: Attempt.Item, filter: String) -> Bool {
        switch filter {
        case "flagged": item.flag != nil
        case "skipped": state == .skipped
        case "wrong": [.wrong, .part].contains(state)
        case "open": [.open, .skipped].contains(state)
        default: true
        }
    }

    private static func reply(
        _ items: [Attempt.Item],
        of attempt: Attempt,
        in session: Session,
        at now: Instant
    ) -> Reply {
        let left =
            attempt.end == nil
            ? attempt.deadline(at: now).map { Int(max(0, ($0 - now).wholeSeconds)) } : nil
        let showsMarking = attempt.visibility(at: now) >= .feedback
        let rows = items.flatMap { item in
            let showsScore =
                attempt.visibility(at: now) >= .score && item.isAnswered && item.question.isMarked
                && !item.isPending
            let row = Reply.Row(
                [Reply.Field](
                    .integer("n", item.number),
                    .word("state", ItemState(item, of: attempt, at: now).rawValue),
                    item.flag == nil ? nil : .flag("flagged"),
                    item.isOver ? .flag("over") : nil,
                    showsScore ? attempt.score(item).map { .points("points", $0) } : nil,
                    item.regraded == nil ? nil : .flag("regraded")
                ),
                text: session.stem(of: item, in: attempt)
            )
            return [row] + (showsMarking ? session.markingRows(of: item) : [])
        }
        let markings = showsMarking ? items.flatMap(session.markingBlocks) : []
        // With texts the result is not the one that was told at the end.
        let result = attempt.end.flatMap { end -> [Reply.Block]? in
            let isTold = attempt.visibility(at: now) >= .score
            let hasTexts = attempt.items.contains { $0.answers.last?.awaits != nil }
            return isTold && hasTexts
                ? [.paragraph(.attempt(.result(attempt.facts(of: end))))] : nil
        }
        let table = items.map { item -> [Phrase] in
            let state =
                SpokenItemState(rawValue: ItemState(item, of: attempt, at: now).rawValue) ?? .open
            return [
                .attempt(.questionNumber(item.number)),
                .attempt(.itemState(state, flagged: item.flag != nil)),
                session.stem(of: item, in: attempt),
            ]
        }
        let spoken = left.map { [Reply.Block.paragraph(.attempt(.timeLeft(seconds: $0)))] } ?? []
        let regraded = attempt.items.filter { $0.regraded != nil }.map(\.number)
        let notes =
            regraded.isEmpty ? [] : [Reply.Block.paragraph(.attempt(.regradedLater(regraded)))]
        let fields = [Reply.Field](
            .attempt(attempt.id),
            .integer("count", items.count),
            left.map { .integer("seconds", $0) }
        )
        let blocks =
            items.isEmpty ? [Reply.Block.paragraph(.attempt(.nothingToReview))] : [.table(table)]
        return Reply(
            Reply.Part(
                249,
                fields,
                rows: rows,
                plain: blocks + markings + (result ?? []) + notes + spoken
            )
        )
    }
}
