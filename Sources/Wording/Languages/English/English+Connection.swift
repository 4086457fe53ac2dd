extension ConnectionPhrase {
    public var english: String {
        switch self {
        case .greeting: "Sales training. Type HELP. 中文：set lang zh"
        case .goodbye: "Goodbye."
        case .here: "Here."
        case .unknownCommand(let word, let nearest):
            "There is no command \"\(word)\"." + (nearest.map { " Did you mean \($0)?" } ?? "")
                + " Type help for a list."
        case .severalCommands(let word, let verbs):
            "\"\(word)\" could be \(verbs.joined(separator: ", ")). Type a little more."
        case .shortFormRefused(let word, let verb):
            "\"\(word)\" is short for \(verb); in this voice write the whole word."
        case .notServed(let verb): "This server does not have the command \(verb) yet."
        case .noArguments(let verb): "\(verb) is typed alone, with nothing behind it."
        case .valueWanted(let name, let allowed):
            "\(name) takes \(allowed.joined(separator: ", "))."
        case .noSuchSetting(let name, let names):
            "There is no setting \"\(name)\". There are \(names.joined(separator: ", "))."
        case .setForm: "Type for example: set lang en, or set width=100 page=20."
        case .settingIs(let name, let value): Self.setting(name, value)
        case .voiceIs(let voice): "Replies have the form \(voice) now."
        case .voiceStays(let voice): "Replies have the form \(voice)."
        case .telnetIs(let state): Self.telnet(state)
        case .capabilities(let voices, let ways, let limit):
            "Voices \(voices.joined(separator: " ")); sign-in \(ways.isEmpty ? "not on this line" : ways.joined(separator: " ")); "
                + "a line holds at most \(limit) octets."
        case .inputCancelled: "Cancelled."
        case .unreadable(let charset): Self.unreadable(charset)
        case .charsetGuessed(let charset):
            "What you typed looks like \(charset), so that is read and sent from now on. If this is hard to read, type: set charset utf-8"
        case .pagePrompt(let isShort):
            isShort ? "-- Enter / q -- " : "-- more: Enter; q stops -- "
        case .tooLong(let limit):
            "That was longer than \(limit) octets, so nothing was done. Type less."
        case .lineNotFinished: "The last line had no end, so it was not carried out."
        case .storageBusy: "Not recorded: the store is busy. Type the same line again in a moment."
        case .spaceLow:
            "Not started: the server's disk is nearly full. Attempts that run go on. Please tell"
                + " the operator, and try again later."
        case .diskFull:
            "Not recorded: the server's disk is full. The question stays open; tell the operator and try again later."
        case .storageStopped:
            "Not recorded: the server's store has stopped after a fault. Come back later; what was recorded is safe."
        case .storageRefused:
            "Not recorded: the store does not know this attempt. Type resume to go on."
        case .draining(let seconds):
            "The server stops in \(seconds) s. What you answered is recorded."
        case .shuttingDown:
            "The server is stopping. What you answered is recorded; come back later and type resume."
        case .idleSoon(let seconds):
            "Nothing typed for a long time: the line closes in \(seconds) s."
        case .idleTooLong:
            "Nothing was typed for too long. What you answered is recorded; come back and type resume."
        case .displaced: "This connection closes: you have signed in on too many others."
        case .slowed: "Lines come very fast; they are carried out one after another."
        case .serverFault:
            "The server made a mistake; this line closes. What you answered is recorded."
        case .tooManyErrors:
            "Too many lines in a row were not understood. Goodbye; connect again and type help."
        case .tooManyFromAddress:
            "Too many connections from your address. Close one, or try again later."
        case .serverFull: "The server is full. Try again later."
        case .notThisProtocol:
            "This is a quiz server for telnet and netcat, not for HTTP, TLS or SSH."
        }
    }

    private static func setting(_ name: String, _ value: String) -> String {
        switch name {
        case "lang": "The language is English."
        case "width": "Lines are \(value) columns wide."
        case "charset":
            value == "auto"
                ? "The charset is found out from what you type." : "The charset is \(value)."
        case "page": Self.page(value)
        case "ambiguous": "Characters of ambiguous width take \(value) columns."
        case "style": "The style is \(value)."
        case "follow":
            value == "on"
                ? "The next question follows each answer." : "Questions are shown on request."
        default: "\(name) is \(value)."
        }
    }

    private static func page(_ value: String) -> String {
        switch value {
        case "0": "Output does not pause."
        case "auto": "Output pauses when your window is full, if your client tells its size."
        default: "Output pauses after \(value) lines."
        }
    }

    private static func unreadable(_ charset: String) -> String {
        switch charset {
        case "auto", "utf-8":
            "That line is not UTF-8, so nothing was done. Type it again (some telnet programs lose characters, nc does not), "
                + "set your terminal to UTF-8, or type: set charset gbk, or: set charset big5"
        default:
            "That line is not \(charset), so nothing was done. Type it again, or type: set charset utf-8"
        }
    }

    private static func telnet(_ state: String) -> String {
        switch state {
        case "off": "No Telnet commands are sent."
        case "certain": "Your client speaks Telnet."
        default: "Telnet: \(state)."
        }
    }
}
