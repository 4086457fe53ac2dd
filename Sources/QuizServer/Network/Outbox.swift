import NIOCore

/// What is to be sent, collected until all lines that were ready are answered (rule T3).
///
/// A file, or a long text, goes out piece by piece, the next when the last is on its way (rule T2); what is said
/// meanwhile follows it.
struct Outbox {
    private var buffer = ByteBuffer()
    /// What is left of a file, behind ``buffer``.
    private var file = ByteBuffer()
    /// What was said while a file is being sent.
    private var behindFile = ByteBuffer()
    /// Octets handed to the system and not taken by it yet.
    private var underway = 0

    /// Octets that the client has not taken, besides those of a file that were not handed over.
    var unsent: Int { self.buffer.readableBytes + self.behindFile.readableBytes + self.underway }

    /// Whether a part of a file was not handed over yet.
    var isSendingFile: Bool { self.file.readableBytes > 0 }

    /// Whether the client has taken everything.
    var isEmpty: Bool { self.unsent == 0 && !self.isSendingFile }

    /// Whether the client has taken all that was handed over.
    var isCaughtUp: Bool { self.underway == 0 }

    mutating func append(_ text: String) {
        if self.isSendingFile {
            self.behindFile.writeString(text)
        } else {
            self.buffer.writeString(text)
        }
    }

    mutating func append(_ octets: [UInt8]) {
        guard !octets.isEmpty else { return }
        if self.isSendingFile {
            self.behindFile.writeBytes(octets)
        } else {
            self.buffer.writeBytes(octets)
        }
    }

    /// A file behind everything that was said before; one at a time.
    mutating func append(file octets: [UInt8]) {
        guard !self.isSendingFile else { return self.append(octets) }
        self.file.writeBytes(octets)
    }

    /// What waits, in one piece; nil if nothing does.
    ///
    /// - Parameter low: Octets on their way below which a file goes on.
    mutating func take(low: Int) -> ByteBuffer? {
        self.moveFile(room: low - self.buffer.readableBytes - self.underway)
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

    private mutating func moveFile(room: Int) {
        guard self.isSendingFile, room > 0 else { return }
        let count = min(room, self.file.readableBytes)
        guard var piece = self.file.readSlice(length: count) else { return }
        self.buffer.writeBuffer(&piece)
        guard !self.isSendingFile else { return }
        self.file = ByteBuffer()
        self.buffer.writeBuffer(&self.behindFile)
        self.behindFile = ByteBuffer()
    }
}
