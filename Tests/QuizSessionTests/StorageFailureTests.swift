import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

/// A line that asks the rest of the server for something.
struct AskingLine: Sendable, CustomTestStringConvertible {
    let scene: Scene
    let line: String

    var testDescription: String { "\(self.scene): \(self.line)" }

    init(_ scene: Scene, _ line: String) {
        self.scene = scene
        self.line = line
    }
}

@Suite("When the store fails")
struct StorageFailureTests {
    static let storing = [
        AskingLine(.answering, "answer 1 b"), AskingLine(.answering, "skip"),
        AskingLine(.answering, "flag"), AskingLine(.answering, "hint"),
        AskingLine(.answering, "finish yes"), AskingLine(.answering, "logout"),
        AskingLine(.answering, "start six-roles new=yes"), AskingLine(.member, "start six-roles"),
        AskingLine(.member, "set lang en"), AskingLine(.member, "set width=60"),
        AskingLine(.member, "set style ansi"),
    ]

    static let failures: [ProgressResult.Failure] = [.busy, .diskFull, .stopped, .refused]

    @Test(arguments: Self.storing, Self.failures)
    func `470 says that nothing was recorded, and the same line works later`(
        asking: AskingLine,
        failure: ProgressResult.Failure
    ) throws {
        var conversation = try asking.scene.conversation()
        conversation.store.failure = failure

        let failed = conversation.type(asking.line)
        conversation.store.failure = nil
        let repeated = conversation.type(asking.line)

        #expect(failed.hasPrefix("470 :没有记录"), "\(failed)")
        #expect(repeated.hasPrefix("2") && !repeated.contains("already"), "\(repeated)")
        #expect(!conversation.isClosed)
    }

    @Test
    func `470 leaves the question on screen and the settings as they were`() throws {
        var conversation = try Scene.answering.conversation(.plain)
        conversation.store.failure = .busy
        let preferences = conversation.session.trainee?.preferences

        let answered = conversation.type("b", prompting: true)
        let skipped = conversation.type("跳过", prompting: true)
        let set = conversation.type("set lang en", prompting: true)

        #expect(answered.hasSuffix("1/8> ") && skipped.hasSuffix("1/8> "), "\(answered)")
        #expect(set.hasPrefix("没有记录"))
        #expect(conversation.session.settings.language == .chinese)
        #expect(conversation.session.trainee?.preferences == preferences)
    }

    @Test
    func `470 when a person comes back leaves the attempt where it was`() throws {
        var conversation = try Scene.answering.conversation()
        _ = conversation.connect()
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])
        conversation.store.failure = .busy

        let failed = conversation.code(of: "resume")
        conversation.store.failure = nil

        #expect(failed == 470)
        #expect(conversation.code(of: "question") == 540)
        #expect(conversation.code(of: "resume") == 244)
    }

    @Test
    func `470 of a failing account store is told too`() throws {
        var conversation = try Scene.guest.conversation()
        conversation.interception = { _ in .identity(.failed(.busy)) }

        #expect(conversation.code(of: "login lina pin=x") == 470)
        #expect(conversation.code(of: "enrol lina") == 470)
        #expect(!conversation.session.isIdentified)
    }

    @Test
    func `what is not kept for the person needs no store`() throws {
        var conversation = try Scene.member.conversation()
        conversation.store.failure = .stopped

        #expect(conversation.code(of: "set") == 201)
        #expect(conversation.code(of: "set page=20") == 201)
        #expect(conversation.code(of: "set follow on") == 201)
        #expect(conversation.code(of: "list") == 220)
        #expect(conversation.code(of: "quit") == 205)
    }

    @Test
    func `470 between refused lines is not a row of errors`() throws {
        var conversation = try Scene.answering.conversation()
        for _ in 1...9 { conversation.play(["nonsense"]) }
        conversation.store.failure = .busy

        #expect(conversation.code(of: "answer 1 b") == 470)
        #expect(conversation.code(of: "nonsense") == 500)
        #expect(!conversation.isClosed)
    }
}

@Suite("Faults of the server itself")
struct FaultTests {
    static let asking =
        StorageFailureTests.storing + [
            AskingLine(.guest, "enrol lina"), AskingLine(.guest, "login lina pin=x"),
            AskingLine(.member, "secret pin old=a value=b"), AskingLine(.member, "list"),
            AskingLine(.member, "status"), AskingLine(.member, "gaps"),
            AskingLine(.member, "resume"), AskingLine(.member, "review"),
            AskingLine(.member, "why"), AskingLine(.answering, "resume 2"),
        ]

    /// Answers that no request asks for at the scenes above.
    private static func foreign(_ request: SessionRequest) -> SessionResult {
        switch request {
        case .identity, .authoring, .reporting: .progress(.noted)
        case .progress: .identity(.nameTaken)
        }
    }

    @Test(arguments: Self.asking)
    func `R9 a fault answers the request with 406 and closes that connection`(
        asking: AskingLine
    ) throws {
        var conversation = try asking.scene.conversation()
        conversation.interception = Self.foreign

        let reply = conversation.type(asking.line)

        #expect(reply == "406 :服务器出错，此连接关闭。已答的都已记录。\r\n")
        #expect(conversation.isClosed)
    }

    @Test(arguments: [
        AskingLine(.guest, "enrol lina"), AskingLine(.guest, "login lina pin=x"),
        AskingLine(.member, "secret pin old=a value=b"),
    ])
    func `R9 an answer to another question of identity is a fault`(asking: AskingLine) throws {
        var conversation = try asking.scene.conversation()
        let trainee = Trainee(id: "lina", displayName: "Lina")
        let isEnrolment = asking.line.hasPrefix("enrol")
        conversation.interception = { _ in
            .identity(isEnrolment ? .replaced(.pin) : .enrolled(trainee, secret: Secret("x")))
        }

        #expect(conversation.code(of: asking.line) == 406)
        #expect(conversation.isClosed)
    }

    @Test
    func `R9 an attempt whose quiz version nobody knows is a fault when it begins`() throws {
        var conversation = try Scene.member.conversation()
        let unknown = AttemptStart(
            trainee: "lina",
            quiz: "six-roles",
            version: "unknown",
            number: 1,
            seed: 1,
            at: conversation.now
        )
        conversation.interception = { request in
            guard case .progress(.start) = request else { return nil }
            return .progress(
                .started(AttemptSnapshot(id: AttemptID(rawValue: 1), start: unknown))
            )
        }

        #expect(conversation.code(of: "start six-roles") == 406)
    }

    @Test
    func `R9 a result without a request is a fault`() throws {
        var session = try Scene.guest.conversation().session

        let reaction = session.receive(.progress(.noted), at: Instant(milliseconds: 0))

        #expect(session.text(of: reaction, prompting: false).hasPrefix("406 :"))
        #expect(reaction.closes)
    }

    @Test
    func `R9 an earlier answer to a question that is not there is a fault`() throws {
        var conversation = try Scene.answering.conversation()
        let foreign = AnswerRecord(
            attempt: AttemptID(rawValue: 1),
            number: 99,
            tryNumber: 1,
            question: QuestionName(quiz: "six-roles", question: "coach"),
            contentHash: "",
            typed: "b",
            response: .choices([1]),
            certainty: 1,
            hints: 0,
            at: conversation.now,
            credit: .zero,
            outcome: .zero,
            score: .zero
        )
        conversation.interception = { _ in
            .progress(.recorded(.duplicate(foreign, LogPosition(rawValue: 1))))
        }

        #expect(conversation.code(of: "answer 1 b") == 406)
        #expect(conversation.isClosed)
    }

    @Test
    func `an attempt whose quiz version nobody knows cannot be resumed`() throws {
        var conversation = try Scene.answering.conversation()
        let catalog = try Fixtures.catalog()
        let others = catalog.quizzes.filter { $0.id != "six-roles" }
        conversation.replace(catalog: Catalog(quizzes: others, framework: catalog.framework))

        conversation.play(["logout", "login lina pin=\(Conversation.pin)"])

        #expect(conversation.code(of: "resume") == 540)
    }
}
