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
        session.ask(
            .certificates(trainee.id),
            for: { if case .certificates(let certificates) = $0 { certificates } else { nil } },
            then: { session, certificates, now in
                let today = session.day(now)
                let phrase: CertificatePhrase =
                    certificates.isEmpty ? .noneYet : .heading(certificates.count)
                return session.reply(
                    Reply(
                        Reply.Part(
                            254,
                            [.integer("count", certificates.count)],
                            text: .certificate(phrase),
                            rows: certificates.map { session.row(of: $0, on: today) },
                            plain: [.paragraph(.certificate(phrase))]
                                + (certificates.isEmpty
                                    ? []
                                    : [
                                        .table(
                                            certificates.map { session.cells(of: $0, on: today) }
                                        )
                                    ])
                        )
                    )
                )
            }
        )
    }

    private static func issue(
        _ id: Programme.ID,
        _ typed: String,
        to trainee: Trainee,
        in session: inout Session
    ) -> Reaction {
        session.withSteps(of: trainee) { session, _, steps, now in
            guard let part = steps.parts.first(where: { $0.programme.id == id }) else {
                return session.reply(.certificate(.notAssigned(typed)), 560)
            }
            let chance = session.drawSeed()
            guard let certificate = part.certificate(for: trainee.id, chance: chance, at: now)
            else { return Self.refuse(part, in: session) }
            return session.ask(
                .certify(certificate),
                for: { if case .certified(let issued?) = $0 { issued } else { nil } },
                then: { session, issued, now in session.reply(Self.reply(issued, session, now)) }
            )
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
