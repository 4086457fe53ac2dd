import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import QuizSession
import Wording

/// Where texts are read and marked.
struct MarkDesk {
    let access: StoreAccess
    /// One JSON object a line instead of sentences.
    let isForPrograms: Bool

    private var language: Language { self.access.language }

    /// The command line is not as it must be.
    func usage() -> CommandFailure {
        CommandFailure(.usage, lines: [self.text(.commandLine)])
    }

    /// Lists what waits; works beside a running server.
    func list() throws(CommandFailure) {
        let essays = try self.access.reading { reader throws(StoreError) in
            try reader.waitingEssays(MarkingReach())
        }
        if self.isForPrograms { return try self.say(essays.map { WaitingLine($0).json }) }
        guard let first = essays.first else { return try self.say([self.text(.nothingWaits)]) }
        let rows = essays.map {
            [
                $0.place.description, $0.trainee.text, $0.at.day,
                $0.question.description,
            ]
        }
        let example = "quizline mark \(first.place)"
        try self.say(
            [self.text(.waiting(essays.count, shown: essays.count))]
                + TextTable(rows).lines(width: 100) + [self.text(.read(example: example))]
        )
    }

    /// Shows a text with what it is marked by; works beside a running server.
    func show(_ place: EssayPlace) throws(CommandFailure) {
        let attempt = try self.access.reading { reader throws(StoreError) in
            try Self.attempt(place.attempt, reader)
        }
        let essay = try self.essay(place, in: attempt)
        let page = EssayPage(essay.answer, of: essay.attempt, language: self.language)
        try self.say(self.isForPrograms ? [page.json] : page.lines)
    }

    /// Stores what is given for a text.
    func mark(
        _ place: EssayPlace,
        points: [Int],
        comment: String
    ) throws(CommandFailure) {
        let store = try self.access.owner()
        defer { store.close() }
        let found = try self.access.storing { () throws(StoreError) in
            (
                attempt: try Self.attempt(place.attempt, store.reader),
                clock: ServerClock(notBefore: try store.reader.newestInstant())
            )
        }
        var attempt = try self.essay(place, in: found.attempt).attempt
        let marking: EssayMarking
        do {
            marking = try attempt.marking(
                place.number,
                points: points,
                // A comment stands in lines of its own over the line, without control signs.
                comment: comment.split(whereSeparator: \.isNewline).joined(separator: " "),
                by: NSUserName(),
                at: found.clock.now
            )
        } catch {
            throw self.failure(error, place, attempt)
        }
        try self.access.storing { () throws(StoreError) in try store.mark(marking) }
        attempt.mark(marking)
        try self.say(MarkedPage(marking, on: attempt).lines(in: self.language, self.isForPrograms))
    }

    /// An attempt with the quiz version that it began with.
    private enum Found {
        case attempt(Attempt)
        case nothing
        case unreadable
    }

    private static func attempt(
        _ id: AttemptID,
        _ reader: ProgressReader
    ) throws(StoreError) -> Found {
        guard let snapshot = try reader.attempt(id, within: MarkingReach()) else { return .nothing }
        let start = snapshot.start
        // Texts are never drawn, so the quiz alone has all that is needed.
        guard start.drawn.isEmpty, let stored = try reader.quiz(start.quiz, version: start.version),
            let quiz = BankReader.readStored(stored.source, of: start.quiz),
            quiz.version == start.version
        else { return .unreadable }
        return .attempt(Attempt(snapshot, quiz: quiz))
    }

    private func essay(
        _ place: EssayPlace,
        in found: Found
    ) throws(CommandFailure) -> (answer: EssayAnswer, attempt: Attempt) {
        switch found {
        case .nothing:
            throw CommandFailure(.findings, lines: [self.text(.noTextHere(place.description))])
        case .unreadable:
            throw CommandFailure(.findings, lines: [self.text(.cannotBeMarked(.versionUnknown))])
        case .attempt(let attempt):
            do {
                return (try attempt.essay(place.number), attempt)
            } catch {
                throw self.failure(error, place, attempt)
            }
        }
    }

    private func failure(
        _ fault: EssayMarking.Fault,
        _ place: EssayPlace,
        _ attempt: Attempt
    ) -> CommandFailure {
        CommandFailure(.findings, lines: [self.text(Self.phrase(of: fault, place, attempt))])
    }

    /// What waits is told by another command than over the line.
    private static func phrase(
        of fault: EssayMarking.Fault,
        _ place: EssayPlace,
        _ attempt: Attempt
    ) -> MarkingPhrase {
        let phrase = fault.phrase(place, in: attempt)
        if case .noSuchText(let named) = phrase { return .noTextHere(named) }
        return phrase
    }

    private func text(_ phrase: MarkingPhrase) -> String { phrase.text(in: self.language) }

    private func say(_ lines: [String]) throws(CommandFailure) {
        try StandardStream.output.write(lines: lines, in: self.language)
    }
}
