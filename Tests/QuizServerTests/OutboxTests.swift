import NIOCore
import Testing

@testable import QuizServer

@Suite("Outbox")
struct OutboxTests {
    private func text(_ buffer: ByteBuffer?) -> String? { buffer.map { String(buffer: $0) } }

    @Test
    func `what was collected leaves in one piece`() {
        var outbox = Outbox()
        outbox.append("ab")
        outbox.append([0x63])
        outbox.append([])

        let piece = self.text(outbox.take(low: 1))

        #expect(piece == "abc")
        #expect(outbox.unsent == 3 && !outbox.isCaughtUp)
        outbox.sent(3)
        #expect(outbox.isEmpty && outbox.isCaughtUp)
        #expect(outbox.take(low: 1) == nil)
    }

    @Test
    func `T2 a file leaves piece by piece, and what is said meanwhile follows it`() {
        var outbox = Outbox()
        outbox.append("265\r\n")
        outbox.append(file: Array("0123456789".utf8))
        outbox.append("* a\r\n")

        let first = self.text(outbox.take(low: 9))
        let early = outbox.take(low: 9)
        outbox.append(Array("* b\r\n".utf8))
        outbox.sent(9)
        let second = self.text(outbox.take(low: 4))
        let isSending = outbox.isSendingFile
        outbox.sent(4)
        let third = self.text(outbox.take(low: 4))
        outbox.sent(2 + 10)

        #expect(first == "265\r\n0123")
        #expect(early == nil, "nothing more before a piece is taken")
        #expect(second == "4567" && isSending)
        #expect(third == "89* a\r\n* b\r\n")
        #expect(outbox.isEmpty)
    }

    @Test
    func `a second file waits behind the first`() {
        var outbox = Outbox()
        outbox.append(file: Array("one".utf8))
        outbox.append(file: Array("two".utf8))

        #expect(!outbox.isEmpty)
        #expect(self.text(outbox.take(low: 2)) == "on")
        #expect(self.text(outbox.take(low: 3)) == "etwo")
    }
}
