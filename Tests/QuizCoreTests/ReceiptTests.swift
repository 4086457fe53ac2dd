import Testing

@testable import QuizCore

@Suite("Receipts")
struct ReceiptTests {
    @Test(
        arguments: [
            (LogPosition(rawValue: 0x2f, link: Int64(0x0d03_c2a9_7b11_2233)), "2f-0d03c2a97b"),
            (LogPosition(rawValue: 1, link: -1), "1-ffffffffff"),
            (LogPosition(rawValue: 0x2f, link: 0), "2f-0000000000"),
            (LogPosition(rawValue: 0x2f), "0000002f"),
            (LogPosition(rawValue: 0x1_2345_6789), "123456789"),
        ]
    )
    func `a receipt is the place and forty bits of the link, and is read again`(
        position: LogPosition,
        text: String
    ) {
        let receipt = position.receipt

        #expect(receipt.description == text)
        #expect(Receipt(typed: text.uppercased()) == receipt)
    }

    @Test(
        arguments: [
            "", "-", "2f", "2f-", "2f-0d03c2a97", "2f-0d03c2a97b0", "2f-0d03c2a97g", "-0d03c2a97b",
            "0-0d03c2a97b", "2f-0d03c2a97b-1", "ffffffffffffffff-0d03c2a97b", "２f-0d03c2a97b",
            "00000000", "2f-0d03c2a9７b",
        ]
    )
    func `what cannot be a receipt is none`(text: String) {
        #expect(Receipt(typed: text) == nil)
    }
}
