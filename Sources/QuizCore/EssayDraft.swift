/// One line of a text that is being written.
///
/// Attempt, number, try and place together name it; the same name is never stored twice.
public struct EssayLine: Equatable, Sendable {
    public let attempt: AttemptID
    /// The place of the question in the attempt, from 1.
    public let number: Int
    /// The try for which it is written.
    public let tryNumber: Int
    /// From 1, over all lines that came for this try.
    public let place: Int
    /// nil begins the text anew: the lines before it do not count any more.
    public let text: String?
    public let at: Instant

    public init(
        attempt: AttemptID,
        number: Int,
        tryNumber: Int,
        place: Int,
        text: String?,
        at: Instant
    ) {
        self.attempt = attempt
        self.number = number
        self.tryNumber = tryNumber
        self.place = place
        self.text = text
        self.at = at
    }
}

/// The lines of a text that is not handed in yet.
public struct EssayDraft: Equatable, Sendable {
    /// Those that count, in their order.
    public private(set) var lines: [String] = []
    /// The place of the newest line, whether it counts or not.
    public private(set) var lastPlace = 0
    /// When the newest line came.
    public private(set) var changedAt: Instant?

    public init() {}

    public var text: String { self.lines.joined(separator: "\n") }

    /// Octets of ``text`` with a line end after each line.
    public var size: Int { self.lines.reduce(0) { $0 + $1.utf8.count + 1 } }

    public mutating func add(_ line: EssayLine) {
        if let text = line.text { self.lines.append(text) } else { self.lines = [] }
        self.lastPlace = line.place
        self.changedAt = line.at
    }
}

extension Attempt {
    /// The next line of the text that is being written; nil begins it anew.
    public func line(_ text: String?, of item: Item, at now: Instant) -> EssayLine {
        EssayLine(
            attempt: self.id,
            number: item.number,
            tryNumber: item.answers.count + 1,
            place: item.draft.lastPlace + 1,
            text: text,
            at: now
        )
    }

    /// An answer made of the lines that were written and not handed in before the attempt ends;
    /// nil if there is none.
    ///
    /// However long it is: the mentor decides what it is worth. A text that was handed in before
    /// stays in force.
    public var leftover: AnswerRecord? {
        for item in self.items where !item.isAnswered {
            guard let at = item.draft.changedAt, self.end == nil,
                let text = EssayEntry.withoutEmptyEnds(item.draft.text)
            else { continue }
            return self.record(.essay(text), typed: item.draft.text, certainty: 1, to: item, at: at)
        }
        return nil
    }
}
