import Foundation

/// A client with a plain socket: sends octets, reads lines, ends its sending side.
///
/// Every wait has a limit that only guards against hanging.
public final class LineClient {
    /// What went wrong on the client's side.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String

        public init(_ description: String) {
            self.description = description
        }
    }

    private static let patience = 60

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isOpen = true

    /// Connects to a port of this machine.
    public init(port: Int) throws {
        self.descriptor = try Loopback.connect(to: port)
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(self.descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(self.descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    }

    deinit { self.close() }

    /// Sends a line with LF behind it.
    public func send(line: String) throws {
        try self.send(Array(line.utf8) + [0x0A])
    }

    /// Sends octets as they are.
    public func send(_ octets: [UInt8]) throws {
        var sent = 0
        while sent < octets.count {
            let count = octets.withUnsafeBytes { bytes in
                Foundation.send(
                    self.descriptor,
                    bytes.baseAddress.map { $0 + sent },
                    octets.count - sent,
                    Int32(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { throw Fault("cannot send: \(errno)") }
            sent += count
        }
    }

    /// The next line without its end; nil once the server has closed.
    public func readLine() throws -> String? {
        if let line = try self.readWholeLine() { return line }
        defer { self.buffer.removeAll() }
        return self.buffer.isEmpty ? nil : String(decoding: self.buffer, as: UTF8.self)
    }

    /// The next line that came with its end; nil once the server has closed.
    private func readWholeLine() throws -> String? {
        while true {
            if let end = self.buffer.firstIndex(of: 0x0A) {
                let line = self.buffer[..<end]
                self.buffer.removeSubrange(...end)
                return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            }
            guard try self.receive() else { return nil }
        }
    }

    /// Octets until some text has come, that text included.
    @discardableResult
    public func read(until text: String) throws -> String {
        let wanted = Array(text.utf8)
        while true {
            if let range = self.buffer.firstRange(of: wanted) {
                let taken = self.buffer[..<range.upperBound]
                self.buffer.removeSubrange(..<range.upperBound)
                return String(decoding: taken, as: UTF8.self)
            }
            guard try self.receive() else {
                let rest = String(decoding: self.buffer, as: UTF8.self)
                throw Fault("closed before \(text): \(rest)")
            }
        }
    }

    /// So many octets.
    public func read(count: Int) throws -> String {
        while self.buffer.count < count {
            guard try self.receive() else { throw Fault("closed before \(count) octets") }
        }
        defer { self.buffer.removeFirst(count) }
        return String(decoding: self.buffer.prefix(count), as: UTF8.self)
    }

    /// All octets until the server closes.
    public func readAll() throws -> [UInt8] {
        while try self.receive() {}
        defer { self.buffer.removeAll() }
        return self.buffer
    }

    /// One reply of the voice code: its lines up to the last.
    public func readReply() throws -> [String] {
        var lines: [String] = []
        while let line = try self.readLine() {
            lines.append(line)
            if Self.isLast(line) { break }
        }
        return lines
    }

    /// One reply of the voice code that came to its end; nil if the connection ended before.
    public func readWholeReply() throws -> [String]? {
        var lines: [String] = []
        while let line = try self.readWholeLine() {
            lines.append(line)
            if Self.isLast(line) { return lines }
        }
        return nil
    }

    /// Whether a line is the last of its reply: a blank behind the code.
    private static func isLast(_ line: String) -> Bool {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        let code = words.first?.hasPrefix("@") == true ? words.dropFirst().first : words.first
        return code.map { $0.count == 3 && $0.allSatisfy(\.isNumber) } ?? false
    }

    /// Types a line and reads the reply of the voice code.
    @discardableResult
    public func ask(_ line: String) throws -> [String] {
        try self.send(line: line)
        return try self.readReply()
    }

    /// Sends as much as the system takes at once; the count of octets, nil if the line is gone.
    public func sendWhatFits(_ octets: [UInt8]) -> Int? {
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = Foundation.send(self.descriptor, octets, octets.count, flags)
        if count < 0 { return errno == EAGAIN ? 0 : nil }
        return count
    }

    /// Whether something to read, or the end, comes within a time.
    public func hasInput(within milliseconds: Int32) -> Bool {
        self.poll(POLLIN, milliseconds) != 0
    }

    /// Whether the server gives the line up within a time, without anything being read.
    public func isCut(within milliseconds: Int32) -> Bool {
        self.poll(0, milliseconds) != 0
    }

    private func poll(_ events: Int32, _ milliseconds: Int32) -> Int16 {
        var waited = pollfd(fd: self.descriptor, events: Int16(events), revents: 0)
        return Foundation.poll(&waited, 1, milliseconds) > 0 ? waited.revents : 0
    }

    /// Ends the sending side; what the server still says can be read.
    public func endInput() {
        shutdown(self.descriptor, Int32(SHUT_WR))
    }

    /// Ends the connection at once, without what is still under way.
    public func reset() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<Glibc.linger>.size)
        setsockopt(self.descriptor, SOL_SOCKET, SO_LINGER, &linger, size)
        self.close()
    }

    public func close() {
        guard self.isOpen else { return }
        self.isOpen = false
        Foundation.close(self.descriptor)
    }

    /// Whether more came before the server closed.
    private func receive() throws -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(self.descriptor, &chunk, chunk.count, 0)
        guard count >= 0 else {
            if errno == ECONNRESET { return false }
            throw Fault("nothing came: \(errno)")
        }
        self.buffer += chunk.prefix(count)
        return count > 0
    }
}
