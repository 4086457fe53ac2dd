import LineProtocol
import Wording

/// How fast lines are carried out, and what Telnet may take (section 6.1 of the protocol).
public struct FlowConfiguration: Sendable, Equatable {
    /// Requests a second that a guest's connection may go on sending; 0 is free.
    public let rateGuest: Int
    /// Requests that a guest's connection may send at once.
    public let burstGuest: Int
    /// Requests a second after signing in; 0 is free.
    public let rateIdentified: Int
    /// Requests at once after signing in.
    public let burstIdentified: Int
    /// As how many requests one that proves or makes a secret counts.
    public let identityCost: Int
    /// As how many requests one that makes, reads or writes a file counts.
    public let reportCost: Int
    /// Connections of one person at once.
    public let perPerson: Int
    /// How long an answer of a Telnet client is waited for before a secret is asked for.
    public let telnetWait: Duration
    /// After how much silence a Telnet client hears from the server.
    public let keepAlive: Duration
    /// Octets kept of one Telnet subnegotiation.
    public let subnegotiation: Int
    /// Telnet commands answered in a second.
    public let telnetAnswers: Int
    /// Telnet commands answered in the life of a connection.
    public let telnetAnswersInAll: Int

    init(_ reader: inout SettingReader) {
        self.rateGuest = reader.take(Settings.rateGuest)
        self.burstGuest = reader.take(Settings.burstGuest)
        self.rateIdentified = reader.take(Settings.rateIdentified)
        self.burstIdentified = reader.take(Settings.burstIdentified)
        self.identityCost = reader.take(Settings.identityCost)
        self.reportCost = reader.take(Settings.reportCost)
        self.perPerson = reader.take(Settings.perPerson)
        self.telnetWait = reader.take(Settings.telnetWait)
        self.keepAlive = reader.take(Settings.keepAlive)
        self.subnegotiation = reader.take(Settings.subnegotiation)
        self.telnetAnswers = reader.take(Settings.telnetAnswers)
        self.telnetAnswersInAll = reader.take(Settings.telnetAnswersInAll)
    }
}

extension FlowConfiguration {
    /// The settings of this group.
    enum Settings {
        static let rateGuest = TypedSetting.number(
            "rate-guest",
            32,
            0...100_000,
            unit: .requestsASecond,
            "How fast a guest's lines are carried out; 0 is free, and so is loopback"
        )
        static let burstGuest = TypedSetting.number(
            "burst-guest",
            64,
            1...100_000,
            unit: .requests,
            "How many lines of a guest are carried out at once"
        )
        static let rateIdentified = TypedSetting.number(
            "rate-identified",
            64,
            0...100_000,
            unit: .requestsASecond,
            "How fast lines are carried out after signing in; 0 is free, and so is loopback"
        )
        static let burstIdentified = TypedSetting.number(
            "burst-identified",
            256,
            1...100_000,
            unit: .requests,
            "How many lines are carried out at once after signing in"
        )
        static let identityCost = TypedSetting.number(
            "identity-cost",
            20,
            1...1000,
            unit: .requests,
            "As how many lines one with login, enrol or secret counts"
        )
        static let reportCost = TypedSetting.number(
            "report-cost",
            10,
            1...1000,
            unit: .requests,
            "As how many lines one with export, get, lint, put or publish counts"
        )
        static let perPerson = TypedSetting.number(
            "per-person",
            8,
            1...100,
            unit: .connections,
            "Connections of one person at once; the oldest one closes for a further one"
        )
        static let telnetWait = TypedSetting.time(
            "telnet-wait",
            .milliseconds(500),
            .zero...(.seconds(2)),
            "How long a Telnet client may take to answer before a secret is asked for"
        )
        static let keepAlive = TypedSetting.time(
            "keep-alive",
            .seconds(120),
            .seconds(30)...(.seconds(3600)),
            "After how much silence a Telnet client hears from the server"
        )
        static let subnegotiation = TypedSetting.number(
            "subnegotiation",
            128,
            40...1024,
            unit: .octets,
            "What is kept of one Telnet subnegotiation; a longer one is thrown away"
        )
        static let telnetAnswers = TypedSetting.number(
            "telnet-answers",
            64,
            16...1024,
            unit: .answersASecond,
            "Telnet commands that are answered; past that the server is silent towards Telnet"
        )
        static let telnetAnswersInAll = TypedSetting.number(
            "telnet-answers-in-all",
            1000,
            100...10_000,
            unit: .answers,
            "Telnet commands that are answered in the life of a connection"
        )

        static let all: [Setting] = [
            rateGuest.description, burstGuest.description, rateIdentified.description,
            burstIdentified.description, identityCost.description, reportCost.description,
            perPerson.description, telnetWait.description, keepAlive.description,
            subnegotiation.description,
            telnetAnswers.description, telnetAnswersInAll.description,
        ]
    }
}

extension FlowConfiguration {
    /// What a client may make a Telnet filter do.
    var telnetLimits: TelnetFilter.Limits {
        var limits = TelnetFilter.Limits()
        limits.subnegotiation = self.subnegotiation
        limits.answersPerSecond = self.telnetAnswers
        limits.answers = self.telnetAnswersInAll
        return limits
    }
}
