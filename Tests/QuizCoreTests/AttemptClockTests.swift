import Testing

@testable import QuizCore

/// The table of the grading rules, section 9: 20 minutes from 10:00:00, pause 2 minutes.
@Suite("Time of an attempt")
struct AttemptClockTests {
    private func attempt(
        away: [(String, String?)] = [],
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) -> Attempt {
        var attempt = Attempts.attempt {
            $0.timeLimit = .seconds(1200)
            $0.pause = .seconds(120)
            change(&$0)
        }
        for (from, until) in away {
            attempt.add(Attempts.event(.lineLost, at: from))
            if let until { attempt.add(Attempts.event(.returned, at: until)) }
        }
        return attempt
    }

    @Test(
        arguments: [
            ([], "10:20:00"), ([("10:05:00", "10:06:30")], "10:21:30"),
            ([("10:05:00", "10:06:30"), ("10:10:00", "10:11:00")], "10:22:00"),
            ([("10:19:00", nil)], "10:22:00"),
        ] as [([(String, String?)], String)]
    )
    func `absence moves the deadline, at most by the pause`(
        away: [(String, String?)],
        deadline: String
    ) {
        let attempt = self.attempt(away: away)

        #expect(attempt.deadline(at: Attempts.instant("10:40:00")) == Attempts.instant(deadline))
    }

    @Test
    func `without a pause absence moves nothing, and closing cuts all off`() {
        let strict = self.attempt(away: [("10:05:00", "10:19:00")]) { $0.pause = .zero }
        let cut = self.attempt(away: [("10:05:00", "10:06:30")]) {
            $0.closes = Attempts.instant("10:15:00")
        }

        #expect(strict.deadline(at: Attempts.instant("10:19:30")) == Attempts.instant("10:20:00"))
        #expect(cut.deadline(at: Attempts.instant("10:19:30")) == Attempts.instant("10:15:00"))
        #expect(Attempts.attempt().deadline(at: Attempts.start) == nil)
    }

    @Test
    func `an answer at the deadline is in time and one a millisecond later is not`() {
        let attempt = self.attempt()
        let deadline = Attempts.instant("10:20:00")

        #expect(attempt.expiry(at: deadline) == nil)
        #expect(attempt.expiry(at: deadline + .milliseconds(1)) == deadline)
    }

    @Test(arguments: [
        (QuizSettings.LatePolicy.submit, AttemptEnd.Cause.expired),
        (.grace(.seconds(60)), .expired),
        (.void, .void),
    ])
    func `an attempt that ran out ends at its deadline whenever that is noticed`(
        late: QuizSettings.LatePolicy,
        cause: AttemptEnd.Cause
    ) {
        let attempt = self.attempt { $0.late = late }

        let ending = attempt.expiredEnding(at: Attempts.instant("19:00:00"))

        #expect(ending?.cause == cause)
        #expect(ending?.at == Attempts.instant("10:20:00"))
        #expect(attempt.expiredEnding(at: Attempts.instant("10:19:00")) == nil)
    }

    @Test
    func `an attempt that the closing cut off is closed, not expired`() {
        let attempt = self.attempt { $0.closes = Attempts.instant("10:15:00") }

        #expect(attempt.expiredEnding(at: Attempts.instant("10:15:01"))?.cause == .closed)
    }

    @Test
    func `grace lasts as long as it says`() {
        let attempt = self.attempt { $0.late = .grace(.seconds(60)) }

        #expect(!attempt.isWithinGrace(at: Attempts.instant("10:20:00")))
        #expect(attempt.isWithinGrace(at: Attempts.instant("10:21:00")))
        #expect(!attempt.isWithinGrace(at: Attempts.instant("10:21:01")))
        #expect(!self.attempt().isWithinGrace(at: Attempts.instant("10:20:30")))
    }

    @Test
    func `an attempt read from the store was away since its newest fact`() {
        var attempt = self.attempt()
        attempt.take(3, "t", at: Attempts.instant("10:04:00"))

        attempt.assumeAbsence()
        attempt.add(Attempts.event(.returned, at: "10:05:00"))
        attempt.add(Attempts.event(.returned, at: "10:06:00"))

        // The second return has no lost line before it: the absence counts from the first.
        #expect(attempt.deadline(at: Attempts.instant("10:06:00")) == Attempts.instant("10:22:00"))
    }

    @Test
    func `an attempt that has ended runs out no more`() {
        var attempt = self.attempt()
        attempt.finish(attempt.ending(.submitted, at: Attempts.instant("10:10:00")))

        attempt.assumeAbsence()

        #expect(attempt.expiry(at: Attempts.instant("10:30:00")) == nil)
        #expect(attempt.deadline(at: Attempts.instant("10:30:00")) == Attempts.instant("10:20:00"))
    }
}
