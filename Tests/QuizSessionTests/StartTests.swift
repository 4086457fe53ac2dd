import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Conditions of a start")
struct StartTests {
    private func member(_ change: (inout QuizSettings) -> Void) throws -> Conversation {
        let catalog = try Fixtures.catalog(changing: "six-roles", change)
        return try Scene.member.conversation(catalog: catalog)
    }

    private static let early = Instant(milliseconds: 1_700_000_000_000)
    private static let late = Instant(milliseconds: 1_800_000_000_000)

    @Test
    func `441 before it opens and after it closes`() throws {
        var before = try self.member { $0.opens = Self.late }
        var after = try self.member {
            $0.opens = Self.early
            $0.closes = Self.early + .seconds(60)
        }

        let tooEarly = before.type("start six-roles")
        let tooLate = after.type("start six-roles")

        #expect(tooEarly.hasPrefix("441 opens=2027-01-15T08:00:00Z :"), "\(tooEarly)")
        #expect(tooLate.contains("closes=2023-11-14T22:14:20Z"), "\(tooLate)")
        #expect(before.type("show six-roles").contains(" opens=2027-01-15T08:00:00Z"))
    }

    @Test
    func `522 without the access code or with another one`() throws {
        var conversation = try self.member { $0.accessCode = "sesame" }

        #expect(conversation.code(of: "start six-roles") == 522)
        #expect(conversation.code(of: "start six-roles code=sesam") == 522)
        #expect(conversation.code(of: "start six-roles code=sesame2") == 522)
        #expect(conversation.code(of: "start six-roles code=sesame") == 244)
    }

    @Test
    func `544 once all attempts are used`() throws {
        var conversation = try self.member { $0.attempts = 1 }
        conversation.play(["start six-roles", "finish yes"])

        let refused = conversation.type("start six-roles")

        #expect(refused == "544 :这套题的 1 次机会已用完。请找培训老师再给一次。\r\n")
        #expect(conversation.type("show six-roles").contains(" attempts=1 "))
    }

    @Test
    func `523 until the wait after the last attempt is over`() throws {
        var conversation = try self.member { $0.wait = .seconds(600) }
        conversation.play(["start six-roles", "finish yes"])
        let ended = conversation.now

        let refused = conversation.type("start six-roles")
        conversation.now = ended + .seconds(599)
        let started = conversation.code(of: "start six-roles")

        #expect(refused.hasPrefix("523 reason=wait until="), "\(refused)")
        #expect(started == 244)
    }

    @Test
    func `523 also after an attempt that time made void`() throws {
        var conversation = try self.member {
            $0.timeLimit = .seconds(60)
            $0.late = .void
            $0.wait = .seconds(600)
        }
        conversation.play(["start six-roles"])
        conversation.now = conversation.now + .seconds(90)
        conversation.play(["finish"])

        #expect(conversation.code(of: "start six-roles") == 523)
    }

    @Test
    func `523 keeps an unfinished attempt when the wait forbids a new one`() throws {
        var conversation = try self.member { $0.wait = .seconds(600) }
        conversation.play(["start six-roles"])

        #expect(conversation.code(of: "start six-roles new=yes") == 523)
        #expect(conversation.code(of: "question") == 244)
    }

    @Test
    func `523 until another quiz is passed`() throws {
        var conversation = try self.member { $0.needs = [.passed("how-sure")] }

        let refused = conversation.type("start six-roles")
        conversation.play(["start how-sure", "finish yes"])
        let failed = conversation.code(of: "start six-roles")
        conversation.play([
            "start how-sure", "answer 1 t !3", "answer 2 a !3", "answer 3 6 !3", "finish yes",
        ])

        #expect(refused.hasPrefix("523 reason=how-sure :"), "\(refused)")
        #expect(failed == 523)
        #expect(conversation.code(of: "start six-roles") == 244)
    }

    @Test
    func `523 until another quiz is done`() throws {
        var conversation = try self.member { $0.needs = [.done("how-sure")] }

        let refused = conversation.code(of: "start six-roles")
        conversation.play(["start how-sure"])
        let unfinished = conversation.code(of: "start six-roles")
        conversation.play(["finish yes"])

        #expect(refused == 523 && unfinished == 523)
        #expect(conversation.code(of: "start six-roles") == 244)
    }

    @Test(arguments: [("role-coach", 523), ("nothing", 523)])
    func `523 until a level is shown`(competency: String, code: Int) throws {
        let id = Competency.ID(competency)
        var conversation = try self.member { $0.needs = [.level(id, 75)] }

        let refused = conversation.type("start six-roles")

        #expect(refused.hasPrefix("\(code) reason=\(competency) :"), "\(refused)")
    }

    @Test
    func `a level that is shown opens the quiz`() throws {
        var conversation = try self.member { $0.needs = [.level("role-coach", 1)] }
        for _ in 1...3 {
            conversation.play([
                "start two-tries", "answer 1 b", "answer 2 f", "answer 4 8%",
                "answer 6 观察 | 谈话", "finish yes", "start how-sure", "answer 1 t",
                "answer 2 a", "answer 3 6", "finish yes",
            ])
        }

        #expect(conversation.code(of: "start six-roles") == 244)
    }

    @Test
    func `the seed is for authors and decides the order`() throws {
        var conversation = try self.member { $0.shufflesQuestions = true }
        conversation.grant(.author, to: "lina")
        conversation.play(["logout", "login lina pin=\(Conversation.pin)"])

        let first = conversation.type("start six-roles seed=7")
        let again = conversation.type("start six-roles seed=7 new=yes")
        let other = conversation.type("start six-roles seed=8 new=yes")

        #expect(first.replacing("attempt=1", with: "attempt=2") == again)
        #expect(again.replacing("attempt=2", with: "attempt=3") != other)
        #expect(conversation.code(of: "start two-tries seed=seven") == 501)
        #expect(conversation.code(of: "start two-tries seed=9007199254740993") == 501)
    }

    @Test
    func `503 names the attempt that is unfinished and new ends it`() throws {
        var conversation = try Scene.answering.conversation()

        let refused = conversation.type("start six-roles")
        let started = conversation.type("start six-roles new=yes")
        let older = conversation.type("resume 1")

        #expect(refused.hasPrefix("503 attempt=1 :"), "\(refused)")
        #expect(started.hasPrefix("244-attempt=2 "), "\(started)")
        #expect(older.hasPrefix("543 by=closed"), "\(older)")
    }

    @Test
    func `an attempt left for another one stays resumable and is led no more`() throws {
        var conversation = try Scene.answering.conversation()

        _ = conversation.type("start two-tries")
        let effects = conversation.lastEffects
        let back = conversation.type("resume 1")

        #expect(
            effects == [
                .release(AttemptID(rawValue: 1)), .claim(AttemptID(rawValue: 2)),
            ]
        )
        #expect(back.hasPrefix("244-attempt=1 quiz=six-roles"), "\(back)")
    }

    @Test
    func `nobody resumes the attempt of somebody else`() throws {
        var conversation = try Scene.answering.conversation()
        conversation.play(["logout", "enrol wang"])

        #expect(conversation.code(of: "resume 1") == 540)
    }

    @Test
    func `a new attempt is not made when the open one is gone meanwhile`() throws {
        var conversation = try Scene.answering.conversation()
        conversation.interception = { request in
            guard case .progress(.open) = request else { return nil }
            return .progress(.attempt(nil))
        }

        #expect(conversation.type("start six-roles new=yes").hasPrefix("244-attempt=2 "))
    }
}

@Suite("What is listed")
struct ListTests {
    @Test
    func `a quiz is offered to the jobs that it is for`() throws {
        let catalog = try Fixtures.catalog(changing: "six-roles", audience: ["sales-manager"]) {
            _ in
        }
        var conversation = try Scene.member.conversation(catalog: catalog)

        let toEverybody = conversation.type("list 六个")
        conversation.employ("lina", as: "sales-rep")
        conversation.play(["logout", "login lina pin=\(Conversation.pin)"])
        let toOthers = conversation.type("list 六个")

        #expect(toEverybody.hasPrefix("220-count=1"))
        #expect(toOthers.hasPrefix("220 count=0"), "\(toOthers)")
    }

    @Test(
        arguments: [
            ([], "state=new"), (["start six-roles"], "attempts=1 state=open"),
            (["start six-roles", "finish yes"], "attempts=1 best=0 state=failed"),
            (
                [
                    "start six-roles", "answer 1 b", "answer 2 ab", "answer 3 t", "answer 6 6",
                    "answer 7 政治家", "finish yes",
                ], "attempts=1 best=62.5 state=passed"
            ),
        ] as [([String], String)]
    )
    func `220 says how the person stands`(lines: [String], standing: String) throws {
        var conversation = try Scene.member.conversation()
        conversation.play(lines)

        let listed = conversation.type("list 六个")

        #expect(listed.contains(standing), "\(listed)")
    }

    @Test
    func `220 says done where there is no pass mark`() throws {
        var conversation = try Scene.member.conversation()
        conversation.play(["start told-later", "finish yes"])

        #expect(conversation.type("list 讲评").contains("best=0 state=done"))
        #expect(!conversation.type("status").contains("passed"))
    }

    @Test
    func `220 tells a guest nothing about a person`() throws {
        var conversation = try Scene.guest.conversation()

        let listed = conversation.type("list 六个")

        #expect(listed == "220-count=1\r\n220 quiz=six-roles questions=8 :销售经理的六个角色\r\n")
    }

    @Test(arguments: [
        (QuizSettings.Aggregation.best, "best=25"), (.last, "best=0"), (.first, "best=12.5"),
        (.mean, "best=12.5"),
    ])
    func `the attempts that count make the result`(
        counts: QuizSettings.Aggregation,
        result: String
    ) throws {
        let catalog = try Fixtures.catalog(changing: "six-roles") { $0.counts = counts }
        var conversation = try Scene.member.conversation(catalog: catalog)
        conversation.play([
            "start six-roles", "answer 1 b", "finish yes", "start six-roles", "answer 1 b",
            "answer 3 t", "finish yes", "start six-roles", "finish yes",
        ])

        let listed = conversation.type("list 六个")
        let status = conversation.type("status")

        #expect(listed.contains(result), "\(listed)")
        #expect(status.contains(result), "\(status)")
    }

    @Test
    func `260 counts attempts and answered questions`() throws {
        var conversation = try Scene.finished.conversation()

        let status = conversation.type("status")
        _ = conversation.type("voice plain")

        #expect(
            status == "260-attempts=1 answered=1\r\n"
                + "260 quiz=six-roles attempts=1 best=12.5 last=2026-05-28 :销售经理的六个角色\r\n"
        )
        #expect(conversation.type("进度").contains("1 次，最好 12.5%，未通过"))
    }

    @Test
    func `text with hostile characters is shown without them`() throws {
        let catalog = try Fixtures.catalog()
        let quiz = try #require(catalog.quiz("six-roles"))
        let title = LocalizedText([
            LocalizedText.Entry(.chinese, "红\u{1B}[31m\u{202E}色\r\n200 x\u{7}")
        ])
        let hostile = Quiz(
            id: quiz.id,
            version: "hostile",
            languages: quiz.languages,
            title: title,
            summary: title,
            settings: quiz.settings,
            questions: quiz.questions
        )
        let changed = Catalog(quizzes: [hostile], framework: catalog.framework)

        for voice in ["code", "json", "plain"] {
            var conversation = try Scene.guest.conversation(catalog: changed)
            conversation.play(["voice \(voice)"])
            for line in ["show six-roles", "list", "show \u{202E}\u{1B}[1m"] {
                let reply = conversation.type(line)

                // Only people read more than one line of a title.
                #expect(voice == "plain" || !reply.contains("\r\n200 x"), "\(reply)")
                #expect(
                    reply.unicodeScalars.allSatisfy {
                        ($0.value >= 0x20 || $0 == "\r" || $0 == "\n") && $0.value != 0x202E
                    }
                )
            }
        }
    }
}
