import LineProtocol
import QuizCore
import Wording

/// One command: its words, its line of help, and what it does.
///
/// A new command is one file and one line in ``Commands/all``.
protocol Command: Sendable {
    static var word: CommandWord { get }

    /// One line that says how to call it and what it does.
    static var help: CommandHelpPhrase { get }

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction
}

extension Command {
    static var isForGuests: Bool { !(Self.self is any PersonalCommand.Type) }
}

/// A command for identified persons only.
protocol PersonalCommand: Command {
    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction
}

extension PersonalCommand {
    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard let trainee = session.trainee else {
            return session.reply(.identity(.notIdentified), 530)
        }
        return self.run(call, by: trainee, in: &session, at: now)
    }
}

/// A command as it was called.
struct CommandCall: Sendable {
    /// Everything after the verb, without blanks at its ends.
    let tail: String

    /// The tail as arguments, or nil if it does not follow the grammar.
    var arguments: Arguments? {
        // The caller replies 501; which sign was wrong helps nobody.
        try? Arguments(parsing: self.tail)
    }

    /// The tail if it is a single whole number above 0, in digits of any width.
    var number: Int? {
        Int(TextFolding.word(self.tail)).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The question and, with a dot between, the turn that the tail begins with, and what follows.
    var leadingPlace: (number: Int, turn: Int?, rest: String)? {
        let request = RequestLine(self.tail, allowsTag: false)
        let parts = TextFolding.word(request.verb)
            .split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(parts.count), !parts.contains(nil), let number = parts[0] else {
            return nil
        }
        return (number, parts.count == 2 ? parts[1] : nil, request.tail)
    }

    /// The number that the tail begins with, in digits of any width, and what follows it.
    var leadingNumber: (number: Int, rest: String)? {
        let request = RequestLine(self.tail, allowsTag: false)
        return Int(TextFolding.word(request.verb)).map { ($0, request.tail) }
    }
}
