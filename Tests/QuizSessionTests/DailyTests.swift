import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@Suite("daily: a few minutes of practice")
struct DailyTests {
    private func numbers(_ text: String) -> (number: Int, count: Int)? {
        text.firstMatch(of: #/ n=(\d+) of=(\d+) /#).flatMap { match in
            Int(match.1).flatMap { number in Int(match.2).map { (number, $0) } }
        }
    }

    @Test func `what came back is asked first, then what the answers say least about`() throws {
        var conversation = try Practised.conversation(daysLater: 10)

        let first = conversation.type("daily")
        let numbers = try #require(self.numbers(first))
        let questions = (1...numbers.count).map { conversation.type("question \($0)") }

        #expect(first.contains(" quiz=practice-daily kind=daily n=1 of="))
        #expect(first.contains(" seconds=300 "))
        #expect(first.contains("Which role helps salespeople grow?"))
        #expect(numbers.count > 3 && numbers.count <= 10)
        #expect(Set(questions.map { $0.split(separator: ":").last ?? "" }).count == numbers.count)
    }

    @Test func `a beginner is asked about a competency of the job`() throws {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        conversation.defaultJob = "sales-rep"
        _ = conversation.connect()
        conversation.play(["set lang en", "set width 200", "enrol lina"])

        let first = conversation.type("daily")

        #expect(first.hasPrefix("Five minutes: "), "\(first)")
        #expect(first.contains(" questions on Coach") || first.contains(" questions on Politician"))
    }

    @Test func `somebody without a job and without answers has nothing to practise`() throws {
        var conversation = try Scene.member.conversation()

        #expect(conversation.code(of: "daily") == 561)
        #expect(conversation.code(of: "daily now") == 501)
    }

    @Test func `handing in tells what changed, of skipped questions too`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        let count = try #require(self.numbers(conversation.type("daily"))?.count)

        conversation.play((1...count).map { "skip \($0)" })
        let end = conversation.type("finish yes")

        #expect(end.hasPrefix("248-attempt=2 kind=daily by=submitted points=0 "), "\(end)")
        #expect(
            end.contains("\r\n248-competency_id=role-coach ") || end.contains("248 competency_id")
        )
    }

    @Test func `when its time is over a new one begins the next time`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        conversation.play(["daily", "answer 1 b", "logout"])
        conversation.now = conversation.now + .seconds(3 * 86_400)
        conversation.play(["login lina pin=\(Conversation.pin)"])

        let next = conversation.type("daily")

        #expect(next.contains("attempt=3 quiz=practice-daily kind=daily n=1 "), "\(next)")
    }

    @Test func `after the five minutes nothing more is taken`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        conversation.play(["daily", "answer 1 b"])
        conversation.now = conversation.now + .seconds(400)

        let late = conversation.type("answer 2 t")

        #expect(late.contains("248-attempt=2 kind=daily by=expired "), "\(late)")
    }

    @Test func `the same line goes on with what is open`() throws {
        var conversation = try Practised.conversation(daysLater: 10)
        let first = conversation.type("daily")
        _ = conversation.type("answer 1 b")

        let second = conversation.type("daily")
        conversation.play(["start told-later"])
        let third = conversation.type("daily")

        #expect(first.contains("attempt=2 "))
        #expect(second.contains("attempt=2 "))
        #expect(third.contains("attempt=2 ") && third.contains(" n=2 "), "\(third)")
    }

    @Test func `a person coming back is not told a number of questions that nobody knows`() throws {
        var conversation = try Practised.conversation(.plain, daysLater: 10)
        conversation.play(["daily"])
        _ = conversation.connect()
        conversation.play(["set lang en"])

        let welcome = conversation.type("login lina pin=\(Conversation.pin)")

        #expect(!welcome.contains("0 questions") && !welcome.contains("of 0"), "\(welcome)")
    }

    @Test func `a file of the server's own is read as a quiz is`() throws {
        let catalog = try Fixtures.catalog()
        let own = catalog.allVersions.filter { $0.practice != nil }

        let checks = catalog.framework.competencies.map { PracticeKind.assess($0.id) }
        #expect(Set(own.compactMap(\.practice)) == Set([.due, .daily] + checks))
        #expect(catalog.quizzes.allSatisfy { $0.practice == nil })
    }
}
