/// That somebody was through with a programme on a day.
///
/// It tells what was so then: a programme that is written anew, or taken away, changes nothing.
public struct Certificate: Equatable, Sendable {
    /// How it stands on a day.
    public enum State: String, Sendable, CaseIterable {
        case valid
        /// Its last day is over.
        case expired
        /// What is stored is not what it was issued for.
        case differs
    }

    public let code: CertificateCode
    public let trainee: Trainee.ID
    public let programme: Programme.ID
    /// The title of the programme when it was issued.
    public let title: LocalizedText
    /// The day of the last step.
    public let doneOn: CalendarDay
    /// The last day on which it is valid; nil for ever.
    public let validUntil: CalendarDay?
    public let issuedAt: Instant

    /// One as it is stored.
    public init(
        code: CertificateCode,
        trainee: Trainee.ID,
        programme: Programme.ID,
        title: LocalizedText,
        doneOn: CalendarDay,
        validUntil: CalendarDay?,
        issuedAt: Instant
    ) {
        self.code = code
        self.trainee = trainee
        self.programme = programme
        self.title = title
        self.doneOn = doneOn
        self.validUntil = validUntil
        self.issuedAt = issuedAt
    }

    /// A new one.
    ///
    /// - Parameter chance: 40 bits that nobody can foresee; those above are left out.
    public init(
        chance: UInt64,
        trainee: Trainee.ID,
        programme: Programme,
        doneOn: CalendarDay,
        validUntil: CalendarDay?,
        issuedAt: Instant
    ) {
        self.init(
            code: CertificateCode(
                chance: chance,
                facts: Self.facts(
                    trainee,
                    programme.id,
                    programme.title,
                    doneOn,
                    validUntil,
                    issuedAt
                )
            ),
            trainee: trainee,
            programme: programme.id,
            title: programme.title,
            doneOn: doneOn,
            validUntil: validUntil,
            issuedAt: issuedAt
        )
    }

    public func state(on day: CalendarDay) -> State {
        let facts = Self.facts(
            self.trainee,
            self.programme,
            self.title,
            self.doneOn,
            self.validUntil,
            self.issuedAt
        )
        guard self.code.fits(facts) else { return .differs }
        return self.validUntil.map { day <= $0 } ?? true ? .valid : .expired
    }

    private static func facts(
        _ trainee: Trainee.ID,
        _ programme: Programme.ID,
        _ title: LocalizedText,
        _ doneOn: CalendarDay,
        _ validUntil: CalendarDay?,
        _ issuedAt: Instant
    ) -> [String] {
        [
            trainee.text, programme.text, doneOn.description, validUntil?.description ?? "",
            String(issuedAt.milliseconds),
        ] + title.entries.flatMap { [$0.language.rawValue, $0.text] }
    }
}

/// A certificate with the name of the person as it is now.
public struct IssuedCertificate: Equatable, Sendable {
    public let certificate: Certificate
    public let displayName: String

    public init(_ certificate: Certificate, displayName: String) {
        self.certificate = certificate
        self.displayName = displayName
    }
}
