import LineProtocol
import Testing

@Suite("Reply codes")
struct ReplyCodeTests {
    @Test(arguments: [(190, true), (200, true), (330, true), (400, false), (549, false)])
    func `R3 the classes 1 to 3 are good news`(value: Int, isPositive: Bool) {
        let code = ReplyCode(rawValue: value)

        #expect(code.isPositive == isPositive)
        #expect(code.rawValue == value)
    }
}
