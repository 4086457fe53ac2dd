/// The list of commands, in the order in which help shows them.
enum Commands {
    static let all: [any Command.Type] = [
        HelpCommand.self,
        EnrolCommand.self,
        LoginCommand.self,
        ListCommand.self,
        ShowCommand.self,
        StartCommand.self,
        ResumeCommand.self,
        QuestionCommand.self,
        AnswerCommand.self,
        SkipCommand.self,
        FlagCommand.self,
        HintCommand.self,
        WhyCommand.self,
        ReviewCommand.self,
        RewindCommand.self,
        FinishCommand.self,
        StatusCommand.self,
        GapsCommand.self,
        DueCommand.self,
        DailyCommand.self,
        AssessCommand.self,
        CertificateCommand.self,
        VerifyCommand.self,
        RateCommand.self,
        ReportCommand.self,
        TeamCommand.self,
        ExportCommand.self,
        GetCommand.self,
        LintCommand.self,
        PutCommand.self,
        PublishCommand.self,
        MarkCommand.self,
        WhoamiCommand.self,
        SecretCommand.self,
        LogoutCommand.self,
        SetCommand.self,
        VoiceCommand.self,
        TelnetCommand.self,
        CapabilitiesCommand.self,
        PingCommand.self,
        QuitCommand.self,
    ]

    /// Words of commands that this server does not have yet; they are frozen all the same.
    static let unserved: [CommandWord] = [
        CommandWord("admin", prefix: "admin", chinese: ["管理"]),
        CommandWord(
            "live",
            expanding: ["join": "join", "j": "join"],
            prefix: "live",
            expandingChinese: ["主持": "host", "加入": "join"]
        ),
    ]

    static let vocabulary = Vocabulary(Self.all.map { $0.word } + Self.unserved)

    static func named(_ verb: String) -> (any Command.Type)? {
        self.byVerb[verb]
    }

    private static let byVerb: [String: any Command.Type] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.word.verb, $0) }
    )
}

extension Session {
    /// Words that no user name may be.
    public static var reservedWords: Set<String> { Commands.vocabulary.reserved }
}
