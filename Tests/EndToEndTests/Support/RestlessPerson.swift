import Foundation
import QuizCore
import Synchronization
import TestSupport

/// Kills a server once some lines were sent to it, a moment after the last of them.
final class KillSwitch: Sendable {
    private let pid: Int32
    private let microseconds: UInt32
    private let linesLeft: Mutex<Int>

    init(pid: Int32, afterLines lines: Int, microseconds: UInt32) {
        self.pid = pid
        self.microseconds = microseconds
        self.linesLeft = Mutex(lines)
    }

    /// To be called between the sending of a line and the reading of its reply.
    func sent() {
        let left = self.linesLeft.withLock { left in
            left -= 1
            return left
        }
        guard left == 0 else { return }
        // The moment is drawn; nobody waits for it.
        usleep(self.microseconds)
        kill(self.pid, SIGKILL)
    }
}

/// A question of an attempt.
struct AttemptPlace: Hashable, Sendable {
    let attempt: Int
    let number: Int
}

/// A question as reply 244 shows it.
private struct ShownQuestion {
    let place: AttemptPlace
    /// Whether it takes no further answer.
    let isClosed: Bool

    /// Nil if the reply shows no question.
    init?(_ reply: CodeReply) {
        guard reply.code == 244, let attempt = reply.integer("attempt"),
            let number = reply.integer("n")
        else { return nil }
        self.place = AttemptPlace(attempt: attempt, number: number)
        self.isClosed = reply["state"] == "right" || reply["left"] == "0"
    }
}

/// An answer whose reply came back whole.
struct Acknowledged: Sendable {
    let attempt: Int
    let number: Int
    let typed: String
    let receipt: Int
    let points: String
    /// Whether its first reply was lost with a server and the second said so.
    let wasStoredBefore: Bool
}

/// Somebody who answers the quiz `numbers` again and again, whatever happens to the server.
struct RestlessPerson: Sendable {
    let name: String
    let pin: String
    private(set) var acknowledged: [Acknowledged] = []
    /// Attempts whose end was confirmed, with its place in the log.
    private(set) var ends: [(attempt: Int, receipt: Int)] = []
    /// Answers that were sent and are nowhere: no reply, and not stored.
    private(set) var vanished = 0
    /// Sent without a whole reply.
    private var pending: (place: AttemptPlace, typed: String)?
    private var chance: SeededOrder

    init(name: String, pin: String, seed: UInt64) {
        self.name = name
        self.pin = pin
        self.chance = SeededOrder(seed: seed, purpose: name)
    }

    /// Signs in, takes up the attempt and answers until the line ends.
    ///
    /// - Parameter place: Where the attempt must go on; nil if there is none to go on with.
    mutating func answerUntilKilled(port: Int, place: AttemptPlace?, _ kill: KillSwitch) throws {
        do {
            let line = KilledLine(try LineClient(port: port), kill)
            try self.signIn(line)
            let resumed = ShownQuestion(try line.ask("resume"))
            guard resumed?.place == place else {
                throw LineClient.Fault("resumed \(resumed as Any), stored \(place as Any)")
            }
            try self.sendPendingAgain(line)
            var question = try ShownQuestion(try line.ask("resume")) ?? self.start(line)
            while true { question = try self.goOn(from: question, line) }
        } catch is KilledLine.Ended {
            return
        }
    }

    /// Where `resume` takes this person.
    func resumed(port: Int) throws -> AttemptPlace? {
        let client = try LineClient(port: port)
        _ = try client.readLine()
        try client.ask("voice code")
        try client.signIn(self.name, pin: self.pin)
        return ShownQuestion(try client.reply(to: "resume"))?.place
    }

    private func signIn(_ line: KilledLine) throws {
        try line.greet()
        var reply = try line.ask("login \(self.name) pin=\(self.pin)")
        while reply.code == 430 { reply = try line.ask("login \(self.name) pin=\(self.pin)") }
        guard reply.code == 230 else { throw LineClient.Fault("login: \(reply)") }
    }

    private func start(_ line: KilledLine) throws -> ShownQuestion {
        let reply = try line.ask("start numbers")
        guard let question = ShownQuestion(reply) else { throw LineClient.Fault("start: \(reply)") }
        return question
    }

    /// An answer without a reply is sent again: it is stored now, or was and is told again.
    private mutating func sendPendingAgain(_ line: KilledLine) throws {
        guard let (place, typed) = self.pending else { return }
        let reply = try line.ask("answer \(place.number) \(typed)")
        let wasStored = reply["already"] != nil
        try self.keep(reply, place, typed, wasStoredBefore: wasStored)
        if !wasStored { self.vanished += 1 }
    }

    /// Answers a question, right or wrong; or ends the attempt once no question is open.
    private mutating func goOn(
        from question: ShownQuestion,
        _ line: KilledLine
    ) throws -> ShownQuestion {
        guard !question.isClosed else { return try self.finish(question.place.attempt, line) }
        let place = question.place
        // No two wrong answers are the same, so that none is taken for one sent again.
        let isRight = self.chance.below(3) > 0
        let typed = isRight ? "\(place.number)" : "\(100 + self.chance.below(1 << 40))"
        self.pending = (place, typed)
        let reply = try line.ask("answer \(place.number) \(typed)")
        guard reply["already"] == nil else { throw LineClient.Fault("\(place) \(typed): \(reply)") }
        try self.keep(reply, place, typed, wasStoredBefore: false)
        let next = try line.ask("question next")
        guard let question = ShownQuestion(next) else { throw LineClient.Fault("next: \(next)") }
        return question
    }

    private mutating func finish(_ attempt: Int, _ line: KilledLine) throws -> ShownQuestion {
        let end = try line.ask("finish yes")
        guard end.code == 248, let receipt = Self.position(end) else {
            throw LineClient.Fault("finish: \(end)")
        }
        self.ends.append((attempt, receipt))
        return try self.start(line)
    }

    /// Where the log keeps what a reply tells of.
    private static func position(_ reply: CodeReply) -> Int? {
        reply["receipt"].flatMap(Receipt.init(typed:)).map { Int($0.position) }
    }

    private mutating func keep(
        _ reply: CodeReply,
        _ place: AttemptPlace,
        _ typed: String,
        wasStoredBefore: Bool
    ) throws {
        guard reply.code == 240 || reply.code == 241,
            let receipt = Self.position(reply)
        else { throw LineClient.Fault("answer \(place) \(typed): \(reply)") }
        self.acknowledged.append(
            Acknowledged(
                attempt: place.attempt,
                number: place.number,
                typed: typed,
                receipt: receipt,
                points: reply["points"] ?? "",
                wasStoredBefore: wasStoredBefore
            )
        )
        self.pending = nil
    }
}

/// A line to a server that may be killed at any time.
private struct KilledLine {
    struct Ended: Error {}

    private let client: LineClient
    private let kill: KillSwitch

    init(_ client: LineClient, _ kill: KillSwitch) {
        self.client = client
        self.kill = kill
    }

    func greet() throws {
        guard try self.client.readWholeReply() != nil else { throw Ended() }
        _ = try self.ask("voice code")
    }

    /// Sends a line and reads its whole reply.
    func ask(_ line: String) throws -> CodeReply {
        do {
            try self.client.send(line: line)
        } catch {
            // Only a line without a server refuses to take so little.
            throw Ended()
        }
        self.kill.sent()
        guard let lines = try self.client.readWholeReply() else { throw Ended() }
        return CodeReply(lines: lines)
    }
}
