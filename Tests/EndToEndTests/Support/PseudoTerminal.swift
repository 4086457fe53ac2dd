import Foundation
import TestSupport

/// A program at a terminal of its own: what a person types and sees.
///
/// The program leads a session whose terminal this is, so that Ctrl-C, changes of the window and
/// the closing of it reach the program as they do from a window on a screen.
final class PseudoTerminal {
    /// Keys that are no characters.
    enum Key: UInt8 {
        case controlC = 3
        case controlD = 4
        case enter = 13
    }

    private let descriptor: Int32
    private let program: SpawnedProgram
    private var seen: [UInt8] = []
    private var isOpen = true
    /// Every octet that the terminal was sent and that was read so far.
    private(set) var shown: [UInt8] = []

    /// Starts a program at a terminal.
    ///
    /// - Parameter home: The home folder of the program; none if left out.
    init(
        _ program: String,
        _ arguments: [String],
        columns: UInt16 = 80,
        home: String? = nil
    ) throws {
        let (descriptor, other) = try Self.makePair(columns: columns)
        defer { close(other) }
        self.descriptor = descriptor
        self.program = try SpawnedProgram(
            [program] + arguments,
            environment: ChildProcess.surroundings
                .merging(home.map { ["HOME": $0] } ?? [:]) { $1 },
            ends: .terminal(try Self.path(of: other))
        )
    }

    /// Both sides of a new terminal: ours, and that of the program.
    private static func makePair(columns: UInt16) throws -> (ours: Int32, other: Int32) {
        var (ours, other): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ours, &other, nil, nil, &size) == 0 else {
            throw LineClient.Fault("no pseudo-terminal: \(errno)")
        }
        // Other children must not keep the terminal alive.
        for descriptor in [ours, other] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return (ours, other)
    }

    private static func path(of terminal: Int32) throws -> String {
        var name = [CChar](repeating: 0, count: 64)
        guard ttyname_r(terminal, &name, name.count) == 0 else {
            throw LineClient.Fault("a terminal without a name: \(errno)")
        }
        return String(
            decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
            as: UTF8.self
        )
    }

    deinit {
        self.program.kill()
        if self.isOpen { close(self.descriptor) }
    }

    /// Types a line and the return key.
    func type(_ line: String) throws {
        try self.type(octets: Array(line.utf8) + [Key.enter.rawValue])
    }

    /// Presses one key.
    func press(_ key: Key) throws {
        try self.type(octets: [key.rawValue])
    }

    /// Types octets as they are.
    func type(octets: [UInt8]) throws {
        guard write(self.descriptor, octets, octets.count) == octets.count else {
            throw LineClient.Fault("cannot type: \(errno)")
        }
    }

    /// Draws the window wider or narrower.
    func resize(columns: UInt16) throws {
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(self.descriptor, UInt(TIOCSWINSZ), &size) == 0 else {
            throw LineClient.Fault("cannot resize: \(errno)")
        }
    }

    /// Everything on the terminal since the last reading, up to and with a text.
    @discardableResult
    func read(until text: String) throws -> String {
        String(decoding: try self.read(untilOctets: Array(text.utf8)), as: UTF8.self)
    }

    /// Every octet sent to the terminal since the last reading, up to and with some.
    func read(untilOctets wanted: [UInt8]) throws -> [UInt8] {
        while true {
            if let range = self.seen.firstRange(of: wanted) {
                let taken = Array(self.seen[..<range.upperBound])
                self.seen.removeSubrange(..<range.upperBound)
                return taken
            }
            guard let more = try? Reading.chunk(from: self.descriptor) else {
                let (text, rest) = (Self.text(wanted), Self.text(self.seen))
                throw LineClient.Fault("\(text) did not come: \(rest)")
            }
            self.take(more)
        }
    }

    /// Ends the program as when a window is closed.
    func kill() {
        guard self.isOpen else { return }
        self.isOpen = false
        close(self.descriptor)
        // The hang-up ends the program; waited for, so that its connection is gone after this.
        if (try? self.program.status()) == nil { self.program.kill() }
    }

    /// Reads the rest and waits for the end of the program; its exit status.
    func status() throws -> Int32 {
        while let more = try Reading.chunk(from: self.descriptor) { self.take(more) }
        return try self.program.status()
    }

    private func take(_ octets: [UInt8]) {
        self.seen += octets
        self.shown += octets
    }

    private static func text(_ octets: [UInt8]) -> String {
        String(decoding: octets, as: UTF8.self)
    }
}
