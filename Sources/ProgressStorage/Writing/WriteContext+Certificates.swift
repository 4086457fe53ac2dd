import GRDB
import QuizCore

/// The writing of certificates.
extension WriteContext {
    /// Keeps a certificate, unless the person has one of that programme and day: then that one counts.
    func certify(_ certificate: Certificate) throws -> IssuedCertificate {
        let texts = [certificate.programme.text] + certificate.title.entries.map(\.text)
        try Self.checkStorable(texts, "certify")
        let trainee = try self.traineeKey(certificate.trainee)
        try self.execute(
            """
            INSERT INTO certificate
                (code, trainee, programme, title, done_on, valid_until, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (trainee, programme, done_on) DO NOTHING
            """,
            [
                certificate.code.signs, trainee, certificate.programme.text,
                try CertificateQuery.text(of: certificate.title), certificate.doneOn.number,
                certificate.validUntil?.number, certificate.issuedAt.milliseconds,
            ]
        )
        let counting = try CertificateQuery.certificates(of: certificate.trainee, self.database)
            .first {
                $0.certificate.programme == certificate.programme
                    && $0.certificate.doneOn == certificate.doneOn
            }
        // Somebody who was forgotten has none.
        guard let counting else { throw StoreError.refusal("certify") }
        return counting
    }
}
