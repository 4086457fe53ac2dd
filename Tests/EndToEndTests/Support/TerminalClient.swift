import Testing

/// A client as Debian packages it, and how it behaves towards the server.
///
/// Each is one row of the table in `Docs/Clients.md`; the texts are those of its columns.
struct TerminalClient: Sendable, CustomTestStringConvertible {
    enum Telnet: String {
        case binary = "BINARY, NAWS, TTYPE"
        case withoutBinary = "NAWS, TTYPE; refuses BINARY"
        case none = "nothing"
        /// Ends lines as Telnet does, so that it is offered Telnet (rule C8).
        case wiped = "nothing; is sent the offer, which blanks wipe"
    }

    enum LineEnd: String {
        case lineFeed = "LF"
        case carriageReturnLineFeed = "CR LF"
        case untilBinary = "CR LF, after BINARY LF"
    }

    enum Secret: String {
        case hidden
        case visible = "visible; the prompt says so"
    }

    enum Window: String {
        case followed
        case toldOnce = "told once"
        case untold = "80 columns, or `set width`"
    }

    enum Interrupt: String {
        case answered = "drops the line, new prompt"
        case local = "client drops the line"
        case menu = "menu of the client"
        case ends = "client ends"
    }

    enum EndOfInput: String {
        case closes = "all replies, then the end"
        case endsSession = "the connection ends, the client goes on"
        case endsAtOnce = "client ends at once"
        case ignored = "nothing"
    }

    enum PipedInput: String {
        case whole = "all replies, then the end"
        case wholeAfterQuit = "all replies; ends only after `quit`"
        case unfit = "no"
    }

    /// The command, up to and without the address and the port.
    let command: String
    let telnet: Telnet
    let lineEnd: LineEnd
    let secret: Secret
    let window: Window
    let interrupt: Interrupt
    let endOfInput: EndOfInput
    let pipedInput: PipedInput

    var testDescription: String { self.command }

    /// Program and arguments for a connection to a port of this machine.
    func words(port: Int) -> [String] {
        let words = self.command.split(separator: " ").map(String.init)
        return switch words[0] {
        case "tt++": ["/usr/games/tt++", "-G", "-e", "#session quiz 127.0.0.1 \(port)"]
        case "socat": words + ["TCP:127.0.0.1:\(port)"]
        case "plink": words + ["-P", "\(port)", "127.0.0.1"]
        default: words + ["127.0.0.1", "\(port)"]
        }
    }

    /// The row of the table.
    var row: String {
        let cells = [
            "`\(self.command)`", self.telnet.rawValue, self.lineEnd.rawValue, "stored right",
            self.secret.rawValue, self.window.rawValue, self.interrupt.rawValue,
            self.endOfInput.rawValue, self.pipedInput.rawValue,
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }
}

extension TerminalClient {
    static let all = Self.telnets + Self.others

    private static let telnets = [
        Self(
            command: "inetutils-telnet",
            telnet: .binary,
            lineEnd: .untilBinary,
            secret: .hidden,
            window: .followed,
            interrupt: .answered,
            endOfInput: .closes,
            pipedInput: .unfit
        ),
        Self(
            command: "inetutils-telnet -E",
            telnet: .binary,
            lineEnd: .untilBinary,
            secret: .hidden,
            window: .followed,
            interrupt: .answered,
            endOfInput: .closes,
            pipedInput: .unfit
        ),
        Self(
            command: "busybox telnet",
            telnet: .withoutBinary,
            lineEnd: .carriageReturnLineFeed,
            secret: .hidden,
            window: .toldOnce,
            interrupt: .menu,
            endOfInput: .endsAtOnce,
            pipedInput: .unfit
        ),
        Self(
            command: "plink -telnet",
            telnet: .binary,
            lineEnd: .lineFeed,
            secret: .hidden,
            window: .followed,
            interrupt: .ends,
            endOfInput: .closes,
            pipedInput: .whole
        ),
        Self(
            command: "tt++",
            telnet: .withoutBinary,
            lineEnd: .carriageReturnLineFeed,
            secret: .hidden,
            window: .followed,
            interrupt: .local,
            endOfInput: .endsSession,
            pipedInput: .unfit
        ),
    ]

    private static let others = [
        Self.plain("nc.openbsd -N", .closes, .whole),
        Self.plain("nc.openbsd", .ignored, .wholeAfterQuit),
        Self.plain("nc.openbsd -N -C", .closes, .whole, telnet: .wiped),
        Self.plain("nc.traditional -q 5", .closes, .whole),
        Self.plain("nc.traditional", .ignored, .wholeAfterQuit),
        Self.plain("ncat", .closes, .whole),
        Self.plain("socat STDIO", .closes, .whole),
        Self.plain("plink -raw", .closes, .whole),
    ]

    /// A client that carries lines and nothing else.
    private static func plain(
        _ command: String,
        _ endOfInput: EndOfInput,
        _ pipedInput: PipedInput,
        telnet: Telnet = .none
    ) -> Self {
        Self(
            command: command,
            telnet: telnet,
            lineEnd: telnet == .wiped ? .carriageReturnLineFeed : .lineFeed,
            secret: .visible,
            window: .untold,
            interrupt: .ends,
            endOfInput: endOfInput,
            pipedInput: pipedInput
        )
    }
}
