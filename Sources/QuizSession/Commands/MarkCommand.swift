import LineProtocol
import QuizCore
import Wording

/// `mark [ATTEMPT.QUESTION [POINTS … [// COMMENT]]]`: texts that wait for a mentor, one of them,
/// or its mark.
enum MarkCommand: PersonalCommand {
    static let word = CommandWord("mark", prefix: "mark", chinese: ["批改"])
    static let help = CommandHelpPhrase.mark
    /// Texts that are listed at once.
    static let listed = 50

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let reach = MarkingReach(of: trainee) else {
            return session.reply(.marking(.forMentors), 502)
        }
        if call.tail.isEmpty { return self.list(reach, in: &session) }
        guard let order = MarkingOrder(call.tail) else {
            return session.reply(.marking(.commandForm), 501)
        }
        return session.ask(
            .find(order.place.attempt, reach),
            for: { if case .attempt(let snapshot) = $0 { [snapshot] } else { nil } },
            then: { session, found, now in
                guard let snapshot = found.first.flatMap({ $0 }) else {
                    return session.reply(.marking(.noSuchText(order.place.description)), 560)
                }
                guard let attempt = session.catalog.attempt(snapshot) else {
                    return session.reply(.marking(.cannotBeMarked(.versionUnknown)), 503)
                }
                return self.run(order, on: attempt, by: trainee, in: &session, at: now)
            }
        )
    }

    private static func run(
        _ order: MarkingOrder,
        on attempt: Attempt,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        do {
            let essay = try attempt.essay(order.place.number)
            guard let points = order.points else {
                return session.reply(Self.shown(essay, of: attempt, in: session))
            }
            let marking = try attempt.marking(
                order.place.number,
                points: points,
                comment: order.comment,
                by: trainee.id.text,
                at: now
            )
            return Self.store(marking, on: attempt, in: &session)
        } catch {
            return session.reply(error.reply(order, attempt))
        }
    }

    private static func store(
        _ marking: EssayMarking,
        on attempt: Attempt,
        in session: inout Session
    ) -> Reaction {
        session.ask(
            .mark(marking),
            for: { $0 == .noted ? true : nil },
            then: { session, _, _ in
                var marked = attempt
                marked.mark(marking)
                return session.reply(Self.stored(marking, on: marked))
            }
        )
    }

    private static func stored(_ marking: EssayMarking, on attempt: Attempt) -> Reply {
        let possible = attempt.item(marking.number)?.question.points ?? 0
        let phrase = marking.stored(in: attempt)
        return Reply(
            Reply.Part(
                278,
                [Reply.Field](
                    .attempt(attempt.id),
                    .integer("n", marking.number),
                    .word("user", attempt.trainee.text),
                    .points("points", marking.score),
                    .integer("possible", possible),
                    attempt.isPassed == true ? .flag("passed") : nil,
                    attempt.pending > .zero ? .points("pending", attempt.pending) : nil
                ),
                text: .marking(phrase),
                plain: [.paragraph(.marking(phrase))]
                    + (attempt.markedVerdict.map { [.paragraph(.marking($0))] } ?? [])
            )
        )
    }

    private static func shown(
        _ essay: EssayAnswer,
        of attempt: Attempt,
        in session: Session
    ) -> Reply {
        let item = essay.item
        let place = EssayPlace(attempt.id, item.number)
        let lines = essay.text.split(separator: "\n", omittingEmptySubsequences: false)
        let example = essay.criteria.map { "\($0.points)" }.joined(separator: " ")
        let before = item.marking.map {
            MarkingPhrase.markedBefore(by: $0.marker, day: $0.at.day)
        }
        let heading = MarkingPhrase.textOf(
            trainee: attempt.trainee.text,
            place: place.description,
            stem: item.question.stem.text(in: session.contentLanguage)
        )
        let criteria =
            item.marking == nil
            ? session.criterionRows(of: item, given: nil) : session.markingRows(of: item)
        var blocks: [Reply.Block] = [.heading(.marking(heading)), .emptyLine]
        blocks += lines.map { $0.isEmpty ? .emptyLine : .paragraph(.verbatim(String($0))) }
        blocks.append(.emptyLine)
        blocks += before.map { [.paragraph(.marking($0))] } ?? []
        blocks +=
            item.marking == nil
            ? session.criterionBlocks(of: item, given: nil) : session.markingBlocks(of: item)
        blocks.append(.paragraph(.marking(.howToMark(example: "\(place) \(example)"))))
        return Reply(
            Reply.Part(
                277,
                Self.fields(attempt.id, item.number, attempt.trainee, item.question.name),
                text: session.text(item.question.stem),
                rows: lines.enumerated().map {
                    Reply.Row([.integer("line", $0 + 1)], text: .verbatim(String($1)))
                } + criteria,
                plain: blocks
            )
        )
    }

    private static func list(_ reach: MarkingReach, in session: inout Session) -> Reaction {
        session.ask(
            .waiting(reach, atMost: self.listed),
            for: { if case .waiting(let essays, let count) = $0 { (essays, count) } else { nil } },
            then: { session, waiting, _ in
                session.reply(Self.list(waiting.0, of: waiting.1, in: session))
            }
        )
    }

    private static func list(
        _ essays: [WaitingEssay],
        of count: Int,
        in session: Session
    ) -> Reply {
        let rows = essays.map { essay in
            Reply.Row(
                self.fields(essay.attempt, essay.number, essay.trainee, essay.question)
                    + [.word("at", essay.at.text)],
                text: session.stem(of: essay.question)
            )
        }
        let table = essays.map { essay -> [Phrase] in
            [
                .verbatim(essay.place.description),
                .verbatim(essay.trainee.text), .verbatim(essay.at.day),
                session.stem(of: essay.question) ?? .verbatim(essay.question.description),
            ]
        }
        let example = essays.first?.place.description
        let plain: [Reply.Block] =
            example.map {
                [
                    .heading(.marking(.waiting(count, shown: essays.count))), .table(table),
                    .paragraph(.marking(.afterWaiting(example: $0))),
                ]
            } ?? [.paragraph(.marking(.nothingWaits))]
        return Reply(Reply.Part(276, [.integer("count", count)], rows: rows, plain: plain))
    }

    private static func fields(
        _ attempt: AttemptID,
        _ number: Int,
        _ trainee: Trainee.ID,
        _ question: QuestionName
    ) -> [Reply.Field] {
        [
            .attempt(attempt), .integer("n", number), .word("user", trainee.text),
            .word("quiz", question.quiz.text), .word("question", question.question.text),
        ]
    }
}

/// What is typed behind `mark`, such as `318.2 3 1 // Well argued`.
struct MarkingOrder: Equatable, Sendable {
    let place: EssayPlace
    /// nil only shows the text.
    let points: [Int]?
    let comment: String

    /// Nil if it is nothing of the kind.
    init?(_ tail: String) {
        let parts = tail.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)
        let isSign: (Character) -> Bool = { $0.isWhitespace || ",，、".contains($0) }
        let words = TextFolding.word(String(parts[0])).split(whereSeparator: isSign)
        guard let place = EssayPlace(String(words.first ?? "")) else { return nil }
        let points = words.dropFirst().map { Int($0) }
        guard !points.contains(nil), parts.count == 1 || !points.isEmpty else { return nil }
        self.place = place
        self.points = points.isEmpty ? nil : points.compactMap { $0 }
        self.comment = parts.count == 2 ? String(parts[1]).trimmed : ""
    }
}

extension EssayMarking.Fault {
    fileprivate func reply(_ order: MarkingOrder, _ attempt: Attempt) -> Reply {
        let phrase = Phrase.marking(self.phrase(order.place, in: attempt))
        return switch self {
        case .noSuchQuestion: Reply(560, text: phrase)
        case .notEssay, .notAnswered, .attemptRuns, .attemptVoid, .regraded:
            Reply(503, text: phrase)
        case .points: Reply(501, text: phrase)
        case .commentTooLong:
            Reply(505, [.integer("limit", EssayMarking.commentLimit)], text: phrase)
        }
    }
}

extension Session {
    /// What is asked, as the quiz in service asks it; nil if it does not any more.
    fileprivate func stem(of name: QuestionName) -> Phrase? {
        self.catalog.quiz(name.quiz)?.questions.first { $0.name == name }.map {
            self.text($0.stem)
        }
    }
}
