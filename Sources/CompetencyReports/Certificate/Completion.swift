public import QuizCore

/// That nothing of a programme is missing for somebody.
public struct Completion: Equatable, Sendable {
    /// The day of the step that was done last.
    public let doneOn: CalendarDay
    /// The day on which the first step lapses; nil if none does.
    public let validUntil: CalendarDay?
}

extension OwnSteps.Part {
    /// nil while something is missing, and where every step was waived.
    public var completion: Completion? {
        let done = self.steps.filter { $0.waiver == nil }
        guard self.steps.allSatisfy(\.isFulfilled), let last = done.compactMap(\.doneOn).max()
        else { return nil }
        return Completion(doneOn: last, validUntil: done.compactMap(\.validUntil).min())
    }

    /// A certificate of it, not kept yet; nil while something is missing.
    ///
    /// - Parameter chance: 40 bits that nobody can foresee; those above are left out.
    public func certificate(
        for trainee: Trainee.ID,
        chance: UInt64,
        at now: Instant
    ) -> Certificate? {
        self.completion.map { completion in
            Certificate(
                chance: chance,
                trainee: trainee,
                programme: self.programme,
                doneOn: completion.doneOn,
                validUntil: completion.validUntil,
                issuedAt: now
            )
        }
    }
}

extension [IssuedCertificate] {
    /// The first of a programme that is valid on a day.
    public func valid(of programme: Programme.ID, on day: CalendarDay) -> IssuedCertificate? {
        self.first { issued in
            issued.certificate.programme == programme
                && issued.certificate.state(on: day) == .valid
        }
    }
}
