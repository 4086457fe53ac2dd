import QuizCore
import QuizFormat
import Testing

@Suite("Quiz keys")
struct KeyTests {
    @Test
    func `every setting of a quiz is read`() throws {
        let bank = Samples.read(Samples.quiz("truth: true", keys: Self.keys))

        let quiz = try #require(bank.quizzes.first, "\(bank.diagnostics)")
        let settings = quiz.settings
        #expect(settings.timeLimit == .seconds(5400))
        #expect(settings.pause == .seconds(120))
        #expect(settings.late == .grace(.seconds(90)))
        #expect(settings.attempts == 3)
        #expect(settings.counts == .mean)
        #expect(settings.wait == .seconds(2 * 86_400))
        #expect(settings.pass == 7250)
        #expect(settings.hintCost == Fraction(1, 10))
        #expect(settings.certainty == .show)
        #expect(settings.feedback == .end)
        #expect(settings.review.afterTry == .nothing)
        #expect(settings.review.afterAttempt == .marks)
        #expect(settings.review.afterClose == .answers)
        #expect(settings.shufflesQuestions && !settings.shufflesChoices)
        #expect(settings.seed == 2026)
        #expect(settings.opens?.text == "2026-03-01T01:00:00Z")
        #expect(settings.closes?.text == "2026-03-31T18:00:00Z")
        #expect(settings.accessCode == "spring")
        #expect(settings.needs == [.level("sales", 60)])
        #expect(settings.bands.map(\.from) == [9000, 0])
        #expect(quiz.audience == ["sales-rep", "sales-manager"])
        #expect(quiz.questions[0].points == 2)
    }

    private static let keys = """
        summary: 简介 // Summary
        audience: [sales-rep, sales-manager]
        time: 1h30m
        pause: 2m
        late: grace 90s
        attempts: 3
        counts: mean
        wait: 2d
        pass: 72.5%
        hint-cost: 10%
        sure: show
        feedback: end
        review: {attempt: marks}
        shuffle: questions
        seed: 2026
        opens: 2026-03-01 09:00 +08:00
        closes: 2026-03-31 18:00Z
        code: spring
        needs: sales >= 60
        bands:
        - 90% => 很好。 // Very good.
        - 0% => 再来。 // Again.
        points: 2
        note: 给讲师。

        """

    @Test
    func `every key of a question is read`() throws {
        let question = try #require(
            Samples.question(
                """
                many: [(x) 甲 // a, ( ) 乙 // b]
                facts: S01-F01, EXT-F02
                hint: [想。 // Think., 再想。 // Think again.]
                read: 短文 // A passage
                source: 书 // A book
                points: 5
                fixed: yes
                grade: exact
                """
            )
        )

        #expect(question.shares == [CompetencyShare("sales", weight: .one)])
        #expect(question.level == .easy)
        #expect(question.facts == ["S01-F01", "EXT-F02"])
        #expect(question.isBeyondSource)
        #expect(question.hints.count == 2)
        #expect(question.points == 5)
        #expect(question.keepsOrder)
        #expect((question.interaction as? ManyChoices)?.grade == .exact)
    }

    @Test(arguments: [
        "competency: {sales: 60%, service: 2/5}", "competency: sales 3/5, service 40%",
    ])
    func `shares of competencies have two forms`(line: String) throws {
        let text = Samples.quiz("truth: true").replacing("competency: sales", with: line)

        let shares = Samples.read(text).quizzes.first?.questions.first?.shares

        #expect(
            shares == [
                CompetencyShare("sales", weight: Fraction(3, 5)),
                CompetencyShare("service", weight: Fraction(2, 5)),
            ]
        )
    }

    @Test
    func `allowed warnings are not told`() {
        let told = Samples.read(Samples.quiz("number: 2.5")).diagnostics.map(\.code)

        let accepted = Samples.read(Samples.quiz("number: 2.5\nallow: W320")).diagnostics

        #expect(told == ["W320"])
        #expect(accepted == [])
    }

    @Test
    func `an error cannot be allowed`() {
        let bank = Samples.read(Samples.quiz("truth: maybe\nallow: E308"))

        #expect(Set(bank.diagnostics.map(\.code)) == ["E308", "E204"])
    }

    @Test
    func `a rating needs neither level nor explanation, and is not asked for facts`() throws {
        let head = "id: sample\nlangs: zh, en\ntitle: 样 // S\nquestions:\n"
        let question = "- id: own\n  competency: sales\n  ask: 行吗？ // Can you?\n"
        let rate = "  rate: [不行 // No, 行 // Yes]\n"

        let good = Samples.read(head + question + rate)
        let faulty = Samples.read(head + question + rate + "  level: easy\n  why: 因 // B\n")

        #expect(good.diagnostics.isEmpty)
        #expect(good.quizzes.first?.questions.first?.isMarked == false)
        #expect(faulty.diagnostics.map(\.code) == ["E210", "E210"])
    }

    @Test(arguments: [("[不行 // No]", "E306"), ("不行", "E203"), ("[行 // a, 行 // b]", "E310")])
    func `labels of a rating are several and differ`(labels: String, code: String) {
        let lines = "id: sample\nlangs: zh, en\ntitle: 样 // S\nquestions:\n- id: own\n"

        let found = Samples.read(lines + "  competency: sales\n  ask: 甲 // a\n  rate: \(labels)\n")

        #expect(found.diagnostics.map(\.code) == [code])
    }
}
