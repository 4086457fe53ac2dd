import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// Where texts are read and marked.
struct MarkDesk {
    let database: String
    let language: Language
    /// One JSON object a line instead of sentences.
    let isForPrograms: Bool

    /// The command line is not as it must be.
    func usage() -> CommandFailure {
        CommandFailure(.usage, lines: [self.text(.commandLine)])
    }

    /// Lists what waits; works beside a running server.
    func list() throws(CommandFailure) {
        let essays = try self.reading { reader throws(StoreError) in
            try reader.waitingEssays(MarkingReach())
        }
        if self.isForPrograms { return self.say(essays.map { WaitingLine($0).json }) }
        guard let first = essays.first else { return self.say([self.text(.nothingWaits)]) }
        let rows = essays.map {
            [
                Self.place($0.attempt, $0.number), $0.trainee.text, $0.at.day,
                $0.question.description,
            ]
        }
        let example = "quizline mark \(Self.place(first.attempt, first.number))"
        self.say(
            [self.text(.waiting(essays.count, shown: essays.count))]
                + TextTable(rows).lines(width: 100) + [self.text(.read(example: example))]
        )
    }

    /// Shows a text with what it is marked by; works beside a running server.
    func show(_ number: Int, of id: AttemptID) throws(CommandFailure) {
        let attempt = try self.reading { reader throws(StoreError) in
            try Self.attempt(id, reader)
        }
        let essay = try self.essay(number, of: id, in: attempt)
        let page = EssayPage(essay.answer, of: essay.attempt, language: self.language)
        self.say(self.isForPrograms ? [page.json] : page.lines)
    }

    /// Stores what is given for a text.
    func mark(
        _ number: Int,
        of id: AttemptID,
        points: [Int],
        comment: String
    ) throws(CommandFailure) {
        guard FileManager.default.fileExists(atPath: self.database) else {
            throw CommandFailure(
                .environment,
                .databaseMissing(self.database),
                in: self.language
            )
        }
        let store = try self.storing { () throws(StoreError) in
            try ProgressStore(opening: self.database)
        }
        defer { store.close() }
        let found = try self.storing { () throws(StoreError) in
            (
                attempt: try Self.attempt(id, store.reader),
                clock: ServerClock(notBefore: try store.reader.newestInstant())
            )
        }
        var attempt = try self.essay(number, of: id, in: found.attempt).attempt
        let marking: EssayMarking
        do {
            marking = try attempt.marking(
                number,
                points: points,
                // A comment stands in lines of its own over the line, without control signs.
                comment: comment.split(whereSeparator: \.isNewline).joined(separator: " "),
                by: NSUserName(),
                at: found.clock.now
            )
        } catch {
            throw self.failure(error, number, attempt)
        }
        try self.storing { () throws(StoreError) in try store.mark(marking) }
        attempt.mark(marking)
        self.say(MarkedPage(marking, on: attempt).lines(in: self.language, self.isForPrograms))
    }

    static func place(_ attempt: AttemptID, _ number: Int) -> String {
        "\(attempt.rawValue).\(number)"
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
        _ number: Int,
        of id: AttemptID,
        in found: Found
    ) throws(CommandFailure) -> (answer: EssayAnswer, attempt: Attempt) {
        switch found {
        case .nothing:
            throw CommandFailure(.findings, lines: [self.text(.noSuchText(Self.place(id, number)))])
        case .unreadable:
            throw CommandFailure(.findings, lines: [self.text(.cannotBeMarked(.versionUnknown))])
        case .attempt(let attempt):
            do {
                return (try attempt.essay(number), attempt)
            } catch {
                throw self.failure(error, number, attempt)
            }
        }
    }

    private func failure(
        _ fault: EssayMarking.Fault,
        _ number: Int,
        _ attempt: Attempt
    ) -> CommandFailure {
        let phrase: MarkingPhrase =
            switch fault {
            case .noSuchQuestion: .noSuchText(Self.place(attempt.id, number))
            case .notEssay, .notAnswered: .cannotBeMarked(.notAnswered)
            case .attemptRuns: .cannotBeMarked(.attemptRuns)
            case .attemptVoid: .cannotBeMarked(.attemptVoid)
            case .regraded: .cannotBeMarked(.regraded)
            case .points:
                .pointsWanted(
                    (attempt.item(number)?.question.interaction as? EssayEntry)?.criteria
                        .map(\.points) ?? []
                )
            case .commentTooLong: .commentTooLong(most: EssayMarking.commentLimit)
            }
        return CommandFailure(.findings, lines: [self.text(phrase)])
    }

    private func reading<Value>(
        _ body: (ProgressReader) throws(StoreError) -> Value
    ) throws(CommandFailure) -> Value {
        try self.storing { () throws(StoreError) in
            let reader = try ProgressReader(opening: self.database)
            defer { reader.close() }
            return try body(reader)
        }
    }

    private func storing<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(CommandFailure) -> Value {
        do {
            return try body()
        } catch {
            let phrase = error.phrase(database: self.database)
            throw CommandFailure(.environment, phrase, in: self.language)
        }
    }

    private func text(_ phrase: MarkingPhrase) -> String { phrase.text(in: self.language) }

    private func say(_ lines: [String]) {
        StandardStream.output.write(lines.map { $0 + "\n" }.joined())
    }
}
