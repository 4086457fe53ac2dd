import Testing

@testable import QuizCore

@Suite("Texts that a mentor marks")
struct EssayTests {
    private static let essay = EssayEntry(criteria: [
        .init(points: 3, text: Samples.text("way out")),
        .init(points: 2, text: Samples.text("example")),
    ])

    /// An attempt that ended with its text and, if wanted, a right statement.
    private static func ended(
        right: Bool = true,
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) -> Attempt {
        var attempt = EssaySample.attempt(change)
        attempt.take(1, "先算清退路", at: Attempts.start + .seconds(5))
        attempt.take(2, right ? "t" : "f", at: Attempts.start + .seconds(6))
        attempt.finish(attempt.ending(.submitted, at: Attempts.start + .seconds(9)))
        return attempt
    }

    private static func marking(
        _ attempt: Attempt,
        _ points: [Int]
    ) throws -> EssayMarking {
        try attempt.marking(1, points: points, comment: "", by: "wang", at: Attempts.start)
    }

    @Test(arguments: [
        ("先算清退路。", 5), ("win-win", 1), ("It's 3.5 metres", 3), ("用BATNA和ZOPA", 4), ("", 0),
        ("一、二；三！", 3), ("two\nlines", 2), ("……", 0), ("２０２６年", 2),
    ])
    func `Chinese characters and other words are counted`(text: String, length: Int) {
        #expect(EssayEntry.length(of: text) == length)
    }

    @Test(arguments: [
        ([3, 2], Fraction.one), ([0, 0], .zero), ([1, 2], Fraction(3, 5)), ([4, 0], nil),
        ([-1, 0], nil), ([3], nil), ([3, 2, 0], nil), ([], nil),
    ])
    func `points are one number for each criterion`(points: [Int], credit: Fraction?) {
        #expect(Self.essay.credit(forPoints: points) == credit)
    }

    @Test
    func `a text earns nothing and is pending until it is marked`() throws {
        var attempt = Self.ended()
        let before = (attempt.earned, attempt.pending, attempt.isPassed)

        attempt.mark(try Self.marking(attempt, [3, 1]))

        #expect(before.0 == Grains(points: 3) && before.1 == Grains(points: 5) && before.2 == nil)
        #expect(attempt.item(1)?.isPending == false)
        #expect(attempt.earned == Grains(points: 7) && attempt.pending == .zero)
        #expect(attempt.isPassed == true)
        #expect(attempt.item(1)?.credit == Grains(Fraction(4, 5), ofPoints: 1))
    }

    @Test(arguments: [(3000, true, Bool?.some(true)), (6000, true, nil), (7000, false, false)])
    func `the verdict is told as soon as no mark can change it`(
        pass: Int,
        right: Bool,
        verdict: Bool?
    ) {
        let attempt = Self.ended(right: right) { $0.pass = pass }

        #expect(attempt.isPassed == verdict)
        #expect(attempt.ending(.submitted, at: Attempts.start).pending == Grains(points: 5))
    }

    @Test
    func `the last marking counts`() throws {
        var attempt = Self.ended()

        attempt.mark(try Self.marking(attempt, [3, 2]))
        attempt.mark(try Self.marking(attempt, [0, 1]))

        #expect(attempt.earned == Grains(points: 4))
        #expect(attempt.item(1)?.marking?.points == [0, 1])
    }

    @Test
    func `hints are paid for, at most with the whole mark`() throws {
        var attempt = EssaySample.attempt { $0.hintCost = Fraction(1, 2) }
        let hint = AttemptEvent(
            attempt: attempt.id,
            kind: .hint(number: 1),
            at: Attempts.start
        )
        attempt.add(hint)
        let record = attempt.take(1, "先算清退路", at: Attempts.start)
        attempt.finish(attempt.ending(.submitted, at: Attempts.start))

        let marking = try Self.marking(attempt, [3, 1])

        #expect(record?.awaits == Grains(Fraction(1, 2), ofPoints: 5))
        #expect(marking.score == Grains(Fraction(3, 10), ofPoints: 5))
        #expect(marking.outcome == Grains(Fraction(2, 5), ofPoints: 1))
    }

    @Test
    func
        `one text stands where feedback comes at once, and the last one where it comes at the end`()
    {
        var once = EssaySample.attempt()
        var often = EssaySample.attempt { $0.feedback = .end }

        for text in ["先算清退路", "后来再想退路"] {
            once.take(1, text, at: Attempts.start)
            often.take(1, text, at: Attempts.start)
        }

        #expect(once.item(1)?.answers.map(\.response) == [.essay("先算清退路")])
        #expect(often.item(1)?.answers.last?.response == .essay("后来再想退路"))
        #expect(often.item(1)?.isPending == true)
    }

    @Test
    func `what cannot be marked is refused with the reason`() throws {
        let running = EssaySample.attempt()
        var empty = EssaySample.attempt()
        empty.finish(empty.ending(.submitted, at: Attempts.start))
        var void = Self.ended { $0.late = .void }
        void.end = void.ending(.void, at: Attempts.start)
        let ended = Self.ended()
        let long = String(repeating: "长", count: 2000)

        #expect(throws: EssayMarking.Fault.attemptRuns) { try Self.marking(running, [3, 2]) }
        #expect(throws: EssayMarking.Fault.notAnswered) { try Self.marking(empty, [3, 2]) }
        #expect(throws: EssayMarking.Fault.attemptVoid) { try Self.marking(void, [3, 2]) }
        #expect(throws: EssayMarking.Fault.points) { try Self.marking(ended, [9, 2]) }
        #expect(throws: EssayMarking.Fault.notEssay) { try ended.essay(2) }
        #expect(throws: EssayMarking.Fault.noSuchQuestion) { try ended.essay(3) }
        #expect(throws: EssayMarking.Fault.commentTooLong) {
            try ended.marking(1, points: [1, 1], comment: long, by: "w", at: Attempts.start)
        }
    }

    @Test
    func `lines that were not handed in become the answer when the attempt ends`() {
        var attempt = EssaySample.attempt()
        for line in ["旧的", nil, "", "退路", ""] {
            guard let item = attempt.item(1) else { continue }
            attempt.add(attempt.line(line, of: item, at: Attempts.start + .seconds(3)))
        }

        let leftover = attempt.leftover

        #expect(attempt.item(1)?.draft.lastPlace == 5)
        #expect(leftover?.response == .essay("退路"))
        #expect(leftover?.at == Attempts.start + .seconds(3))
        #expect(leftover?.awaits == Grains(points: 5))
        #expect(EssaySample.attempt().leftover == nil)
    }

    @Test
    func `a regrade keeps what a mentor gave, and can give all or leave the question out`() throws {
        var attempt = Self.ended()
        attempt.mark(try Self.marking(attempt, [1, 1]))
        let pending = Self.ended()
        let quiz = EssaySample.quiz()

        let results = try RegradePolicy.allCases.map { policy in
            let order = RegradeOrder(quiz: quiz, question: "prepare", policy: policy)
            let plan = try RegradePlan(order, attempts: [attempt, pending], newestAnswer: nil)
            return plan.touched.map {
                "\(ScoreDisplay.points($0.after.earned))/\(ScoreDisplay.points($0.after.possible))"
            }
        }
        let order = RegradeOrder(quiz: quiz, question: "prepare", policy: .full)
        let full = try RegradePlan(order, attempts: [attempt, pending], newestAnswer: nil)

        #expect(results == [[], [], ["8/8", "8/8"], ["3/3", "3/3"]])
        #expect(full.touched.map { $0.after.pending } == [.zero, .zero])
        #expect(
            full.touched.map { $0.marks[0].outcome } == [Grains(Fraction(2, 5), ofPoints: 1), nil]
        )
        #expect(throws: EssayMarking.Fault.regraded) { try full.touched[0].after.essay(1) }
    }

    @Test
    func `who is facilitator marks everybody's texts, a manager those of the team`() {
        func reach(_ rights: Set<Trainee.Right>, team: Team.ID?) -> MarkingReach? {
            MarkingReach(of: Trainee(id: "wang", displayName: "王", team: team, rights: rights))
        }

        #expect(reach([.facilitator], team: "east") == MarkingReach(besides: "wang"))
        #expect(reach([.manager], team: "east") == MarkingReach(teamsOf: "wang", besides: "wang"))
        #expect(reach([.trainee, .author, .operator], team: "east") == nil)
    }

    @Test
    func `what certainty comes to counts a marked text as certainty 1`() throws {
        var attempt = Self.ended { $0.certainty = .show }

        attempt.mark(try Self.marking(attempt, [3, 2]))

        #expect(attempt.certaintyTotal?.earned == Grains(points: 8))
        #expect(attempt.certaintyTotal?.possible == Grains(points: 24))
    }
}
