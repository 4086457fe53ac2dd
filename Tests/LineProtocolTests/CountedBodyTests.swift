import LineProtocol
import Testing

@Suite("Counted bodies")
struct CountedBodyTests {
    private static let limit = 1024

    /// What comes of octets of which the line with `octets=` announces that many.
    private func cut(_ parts: [[UInt8]], body count: Int?, ending: Bool = false) -> [FramedLine] {
        var framer = LineFramer()
        var lines: [FramedLine] = []
        func take() {
            while let line = framer.next() { lines.append(line) }
            if framer.isHolding { framer.resume(body: count, limit: Self.limit) }
            while let line = framer.next() { lines.append(line) }
        }
        for part in parts {
            framer.consume(part)
            take()
        }
        if ending { framer.endInput() }
        take()
        return lines
    }

    private func line(_ text: String, _ end: FramedLine.End = .lineFeed) -> FramedLine {
        .line(Array(text.utf8), endedBy: end)
    }

    @Test(arguments: ["\n", "\r\n", "\r\0"])
    func `L4 a body is exactly its octets, wherever they are cut`(end: String) {
        let body = "id: x\r\n\u{8}\u{1B}[A\u{3}quit\n.\n"
        let text = Array("put x octets=\(body.utf8.count)\(end)\(body)\(end)ping 1\n".utf8)

        for place in text.indices {
            let lines = self.cut(
                [Array(text[..<place]), Array(text[place...])],
                body: body.utf8.count
            )

            #expect(lines.count == 3)
            #expect(lines.dropFirst().first == .body(Array(body.utf8), isExact: true))
            #expect(lines.last == self.line("ping 1"))
        }
    }

    @Test
    func `L4 one octet at a time gives the same`() {
        let text = Array("PUT x OCTETS=3\nabc\nping 1\n".utf8)

        let lines = self.cut(text.map { [$0] }, body: 3)

        #expect(
            lines == [
                self.line("PUT x OCTETS=3"), .body(Array("abc".utf8), isExact: true),
                self.line("ping 1"),
            ]
        )
    }

    @Test
    func `L4 octets between a body and its line end are dropped and told`() {
        let lines = self.cut([Array("put x octets=3\nabcquit\nping 1\n".utf8)], body: 3)

        #expect(lines.dropFirst().first == .body(Array("abc".utf8), isExact: false))
        #expect(lines.last == self.line("ping 1") && lines.count == 3)
    }

    @Test
    func `L5 a body over the limit is read to its end and nothing of it kept`() {
        let body = String(repeating: "quit\n", count: 300)

        let lines = self.cut([Array("put x octets=1500\n\(body)\nping 1\n".utf8)], body: 1500)

        #expect(
            lines.dropFirst() == [.bodyTooLong(limit: Self.limit), self.line("ping 1")]
        )
    }

    @Test
    func `lines follow where the session awaits no body`() {
        let lines = self.cut([Array("answer octets=3\na\nb\n".utf8)], body: nil, ending: true)

        #expect(
            lines == [self.line("answer octets=3"), self.line("a"), self.line("b"), .endOfInput]
        )
    }

    @Test
    func `L4 a body that does not end is an unfinished line`() {
        var framer = LineFramer()
        framer.consume(Array("put x octets=9\nabc".utf8))
        _ = framer.next()

        framer.endInput()
        let early = framer.next()
        framer.resume(body: 9, limit: Self.limit)

        #expect(early == nil)
        #expect(framer.next() == .endOfInput && framer.isPartway)
    }

    @Test
    func `nothing is kept but what was there when a line may announce a body`() {
        var framer = LineFramer()

        framer.consume(Array("ping octets=\nabc\n".utf8))

        #expect(framer.isHolding && framer.holdsOctets && framer.count == 1)
    }
}
