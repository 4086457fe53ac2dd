import Wording

/// What everything that comes from outside may take at most (section 6.1 of the protocol).
public struct LimitConfiguration: Sendable, Equatable {
    /// Octets of a line without its end.
    public let line: ByteCount
    /// Octets without a line end before the connection closes.
    public let endless: ByteCount
    /// Octets of one answer.
    public let answerText: ByteCount
    /// Octets of a text that ends in a line with a dot.
    public let block: ByteCount
    /// Octets of a text that is sent with its count.
    public let file: ByteCount
    /// From the beginning of such a text to its end.
    public let blockTime: Duration
    /// How long the first reply waits for more, before a Telnet offer; zero means no offer.
    public let offerWait: Duration
    /// How long a closing connection is still read.
    public let linger: Duration
    /// How long a proxy may take for its header.
    public let headerTime: Duration
    /// How long a connection may say nothing at all.
    public let firstLine: Duration
    /// From a line's first octet to its end.
    public let lineTimeGuest: Duration
    /// The same after signing in.
    public let lineTimeIdentified: Duration
    /// How long nothing may be typed.
    public let idleTimeGuest: Duration
    /// The same after signing in.
    public let idleTimeIdentified: Duration
    /// Connections at once; the last 16 places are for loopback.
    public let connections: Int
    /// Connections at once from one address; loopback is free.
    public let perAddress: Int
    /// Unsent octets above which no further request is read.
    public let outputLow: ByteCount
    /// Unsent octets above which the connection closes.
    public let outputHigh: ByteCount
    /// How long unsent octets may wait without one being taken.
    public let outputStall: Duration
    /// Refused lines in a row before the connection closes, in code and JSON voice.
    public let errorRun: Int
    /// The same in plain voice.
    public let errorRunPlain: Int
    /// How long a stopping server lets plain connections go on.
    public let drainTime: Duration

    init(_ reader: inout SettingReader) {
        self.line = reader.take(Settings.line)
        self.endless = reader.take(Settings.endless)
        self.answerText = reader.take(Settings.answerText)
        self.block = reader.take(Settings.block)
        self.file = reader.take(Settings.file)
        self.blockTime = reader.take(Settings.blockTime)
        self.offerWait = reader.take(Settings.offerWait)
        self.linger = reader.take(Settings.linger)
        self.headerTime = reader.take(Settings.headerTime)
        self.firstLine = reader.take(Settings.firstLine)
        self.lineTimeGuest = reader.take(Settings.lineTimeGuest)
        self.lineTimeIdentified = reader.take(Settings.lineTimeIdentified)
        self.idleTimeGuest = reader.take(Settings.idleTimeGuest)
        self.idleTimeIdentified = reader.take(Settings.idleTimeIdentified)
        self.connections = reader.take(Settings.connections)
        self.perAddress = reader.take(Settings.perAddress)
        self.outputLow = reader.take(Settings.outputLow)
        self.outputHigh = reader.take(Settings.outputHigh)
        self.outputStall = reader.take(Settings.outputStall)
        self.errorRun = reader.take(Settings.errorRun)
        self.errorRunPlain = reader.take(Settings.errorRunPlain)
        self.drainTime = reader.take(Settings.drainTime)
        if self.endless < self.line {
            reader.refuse(Settings.endless, .atLeast(setting: "line", "\(self.line)"))
        }
        if self.outputHigh < self.outputLow {
            reader.refuse(
                Settings.outputHigh,
                .atLeast(setting: "output-low", "\(self.outputLow)")
            )
        }
    }
}

extension LimitConfiguration {
    /// The settings of this group.
    enum Settings {
        static let line = TypedSetting.size(
            "line",
            ByteCount(4096),
            ByteCount(512)...ByteCount(65_536),
            "Octets of a line without its end"
        )
        static let endless = TypedSetting.size(
            "endless",
            .kibibytes(64),
            ByteCount(4096)...(.mebibytes(1)),
            "Octets without a line end before the connection closes"
        )
        static let answerText = TypedSetting.size(
            "answer-text",
            .kibibytes(16),
            ByteCount(1024)...(.kibibytes(64)),
            "Octets of one answer"
        )
        static let block = TypedSetting.size(
            "block",
            .kibibytes(64),
            ByteCount(4096)...(.mebibytes(1)),
            "Octets of a text sent line by line up to a dot"
        )
        static let file = TypedSetting.size(
            "file",
            .mebibytes(1),
            .kibibytes(64)...(.mebibytes(1)),
            "Octets of a text sent with its count; no quiz file may be larger than 1 MiB"
        )
        static let blockTime = TypedSetting.time(
            "block-time",
            .seconds(3600),
            .seconds(60)...(.seconds(86_400)),
            "From the beginning of a text of several lines to its end"
        )
        static let offerWait = TypedSetting.time(
            "offer-wait",
            .milliseconds(30),
            .zero...(.milliseconds(200)),
            "How long the first reply waits for more input before the Telnet offer; 0 makes no offer"
        )
        static let linger = TypedSetting.time(
            "linger",
            .seconds(2),
            .zero...(.seconds(30)),
            "How long a closing connection is still read"
        )
        static let headerTime = TypedSetting.time(
            "header-time",
            .seconds(5),
            .seconds(1)...(.seconds(30)),
            "How long a proxy may take for its PROXY header, and a client for its TLS handshake"
        )
        static let firstLine = TypedSetting.time(
            "first-line",
            .seconds(120),
            .seconds(10)...(.seconds(3600)),
            "How long a new connection may say nothing"
        )
        static let lineTimeGuest = TypedSetting.time(
            "line-time-guest",
            .seconds(60),
            .seconds(5)...(.seconds(3600)),
            "From a guest's first octet of a line to its end"
        )
        static let lineTimeIdentified = TypedSetting.time(
            "line-time-identified",
            .seconds(600),
            .seconds(5)...(.seconds(3600)),
            "From the first octet of a line to its end after signing in"
        )
        static let idleTimeGuest = TypedSetting.time(
            "idle-time-guest",
            .seconds(600),
            .seconds(60)...(.seconds(604_800)),
            "How long a guest may type nothing"
        )
        static let idleTimeIdentified = TypedSetting.time(
            "idle-time-identified",
            .seconds(1800),
            .seconds(60)...(.seconds(604_800)),
            "How long nothing may be typed after signing in"
        )
        static let connections = TypedSetting.number(
            "connections",
            10_000,
            10...1_000_000,
            unit: .connections,
            "Connections at once; the last 16 places are for loopback"
        )
        static let perAddress = TypedSetting.number(
            "per-address",
            256,
            1...100_000,
            unit: .connections,
            "Connections at once from one address (IPv6 by /64); loopback is free"
        )
        static let outputLow = TypedSetting.size(
            "output-low",
            .kibibytes(64),
            ByteCount(4096)...(.mebibytes(1)),
            "Unsent octets above which no further request is read"
        )
        static let outputHigh = TypedSetting.size(
            "output-high",
            .kibibytes(256),
            .kibibytes(64)...(.mebibytes(16)),
            "Unsent octets above which the connection closes"
        )
        static let outputStall = TypedSetting.time(
            "output-stall",
            .seconds(60),
            .seconds(5)...(.seconds(3600)),
            "How long unsent octets may wait without one being taken"
        )
        static let errorRun = TypedSetting.number(
            "error-run",
            10,
            3...1000,
            unit: .lines,
            "Refused lines in a row before a script's connection closes"
        )
        static let errorRunPlain = TypedSetting.number(
            "error-run-plain",
            50,
            3...1000,
            unit: .lines,
            "Refused lines in a row before a person's connection closes"
        )
        static let drainTime = TypedSetting.time(
            "drain-time",
            .seconds(20),
            .zero...(.seconds(3600)),
            "How long a stopping server lets people finish their sentence"
        )

        static let all: [Setting] = [
            line.description, endless.description, answerText.description, block.description,
            file.description, blockTime.description, offerWait.description,
            linger.description, headerTime.description, firstLine.description,
            lineTimeGuest.description,
            lineTimeIdentified.description, idleTimeGuest.description,
            idleTimeIdentified.description,
            connections.description, perAddress.description, outputLow.description,
            outputHigh.description,
            outputStall.description, errorRun.description, errorRunPlain.description,
            drainTime.description,
        ]
    }
}
