import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Certificates in the store")
struct CertificateStoreTests {
    private static let day = CalendarDay(number: 20_640)

    private let folder: StoreFolder
    private let store: ProgressStore

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open()
    }

    private func certificate(
        chance: UInt64 = 7,
        _ trainee: Trainee.ID = "lina",
        _ programme: Programme.ID = "newcomer",
        doneOn: CalendarDay = Self.day,
        until: CalendarDay? = nil,
        after seconds: Int = 0
    ) -> Certificate {
        Certificate(
            chance: chance,
            trainee: trainee,
            programme: Programme(
                id: programme,
                title: LocalizedText(zh: "新人\"计划\"", en: "Newcomers"),
                steps: [Programme.Step(quiz: "first", due: .seconds(86_400))]
            ),
            doneOn: doneOn,
            validUntil: until,
            issuedAt: Sample.now + .seconds(seconds)
        )
    }

    private func certify(_ certificate: Certificate) -> Certificate? {
        guard case .certified(let issued) = self.store.perform(.certify(certificate)) else {
            return nil
        }
        return issued?.certificate
    }

    private func found(_ code: CertificateCode) -> Certificate? {
        guard case .certified(let issued) = self.store.perform(.certificate(code)) else {
            return nil
        }
        return issued?.certificate
    }

    @Test
    func `what was issued is found whole by its code, and fits it`() throws {
        let certificate = self.certificate(until: Self.day.advanced(by: 365))

        #expect(self.certify(certificate) == certificate)
        #expect(self.found(certificate.code) == certificate)
        #expect(self.found(certificate.code)?.state(on: Self.day) == .valid)
        #expect(self.found(self.certificate(chance: 8).code) == nil)
    }

    @Test
    func `of one completion there is one certificate, the first`() {
        let first = self.certificate()

        #expect(self.certify(first) == first)
        #expect(self.certify(self.certificate(chance: 8, after: 9)) == first)
        let later = self.certificate(chance: 9, doneOn: Self.day.advanced(by: 1), after: 9)
        #expect(self.certify(later) == later)
        let other = self.certificate(chance: 10, "lina", "negotiation")
        #expect(self.certify(other) == other)
        guard case .certificates(let all) = self.store.perform(.certificates("lina")) else {
            Issue.record("no certificates")
            return
        }
        #expect(all.map(\.certificate) == [later, other, first])
        #expect(self.store.perform(.certificates("omar")) == .certificates([]))
    }

    @Test
    func `nobody unknown is certified, and no name with NUL`() {
        let results = [
            self.store.perform(.certify(self.certificate("nobody"))),
            self.store.perform(.certify(self.certificate("lina", "a\u{0}b"))),
        ]

        #expect(results == [.failed(.refused), .failed(.refused)])
    }

    @Test(arguments: [
        "UPDATE certificate SET done_on = 1", "DELETE FROM certificate",
        """
        INSERT INTO certificate (code, trainee, programme, title, done_on, issued_at)
        VALUES ('SHORT', 1, 'x', '[]', 1, 1)
        """,
        """
        INSERT INTO certificate (code, trainee, programme, title, done_on, issued_at)
        VALUES ('0000000000000000', 1, 'x', 'Newcomers', 1, 1)
        """,
    ])
    func `the schema lets nothing be changed or deleted`(sql: String) {
        let certificate = self.certificate()
        _ = self.certify(certificate)

        #expect(throws: StoreError.self) {
            try self.store.write { try $0.database.execute(sql: sql) }
        }
        #expect(self.found(certificate.code) == certificate)
    }

    @Test(arguments: [
        "programme = 'negotiation'", "done_on = done_on - 1", "valid_until = valid_until + 1",
        "title = '[\"zh\",\"经理\"]'", "issued_at = issued_at + 1",
        "trainee = (SELECT key FROM trainee WHERE id = 'omar')",
    ])
    func `what was changed behind the program's back does not fit its code`(
        change: String
    ) throws {
        let certificate = self.certificate(until: Self.day)
        _ = self.certify(certificate)
        try self.store.write { context in
            try context.database.execute(sql: "DROP TRIGGER certificate_is_never_updated")
            try context.database.execute(literal: "UPDATE certificate SET \(sql: change)")
        }

        #expect(self.found(certificate.code)?.state(on: Self.day) == .differs)
    }

    @Test
    func `of somebody who was forgotten nothing is told, and a newcomer has none`() throws {
        let certificate = self.certificate()
        _ = self.certify(certificate)

        try self.store.accounts.forget(
            "lina",
            as: "removed-01",
            account: "x",
            at: Sample.now,
            by: "boss"
        )
        try self.store.accounts.create(
            Trainee(id: "lina", displayName: "Another"),
            secret: nil,
            at: Sample.now
        )

        #expect(self.store.perform(.certificate(certificate.code)) == .certified(nil))
        #expect(self.store.perform(.certificates("removed-01")) == .certificates([]))
        #expect(self.store.perform(.certificates("lina")) == .certificates([]))
    }

    @Test
    func `D24 the clock never begins before the newest certificate`() throws {
        _ = self.certify(self.certificate(after: 500))

        #expect(try self.store.reader.newestInstant() == Sample.now + .seconds(500))
    }

    @Test
    func `certificates are there after the store was opened again, and all is in order`() throws {
        let certificate = self.certificate()
        _ = self.certify(certificate)
        self.store.close()

        let again = try self.folder.open()
        let found = try again.reader.certificate(certificate.code)
        again.close()

        #expect(found?.certificate == certificate)
        #expect(found?.displayName == "lina")
        #expect(try StoreVerification.verify(self.folder.database).isFine)
    }
}
