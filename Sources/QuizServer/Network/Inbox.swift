import LineProtocol
import QuizCore

/// Lines of one connection that arrived and wait for their turn, each with its instant.
struct Inbox {
    /// A line or an event of the line.
    struct Entry {
        let line: FramedLine
        /// The tag of a line that was too long to keep.
        let tag: String?
        /// When its last octet arrived: what decides whether an answer is in time (rule D25).
        let at: Instant
    }

    /// Octets that may wait before no further line is taken.
    private static let most = 64 << 10

    private var entries: [Entry] = []
    private var head = 0
    /// Octets that the lines that wait take.
    private(set) var octets = 0

    /// Whether a further line may come; a single one may be as long as it likes.
    var hasRoom: Bool { self.octets <= Self.most || self.entries.count - self.head < 2 }

    var isEmpty: Bool { self.head == self.entries.count }

    /// The line whose turn it is.
    var first: Entry? { self.isEmpty ? nil : self.entries[self.head] }

    mutating func append(_ entry: Entry) {
        self.entries.append(entry)
        self.octets += entry.line.count
    }

    mutating func next() -> Entry? {
        guard !self.isEmpty else { return nil }
        let entry = self.entries[self.head]
        // Frees the octets of the line, which the array would keep until it is empty.
        self.entries[self.head] = Entry(line: .interrupt, tag: nil, at: entry.at)
        self.head += 1
        self.octets -= entry.line.count
        self.forgetTaken()
        return entry
    }
}

extension Inbox {
    /// Gives back the room of lines that were taken, also where further ones always come in time.
    private mutating func forgetTaken() {
        if self.isEmpty {
            self.entries.removeAll(keepingCapacity: self.entries.count <= 64)
            self.head = 0
        } else if self.head >= 64, self.head * 2 >= self.entries.count {
            self.entries.removeFirst(self.head)
            self.head = 0
        }
    }
}

extension FramedLine {
    /// Octets that it takes, its bookkeeping included.
    fileprivate var count: Int {
        let bookkeeping = MemoryLayout<Inbox.Entry>.stride
        return switch self {
        // An array begins with 32 octets of its own.
        case .line(let octets, _): bookkeeping + 32 + octets.count
        case .body(let octets, _): bookkeeping + 32 + octets.count
        case .tooLong, .endless, .bodyTooLong, .interrupt, .areYouThere, .endOfInput: bookkeeping
        }
    }
}
