import LineProtocol
import NIOCore
import QuizCore
import Testing

@testable import QuizServer

@Suite("What waits of a connection")
struct InboxTests {
    private func entry(_ number: Int) -> Inbox.Entry {
        let line = FramedLine.line(Array("\(number)".utf8), endedBy: .lineFeed)
        return Inbox.Entry(line: line, tag: "\(number)", at: Instant(milliseconds: 0))
    }

    @Test
    func `lines come out in their order while further ones always come in time`() {
        var inbox = Inbox()
        var taken: [String?] = []

        for number in 0..<1000 {
            inbox.append(self.entry(2 * number))
            inbox.append(self.entry(2 * number + 1))
            taken.append(inbox.next()?.tag)
            if number % 3 > 0 { taken.append(inbox.next()?.tag) }
        }
        while let entry = inbox.next() { taken.append(entry.tag) }

        #expect(taken == (0..<2000).map { "\($0)" })
        #expect(inbox.isEmpty)
        #expect(inbox.octets == 0)
    }

    @Test
    func `short lines fill the inbox with what they take, not with what they were`() {
        var inbox = Inbox()
        let empty = FramedLine.line([], endedBy: .lineFeed)

        var count = 0
        while inbox.hasRoom {
            inbox.append(Inbox.Entry(line: empty, tag: nil, at: Instant(milliseconds: 0)))
            count += 1
        }

        #expect(count < 1500)
        #expect(inbox.octets <= 65 << 10)
    }

    @Test
    func `a backlog gives octets in their order and each with its instant`() {
        var backlog = Backlog()
        let octets = (0..<2500).map { UInt8($0 % 251) }

        backlog.append(ByteBuffer(bytes: octets[..<2000]), at: Instant(milliseconds: 1))
        backlog.append(ByteBuffer(), at: Instant(milliseconds: 2))
        backlog.append(ByteBuffer(bytes: octets[2000...]), at: Instant(milliseconds: 3))
        var pieces: [Backlog.Piece] = []
        while let piece = backlog.next() { pieces.append(piece) }

        #expect(pieces.flatMap { Array($0.octets.readableBytesView) } == octets)
        #expect(pieces.map(\.octets.readableBytes) == [1024, 976, 500])
        #expect(pieces.map(\.at.milliseconds) == [1, 1, 3])
        #expect(backlog.isEmpty)
    }
}
