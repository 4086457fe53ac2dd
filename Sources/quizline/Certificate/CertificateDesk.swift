import CompetencyReports
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// Certificates of one person: those that were issued, and one that is to be.
struct CertificateDesk {
    let database: String
    private let access: StoreAccess
    private let quizzes: String
    private let language: Language
    private let trainee: Trainee
    /// The newest first.
    private let issued: [IssuedCertificate]
    private let now: Instant

    init(
        of typed: String,
        _ data: DataOptions,
        _ language: Language
    ) throws(CommandFailure) {
        let places = try data.places(language)
        self.database = places.database
        self.access = StoreAccess(database: places.database, language: language)
        self.quizzes = places.quizzes
        self.language = language
        let id = Trainee.ID(TextFolding.word(typed))
        let (found, issued, newest) = try self.access.reading { reader throws(StoreError) in
            (
                try reader.account(id)?.trainee, try reader.certificates(of: id),
                try reader.newestInstant()
            )
        }
        guard let found else {
            throw CommandFailure(.environment, .noSuchTrainee(id.text), in: language)
        }
        self.trainee = found
        self.issued = issued
        self.now = ServerClock(notBefore: newest).now
    }

    /// Tells database files apart in names of credentials.
    func storeID() throws(CommandFailure) -> String {
        try self.access.reading { reader throws(StoreError) in try reader.storeID() }
    }

    /// Writes all of them, one a line; a failure with status 1 where there is none.
    func list() throws(CommandFailure) {
        guard !self.issued.isEmpty else {
            throw CommandFailure(
                .findings,
                CertificatePhrase.nobodysYet(user: self.trainee.id.text),
                in: self.language
            )
        }
        let rows = self.issued.map { issued in
            let certificate = issued.certificate
            return [
                certificate.code.description, certificate.doneOn.description,
                certificate.programme.text,
                certificate.state(on: self.today).phrase(of: certificate).text(in: self.language),
            ]
        }
        try StandardStream.output.write(
            lines: TextTable(rows).lines(width: 80).map(TerminalText.visible),
            in: self.language
        )
    }

    /// The one of what is done now, issued if it was not yet; else the newest that is still valid.
    ///
    /// - Throws: A failure with status 1 where there is neither.
    func certificate(ofTyped typed: String) throws(CommandFailure) -> IssuedCertificate {
        let id = Programme.ID(TextFolding.word(typed))
        let part = try self.part(of: id)
        let chance = UInt64.random(in: .min ... .max)
        if let wanted = part?.certificate(for: self.trainee.id, chance: chance, at: self.now) {
            let same = self.issued.first {
                $0.certificate.programme == id && $0.certificate.doneOn == wanted.doneOn
            }
            if let same { return same }
            return try self.issue(wanted)
        }
        if let valid = self.issued.valid(of: id, on: self.today) { return valid }
        guard let part else {
            throw CommandFailure(
                .findings,
                CertificatePhrase.notAssigned(TerminalText.visible(typed)),
                in: self.language
            )
        }
        let title = part.programme.title.text(in: self.language.tag)
        let open = part.steps.count { !$0.isFulfilled }
        throw CommandFailure(
            .findings,
            CertificatePhrase.notThrough(title: title, open: open, of: part.steps.count),
            in: self.language
        )
    }

    private var today: CalendarDay {
        CalendarDay(of: self.now, offset: LocalTime.offset(at: self.now))
    }

    /// The person's steps of a programme; nil if it is not assigned.
    private func part(of id: Programme.ID) throws(CommandFailure) -> OwnSteps.Part? {
        let programmes = try ReadBank(folder: self.quizzes, language: self.language).bank.programmes
        let steps = try self.access.reading { reader throws(StoreError) in
            try reader.steps(of: self.trainee, in: programmes, at: self.now)
        }
        return steps.parts.first { $0.programme.id == id }
    }

    private func issue(_ wanted: Certificate) throws(CommandFailure) -> IssuedCertificate {
        let store: ProgressStore
        do {
            store = try self.access.owner()
        } catch {
            let hint = CertificatePhrase.issuedOnTheLine(programme: wanted.programme.text)
            throw CommandFailure(error.status, lines: error.lines + [hint.text(in: self.language)])
        }
        defer { store.close() }
        return try self.access.storing { () throws(StoreError) in try store.certify(wanted) }
    }
}
