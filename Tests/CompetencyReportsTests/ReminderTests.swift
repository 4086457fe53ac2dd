import CompetencyReports
import QuizCore
import Testing
import Wording

@Suite("Reminders")
struct ReminderTests {
    private static let now = Instant(milliseconds: 20_600 * 86_400_000 + 3_600_000)

    /// Somebody to whom two steps were assigned eight days ago, due after seven and nine days.
    private func steps(_ quizzes: [Quiz.ID] = ["six-roles", "two-tries"]) -> OwnSteps {
        let days = [7] + [Int](repeating: 9, count: max(0, quizzes.count - 1))
        let programme = Programme(
            id: "newcomer",
            title: LocalizedText(zh: "新人", en: "Newcomers"),
            steps: zip(quizzes, days).map {
                Programme.Step(quiz: $0, due: .seconds($1 * 86_400))
            }
        )
        let assignment = Assignment(
            programme: "newcomer",
            trainee: "lina",
            at: Self.now + .seconds(-8 * 86_400),
            person: "boss"
        )
        return OwnSteps(
            [programme],
            [assignment],
            job: nil,
            attempts: [],
            at: Self.now,
            offset: { _ in .zero }
        )
    }

    private func reminder(
        to user: Trainee.ID = "lina",
        of steps: OwnSteps,
        titles: [Quiz.ID: LocalizedText] = [:],
        reviews: Int = 0,
        in language: Language = .english
    ) -> Reminder? {
        Reminder(
            to: user,
            of: steps,
            titles: titles,
            reviews: reviews,
            on: CalendarDay(of: Self.now, offset: .zero),
            in: language
        )
    }

    @Test func `it tells what is late, what is due soon, how many reviews, and how to begin`()
        throws
    {
        let titles: [Quiz.ID: LocalizedText] = [
            "six-roles": LocalizedText(zh: "六个角色", en: "Six roles")
        ]

        let english = try #require(self.reminder(of: self.steps(), titles: titles, reviews: 3))
        let chinese = try #require(
            self.reminder(of: self.steps(), titles: titles, reviews: 3, in: .chinese)
        )

        #expect(
            english.text == """
                To-user: lina
                Language: en
                Subject: Training: 1 step late, 1 step due within 7 days, 3 questions to review

                Late:
                  2026-05-26  1 day late  six-roles  Six roles

                Due within 7 days:
                  2026-05-28  1 day left  two-tries

                3 questions to review now.

                To begin, connect, type login lina, then start six-roles or due start.

                """
        )
        #expect(chinese.text.contains("Subject: 训练提醒：1 步逾期，1 步在 7 天内到期，3 题该复习\n"))
        #expect(chinese.text.contains("  2026-05-26  逾期 1 天  six-roles  六个角色\n"))
        #expect(english.fileName == "2026-05-27.lina")
    }

    @Test func `there is none where nothing is due, and reviews alone are enough`() throws {
        let nothing = self.reminder(of: self.steps([]))
        let reviews = try #require(self.reminder(of: self.steps([]), reviews: 1))

        #expect(nothing == nil)
        #expect(reviews.text.contains("\n\n1 question to review now.\n\n"))
        #expect(reviews.text.hasSuffix("then due start.\n"))
    }

    @Test func `no name and no title can add a line, least of all to the header`() throws {
        let hostile = "x\nBcc: all@example.org\r\n\u{85}\u{2028}y"
        let user = Trainee.ID(hostile)
        let quiz = Quiz.ID(hostile)
        let title = LocalizedText(zh: hostile, en: hostile)

        let reminder = try #require(
            self.reminder(to: user, of: self.steps([quiz]), titles: [quiz: title], reviews: 1)
        )

        let lines = reminder.text.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        #expect(lines.count == 11, "\(lines)")
        #expect(lines.allSatisfy { !$0.hasPrefix("Bcc") })
        #expect(lines[3].isEmpty && lines[..<3].allSatisfy { !$0.isEmpty })
    }

    @Test func `steps and titles are told up to a limit`() throws {
        let quizzes = (10..<40).map { Quiz.ID("quiz-\($0)") }
        let long = String(repeating: "题", count: 500)
        let titles = Dictionary(
            uniqueKeysWithValues: quizzes.map { ($0, LocalizedText(zh: long, en: long)) }
        )

        let reminder = try #require(self.reminder(of: self.steps(quizzes), titles: titles))

        let told = reminder.text.split(separator: "\n").filter { $0.contains("  quiz-") }
        #expect(told.count == 1 + Reminder.mostSteps)
        #expect(told.allSatisfy { $0.filter { $0 == "题" }.count == Reminder.mostTitle })
        #expect(reminder.text.contains("\n  and 19 steps more; status shows all\n"))
        #expect(reminder.text.utf8.count < 16_384)
    }

    @Test(arguments: [
        ("lina.w_2-x", "lina.w_2-x"), ("李娜", "%E6%9D%8E%E5%A8%9C"), ("../a b\n", "..%2Fa%20b%0A"),
    ])
    func `a file has a name that is safe`(user: String, name: String) {
        #expect(Reminder.safeName(of: Trainee.ID(user)) == name)
    }

    @Test func `a name that is long all over is told by its hash`() throws {
        let user = Trainee.ID(String(repeating: "娜", count: 32))
        let reminder = try #require(self.reminder(to: user, of: self.steps()))

        #expect(reminder.fileName.hasPrefix("2026-05-27.%%"))
        #expect(reminder.fileName.utf8.count < 100)
    }
}
