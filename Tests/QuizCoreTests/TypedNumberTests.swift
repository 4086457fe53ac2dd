import Testing

@testable import QuizCore

@Suite("Typed numbers")
struct TypedNumberTests {
    static let unit = LocalizedText(zh: "元 | 块", en: "yuan | CNY")

    @Test(arguments: [
        ("9000", "9000"), ("９０００", "9000"), ("+9000", "9000"), ("9000.", "9000"),
        ("9000.0", "9000"),
        ("9,000", "9000"), ("９，０００", "9000"), ("9 000", "9000"), ("0.9万", "9000"), ("0.9萬", "9000"),
        ("9千", "9000"), ("9000元", "9000"), ("9000 元", "9000"), ("元9000", "9000"), ("9000块", "9000"),
        ("-5", "-5"), ("−5", "-5"), ("－５", "-5"), (".5", "1/2"), ("1/2", "1/2"), ("½", "1/2"),
        ("1，234.5", "2469/2"), ("1.8万元", "18000"), ("1亿", "100000000"), ("1.2億", "120000000"),
        ("５００万", "5000000"), ("12万亿", "12000000000000"), ("３．５", "7/2"), ("3百万", "3000000"),
        ("2千万", "20000000"), ("cny 7", "7"), ("7 Yuan", "7"), ("1,234,567", "1234567"),
        ("-1/2", "-1/2"),
        ("999999999999999999", "999999999999999999"), ("1/2万", "5000"), ("⑫", "12"), ("-0", "0"),
    ])
    func `digits in every dress are the number`(typed: String, value: String) {
        let number = TypedNumber(typed, units: UnitWords.folded(Self.unit))

        #expect(number?.value == Fraction(table: value))
        #expect(number?.isPercent == false)
    }

    @Test(arguments: [
        "9,00", "9,0000", "90,00.5", "九千", "about 9000", "1.2.3", "1e3", "0x10", "١٢",
        "1234567890123456789",
        "", "元", "-", "+", ".", "1/0", "1/", "/2", "1/2/3", "1½", "10²", "H₂", "1,234 567", ",123",
        "1,,234",
        "--5", "1.5/2", "万", "1.2345678901234567890", "5 5", "1_000", "NaN", "inf",
    ])
    func `what is no number is not understood`(typed: String) {
        #expect(TypedNumber(typed, units: UnitWords.folded(Self.unit)) == nil)
    }

    @Test
    func `the longest unit is taken off first`() {
        let units = UnitWords.folded(LocalizedText(zh: "元 | 万元", en: "yuan"))

        #expect(TypedNumber("1.8万元", units: units)?.value == Fraction(9, 5))
    }

    @Test(arguments: [
        ("8%", "8"), ("８％", "8"), ("8", "8"), ("8.0%", "8"), ("8 %", "8"), ("0.08%", "2/25"),
        ("0", "0"),
        ("1", "1"), ("-3", "-3"), ("1/2%", "1/2"),
    ])
    func `a number in percent may leave the sign out`(typed: String, value: String) {
        let question = Samples.number(Fraction(8), isPercent: true)

        #expect(Samples.read(typed, by: question) == .response(.number(Fraction(table: value))))
    }

    @Test(arguments: ["0.08", "1/2", "-0.5", "0.99"])
    func `a small bare number is asked back where percent is meant`(typed: String) {
        let question = Samples.number(Fraction(2, 25), isPercent: true)

        #expect(Samples.read(typed, by: question) == .refused(.percent))
    }

    @Test(arguments: ["8%", "８％", "0%"])
    func `a percent sign is asked back where none is meant`(typed: String) {
        #expect(Samples.read(typed, by: Samples.number(Fraction(8))) == .refused(.percent))
    }

    @Test(arguments: [
        ("-11.72", true), ("-11.68", true), ("-11.7200001", false), ("-11.67", false),
    ])
    func `ends of bands are compared exactly`(typed: String, isInside: Bool) throws {
        let question = Samples.number(Fraction(-1172, 100), to: Fraction(-1168, 100))
        let reading = Samples.read(typed, by: question)

        guard case .response(let response) = reading else {
            Issue.record("\(typed) is a number")
            return
        }
        #expect(question.credit(for: response) == (isInside ? .one : .zero))
    }

    @Test
    func `the first band that contains a number wins`() {
        let question = NumberEntry(bands: [
            NumberBand(from: Fraction(3), to: Fraction(3)),
            NumberBand(
                from: Fraction(2),
                to: Fraction(4),
                credit: Fraction(1, 2),
                feedback: Samples.text("near")
            ),
        ])

        #expect(question.credit(for: .number(Fraction(3))) == .one)
        #expect(question.credit(for: .number(Fraction(7, 2))) == Fraction(1, 2))
        #expect(question.feedback(for: .number(Fraction(2))) == [Samples.text("near")])
        #expect(question.credit(for: .number(Fraction(5))) == .zero)
    }

    @Test
    func `the largest and the finest numbers are compared without overflow`() {
        let question = Samples.number(
            Fraction(1, 999_999_999_999_999_999),
            to: Fraction(999_999_999_999_999_999)
        )

        for typed in ["999999999999999999万亿", "0.00000000000000001", "1/99999999999999999"] {
            guard case .response(let response) = Samples.read(typed, by: question) else {
                Issue.record("\(typed) is a number")
                continue
            }
            #expect(question.credit(for: response) <= .one)
        }
    }
}
