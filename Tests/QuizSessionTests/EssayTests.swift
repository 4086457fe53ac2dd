import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("Texts over the line")
struct EssayTests {
    /// Lina with the text on screen, in a voice.
    private static func conversation(
        _ voice: String = "plain",
        policy: SessionPolicy = .open,
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) -> Conversation {
        var conversation = Conversation(
            catalog: Catalog(quizzes: [EssayQuiz.quiz(change)], framework: .empty),
            policy: policy
        )
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en width=132", "enrol lina", "voice \(voice)"])
        conversation.play(["start way-out"])
        return conversation
    }

    private static func answer(_ conversation: inout Conversation) -> AnswerRecord? {
        let result = conversation.store.perform(.open("lina", AttemptID(rawValue: 1)))
        guard case .attempt(let snapshot) = result else { return nil }
        return snapshot?.answers.last { $0.number == 1 }
    }

    @Test
    func `the question tells the length and how to write`() {
        var plain = Self.conversation()
        var code = Self.conversation("code")

        let shown = plain.type("")
        let fields = code.type("question 1")

        #expect(shown.contains("(write lines; a line with only a dot hands them in)"))
        #expect(shown.contains("Length: 4 to 12, counting Chinese characters and other words."))
        #expect(fields.contains(" type=essay :How do you prepare the talk?"))
        #expect(!shown.contains("way out") && !fields.contains("way out"))
    }

    @Test
    func `bare text begins it, nothing is said between the lines, and a dot hands it in`() {
        var conversation = Self.conversation()

        let between = ["　　先算退路，", "", "/status", "..", "再谈。"].map {
            conversation.type($0, prompting: true)
        }
        let told = conversation.type(".", prompting: true)

        #expect(between == ["", "", "", "", ""])
        #expect(told.hasPrefix("Recorded; a mentor will mark it.\r\n"), "\(told)")
        #expect(told.hasSuffix("2/2> "))
        #expect(
            Self.answer(&conversation)?.response == .essay("　　先算退路，\n\n/status\n.\n再谈。")
        )
    }

    @Test
    func `R5 a notice waits until the text is handed in`() {
        var conversation = Self.conversation()
        conversation.play(["先算退路，"])

        let pushed = conversation.announce(.slowed)
        let between = conversation.type("再谈。")
        let told = conversation.type(".")

        #expect(pushed.isEmpty && between.isEmpty, "\(between)")
        #expect(told.contains("* "), "\(told)")
    }

    @Test
    func `a script sends it as a block with a tag`() {
        var conversation = Self.conversation("code")

        let wanted = conversation.type("@7 answer 1")
        let lines = ["first the way out", "ping 1"].map { conversation.type($0) }
        let told = conversation.type(".")
        let again = conversation.type("@8 answer 1")
        _ = conversation.type("first the way out\nping 1")
        let closed = conversation.type(".")

        #expect(wanted.hasPrefix("@7 340 n=1 limit=16384 :"))
        #expect(lines == ["", ""])
        #expect(told.hasPrefix("@7 243 n=1 result=pending total=0 of=8 next=2 receipt="), "\(told)")
        #expect(again.hasPrefix("@8 340") && closed.hasPrefix("@8 545 n=1"), "\(closed)")
        #expect(Self.answer(&conversation)?.response == .essay("first the way out\nping 1"))
    }

    @Test
    func `a script may send it in one line, and JSON says the same`() {
        var code = Self.conversation("code")
        var json = Self.conversation("json")

        let told = code.type("answer 1 first the way out")
        let said = json.type("answer 1 first the way out")

        #expect(told.hasPrefix("243 n=1 result=pending "))
        #expect(said.contains("\"result\":\"pending\""), "\(said)")
    }

    @Test(arguments: [
        ("voice code", "answer 9", "542"), ("voice code", "answer 2", "501"),
        ("voice json", "answer 9", "542"),
    ])
    func `a text that is refused is read to its end`(voice: String, line: String, code: String) {
        var conversation = Self.conversation()
        _ = conversation.type("/\(voice)")

        let wanted = conversation.type(line)
        let inside = conversation.type("finish yes")
        let refused = conversation.type(".")

        #expect(wanted.contains("340"))
        #expect(inside.isEmpty)
        #expect(refused.contains(code), "\(refused)")
        #expect(conversation.type("ping").contains("202"))
    }

    @Test
    func `too short keeps what was written, and writing goes on`() {
        var conversation = Self.conversation()

        conversation.play(["退路"])
        let short = conversation.type(".")
        let shown = conversation.type("")
        conversation.play(["先算清"])
        let told = conversation.type(".")

        #expect(
            short
                == """
                Too short: 2 of at least 4, counting Chinese characters and other words.\r
                Not handed in; 1 line kept. Go on writing, then a dot alone in a line.\r\n
                """
        )
        #expect(shown.contains("Kept and not handed in yet, 1 line:\r\n退路\r\n"), "\(shown)")
        #expect(told.hasPrefix("Recorded;"))
        #expect(Self.answer(&conversation)?.response == .essay("退路\n先算清"))
    }

    @Test
    func `too long is told with its count, and answer alone begins anew`() {
        var conversation = Self.conversation("code")
        conversation.play(["answer 1", "一二三四五六七八九十一二三四"])

        let long = conversation.type(".")
        conversation.play(["voice plain"])
        let anew = conversation.type("answer")
        conversation.play(["一二三四"])
        let told = conversation.type(".")

        #expect(long.hasPrefix("541 n=1 reason=long count=14 limit=12 lines=1 :"), "\(long)")
        #expect(anew.hasPrefix("Write your text line by line"))
        #expect(told.hasPrefix("Recorded;"))
        #expect(Self.answer(&conversation)?.response == .essay("一二三四"))
    }

    @Test
    func `commands of the free text are heard before it, others are asked about`() {
        var conversation = Self.conversation()

        #expect(conversation.code(of: "team") == 546)
        #expect(conversation.code(of: "status") == 260)
        #expect(conversation.code(of: "flag later") == 246)
        conversation.play(["= team work, then the way out"])
        #expect(conversation.code(of: ".") == 243)
        #expect(
            Self.answer(&conversation)?.response == .essay("team work, then the way out")
        )
    }

    @Test
    func `an empty text is not handed in`() {
        var conversation = Self.conversation()

        #expect(conversation.type(".").hasPrefix("Nothing is written yet"))
        conversation.play(["/answer", "  "])
        #expect(conversation.type(".").hasPrefix("Nothing is written yet"))
        #expect(Self.answer(&conversation) == nil)
    }

    @Test
    func `lines outlive a dropped line, and the text goes on after it`() {
        var conversation = Self.conversation()
        conversation.play(["先算清退路"])
        let dropped = conversation.give(.endOfInput(unfinishedLine: false))
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "login lina pin=7KQ4-M2XD"])

        let shown = conversation.type("resume")
        conversation.play(["voice plain", "再谈"])
        let told = conversation.type(".")

        #expect(dropped.hasPrefix("Not handed in; 1 line kept."), "\(dropped)")
        #expect(shown.contains("244 line=1 :先算清退路"), "\(shown)")
        #expect(told.hasPrefix("Recorded;"))
        #expect(Self.answer(&conversation)?.response == .essay("先算清退路\n再谈"))
    }

    @Test
    func `Ctrl-C stops a person's text and keeps it, and is nothing in a script's`() {
        var plain = Self.conversation()
        var code = Self.conversation("code")
        plain.play(["先算清退路"])
        code.play(["answer 1", "先算清退路"])

        let stopped = plain.give(.interrupt)
        let nothing = code.give(.interrupt)

        #expect(stopped.hasPrefix("Not handed in; 1 line kept."))
        #expect(plain.type(".").hasPrefix("Recorded;"))
        #expect(nothing.isEmpty)
        #expect(code.type(".").hasPrefix("243 "))
    }

    @Test
    func `a line that cannot be read is told at the end, and the others are kept`() {
        var conversation = Self.conversation("code")
        conversation.play(["answer 1", "先算清退路"])
        _ = conversation.give(.unreadable(tag: nil))
        conversation.play(["再谈"])

        let refused = conversation.type(".")
        conversation.play(["voice plain"])
        let told = conversation.type(".")

        #expect(refused.hasPrefix("506 lines=2 :"), "\(refused)")
        #expect(told.hasPrefix("Recorded;"))
        #expect(Self.answer(&conversation)?.response == .essay("先算清退路\n再谈"))
    }

    @Test
    func `what goes beyond the limit of an answer is refused and the rest is kept`() {
        var policy = SessionPolicy.open
        policy.answerLimit = 20
        var conversation = Self.conversation("code", policy: policy)
        conversation.play(["answer 1", "先算清退路", "再谈"])

        let refused = conversation.type(".")

        #expect(refused.hasPrefix("505 limit=20 lines=1 :"), "\(refused)")
    }

    @Test
    func `a store that is busy loses no line`() {
        var conversation = Self.conversation()
        conversation.store.failure = .busy
        let inside = conversation.type("先算清退路")
        let refused = conversation.type(".")
        conversation.store.failure = nil

        let told = conversation.type(".")

        #expect(inside.isEmpty)
        #expect(conversation.lastCode == 243)
        #expect(!refused.isEmpty && told.hasPrefix("Recorded;"), "\(refused)\(told)")
        #expect(Self.answer(&conversation)?.response == .essay("先算清退路"))
    }

    @Test
    func `notices wait until the text is handed in`() {
        var conversation = Self.conversation("code")
        conversation.play(["answer 1", "first the way out"])

        let now = conversation.announce(.slowed)
        let told = conversation.type(".")

        #expect(now.isEmpty)
        #expect(told.contains("194 "), "\(told)")
    }

    @Test
    func `where answers may change a new text takes the place of the old one`() {
        var conversation = Self.conversation("code") { $0.feedback = .end }
        conversation.play(["answer 1 first the way out", "answer 1", "then the way out"])

        let changed = conversation.type(".")
        let same = conversation.type("answer 1 then the way out")

        #expect(
            changed.contains(" result=pending ") && changed.contains(" changed=1 "),
            "\(changed)"
        )
        #expect(same.contains(" already=1 "), "\(same)")
    }

    @Test
    func `after the deadline lines count no more, and those in time are the answer`() {
        var conversation = Self.conversation { $0.timeLimit = .seconds(60) }
        conversation.play(["先算清退路"])
        conversation.now = conversation.now + .seconds(100)

        let told = conversation.type("太晚了")

        #expect(conversation.lastCode == 248)
        #expect(told.hasPrefix("Time is up: 0 to 5 of 8 points, 0.0 to 62.5%"), "\(told)")
        #expect(Self.answer(&conversation)?.response == .essay("先算清退路"))
    }

    @Test
    func `finish hands in what is kept and tells the range`() {
        var conversation = Self.conversation()
        conversation.play(["先算清退路"])
        _ = conversation.give(.interrupt)
        conversation.play(["skip", "t"])

        let told = conversation.type("/finish yes")
        let review = conversation.type("review")
        let status = conversation.type("status")
        conversation.play(["voice code"])
        let list = conversation.type("list")

        #expect(
            told.hasPrefix(
                "Finished: 3 to 8 of 8 points, 37.5 to 100.0%; a mentor decides about the rest.\r\n"
            ),
            "\(told)"
        )
        #expect(review.contains("waits for a mentor"))
        #expect(review.contains("Finished: 3 to 8 of 8 points, 37.5 to 100.0%;"), "\(review)")
        #expect(status.contains("best 37.5–100.0%, waits for a mentor"), "\(status)")
        #expect(list.contains(" state=pending "))
    }
}
