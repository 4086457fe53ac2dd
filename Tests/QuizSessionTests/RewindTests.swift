import Foundation
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("Looking at other branches of a scene")
struct RewindTests {
    private static let path = ["answer 1.1 a", "answer 1.2 a"]

    private static func catalog() throws -> Catalog {
        try Fixtures.catalog(of: Repository.root.appendingPathComponent("Tests/Fixtures/scenes"))
    }

    private func started(
        _ voice: String = "code",
        _ language: String = "zh",
        _ catalog: Catalog? = nil
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try catalog ?? Self.catalog())
        _ = conversation.connect()
        conversation.play([
            "voice \(voice)", "set lang=\(language) width=132 follow=on", "enrol lina",
            "start ng-scenario-tills",
        ])
        return conversation
    }

    private func changed(_ change: (inout QuizSettings) -> Void) throws -> Catalog {
        try #require(try Self.catalog().changing("ng-scenario-tills", change))
    }

    /// Everything that the store holds of the first attempt.
    private func stored(_ conversation: Conversation) -> [ProgressResult] {
        var store = conversation.store
        return [
            store.perform(.open("lina", AttemptID(rawValue: 1))), store.perform(.evidence("lina")),
        ]
    }

    @Test
    func `a turn back shows the turn again and says that it does not count`() throws {
        var conversation = try self.started()
        conversation.play(Self.path)

        let last = conversation.type("rewind")
        let first = conversation.type("rewind")

        #expect(
            last.hasPrefix(
                "244-attempt=1 quiz=ng-scenario-tills kind=quiz n=1 of=1 turn=2 type=scene practice=1 :"
            ),
            "\(last)"
        )
        #expect(last.contains("244-var=price value=90\r\n"))
        #expect(first.contains(" turn=1 type=scene practice=1 :采购说，再降一成，今天就签。"), "\(first)")
        #expect(first.contains("244 choice=C :不降，爱签不签。"))
    }

    @Test
    func `another branch is looked at to its end, and nothing is stored of it`() throws {
        var conversation = try self.started()
        conversation.play(Self.path)
        let before = self.stored(conversation)

        let back = conversation.type("rewind 2")
        let turns = ["b", "a", "a"].map { conversation.type("rewind take \($0)") }
        let requests = conversation.reactions.compactMap(\.request)

        #expect(back.contains(" turn=1 "))
        #expect(turns.allSatisfy { $0.hasPrefix("244") && $0.contains(" practice=1 ") })
        #expect(
            turns[2].contains(" turn=4 type=scene practice=1 ending=deal percent=82 :签了。"),
            "\(turns[2])"
        )
        #expect(turns[2].contains("情景会在这里结束，得 82%。这不计分，第一次的走法不变。"))
        #expect(requests.isEmpty)
        #expect(self.stored(conversation) == before)
        #expect(conversation.type("review").contains("n=1 state=part points=0.32"))
        #expect(conversation.type("status").contains(" best=32"))
    }

    @Test
    func `the choice that gives something away tells its feedback`() throws {
        var conversation = try self.started()
        conversation.play(["answer 1.1 b", "answer 1.2 a", "answer 1.3 a", "rewind 3"])

        #expect(conversation.type("rewind take a").contains("244-:白让了一步。\r\n"))
    }

    @Test
    func `a scene that is not over cannot be taken back`() throws {
        var conversation = try self.started()
        _ = conversation.type("answer 1.1 b")
        let before = self.stored(conversation)

        let refused = conversation.type("rewind")

        #expect(refused.hasPrefix("549 n=1 :第 1 题还没走完，选了就算。"), "\(refused)")
        #expect(self.stored(conversation) == before)
        #expect(conversation.type("answer 1.2 a").hasPrefix("243-n=1 turn=2"))
    }

    @Test(arguments: [
        ("rewind 3", "542"), ("rewind 0", "501"), ("rewind x", "501"), ("rewind take", "501"),
        ("rewind take a b", "501"), ("rewind n=x", "501"), ("rewind n=2", "503"),
        ("rewind leave", "503"), ("rewind take a", "503"), ("rewind 1 m=2", "501"),
        ("rewind leave n=1", "501"), ("rewind 99999999999999999999", "501"), ("rewind n=1", "244"),
    ])
    func `what cannot be done is refused with its code`(line: String, code: String) throws {
        var conversation = try self.started()
        conversation.play(Self.path)

        #expect(conversation.type(line).hasPrefix(code))
    }

    @Test
    func `a letter that is not there and a choice behind the end change nothing`() throws {
        var conversation = try self.started()
        conversation.play(Self.path + ["rewind"])

        let wrong = conversation.type("rewind take h")
        conversation.play(["rewind take a"])
        let behind = conversation.type("rewind take a")

        #expect(wrong.hasPrefix("541 reason=form :这一步没有这一项"), "\(wrong)")
        #expect(behind.hasPrefix("541 reason=end :情景到此结束"), "\(behind)")
        #expect(conversation.type("rewind").contains(" turn=2 "))
    }

    @Test
    func `whoever leaves is told that nothing counts`() throws {
        var conversation = try self.started()
        conversation.play(Self.path + ["rewind"])

        #expect(conversation.type("rewind leave").hasPrefix("206 :回看结束，都不计分"))
        #expect(conversation.type("rewind take a").hasPrefix("503"))
    }

    @Test
    func `a person types letters, and the prompt tells where it stands`() throws {
        var conversation = try self.started("plain", "en")
        conversation.play(["a", "a"])

        let back = conversation.type("rewind 2", prompting: true)
        let end = ["b", "=a", "answer a"].map { conversation.type($0, prompting: true) }
        let again = conversation.type("", prompting: true)
        let left = conversation.type("rewind leave", prompting: true)

        #expect(back.hasPrefix("Looking back, not counted. Turn 1:\r\nThe buyer says"), "\(back)")
        #expect(back.hasSuffix("1.1> "))
        #expect(end.allSatisfy { $0.contains("Looking back, not counted.") })
        #expect(
            end[2].contains(
                "The scene would end here, with 82%. This does not count; your first path stays."
            )
        )
        #expect(end[2].hasSuffix("rewind leave to end looking.\r\n1.4> "))
        #expect(again.contains("not counted. Turn 4:"))
        #expect(left == "Done looking. Nothing of it counts; your first path stays.\r\n> ")
    }

    @Test(arguments: ["回退", "返回", "rewind", "回退 1", "返回 1"])
    func `while looking every word for back goes back a turn`(word: String) throws {
        var conversation = try self.started("plain")
        conversation.play(["a", "a", "回退 1"])

        #expect(conversation.type(word).hasPrefix("回看，不计分。第 1 步："))
    }

    @Test
    func `the JSON voice carries the flag`() throws {
        var conversation = try self.started("json")
        conversation.play(["answer 1.1 a", "answer 1.2 a"])

        let back = conversation.type("rewind")

        #expect(back.contains("\"code\":244") && back.contains("\"practice\":true"), "\(back)")
    }

    @Test
    func `what the quiz does not show cannot be looked at`() throws {
        var conversation = try self.started(
            "code",
            "zh",
            self.changed { $0.review.afterAttempt = .marks }
        )
        conversation.play(Self.path)

        #expect(conversation.type("rewind").hasPrefix("549 n=1 :按这套题的规定"))
    }

    @Test
    func `another connection finds the play as it was, and can look too`() throws {
        var conversation = try self.started()
        conversation.play(Self.path + ["rewind 2", "rewind take b"])

        _ = conversation.connect()
        conversation.play(["voice code", "login lina pin=\(Conversation.pin)"])

        #expect(conversation.type("rewind take a").hasPrefix("503"))
        #expect(conversation.type("rewind").contains(" turn=2 type=scene practice=1 "))
    }

    @Test
    func `a running attempt goes on where it was after looking`() throws {
        let tills = try #require(try Self.catalog().quiz("ng-scenario-tills"))
        let second = Question(
            name: QuestionName(quiz: tills.id, question: "second"),
            stem: LocalizedText(zh: "对吗？", en: "True?"),
            interaction: TrueFalse(answer: true),
            contentHash: "second"
        )
        let quiz = Quiz(
            id: tills.id,
            version: "two",
            languages: tills.languages,
            title: tills.title,
            settings: tills.settings,
            questions: tills.questions + [second]
        )
        let catalog = Catalog(quizzes: [quiz], framework: try Self.catalog().framework)
        var conversation = try self.started("code", "zh", catalog)
        conversation.play(Self.path)

        let looked = conversation.type("rewind")
        let left = conversation.type("rewind leave")
        conversation.play(["rewind"])
        let shown = conversation.type("question 2")

        #expect(looked.contains(" n=1 of=2 turn=2 type=scene practice=1 "), "\(looked)")
        #expect(left.hasPrefix("206-:回看结束"), "\(left)")
        #expect(
            left.contains("\r\n244 attempt=1 quiz=ng-scenario-tills kind=quiz n=2 of=2"),
            "\(left)"
        )
        #expect(shown.contains(" n=2 of=2 "))
        #expect(conversation.type("rewind take a").hasPrefix("503"))
        #expect(conversation.type("answer 2 t").hasPrefix("240-n=2"))
    }

    @Test
    func `in a preview a scene can be looked at before it is over`() throws {
        let catalog = try Self.catalog()
        let quiz = try #require(catalog.quiz("ng-scenario-tills"))
        let now = Instant(milliseconds: 1_780_000_000_000)
        var preview = Preview(
            of: quiz.preview(),
            framework: catalog.framework,
            in: Preview.Surroundings(seed: 7, language: .english, width: 132, showsKeys: true)
        )
        _ = preview.open(at: now, prompting: true)

        let told = ["b", "rewind", "a", "rewind leave", "a"].map {
            preview.receive(.line($0), at: now, prompting: true)
        }

        #expect(told[1].hasPrefix("Looking back, not counted. Turn 1:"), "\(told[1])")
        #expect(!told[1].contains("Answer:"))
        #expect(told[2].contains("not counted. Turn 2:"))
        #expect(told[3].contains("She says the budget is fixed"), "\(told[3])")
        #expect(told[4].contains("Pen in hand she adds"), "\(told[4])")
    }
}
