import NIOCore
import Testing

@testable import QuizServer

@Suite("Times of a connection")
struct ConnectionTimingTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    private let limits: LimitConfiguration

    init() throws {
        self.limits = try ServerConfiguration().limits
    }

    private func timing() -> ConnectionTiming {
        ConnectionTiming(self.limits, keepAlive: .seconds(120), openedAt: self.start)
    }

    private func after(_ seconds: Int64) -> NIODeadline { self.start + .seconds(seconds) }

    @Test
    func `a connection that never says anything ends after first-line`() {
        let timing = self.timing()

        #expect(timing.due(at: self.after(119), isIdentified: false) == nil)
        #expect(timing.due(at: self.after(120), isIdentified: false) == .idle)
    }

    @Test
    func `a guest is warned a minute before the idle end and a person later`() {
        var timing = self.timing()
        timing.tookLine(at: self.start)

        #expect(timing.due(at: self.after(540), isIdentified: false) == .warn(seconds: 60))
        #expect(timing.due(at: self.after(600), isIdentified: false) == .idle)
        #expect(timing.due(at: self.after(600), isIdentified: true) == .keepAlive)
        #expect(timing.due(at: self.after(1740), isIdentified: true) == .warn(seconds: 60))
    }

    @Test
    func `who has little time is warned when half of it is over`() throws {
        let layer = ConfigurationLayer.flags(["idle-time-guest": "60s"])
        var timing = ConnectionTiming(
            try ServerConfiguration(layers: [layer]).limits,
            keepAlive: .seconds(120),
            openedAt: self.start
        )
        timing.tookLine(at: self.start)

        #expect(timing.due(at: self.after(29), isIdentified: false) == nil)
        #expect(timing.due(at: self.after(30), isIdentified: false) == .warn(seconds: 30))
        #expect(timing.due(at: self.after(60), isIdentified: false) == .idle)
    }

    @Test
    func `a warning is given once and a line takes it back`() {
        var timing = self.timing()
        timing.tookLine(at: self.start)
        timing.read(at: self.after(540), isPartway: false)
        timing.warned()

        #expect(timing.due(at: self.after(550), isIdentified: false) == nil)
        timing.tookLine(at: self.after(560))
        #expect(timing.due(at: self.after(620), isIdentified: false) == nil)
        #expect(timing.due(at: self.after(1100), isIdentified: false) == .warn(seconds: 60))
    }

    @Test
    func `a text of several lines has block-time, which its lines do not renew`() {
        var timing = self.timing()
        for second in stride(from: Int64(0), through: 3599, by: 59) {
            timing.read(at: self.after(second), isPartway: true)
            if second.isMultiple(of: 2) { timing.tookLine(at: self.after(second)) }
            timing.follow(isInBlock: true, at: self.after(second))
        }

        #expect(timing.due(at: self.after(3599), isIdentified: true) == nil)
        #expect(timing.due(at: self.after(3600), isIdentified: true) == .lineTime)
        timing.follow(isInBlock: false, at: self.after(3600))
        timing.read(at: self.after(3600), isPartway: false)
        #expect(timing.due(at: self.after(3601), isIdentified: true) != .lineTime)
    }

    @Test
    func `a guest has no more time for a line of a block than for another`() {
        var timing = self.timing()
        timing.follow(isInBlock: true, at: self.start)
        timing.read(at: self.start, isPartway: true)

        #expect(timing.due(at: self.after(60), isIdentified: false) == .lineTime)
        #expect(timing.due(at: self.after(60), isIdentified: true) == nil)
    }

    @Test
    func `further octets do not renew the time of a line`() {
        var timing = self.timing()
        for second in stride(from: Int64(0), through: 59, by: 1) {
            timing.read(at: self.after(second), isPartway: true)
        }

        #expect(timing.due(at: self.after(59), isIdentified: false) == nil)
        #expect(timing.due(at: self.after(60), isIdentified: false) == .lineTime)
        #expect(timing.due(at: self.after(60), isIdentified: true) == nil)
    }

    @Test
    func `output that nobody takes ends the connection`() {
        var timing = self.timing()
        timing.tookLine(at: self.start)
        timing.wrote(at: self.start)
        // More output does not make the first wait any less.
        timing.wrote(at: self.after(50))

        #expect(timing.due(at: self.after(59), isIdentified: true) == nil)
        #expect(timing.due(at: self.after(60), isIdentified: true) == .stalled)
        timing.sent(at: self.after(61), isWaiting: false)
        #expect(timing.due(at: self.after(120), isIdentified: true) == nil)
    }
}
