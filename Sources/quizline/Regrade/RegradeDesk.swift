import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// Where stored answers are marked again.
struct RegradeDesk {
    let access: StoreAccess
    let quizzes: String

    private var language: Language { self.access.language }

    /// A quiz of the folder and the text of its file.
    private struct Live {
        let quiz: Quiz
        let source: String
        /// The folder, from which attempts may have drawn.
        let bank: Bank
    }

    /// Shows what a regrade would do; works beside a running server.
    func preview(_ wish: RegradeWish) throws(CommandFailure) {
        let live = try self.live(wish.quiz)
        let reader = try self.access.reader()
        defer { reader.close() }
        let plan = try self.plan(wish, live, reader)
        try self.say(RegradePage(plan).lines(in: self.language))
        guard !plan.isEmpty else {
            throw CommandFailure(.findings, RegradePhrase.nothingChanges, in: self.language)
        }
        try self.say([RegradePhrase.token(plan.token).text(in: self.language)])
    }

    /// Does what a preview showed, if it still is the same.
    func apply(_ wish: RegradeWish, token: String, reason: String) throws(CommandFailure) {
        let live = try self.live(wish.quiz)
        let store = try self.access.owner()
        defer { store.close() }
        if let before = try self.access.storing({ () throws(StoreError) in
            try store.reader.regrade(withToken: token)
        }) {
            return try self.say([RegradePhrase.appliedBefore(Int(before)).text(in: self.language)])
        }
        let plan = try self.plan(wish, live, store.reader)
        guard plan.token == token, !plan.isEmpty else {
            throw CommandFailure(.findings, RegradePhrase.tokenStale, in: self.language)
        }
        let receipt = try self.access.storing { () throws(StoreError) in
            try store.register(live.quiz, source: live.source)
            let signature = try self.signature(reason, store)
            return try store.regrade(Regrade(plan), by: signature)
        }
        let phrase: RegradePhrase =
            switch receipt {
            case .stored(let number): .applied(Int(number), attempts: plan.touched.count)
            case .duplicate(let number): .appliedBefore(Int(number))
            }
        try self.say([phrase.text(in: self.language)])
    }

    /// Switches a regrade off.
    func undo(_ number: Int, reason: String) throws(CommandFailure) {
        let store = try self.access.owner()
        defer { store.close() }
        let receipt = try self.access.storing { () throws(StoreError) in
            try store.undoRegrade(Int64(number), by: self.signature(reason, store))
        }
        switch receipt {
        case .stored: try self.say([RegradePhrase.undone(number).text(in: self.language)])
        case .duplicate: try self.say([RegradePhrase.undoneBefore(number).text(in: self.language)])
        case .unknown:
            throw CommandFailure(.findings, RegradePhrase.unknownRegrade(number), in: self.language)
        }
    }

    /// Lists all regrades; works beside a running server.
    func list() throws(CommandFailure) {
        let regrades = try self.access.reading { reader throws(StoreError) in
            try reader.regrades()
        }
        let phrases = regrades.flatMap(\.phrases)
        try self.say((phrases.isEmpty ? [.noRegrades] : phrases).map { $0.text(in: self.language) })
    }

    private func plan(
        _ wish: RegradeWish,
        _ live: Live,
        _ reader: ProgressReader
    ) throws(CommandFailure) -> RegradePlan {
        let order = RegradeOrder(
            quiz: live.quiz,
            question: wish.question,
            policy: wish.policy,
            map: wish.map,
            formerNames: live.bank.formerNames
        )
        let attempts = try self.attempts(covered: order, live, reader)
        let newest = try self.access.storing { () throws(StoreError) in
            try reader.newestAnswer(inAttemptsWithQuestionsOf: order.quizzes)
        }
        do {
            return try RegradePlan(order, attempts: attempts, newestAnswer: newest)
        } catch {
            throw CommandFailure(.usage, error.phrase(order), in: self.language)
        }
    }

    /// Attempts that ended, each with the quiz version it began with and what it drew.
    private func attempts(
        covered order: RegradeOrder,
        _ live: Live,
        _ reader: ProgressReader
    ) throws(CommandFailure) -> [Attempt] {
        let (attempts, unreadable) = try self.access.storing { () throws(StoreError) in
            var quizzes = StoredQuizzes(reader, live: live.bank.quizzes)
            let snapshots = try reader.endedAttempts(withQuestionsOf: order.quizzes)
            var attempts: [Attempt] = []
            for snapshot in snapshots {
                if let attempt = try Self.attempt(snapshot, &quizzes) { attempts.append(attempt) }
            }
            return (attempts, snapshots.count - attempts.count)
        }
        if unreadable > 0 {
            let phrase = RegradePhrase.unreadable(unreadable)
            StandardStream.error.remark("quizline: \(phrase.text(in: self.language))\n")
        }
        return attempts
    }

    /// nil if its quiz or a question that it drew cannot be read any more.
    private static func attempt(
        _ snapshot: AttemptSnapshot,
        _ quizzes: inout StoredQuizzes
    ) throws(StoreError) -> Attempt? {
        let start = snapshot.start
        var drawn: [Question] = []
        for question in start.drawn {
            if let found = try quizzes.question(question) { drawn.append(found) }
        }
        guard let quiz = try quizzes.quiz(start.quiz, version: start.version),
            drawn.count == start.drawn.count
        else { return nil }
        return Attempt(snapshot, quiz: quiz, drawn: drawn)
    }

    private func live(_ id: Quiz.ID) throws(CommandFailure) -> Live {
        let files = try QuizFiles(of: self.quizzes, language: self.language)
        let bank = BankReader.read(files.files)
        guard let quiz = bank.quizzes.first(where: { $0.id == id }), let source = bank.sources[id]
        else {
            let phrase = RegradePhrase.noQuiz(id.text, folder: self.quizzes)
            throw CommandFailure(.environment, phrase, in: self.language)
        }
        return Live(quiz: quiz, source: source, bank: bank)
    }

    private func signature(
        _ reason: String,
        _ store: ProgressStore
    ) throws(StoreError) -> RegradeSignature {
        let clock = ServerClock(notBefore: try store.reader.newestInstant())
        // A reason stands in a list, one line each.
        let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        return RegradeSignature(person: NSUserName(), reason: line, at: clock.now)
    }

    private func say(_ lines: [String]) throws(CommandFailure) {
        try StandardStream.output.write(lines: lines, in: self.language)
    }
}

extension RegradePlan.Fault {
    fileprivate func phrase(_ order: RegradeOrder) -> RegradePhrase {
        switch self {
        case .noSuchQuestion(let question): .noQuestion(question.text, quiz: order.quiz.id.text)
        case .questionWanted: .questionWanted(policy: order.policy.rawValue)
        case .notCarriedOver(let question, let fault):
            .notCarriedOver(question: question.text, fault.word)
        }
    }
}

extension CarryOver.Fault {
    fileprivate var word: RegradePhrase.CarryFault {
        switch self {
        case .otherType: .otherType
        case .scene: .scene
        case .partsChanged: .partsChanged
        case .unclear(let old, let new): .unclear(old: old, new: new)
        case .noSuchPart: .noSuchPart
        }
    }
}

extension RegradeSummary {
    fileprivate var phrases: [RegradePhrase] {
        let line = RegradePhrase.listed(
            Int(self.number),
            quiz: self.quiz.text,
            question: self.question?.text,
            policy: self.policy.rawValue,
            attempts: self.attempts,
            person: self.signature.person,
            at: self.signature.at.text,
            reason: self.signature.reason
        )
        let undo = self.undo.map {
            RegradePhrase.listedUndo(person: $0.person, at: $0.at.text, reason: $0.reason)
        }
        return [line] + [undo].compactMap { $0 }
    }
}
