import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("Marking over the line")
struct MarkTests {
    /// Wang, a facilitator, after Lina handed in a text and a right statement.
    private static func conversation(
        _ right: Trainee.Right = .facilitator,
        answering: [String] = ["answer 1 first the way out", "answer 2 t", "finish yes"]
    ) -> Conversation {
        var conversation = Conversation(
            catalog: Catalog(quizzes: [EssayQuiz.quiz()], framework: .empty)
        )
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "enrol wang", "logout", "enrol lina"])
        conversation.play(["start way-out"] + answering)
        conversation.grant(right, to: "wang")
        self.enter(&conversation, "wang")
        return conversation
    }

    private static func enter(_ conversation: inout Conversation, _ name: String) {
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en width=132"])
        conversation.play(["login \(name) pin=7KQ4-M2XD"])
    }

    @Test
    func `what waits is listed, read and marked`() {
        var conversation = Self.conversation()

        let list = conversation.type("mark")
        let text = conversation.type("mark 1.1")
        let marked = conversation.type("mark 1.1 3 1 // Well argued.")
        let empty = conversation.type("mark")

        #expect(
            list.hasPrefix(
                "276-count=1\r\n276 attempt=1 n=1 user=lina quiz=way-out question=prepare at="
            ),
            "\(list)"
        )
        #expect(list.hasSuffix(" :How do you prepare the talk?\r\n"))
        #expect(text.contains("277-line=1 :first the way out\r\n"), "\(text)")
        #expect(text.contains("n=1 criterion=2 possible=2 :gives an own example"))
        #expect(
            marked.hasPrefix(
                "278 attempt=1 n=1 user=lina points=4 possible=5 passed=1 :1.1, lina:"
            ),
            "\(marked)"
        )
        #expect(empty == "276 count=0\r\n" || empty.hasPrefix("276 count=0"), "\(empty)")
    }

    @Test
    func `the trainee sees points, criteria and comment`() {
        var conversation = Self.conversation()
        conversation.play(["mark 1.1 3 1 // Well argued."])
        Self.enter(&conversation, "lina")

        let review = conversation.type("review")
        let status = conversation.type("status")
        conversation.play(["voice plain"])
        let read = conversation.type("review")

        #expect(review.contains("249-n=1 state=part points=4 :"), "\(review)")
        #expect(
            review.contains("249-n=1 criterion=1 points=3 possible=3 :says what the way out is")
        )
        #expect(review.contains("249-n=1 comment=1 :Well argued."))
        #expect(status.contains("best=87.5 passed=1"), "\(status)")
        #expect(
            read.contains(
                """
                Question 1, marked by a mentor: 4 of 5 points\r
                3/3  says what the way out is\r
                1/2  gives an own example\r
                Comment: Well argued.\r\n
                """
            ),
            "\(read)"
        )
    }

    @Test
    func `who stays on the line after the end sees the mark with the next look`() throws {
        var conversation = Conversation(
            catalog: Catalog(quizzes: [EssayQuiz.quiz()], framework: .empty)
        )
        _ = conversation.connect()
        conversation.play(["voice code", "set lang=en", "enrol lina", "start way-out"])
        conversation.play(["answer 1 first the way out", "answer 2 t", "finish yes"])
        let before = conversation.type("review")
        let asked = conversation.store.perform(.open("lina", AttemptID(rawValue: 1)))
        guard case .attempt(let snapshot?) = asked else { return }
        let attempt = Attempt(snapshot, quiz: EssayQuiz.quiz())
        let marking = try attempt.marking(
            1,
            points: [3, 2],
            comment: "",
            by: "wang",
            at: conversation.now
        )
        _ = conversation.store.perform(.mark(marking))

        let after = conversation.type("review")

        #expect(before.contains("n=1 state=pending :"))
        #expect(after.contains("n=1 state=right points=5 :"), "\(after)")
    }

    @Test
    func `a person marks in Chinese with signs of any width, and again`() {
        var conversation = Self.conversation()
        conversation.play(["set lang=zh", "voice plain"])

        let list = conversation.type("批改")
        let text = conversation.type("批改 １.1")
        let marked = conversation.type("批改 1.1 ３，２")
        let before = conversation.type("批改 1.1")
        let again = conversation.type("批改 1.1 0 1 // 退路没有写清。")

        #expect(list.hasPrefix("1 份待批改："), "\(list)")
        #expect(text.contains("first the way out") && text.contains("批改：批改 1.1 3 2 // 评语"))
        #expect(marked == "1.1，lina：已记录 5 分，满分 5 分。\r\n这次通过了。\r\n", "\(marked)")
        #expect(before.contains("wang 已在 2026-"), "\(before)")
        #expect(again.hasPrefix("1.1，lina：已记录 1 分"))
    }

    @Test(arguments: [
        ("mark 1", 501), ("mark 1.1.1", 501), ("mark x.1", 501), ("mark 1.1 // only words", 501),
        ("mark 1.1 3", 501), ("mark 1.1 3 2 1", 501), ("mark 1.1 4 0", 501), ("mark 1.1 a b", 501),
        ("mark 9.1", 560), ("mark 1.9", 560), ("mark 1.2", 503), ("mark 1.2 1", 503),
    ])
    func `what cannot be marked so is refused`(line: String, code: Int) {
        var conversation = Self.conversation()

        #expect(conversation.code(of: line) == code)
        #expect(conversation.type("mark").contains("count=1"))
    }

    @Test
    func `an attempt that is under way is not marked yet`() {
        var conversation = Self.conversation(answering: ["answer 1 first the way out"])

        #expect(conversation.type("mark").contains("count=0"))
        #expect(conversation.code(of: "mark 1.1 3 2") == 503)
    }

    @Test
    func `who has no right is told so, and nobody marks the own text`() {
        var conversation = Self.conversation(.author)
        let refused = conversation.code(of: "mark")
        conversation.grant(.facilitator, to: "lina")
        Self.enter(&conversation, "lina")

        #expect(refused == 502)
        #expect(conversation.type("mark").contains("count=0"))
        #expect(conversation.code(of: "mark 1.1 3 2") == 560)
    }

    @Test
    func `help shows the command to those who may use it`() {
        var mentor = Self.conversation()
        var author = Self.conversation(.author)

        #expect(mentor.type("help").contains(":mark ["))
        #expect(!author.type("help").contains(":mark ["))
        #expect(author.type("help mark").hasPrefix("210 topic=mark :mark ["))
    }
}
