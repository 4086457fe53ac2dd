import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// A certificate held against what is stored: by its code, or as a file octet for octet.
struct CertificateCheck {
    /// Octets of a file.
    private static let mostOctets = 65_536

    private let access: StoreAccess
    private let language: Language

    init(_ access: StoreAccess) {
        self.access = access
        self.language = access.language
    }

    /// Tells what the code stands for; a failure with status 1 where it does not hold.
    func check(_ code: CertificateCode) throws(CommandFailure) {
        try self.tell(try self.found(code).issued)
    }

    /// Tells whether a file is as it was issued, and how the certificate stands.
    ///
    /// - Parameter home: The address that a credential was made for; nil for that of the database.
    func check(file path: String, home: String?) throws(CommandFailure) {
        let octets = try self.octets(of: path)
        let shown = TerminalText.visible(path)
        guard let code = Self.code(in: String(decoding: octets, as: UTF8.self)) else {
            throw CommandFailure(
                .findings,
                CertificatePhrase.fileWithoutCode(shown),
                in: self.language
            )
        }
        let (issued, store) = try self.found(code)
        let forms = Language.allCases.flatMap { language in
            let text = CertificateText(issued, language: language)
            return [text.text, text.badge(store: store, home: home)]
        }
        guard forms.contains(where: { $0.utf8.elementsEqual(octets) }) else {
            throw CommandFailure(.findings, CertificatePhrase.fileDiffers(shown), in: self.language)
        }
        try self.say(.fileFits(shown))
        try self.tell(issued)
    }

    private func found(
        _ code: CertificateCode
    ) throws(CommandFailure) -> (issued: IssuedCertificate, store: String) {
        let (issued, store) = try self.access.reading { reader throws(StoreError) in
            (try reader.certificate(code), try reader.storeID())
        }
        guard let issued else {
            throw CommandFailure(
                .findings,
                CertificatePhrase.unknown(code.description),
                in: self.language
            )
        }
        return (issued, store)
    }

    private func tell(_ issued: IssuedCertificate) throws(CommandFailure) {
        let certificate = issued.certificate
        let now = ServerClock(notBefore: nil).now
        let today = CalendarDay(of: now, offset: LocalTime.offset(at: now))
        let state = certificate.state(on: today)
        if state != .differs {
            try self.say(
                .fact(
                    name: issued.displayName,
                    user: certificate.trainee.text,
                    title: certificate.title.text(in: self.language.tag),
                    day: certificate.doneOn.description
                )
            )
        }
        try self.say(state.phrase(of: certificate))
        guard state == .valid else { throw CommandFailure(.findings) }
    }

    /// The first word of a text that is written as codes are.
    private static func code(in text: String) -> CertificateCode? {
        let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") }
        return words.lazy.map(String.init)
            .compactMap { word in
                CertificateCode(typed: word).flatMap { $0.description == word ? $0 : nil }
            }
            .first
    }

    private func octets(of path: String) throws(CommandFailure) -> [UInt8] {
        do {
            return try FileReading.octets(of: path, most: Self.mostOctets)
        } catch {
            throw CommandFailure(
                .environment,
                .notRead(path: path, error.fault),
                in: self.language
            )
        }
    }

    private func say(_ phrase: CertificatePhrase) throws(CommandFailure) {
        let line = TerminalText.visible(phrase.text(in: self.language))
        try StandardStream.output.write(lines: [line], in: self.language)
    }
}
