import LineProtocol
import Testing

@Suite("Random octets")
struct RandomOctetsTests {
    /// What comes of octets that were cut in some way.
    private struct Outcome: Equatable {
        var lines: [FramedLine]
        var state: TelnetFilter.State
        var output: [UInt8]
        var echo: [UInt8]
        var isPartway: Bool
    }

    private static let interesting: [UInt8] = [
        0xFF, 0xFF, 0xFA, 0xF0, 0xFB, 0xFC, 0xFD, 0xFE, 0, 1, 3, 4, 6, 24, 31, 0xF4, 0xF5, 0xF7,
        0xF8, 0xEC,
        0x0A, 0x0D, 0x0A, 0x0D, 0x08, 0x7F, 0x15, 0x1B, 0x5B, 0x4F, 0x41, 0xE4, 0xB8, 0xAD, 0xEF,
        0xBB, 0xBF, 0x20,
    ]

    private func outcome(_ packets: [[UInt8]], echoes: Bool) -> Outcome {
        var filter = TelnetFilter()
        var framer = LineFramer(limit: 24, endless: 120)
        framer.echoesKeys = echoes
        for packet in packets { filter.consume(packet.span, into: &framer) }
        return Outcome(
            lines: framer.takeAll(),
            state: filter.state,
            output: filter.takeOutput(),
            echo: framer.takeEcho(),
            isPartway: framer.isPartway
        )
    }

    @Test(arguments: 0..<300)
    func `L1 no octets do harm and no cutting makes a difference`(seed: Int) {
        var chance = Chance(state: UInt64(seed) &* 7919 &+ 1)
        let octets = (0..<Int.random(in: 1...200, using: &chance)).map { _ in
            Bool.random(using: &chance)
                ? Self.interesting.randomElement(using: &chance) ?? 0
                : UInt8.random(in: 0...255, using: &chance)
        }
        let echoes = Bool.random(using: &chance)

        let outcomes = Cutting.all(octets).map { self.outcome($0, echoes: echoes) }

        #expect(outcomes.allSatisfy { $0 == outcomes[0] })
        for case .line(let line, _) in outcomes[0].lines { _ = Charset.decode(line) }
    }

    @Test(arguments: 0..<100)
    func `any line is a request and arguments or a fault`(seed: Int) {
        var chance = Chance(state: UInt64(seed) &+ 31)
        let alphabet = Array("@ab1=\"\\ 　\t-_题é😀\u{301}")
        let line = String((0..<30).map { _ in alphabet.randomElement(using: &chance) ?? " " })

        let request = RequestLine(line, allowsTag: true)
        let arguments = try? Arguments(parsing: line)

        #expect(
            request.verb.isEmpty == line.allSatisfy { $0 == " " || $0 == "\t" || $0 == "　" }
                || request.tag != nil
        )
        #expect(arguments?.positional.allSatisfy { $0.count <= 30 } != false)
    }
}
