import Foundation
import TestSupport

/// A program at a terminal of its own: what a person types and sees.
final class PseudoTerminal {
    private let descriptor: Int32
    private let child: ChildProcess
    private var seen: [UInt8] = []

    /// Starts a program at a terminal of 80 columns.
    init(_ program: String, _ arguments: [String]) throws {
        let (descriptor, other) = try Self.makePair()
        let terminal = FileHandle(fileDescriptor: other, closeOnDealloc: false)
        defer { close(other) }
        self.descriptor = descriptor
        self.child = try ChildProcess(
            program,
            arguments,
            input: terminal,
            output: terminal,
            error: terminal
        )
    }

    /// Both sides of a new terminal: ours, and that of the program.
    private static func makePair() throws -> (ours: Int32, other: Int32) {
        var (ours, other): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ours, &other, nil, nil, &size) == 0 else {
            throw LineClient.Fault("no pseudo-terminal: \(errno)")
        }
        // Other children must not keep the terminal alive.
        for descriptor in [ours, other] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return (ours, other)
    }

    deinit {
        self.child.kill()
        close(self.descriptor)
    }

    /// Types a line and the return key.
    func type(_ line: String) throws {
        let octets = Array(line.utf8) + [0x0D]
        guard write(self.descriptor, octets, octets.count) == octets.count else {
            throw LineClient.Fault("cannot type: \(errno)")
        }
    }

    /// Everything on the terminal since the last reading, up to and with a text.
    @discardableResult
    func read(until text: String) throws -> String {
        let wanted = Array(text.utf8)
        while true {
            if let range = self.seen.firstRange(of: wanted) {
                let taken = self.seen[..<range.upperBound]
                self.seen.removeSubrange(..<range.upperBound)
                return String(decoding: taken, as: UTF8.self)
            }
            guard let more = try Reading.chunk(from: self.descriptor) else {
                let rest = String(decoding: self.seen, as: UTF8.self)
                throw LineClient.Fault("ended before \(text): \(rest)")
            }
            self.seen += more
        }
    }

    /// Ends the program, as when a window is closed.
    func kill() { self.child.kill() }

    /// Reads the rest and waits for the end of the program; its exit status.
    func status() throws -> Int32 {
        while let more = try Reading.chunk(from: self.descriptor) { self.seen += more }
        return try self.child.status()
    }
}
