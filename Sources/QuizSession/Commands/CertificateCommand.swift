import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `certificate [PROGRAMME]`: that one is through with a programme, with a code by which others
/// can check it; without a programme all of one's own.
enum CertificateCommand: PersonalCommand {
    static let word = CommandWord("certificate", prefix: "cert", chinese: ["证书"])
    static let help = CommandHelpPhrase.certificate

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at _: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: []),
            arguments.positional.count <= 1
        else { return session.reply(.certificate(.form), 501) }
        guard let typed = arguments.positional.first else {
            return Self.list(of: trainee, in: &session)
        }
        return Self.issue(Programme.ID(TextFolding.word(typed)), typed, to: trainee, in: &session)
    }

    private static func list(of trainee: Trainee, in session: inout Session) -> Reaction {
        session.withCertificates(of: trainee) { session, certificates, now in
            let today = session.day(now)
            let phrase: CertificatePhrase =
                certificates.isEmpty ? .noneYet : .heading(certificates.count)
            let table = certificates.map { session.cells(of: $0, on: today) }
            return session.reply(
                Reply(
                    Reply.Part(
                        254,
                        [.integer("count", certificates.count)],
                        text: .certificate(phrase),
                        rows: certificates.map { session.row(of: $0, on: today) },
                        plain: [.paragraph(.certificate(phrase))]
                            + (table.isEmpty ? [] : [.table(table)])
                    )
                )
            )
        }
    }

    /// The one of what is done now, else the newest that is still valid.
    private static func issue(
        _ id: Programme.ID,
        _ typed: String,
        to trainee: Trainee,
        in session: inout Session
    ) -> Reaction {
        session.withSteps(of: trainee) { session, _, steps, now in
            let part = steps.parts.first { $0.programme.id == id }
            let chance = session.drawSeed()
            if let certificate = part?.certificate(for: trainee.id, chance: chance, at: now) {
                return session.ask(
                    .certify(certificate),
                    for: { if case .certified(let issued?) = $0 { issued } else { nil } },
                    then: { session, issued, now in
                        session.reply(Self.reply(issued, session, now))
                    }
                )
            }
            return session.withCertificates(of: trainee) { session, certificates, now in
                if let valid = certificates.valid(of: id, on: session.day(now)) {
                    return session.reply(Self.reply(valid, session, now))
                }
                guard let part else {
                    return session.reply(.certificate(.notAssigned(typed)), 560)
                }
                return Self.refuse(part, in: session)
            }
        }
    }

    private static func refuse(_ part: OwnSteps.Part, in session: Session) -> Reaction {
        let open = part.steps.count { !$0.isFulfilled }
        let title = part.programme.title.text(in: session.contentLanguage)
        return session.reply(
            .certificate(.notThrough(title: title, open: open, of: part.steps.count)),
            564,
            [.word("programme", part.programme.id.text), .integer("open", open)]
        )
    }

    private static func reply(
        _ issued: IssuedCertificate,
        _ session: Session,
        _ now: Instant
    ) -> Reply {
        Reply(
            Reply.Part(
                253,
                session.fields(of: issued.certificate, on: session.day(now)),
                text: .certificate(.issued(code: issued.certificate.code.description)),
                plain: [
                    .lines(CertificateText(issued, language: session.settings.language).lines)
                ]
            )
        )
    }
}

extension Session {
    /// Reads the certificates of a person, the newest first.
    fileprivate mutating func withCertificates(
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, [IssuedCertificate], Instant) -> Reaction
    ) -> Reaction {
        self.ask(
            .certificates(trainee.id),
            for: { if case .certificates(let certificates) = $0 { certificates } else { nil } },
            then: then
        )
    }

    /// The day of an instant by the clocks of the place.
    func day(_ instant: Instant) -> CalendarDay {
        CalendarDay(of: instant, offset: self.policy.localOffset(instant))
    }

    /// What a certificate says, and how it stands on a day.
    func fields(of certificate: Certificate, on today: CalendarDay) -> [Reply.Field] {
        [Reply.Field](
            .word("state", certificate.state(on: today).rawValue),
            .word("code", certificate.code.description),
            .word("programme", certificate.programme.text),
            .word("done", certificate.doneOn.description),
            certificate.validUntil.map { .word("until", $0.description) },
            .word("at", certificate.issuedAt.text)
        )
    }

    fileprivate func row(of issued: IssuedCertificate, on today: CalendarDay) -> Reply.Row {
        let title = issued.certificate.title.text(in: self.contentLanguage)
        return Reply.Row(self.fields(of: issued.certificate, on: today), text: .verbatim(title))
    }

    fileprivate func cells(of issued: IssuedCertificate, on today: CalendarDay) -> [Phrase] {
        let certificate = issued.certificate
        let state = certificate.state(on: today).phrase(of: certificate)
        return [
            .verbatim(certificate.code.description), .verbatim(certificate.doneOn.description),
            .verbatim(certificate.programme.text), .certificate(state),
        ]
    }
}
