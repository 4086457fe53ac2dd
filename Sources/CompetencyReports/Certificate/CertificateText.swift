public import QuizCore
public import Wording

/// A certificate as a text or a credential, the same octets each time it is asked for.
public struct CertificateText {
    private static let width = 72

    private let issued: IssuedCertificate
    private let language: Language

    public init(_ issued: IssuedCertificate, language: Language) {
        self.issued = issued
        self.language = language
    }

    private var certificate: Certificate { self.issued.certificate }
    private var title: String {
        self.certificate.title.text(in: self.language.tag).onOneLine
    }
    private var user: String { self.certificate.trainee.text.onOneLine }
    private var name: String { self.issued.displayName.onOneLine }

    /// The text for people, at most 72 columns wide.
    public var lines: [String] {
        let (heavy, light) = (
            String(repeating: "=", count: Self.width), String(repeating: "-", count: Self.width)
        )
        let heading = self.said(.title)
        let margin = (Self.width - DisplayWidth.columns(of: heading)) / 2
        let sentences = [
            "\(self.name) (\(self.user))", self.said(.completed),
            self.said(.programme(title: self.title, id: self.certificate.programme.text)),
        ]
        return [heavy, DisplayWidth.blanks(margin) + heading, heavy]
            + sentences.flatMap(self.paragraph) + [light] + self.table + [light]
            + self.paragraph(self.said(.howToCheck(self.certificate.code.description)))
            + [heavy]
    }

    private var table: [String] {
        let rows: [(CertificatePhrase.Label, String)] = [
            (.done, self.certificate.doneOn.description),
            (
                .validUntil,
                self.certificate.validUntil?.description ?? self.said(.unlimited)
            ),
            (.issued, self.certificate.issuedAt.day),
            (.code, self.certificate.code.description),
        ]
        return TextTable(rows.map { [self.said(.label($0.0)), $0.1] })
            .lines(width: Self.width - 1).map { " \($0)" }
    }

    private func paragraph(_ text: String) -> [String] {
        ColumnText.paragraph(text, label: " ", width: Self.width)
    }

    /// The text as a file.
    public var text: String { PlainText.joined(self.lines) }

    /// An Open Badges 3.0 credential, unsigned; the code is its licence number.
    ///
    /// - Parameters:
    ///   - store: The id of the database.
    ///   - home: An address of the installation; nil makes one from the id.
    public func badge(store: String, home: String?) -> String {
        let home = home ?? "urn:quizline:\(store)"
        let code = self.certificate.code
        let id = NameUUID.of("certificate:\(store):\(code.signs)")
        let end = self.certificate.validUntil.map { day in
            [(key: "validUntil", value: JSONText.quoted("\(day)T23:59:59Z"))]
        }
        return JSONText.object(
            [
                (key: "@context", value: OpenBadge.context),
                (key: "id", value: JSONText.quoted("urn:uuid:\(id)")),
                (key: "type", value: OpenBadge.credentialType),
                (key: "name", value: JSONText.quoted(self.title)),
                (key: "issuer", value: OpenBadge.issuer(home)),
                (key: "validFrom", value: JSONText.quoted(self.certificate.issuedAt.text)),
            ] + (end ?? []) + [(key: "credentialSubject", value: self.subject(home))]
        ) + "\n"
    }

    private func subject(_ home: String) -> String {
        JSONText.object([
            (key: "type", value: OpenBadge.words(["AchievementSubject"])),
            (
                key: "identifier",
                value: JSONText.array([
                    OpenBadge.identity("userName", self.user),
                    OpenBadge.identity("name", self.name),
                ])
            ),
            (
                key: "activityEndDate",
                value: JSONText.quoted("\(self.certificate.doneOn)T00:00:00Z")
            ),
            (key: "licenseNumber", value: JSONText.quoted("\(self.certificate.code)")),
            (key: "achievement", value: self.achievement(home)),
        ])
    }

    private func achievement(_ home: String) -> String {
        let id = ResourceName.of("programme", self.certificate.programme.text, home: home)
        return JSONText.object([
            (key: "id", value: JSONText.quoted(id)),
            (key: "type", value: OpenBadge.words(["Achievement"])),
            (key: "name", value: JSONText.quoted(self.title)),
            (
                key: "description",
                value: JSONText.quoted(
                    self.said(.programme(title: self.title, id: self.certificate.programme.text))
                )
            ),
            (
                key: "criteria",
                value: JSONText.object([
                    (key: "narrative", value: JSONText.quoted(self.said(.criteria)))
                ])
            ),
        ])
    }

    private func said(_ phrase: CertificatePhrase) -> String { phrase.text(in: self.language) }
}

extension Certificate.State {
    /// In words, with the last day where it is over.
    public func phrase(of certificate: Certificate) -> CertificatePhrase {
        switch self {
        case .valid: .state(.valid)
        case .expired: .state(.expired(certificate.validUntil?.description ?? ""))
        case .differs: .state(.differs)
        }
    }
}
