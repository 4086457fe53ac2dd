import QuizCore

/// Where a conversation stands.
enum Phase: Sendable {
    /// No attempt is open on this connection.
    case lobby
    case answering(Answering)
    /// The attempt was taken over by another connection of the same person.
    case moved(Answering)
    /// The last attempt ended here and can still be reviewed.
    case reviewing(Attempt)
    /// The connection is about to end; the attempt that was under way.
    case closed(Answering?)

    mutating func close() {
        if case .answering(let answering) = self {
            self = .closed(answering)
        } else {
            self = .closed(nil)
        }
    }

    var isAnswering: Bool {
        if case .answering = self { true } else { false }
    }

    /// The attempt under way, also where another connection has taken it over since.
    var attempted: Answering? {
        switch self {
        case .answering(let answering), .moved(let answering): answering
        case .lobby, .reviewing, .closed: nil
        }
    }
}

/// An attempt is open and one of its questions is on screen.
struct Answering: Sendable {
    var attempt: Attempt
    /// The number of the question on screen.
    var current: Int
    /// The question that was answered last, for `why`.
    var lastAnswered: Int?

    init(_ attempt: Attempt, current: Int) {
        self.attempt = attempt
        self.current = current
    }

    var item: Attempt.Item? { self.attempt.item(self.current) }
}
