import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

/// Section 9 of the page on grading, seen from the line.
@Suite("Time in an attempt")
struct TimeTests {
    /// The quiz with 60 seconds for an attempt, its first question on screen.
    private func started(
        _ change: @escaping (inout QuizSettings) -> Void = { _ in }
    ) throws -> Conversation {
        let catalog = try Fixtures.catalog(changing: "six-roles") { settings in
            settings.timeLimit = .seconds(60)
            change(&settings)
        }
        return try Scene.answering.conversation(catalog: catalog)
    }

    /// Lets the next line come so many seconds after the start.
    private func jump(_ conversation: inout Conversation, to seconds: Int, since start: Instant) {
        conversation.now = start + .seconds(seconds - 1)
    }

    @Test
    func `a question tells the seconds that are left`() throws {
        var conversation = try self.started()

        #expect(conversation.type("question").contains(" seconds=59"))
        #expect(conversation.type("review").hasPrefix("249-attempt=1 count=8 seconds=58"))
        _ = conversation.type("voice plain")
        #expect(conversation.type("检查").contains("剩余时间：0 分 56 秒"))
    }

    @Test
    func `an answer in the last second counts and one after it ends the attempt`() throws {
        var conversation = try self.started()
        let start = conversation.now

        self.jump(&conversation, to: 60, since: start)
        let inTime = conversation.type("answer 1 b")
        let late = conversation.type("answer 2 ab")

        #expect(inTime.hasPrefix("240"))
        #expect(late.hasPrefix("248 attempt=1 kind=quiz by=expired points=1 "), "\(late)")
        #expect(late.contains(" seconds=60 "), "\(late)")
        #expect(conversation.code(of: "answer 2 ab") == 543)
    }

    @Test(arguments: [
        "question", "question 2", "skip", "flag", "hint", "finish", "finish yes", "answer 1 b",
        "review", "why",
    ])
    func `any line that touches the attempt finds out that time is over`(line: String) throws {
        var conversation = try self.started()
        conversation.now = conversation.now + .seconds(90)

        let reply = conversation.type(line)

        #expect(reply.hasPrefix("248 attempt=1 kind=quiz by=expired"), "\(reply)")
    }

    @Test
    func `a person is told that time is up`() throws {
        var conversation = try self.started()
        conversation.play(["voice plain"])
        conversation.now = conversation.now + .seconds(90)

        #expect(conversation.type("b").hasPrefix("时间到：0 分，满分 8 分，0.0%。未通过。"))
    }

    @Test
    func `grace lets the question on screen be answered and nothing else`() throws {
        var conversation = try self.started { $0.late = .grace(.seconds(30)) }
        let start = conversation.now
        conversation.play(["question 2"])

        self.jump(&conversation, to: 70, since: start)
        let shown = conversation.code(of: "question")
        let refused = conversation.code(of: "answer 2 z")
        let answered = conversation.type("answer 2 ab")

        #expect(shown == 244)
        #expect(refused == 541)
        #expect(answered.hasPrefix("240-n=2 result=right"), "\(answered)")
        #expect(
            answered.contains("\r\n248 attempt=1 kind=quiz by=expired points=1 "),
            "\(answered)"
        )
        #expect(answered.contains(" seconds=60 "), "\(answered)")
    }

    @Test(arguments: [
        "answer 1 b", "question 3", "question next", "skip", "hint", "flag", "finish", "review",
    ])
    func `in the grace everything else ends the attempt`(line: String) throws {
        var conversation = try self.started { $0.late = .grace(.seconds(30)) }
        conversation.play(["question 2"])
        conversation.now = conversation.now + .seconds(65)

        #expect(conversation.type(line).hasPrefix("248 attempt=1 kind=quiz by=expired"))
    }

    @Test
    func `in the grace a wrong answer may be tried again`() throws {
        var conversation = try self.started {
            $0.late = .grace(.seconds(30))
            $0.tries = 2
        }
        conversation.now = conversation.now + .seconds(65)

        let wrong = conversation.type("answer 1 a")
        let repeated = conversation.type("answer 1 a")
        let right = conversation.type("answer 1 b")

        #expect(wrong.hasPrefix("241-n=1 result=wrong left=1"), "\(wrong)")
        #expect(!wrong.contains("248"))
        #expect(repeated.contains("already=1") && !repeated.contains("248"), "\(repeated)")
        #expect(right.contains("\r\n248 attempt=1 kind=quiz by=expired points=0.67 "), "\(right)")
    }

    @Test
    func `after the grace nothing counts`() throws {
        var conversation = try self.started { $0.late = .grace(.seconds(30)) }
        conversation.now = conversation.now + .seconds(95)

        #expect(conversation.type("answer 1 b").hasPrefix("248 attempt=1 kind=quiz by=expired"))
    }

    @Test
    func `an attempt that time makes void does not count but is used up`() throws {
        var conversation = try self.started {
            $0.late = .void
            $0.attempts = 1
        }
        conversation.now = conversation.now + .seconds(90)

        let ended = conversation.type("answer 1 b")
        let listed = conversation.type("list 六个")
        let again = conversation.code(of: "start six-roles")

        #expect(ended.hasPrefix("248 attempt=1 kind=quiz by=void "), "\(ended)")
        #expect(!ended.contains("passed"))
        #expect(listed.contains("attempts=1 state=new"), "\(listed)")
        #expect(again == 544)
    }

    @Test
    func `closing ends a running attempt`() throws {
        let closes = Instant(milliseconds: 1_780_000_030_000)
        var conversation = try self.started { $0.closes = closes }
        conversation.now = closes

        let ended = conversation.type("answer 1 b")

        #expect(ended.hasPrefix("248 attempt=1 kind=quiz by=closed "), "\(ended)")
        #expect(conversation.code(of: "start six-roles") == 441)
    }

    @Test
    func `the clock stands still while the line is down, up to the pause`() throws {
        var conversation = try self.started { $0.pause = .seconds(20) }
        let start = conversation.now
        self.jump(&conversation, to: 30, since: start)
        _ = conversation.connect()

        self.jump(&conversation, to: 64, since: start)
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        self.jump(&conversation, to: 66, since: start)
        let resumed = conversation.type("resume")

        #expect(resumed.contains(" seconds=14"), "\(resumed)")
    }

    @Test
    func `coming back on the same line gives no time`() throws {
        var conversation = try self.started { $0.pause = .seconds(20) }
        let start = conversation.now
        self.jump(&conversation, to: 30, since: start)

        let resumed = conversation.type("resume")

        #expect(resumed.contains(" seconds=30"), "\(resumed)")
    }

    @Test
    func `who comes back too late is told the result`() throws {
        var conversation = try self.started()
        _ = conversation.connect()
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        conversation.now = conversation.now + .seconds(90)

        #expect(conversation.type("resume").hasPrefix("248 attempt=1 kind=quiz by=expired"))
        #expect(conversation.type("resume 1").hasPrefix("543 by=expired"))
        #expect(conversation.code(of: "resume") == 540)
    }
}
