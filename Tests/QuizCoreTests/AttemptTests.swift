import Testing

@testable import QuizCore

@Suite("Course of an attempt")
struct AttemptTests {
    @Test
    func `the same snapshot always gives the same attempt`() {
        var attempt = Attempts.attempt { $0.tries = 2 }
        let events = [
            Attempts.event(.skipped(number: 3), at: "10:01:00"),
            Attempts.event(.hint(number: 1), at: "10:01:30"),
            Attempts.event(.flagged(number: 2, note: "unclear"), at: "10:02:00"),
            Attempts.event(.flagged(number: 4, note: ""), at: "10:02:10"),
            Attempts.event(.unflagged(number: 4), at: "10:02:20"),
        ]
        for event in events { attempt.add(event) }
        let answers = [
            attempt.take(6, "1", at: Attempts.instant("10:03:00")),
            attempt.take(6, "9000", at: Attempts.instant("10:03:30")),
            attempt.take(7, "team", at: Attempts.instant("10:04:00")),
        ].compactMap { $0 }

        let replayed = Attempt(
            Attempts.snapshot(answers: answers, events: events),
            quiz: attempt.quiz
        )

        #expect(answers.count == 3)
        #expect(replayed == attempt)
        #expect(replayed.earned == Grains(points: 1) + Grains(Fraction(2, 3), ofPoints: 1))
    }

    @Test(arguments: [("10:01:00", false), ("10:05:00", true)])
    func `an answer ends a skip that came before it and no later one`(
        skipped: String,
        isSkipped: Bool
    ) {
        let attempt = Attempts.attempt { $0.feedback = .end }
        var answering = attempt
        let answer = answering.take(3, "t", at: Attempts.instant("10:03:00"))
        let events = [Attempts.event(.skipped(number: 3), at: skipped)]

        let replayed = Attempt(
            Attempts.snapshot(answers: [answer].compactMap { $0 }, events: events),
            quiz: attempt.quiz
        )

        #expect(replayed.item(3)?.isSkipped == isSkipped)
        #expect(replayed.skippedCount == 0)
    }

    @Test
    func `what names no question changes nothing`() {
        var attempt = Attempts.attempt()
        let before = attempt.items
        let record = attempt.take(3, "t", at: Attempts.start)
        var other = Attempts.attempt()

        other.add(Attempts.event(.skipped(number: 99), at: "10:01:00"))
        other.noteNearMiss(0)
        other.noteUnfinished(99, .truth(true))
        if let record { other.add(record.renumbered(99)) }

        #expect(record != nil)
        #expect(other.items == before)
        #expect(other.item(0) == nil && other.item(99) == nil)
    }

    @Test
    func `the next question is an open one, those not skipped first`() {
        var attempt = Attempts.attempt()
        attempt.add(Attempts.event(.skipped(number: 2), at: "10:01:00"))
        attempt.take(3, "t", at: Attempts.start)

        #expect(attempt.nextOpen(after: 1) == 4)
        #expect(attempt.nextOpen(after: 8) == 1)
        for (number, line) in [
            (4, "1a 2b 3c"), (5, "abcd"), (6, "1"), (7, "x"), (8, "x|y"), (1, "a"),
        ] {
            attempt.take(number, line, at: Attempts.start)
        }
        #expect(attempt.nextOpen(after: 1) == 2)
        #expect(!attempt.isDone)
        attempt.take(2, "ab", at: Attempts.start)
        #expect(attempt.nextOpen(after: 1) == nil)
        #expect(attempt.isDone)
    }

    @Test
    func `with feedback at the end the last answer counts and nothing is closed`() {
        var attempt = Attempts.attempt {
            $0.feedback = .end
            $0.pass = 1250
        }
        attempt.take(3, "t", at: Attempts.start)
        let right = attempt.earned
        attempt.take(3, "f", at: Attempts.start)

        #expect(right == Grains(points: 1))
        #expect(attempt.earned == .zero)
        #expect(attempt.isPassed == false)
        #expect(attempt.item(3).map { attempt.isClosed($0) || attempt.triesLeft($0) != 1 } == false)
        #expect(attempt.nextOpen(after: 2) == 4)
        #expect(!attempt.isDone)
    }

    @Test
    func `a repeated answer is none, and a closed question takes no other`() throws {
        var attempt = Attempts.attempt()
        let taken = attempt.take(3, "f", at: Attempts.start)
        let record = try #require(taken)
        let item = try #require(attempt.item(3))

        #expect(
            attempt.answer(item, with: "false", certainty: 1, at: Attempts.start)
                == .repeated(record)
        )
        #expect(
            attempt.answer(item, with: "t", certainty: 1, at: Attempts.start) == .closed(record)
        )
        #expect(
            attempt.answer(item, with: "maybe", certainty: 1, at: Attempts.start)
                == .refused(.form)
        )
    }

    @Test
    func `where answers may change another certainty is another answer`() throws {
        var attempt = Attempts.attempt {
            $0.feedback = .end
            $0.certainty = .show
        }
        attempt.take(3, "t", at: Attempts.start)
        let item = try #require(attempt.item(3))

        let surer = attempt.answer(item, with: "t", certainty: 3, at: Attempts.start)

        guard case .answer(let record) = surer else {
            Issue.record("not taken: \(surer)")
            return
        }
        attempt.add(record)
        #expect(attempt.earned == Grains(points: 1))
        #expect(attempt.certaintyTotal?.earned == Grains(points: 3))
        #expect(attempt.certaintyTotal?.possible == Grains(points: 24))
    }

    @Test
    func `a gap of a closed question is not begun again`() throws {
        var attempt = Attempts.attempt()
        let open = try #require(attempt.item(8))
        let first = attempt.answer(open, with: "team", certainty: 1, at: Attempts.start)
        let taken = attempt.take(8, "team | goal", at: Attempts.start)
        let record = try #require(taken)
        let closed = try #require(attempt.item(8))

        guard case .unfinished = first else {
            Issue.record("not begun: \(first)")
            return
        }
        #expect(
            attempt.answer(closed, with: "team", certainty: 1, at: Attempts.start)
                == .closed(record)
        )
    }

    @Test
    func `certainty that counts triples what is possible and never goes below nothing`() {
        var attempt = Attempts.attempt { $0.certainty = .count }
        if let item = attempt.item(3),
            case .answer(let record) = attempt.answer(
                item,
                with: "f",
                certainty: 3,
                at: Attempts.start
            )
        {
            attempt.add(record)
        }

        #expect(attempt.item(3).flatMap { attempt.score($0) } == Grains(points: -6))
        #expect(attempt.earned == .zero)
        #expect(attempt.possible == Grains(points: 24))
        #expect(attempt.certaintyTotal == nil)
    }

    @Test
    func `hints lower what an answer says and scores`() {
        var attempt = Attempts.attempt { $0.hintCost = Fraction(1, 4) }
        attempt.add(Attempts.event(.hint(number: 3), at: "10:01:00"))

        let record = attempt.take(3, "t", at: Attempts.start)

        #expect(record?.credit == Grains(points: 1))
        #expect(record?.outcome == Grains(Fraction(3, 4), ofPoints: 1))
        #expect(record?.score == Grains(Fraction(3, 4), ofPoints: 1))
        #expect(record?.hints == 1)
    }

    @Test
    func `the place in the log is kept with the answer`() {
        var attempt = Attempts.attempt()
        guard let item = attempt.item(3),
            case .answer(let record) = attempt.answer(
                item,
                with: "t",
                certainty: 1,
                at: Attempts.start
            )
        else {
            Issue.record("not taken")
            return
        }

        attempt.add(record, at: LogPosition(rawValue: 255))

        #expect(attempt.item(3)?.answers.first?.position?.receipt.description == "000000ff")
        #expect(LogPosition(rawValue: 1) < LogPosition(rawValue: 2))
    }

    @Test
    func `numbers and names have an order and a text`() {
        #expect(AttemptID(rawValue: 1) < AttemptID(rawValue: 2))
        #expect(Grains(points: 3) - Grains(points: 1) == Grains(points: 2))
        #expect(Attempts.quiz().questions.first?.name.description == "each-type/q1")
        #expect(QuestionName(quiz: "a", question: "b") < QuestionName(quiz: "a", question: "c"))
    }

    @Test
    func `a fixed seed gives everybody the same order`() {
        let fixed = Attempts.quiz {
            $0.seed = 2026
            $0.shufflesQuestions = true
        }
        let free = Attempts.quiz { $0.shufflesQuestions = true }
        let orders = [fixed, free].map { quiz in
            (1...5).map { seed in
                Attempt.items(quiz.questions, of: quiz, seed: UInt64(seed)).map(\.question.id.text)
            }
        }

        #expect(Set(orders[0]).count == 1)
        #expect(Set(orders[1]).count > 1)
        #expect(orders[1].allSatisfy { Set($0).count == 8 })
    }

    @Test
    func `choices that keep their order are not shuffled`() {
        let question = Question(
            name: QuestionName(quiz: "q", question: "a"),
            stem: Samples.text("x"),
            interaction: Samples.one(8),
            keepsOrder: true
        )
        let quiz = Quiz(
            id: "q",
            version: "1",
            languages: [.english],
            title: Samples.text("q"),
            questions: [question]
        )

        let orders = (1...5).map {
            Attempt.items(quiz.questions, of: quiz, seed: $0)[0].arrangement
        }

        #expect(Set(orders) == [Arrangement(count: 8)])
    }

    @Test
    func `an end is kept once`() {
        var attempt = Attempts.attempt { $0.pass = 5000 }
        let first = attempt.ending(.submitted, at: Attempts.start)
        let void = attempt.ending(.void, at: Attempts.start)

        attempt.finish(first)
        attempt.finish(void)

        #expect(attempt.end == first)
        #expect(first.passed == false && void.passed == nil)
        #expect(attempt.items.allSatisfy { attempt.isClosed($0) })
    }
}

@Suite("Instants as text")
struct InstantTextTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_772_445_600_000, "2026-03-02T10:00:00Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"), (951_868_799_999, "2000-02-29T23:59:59Z"),
            (-1, "1969-12-31T23:59:59Z"), (-86_400_000, "1969-12-31T00:00:00Z"),
            (4_107_542_399_000, "2100-02-28T23:59:59Z"),
            (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
        ] as [(Int64, String)]
    )
    func `an instant is written in UTC with whole seconds`(milliseconds: Int64, text: String) {
        let instant = Instant(milliseconds: milliseconds)

        #expect(instant.text == text)
        #expect(text.hasPrefix(instant.day))
    }

    @Test
    func `instants and durations add up`() {
        let instant = Instant(milliseconds: 1000)

        #expect(instant + .milliseconds(2500) == Instant(milliseconds: 3500))
        #expect(Instant(milliseconds: 3500) - instant == .milliseconds(2500))
        #expect(Duration.milliseconds(2500).wholeSeconds == 2)
        #expect(instant < instant + .milliseconds(1))
    }
}

extension AnswerRecord {
    /// The same answer to another number.
    fileprivate func renumbered(_ number: Int) -> AnswerRecord {
        AnswerRecord(
            attempt: self.attempt,
            number: number,
            tryNumber: self.tryNumber,
            question: self.question,
            contentHash: self.contentHash,
            typed: self.typed,
            response: self.response,
            certainty: self.certainty,
            hints: self.hints,
            at: self.at,
            credit: self.credit,
            outcome: self.outcome,
            score: self.score
        )
    }
}
