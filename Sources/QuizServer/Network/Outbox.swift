import NIOCore

/// What is to be sent, collected until all lines that were ready are answered (rule T3).
struct Outbox {
    private var buffer = ByteBuffer()
    /// Octets handed to the system and not taken by it yet.
    private var underway = 0

    /// Octets that the client has not taken.
    var unsent: Int { self.buffer.readableBytes + self.underway }

    mutating func append(_ text: String) {
        self.buffer.writeString(text)
    }

    mutating func append(_ octets: [UInt8]) {
        if !octets.isEmpty { self.buffer.writeBytes(octets) }
    }

    /// What waits, in one piece; nil if nothing does.
    mutating func take() -> ByteBuffer? {
        guard self.buffer.readableBytes > 0 else { return nil }
        let taken = self.buffer
        self.underway += taken.readableBytes
        self.buffer = ByteBuffer()
        return taken
    }

    /// The system took so many octets.
    mutating func sent(_ count: Int) {
        self.underway -= count
    }
}
