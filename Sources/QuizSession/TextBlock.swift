import LineProtocol
import QuizCore
import Wording

/// A text that is being sent: lines up to a dot, or a counted body (rules L4 and L5).
///
/// What is refused is read to its end all the same, so that none of it runs as commands.
struct TextBlock: Sendable {
    /// How its end is known.
    enum Form: Equatable, Sendable {
        /// A line that holds one dot.
        case lines
        case octets(Int)
    }

    /// Carries on with the text.
    typealias Completion = @Sendable (inout Session, [UInt8], Instant) -> Reaction

    let form: Form
    /// The tag of the request that it belongs to.
    let tag: String?
    /// Octets at most, line ends included.
    let limit: Int
    /// Why it is refused, the first reason; nothing is kept then.
    private(set) var refusal: Reply?
    private(set) var octets: [UInt8] = []
    let complete: Completion

    init(
        _ form: Form,
        tag: String?,
        limit: Int,
        refusal: Reply?,
        complete: @escaping Completion
    ) {
        self.form = form
        self.tag = tag
        self.limit = limit
        self.refusal = refusal
        self.complete = complete
    }

    /// Adds a line; one of two or more dots and nothing else loses one.
    mutating func add(line: String) {
        guard self.refusal == nil else { return }
        let isDots = line.utf8.count > 1 && line.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
        self.octets += Array((isDots ? String(line.dropFirst()) : line).utf8) + [0x0A]
        if self.octets.count > self.limit { self.refuse(Replies.tooLong(limit: self.limit)) }
    }

    /// Keeps a reason, unless there is one already.
    mutating func refuse(_ reply: Reply) {
        guard self.refusal == nil else { return }
        self.refusal = reply
        self.octets = []
    }
}

extension Session {
    /// Octets of the body that follows the line just received; nil if lines follow.
    public var awaitedBody: Int? {
        if case .octets(let count) = self.block?.form { count } else { nil }
    }

    /// Octets of a body that are kept at most.
    public var bodyLimit: Int { self.policy.fileLimit }

    /// Whether a block or body is being sent.
    public var isInBlock: Bool { self.block != nil || self.essay != nil }

    /// Begins a text; a counted one has no reply of its own before it is complete (rule R1).
    mutating func begin(_ block: TextBlock) -> Reaction {
        self.block = block
        guard block.form == .lines else { return Reaction() }
        return self.reply(
            Reply(
                370,
                [.integer("limit", block.limit)],
                text: .authoring(.linesWanted)
            )
        )
    }

    /// What an event means while a text is sent; nil if it means what it always does.
    mutating func continueBlock(_ input: SessionInput, at now: Instant) -> Reaction? {
        guard var block = self.block else { return nil }
        switch input {
        case .areYouThere, .endless: return nil
        case .endOfInput: return self.breakOff(block)
        case .interrupt:
            // A script's octet 03 must not turn the rest of its text into commands.
            guard self.settings.voice == .plain else { return Reaction() }
            self.block = nil
            return self.reply(.connection(.inputCancelled), 206)
        case .line(let line) where line == "." && block.form == .lines:
            return self.end(block, at: now)
        case .line(let line): block.add(line: line)
        case .unreadable:
            let charset = self.settings.charset.name
            block.refuse(Reply(506, text: .connection(.unreadable(charset: charset))))
        case .tooLong(let limit, _): block.refuse(Replies.tooLong(limit: limit))
        case .body(let octets, let isExact):
            if !isExact { block.refuse(Reply(501, text: .authoring(.bodyNotExact))) }
            return self.end(block, octets, at: now)
        case .bodyTooLong(let limit):
            block.refuse(Replies.tooLong(limit: limit))
            return self.end(block, at: now)
        }
        self.block = block
        return Reaction()
    }

    private mutating func end(
        _ block: TextBlock,
        _ octets: [UInt8]? = nil,
        at now: Instant
    ) -> Reaction {
        self.block = nil
        self.tag = block.tag
        guard let refusal = block.refusal else {
            return self.counted(block.complete(&self, octets ?? block.octets, now))
        }
        return self.counted(self.reply(refusal))
    }

    private mutating func breakOff(_ block: TextBlock) -> Reaction {
        self.block = nil
        self.tag = block.tag
        return self.closing(Reply(404, text: .connection(.lineNotFinished)))
    }
}
