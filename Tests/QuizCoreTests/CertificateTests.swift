import Testing

@testable import QuizCore

@Suite("Certificates")
struct CertificateTests {
    private static let day = CalendarDay(number: 20_640)
    private static let programme = Programme(
        id: "newcomer",
        title: LocalizedText(zh: "新人", en: "Newcomers"),
        steps: [Programme.Step(quiz: "first", due: .seconds(86_400))]
    )

    private func certificate(
        chance: UInt64 = 0x12_3456_789A,
        _ trainee: Trainee.ID = "lina",
        _ programme: Programme = Self.programme,
        doneOn: CalendarDay = Self.day,
        until: CalendarDay? = Self.day.advanced(by: 30),
        at instant: Instant = Instant(milliseconds: 1000)
    ) -> Certificate {
        Certificate(
            chance: chance,
            trainee: trainee,
            programme: programme,
            doneOn: doneOn,
            validUntil: until,
            issuedAt: instant
        )
    }

    @Test
    func `a code has sixteen signs, half of them chance`() {
        let code = self.certificate().code

        #expect(code.description.hasPrefix("28T5-CY4T-"))
        #expect(code.description.split(separator: "-").map(\.count) == [4, 4, 4, 4])
        #expect(self.certificate(chance: 1).code.signs.prefix(8) == "00000001")
        #expect(self.certificate(chance: .max).code.signs.prefix(8) == "ZZZZZZZZ")
    }

    @Test
    func `a code is read in any case, without hyphens, and with what looks alike`() {
        let code = self.certificate(chance: 0x08_0210_8401).code
        let shown = code.description

        #expect(CertificateCode(typed: shown) == code)
        #expect(CertificateCode(typed: shown.lowercased()) == code)
        #expect(CertificateCode(typed: code.signs) == code)
        #expect(CertificateCode(typed: shown.replacing("1", with: "l")) == code)
        #expect(CertificateCode(typed: shown.replacing("0", with: "o")) == code)
    }

    @Test(arguments: [
        "", "7KQ4", "7KQ4-M2XD-9A3B-ZT0", "7KQ4-M2XD-9A3B-ZT081", "7KQ4-M2XD-9A3B-ZTU8",
        "2f-8d03c2a97b", "7KQ4 M2XD 9A3B ZT08", "７KQ4-M2XD-9A3B-ZT08",
    ])
    func `what cannot be a code is none`(typed: String) {
        #expect(CertificateCode(typed: typed) == nil)
    }

    @Test
    func `it is valid until its last day`() {
        let certificate = self.certificate()

        #expect(certificate.state(on: Self.day) == .valid)
        #expect(certificate.state(on: Self.day.advanced(by: 30)) == .valid)
        #expect(certificate.state(on: Self.day.advanced(by: 31)) == .expired)
        #expect(self.certificate(until: nil).state(on: Self.day.advanced(by: 9999)) == .valid)
    }

    @Test
    func `a code fits nothing but what it was made for`() {
        let code = self.certificate().code
        let titled = { (zh: String, en: String) in
            Programme(
                id: "newcomer",
                title: LocalizedText(zh: zh, en: en),
                steps: Self.programme.steps
            )
        }
        let others = [
            self.certificate("omar"),
            self.certificate("lina", titled("新人", "Managers")),
            self.certificate("lina", titled("新", "人Newcomers")),
            self.certificate(doneOn: Self.day.advanced(by: 1)),
            self.certificate(until: nil),
            self.certificate(until: Self.day.advanced(by: 31)),
            self.certificate(at: Instant(milliseconds: 1001)),
        ]

        for other in others {
            let altered = Certificate(
                code: code,
                trainee: other.trainee,
                programme: other.programme,
                title: other.title,
                doneOn: other.doneOn,
                validUntil: other.validUntil,
                issuedAt: other.issuedAt
            )
            #expect(altered.state(on: Self.day) == .differs, "\(altered)")
        }
        #expect(self.certificate().state(on: Self.day) == .valid)
    }
}
