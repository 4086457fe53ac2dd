import LineProtocol
import QuizCore
import Wording

/// Replies that no single command owns.
enum Replies {
    static func greeting(_ language: Language) -> Reply {
        Reply(
            200,
            [.integer("quizline", 1), .word("lang", language.rawValue)],
            text: .connection(.greeting)
        )
    }

    static func areYouThere(voice: LineSettings.Voice) -> Reaction {
        guard voice == .plain else {
            var reaction = Reaction()
            reaction.pushes = [Reply(193, [.word("kind", "ayt")])]
            return reaction
        }
        return Reaction(reply: Reply(202, text: .verbatim("[Quizline]")))
    }

    static func storageFailure(_ failure: ProgressResult.Failure) -> Reply {
        switch failure {
        case .busy: Reply(470, text: .connection(.storageBusy))
        case .diskFull: Reply(470, text: .connection(.diskFull))
        case .spaceLow: Reply(470, text: .connection(.spaceLow))
        case .stopped: Reply(470, text: .connection(.storageStopped))
        case .refused: Reply(470, text: .connection(.storageRefused))
        }
    }

    static func tooLong(limit: Int) -> Reply {
        Reply(505, [.integer("limit", limit)], text: .connection(.tooLong(limit: limit)))
    }

    static func push(_ notice: Notice) -> Reply {
        switch notice {
        case .drain(let seconds):
            Reply(
                193,
                [.word("kind", "drain"), .integer("seconds", seconds)],
                text: .connection(.draining(seconds: seconds))
            )
        case .idle(let seconds):
            Reply(
                193,
                [.word("kind", "idle"), .integer("seconds", seconds)],
                text: .connection(.idleSoon(seconds: seconds))
            )
        case .moved:
            Reply(193, [.word("kind", "moved")], text: .attempt(.moved))
        case .displaced:
            Reply(193, [.word("kind", "displaced")], text: .connection(.displaced))
        case .charset(let charset):
            Reply(
                193,
                [.word("kind", "charset")],
                text: .connection(.charsetGuessed(charset.rawValue))
            )
        case .slowed:
            Reply(194, text: .connection(.slowed))
        }
    }

    static func farewell(_ reason: Farewell) -> Reply {
        switch reason {
        case .drain: Reply(400, text: .connection(.shuttingDown))
        case .idle: Reply(401, text: .connection(.idleTooLong))
        case .lineTime: Reply(404, text: .connection(.lineNotFinished))
        case .fault: Reply(406, text: .connection(.serverFault))
        case .tooManyErrors: Reply(508, text: .connection(.tooManyErrors))
        }
    }

    /// Refusals that count towards closing the connection (rule R9).
    static func countsAsError(_ code: ReplyCode) -> Bool {
        [500, 501, 505, 506, 509].contains(code.rawValue)
    }
}
