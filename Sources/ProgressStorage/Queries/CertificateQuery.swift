import Foundation
import GRDB
import QuizCore

/// Questions about certificates.
enum CertificateQuery {
    /// The one of a code; nil if there is none, and if the person was forgotten.
    static func certificate(
        _ code: CertificateCode,
        _ database: Database
    ) throws -> IssuedCertificate? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT c.code, t.id, c.programme, c.title, c.done_on, c.valid_until, c.issued_at,
                    t.display_name
                FROM certificate c JOIN trainee t ON t.key = c.trainee
                WHERE c.code = ? AND t.key NOT IN (SELECT trainee FROM removed_identity)
                """
        )
        return try statement.first([code.signs], Self.issued)
    }

    /// All of a person, the newest first; none of somebody who was forgotten.
    static func certificates(
        of trainee: Trainee.ID,
        _ database: Database
    ) throws -> [IssuedCertificate] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT c.code, t.id, c.programme, c.title, c.done_on, c.valid_until, c.issued_at,
                    t.display_name
                FROM trainee t CROSS JOIN certificate c ON c.trainee = t.key
                WHERE t.id = ? AND t.key NOT IN (SELECT trainee FROM removed_identity)
                ORDER BY c.done_on DESC, c.programme
                """
        )
        return try statement.all([trainee.text], Self.issued)
    }

    /// A title in one text.
    static func text(of title: LocalizedText) throws -> String {
        let words = title.entries.flatMap { [$0.language.rawValue, $0.text] }
        return String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
    }

    private static func issued(_ row: Columns) throws -> IssuedCertificate {
        guard let code = CertificateCode(typed: try row.text(0)) else {
            throw StoreError.damage("read certificate", try row.text(0))
        }
        let certificate = Certificate(
            code: code,
            trainee: try row.id(1),
            programme: try row.id(2),
            title: try Self.title(try row.text(3)),
            doneOn: CalendarDay(number: try row.number(4)),
            validUntil: try row.decode(Int?.self, atIndex: 5).map(CalendarDay.init(number:)),
            issuedAt: try row.instant(6)
        )
        return IssuedCertificate(certificate, displayName: try row.text(7))
    }

    private static func title(_ text: String) throws -> LocalizedText {
        // What cannot be read is damage, whatever is wrong with it.
        let words = (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
        guard !words.isEmpty, words.count.isMultiple(of: 2) else {
            throw StoreError.damage("read certificate", text)
        }
        return LocalizedText(
            stride(from: 0, to: words.count, by: 2).map { place in
                LocalizedText.Entry(LanguageTag(rawValue: words[place]), words[place + 1])
            }
        )
    }
}
