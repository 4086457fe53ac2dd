import Testing

@testable import QuizCore

/// Questions with 30 seconds of their own from 10:00:00, pause one minute.
@Suite("Time of a question")
struct QuestionClockTests {
    private static func quiz(
        count: Int = 2,
        _ interaction: any Interaction = TrueFalse(answer: true),
        _ change: (inout QuizSettings) -> Void
    ) -> Quiz {
        var settings = QuizSettings()
        settings.pause = .seconds(60)
        change(&settings)
        return Quiz(
            id: "quick",
            version: "1",
            languages: [.english],
            title: Samples.text("quick"),
            settings: settings,
            questions: (1...count).map { number in
                Question(
                    name: QuestionName(quiz: "quick", question: .init("q\(number)")),
                    stem: Samples.text("question \(number)"),
                    interaction: interaction,
                    timeLimit: .seconds(30),
                    contentHash: "hash \(number)"
                )
            }
        )
    }

    private static func snapshot(
        answers: [AnswerRecord] = [],
        events: [AttemptEvent] = [],
        end: AttemptEnd? = nil
    ) -> AttemptSnapshot {
        AttemptSnapshot(
            id: AttemptID(rawValue: 1),
            start: AttemptStart(
                trainee: "lina",
                quiz: "quick",
                version: "1",
                number: 1,
                seed: 7,
                at: Attempts.start
            ),
            answers: answers,
            events: events,
            end: end
        )
    }

    /// Question 1 was shown at 10:00:00.
    private static func attempt(
        _ interaction: any Interaction = TrueFalse(answer: true),
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) -> Attempt {
        var attempt = Attempt(Self.snapshot(), quiz: Self.quiz(interaction, change))
        attempt.add(Attempts.event(.shown(number: 1), at: "10:00:00"))
        return attempt
    }

    private static let fourChoices = OneChoice(
        choices: (0..<4).map { Choice(Samples.text("\($0)"), credit: $0 == 3 ? .one : .zero) }
    )

    @Test
    func `an answer at the end of the time counts and one a millisecond later does not`() throws {
        var attempt = Self.attempt()
        let end = Attempts.instant("10:00:30")

        attempt.settle(at: end)
        let inTime = try #require(attempt.item(1))
        attempt.settle(at: end + .milliseconds(1))
        let late = try #require(attempt.item(1))
        let outcome = attempt.answer(late, with: "t", certainty: 1, at: end + .milliseconds(1))

        #expect(!inTime.isOver)
        #expect(late.isOver && attempt.isClosed(late))
        #expect(outcome == .over)
        #expect(attempt.nextOpen(after: 1) == 2)
    }

    @Test
    func `only the first showing starts the time, and what was not shown has none`() {
        var attempt = Self.attempt()

        attempt.add(Attempts.event(.shown(number: 1), at: "10:00:20"))
        attempt.settle(at: Attempts.instant("10:00:31"))

        #expect(attempt.items.map(\.isOver) == [true, false])
        #expect(attempt.items.map(attempt.awaitsClock) == [false, true])
    }

    @Test(
        arguments: [
            ([], "10:00:30"), ([("10:00:10", "10:00:30")], "10:00:50"),
            ([("10:00:10", "10:00:40"), ("10:00:45", "10:02:00")], "10:01:30"),
        ] as [([(String, String)], String)]
    )
    func `the time stands still while the line is down, out of the same pause`(
        away: [(String, String)],
        deadline: String
    ) throws {
        var attempt = Self.attempt()
        for (from, until) in away {
            attempt.add(Attempts.event(.lineLost, at: from))
            attempt.add(Attempts.event(.returned, at: until))
        }

        let item = try #require(attempt.item(1))
        let found = attempt.deadline(of: item, at: Attempts.instant("10:05:00"))

        #expect(found == Attempts.instant(deadline))
    }

    @Test
    func `a pause that an earlier question used up is gone`() throws {
        var attempt = Self.attempt()
        attempt.add(Attempts.event(.lineLost, at: "10:00:05"))
        attempt.add(Attempts.event(.returned, at: "10:01:00"))
        attempt.add(Attempts.event(.shown(number: 2), at: "10:02:00"))
        attempt.add(Attempts.event(.lineLost, at: "10:02:05"))
        attempt.add(Attempts.event(.returned, at: "10:04:00"))

        let item = try #require(attempt.item(2))
        let found = attempt.deadline(of: item, at: Attempts.instant("10:04:00"))

        #expect(found == Attempts.instant("10:02:35"))
    }

    @Test
    func `each further try has the time anew, from the answer before it`() throws {
        var attempt = Self.attempt(Self.fourChoices) { $0.tries = 3 }
        attempt.take(1, "a", at: Attempts.instant("10:00:20"))

        attempt.settle(at: Attempts.instant("10:00:50"))
        let second = try #require(attempt.item(1))
        attempt.settle(at: Attempts.instant("10:00:51"))
        let over = try #require(attempt.item(1))

        #expect(!second.isOver && attempt.triesLeft(second) == 2)
        #expect(over.isOver && attempt.triesLeft(over) == 0)
    }

    @Test
    func `where answers may be changed the time runs from the showing, and what is stored stays`()
        throws
    {
        var attempt = Self.attempt { $0.feedback = .end }
        attempt.take(1, "f", at: Attempts.instant("10:00:20"))

        attempt.settle(at: Attempts.instant("10:00:31"))
        let item = try #require(attempt.item(1))
        let same = attempt.answer(item, with: "f", certainty: 1, at: Attempts.instant("10:00:32"))
        let other = attempt.answer(item, with: "t", certainty: 1, at: Attempts.instant("10:00:32"))

        #expect(item.isOver && item.isAnswered)
        #expect(same == item.answers.last.map { .repeated($0) })
        #expect(other == .over)
    }

    @Test
    func `a question that was answered for good is never over`() throws {
        var attempt = Self.attempt()
        attempt.take(1, "t", at: Attempts.instant("10:00:20"))

        attempt.settle(at: Attempts.instant("10:09:00"))

        #expect(attempt.items.map(\.isOver) == [false, false])
        #expect(attempt.earned == Grains(points: 1))
    }

    @Test
    func `what the log says gives the same clocks again, also after the end`() throws {
        var live = Self.attempt()
        let events = [
            Attempts.event(.shown(number: 1), at: "10:00:00"),
            // Nobody saw the line end; the absence counts from the newest fact.
            Attempts.event(.returned, at: "10:00:20"),
        ]
        live.assumeAbsence()
        live.add(events[1])
        live.settle(at: Attempts.instant("10:00:51"))
        let end = live.ending(.submitted, at: Attempts.instant("10:00:51"))
        live.finish(end)

        let again = Attempt(Self.snapshot(events: events, end: end), quiz: Self.quiz { _ in })

        #expect(live.items.map(\.isOver) == [true, false])
        #expect(again == live)
    }

    @Test
    func `an attempt whose questions are all over is done`() {
        var attempt = Self.attempt()
        attempt.add(Attempts.event(.shown(number: 2), at: "10:00:00"))

        attempt.settle(at: Attempts.instant("10:00:31"))

        #expect(attempt.isDone && attempt.answerableCount == 0 && attempt.unansweredCount == 2)
    }
}
