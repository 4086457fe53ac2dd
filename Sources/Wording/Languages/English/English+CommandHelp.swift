extension CommandHelpPhrase {
    public var english: String {
        switch self {
        case .overview: "Commands (help and a command tells more about it):"
        case .topics:
            "Also: \(HelpTopic.allCases.map { "help \($0.rawValue)" }.joined(separator: ", "))"
        case .noSuchTopic(let word): "There is no help on \"\(word)\". Type help for a list."
        case .topicTitle(let topic): Self.title(topic)
        case .topicLine(let topic, let line): Self.lines(of: topic)[line]
        case .help: "help [WORD]: this list, or how one command works. Short: ?"
        case .capabilities: "capabilities: what this server can do for you now."
        case .voice:
            "voice [plain|code|json [ascii]]: the form of replies; code and json are for scripts. Short: v"
        case .set: "set [NAME VALUE]: settings: lang, charset, width, page, style, follow."
        case .telnet: "telnet [on|off]: whether the server speaks Telnet with your client."
        case .ping: "ping [TEXT]: says the text back. Short: p"
        case .quit: "quit: leaves; an unfinished attempt is kept. Short: q"
        case .login: "login NAME: signs in; the secret is asked for."
        case .enrol:
            "enrol NAME [as=\"DISPLAY NAME\"]: makes an account; your secret is shown once."
        case .whoami: "whoami: who you are, and whether the line can be overheard. Short: me"
        case .secret:
            "secret pin|password: changes your secret; secret codes: makes one-time codes."
        case .logout: "logout: signs out; an unfinished attempt is kept."
        case .list: "list [WORD]: the quizzes. Short: l"
        case .show: "show QUIZ: what a quiz is about and its rules. Short: sh"
        case .start: "start QUIZ: begins a quiz. Short: st"
        case .resume: "resume: goes on with an unfinished quiz. Short: r"
        case .question:
            "question [N|next|back]: shows a question. Enter alone shows the present one."
        case .answer:
            "answer TEXT: answers; while a question is open the answer alone will do."
        case .rewind:
            "rewind [N] | take LETTER | leave: looks at other branches of a scene that is over, without counting."
        case .skip: "skip [N]: leaves a question for later. Short: /sk"
        case .flag: "flag [N] [NOTE]: marks a question, or takes the mark away. Short: /fl"
        case .hint: "hint [N]: a hint, if there is one. Short: /hi"
        case .why: "why [N]: the right answer and why, once it may be shown. Short: /w"
        case .review:
            "review [flagged|skipped|wrong|open]: your questions and how they stand. Short: map"
        case .finish: "finish: hands in and tells the result."
        case .status: "status: your quizzes and results, and what is assigned to you."
        case .report:
            "report [all | why COMPETENCY]: what you know, and how sure that is; report person NAME | team TEAM | programme NAME | quiz QUIZ | coverage [ARTICLE] | exports [NAME]: the same of others, and more, where you may see it. Where they fit, lang= chooses the language, as-of=TIME the instant, trend=DAYS what changes compare with."
        case .team: "team [TEAM [all] [by=group] [state=gap]]: your teams, or how one stands."
        case .export:
            "export gaps|trainee [format=csv|json|ndjson|text] [columns=LIST]: your results as a file; export team TEAM | programme NAME | quiz QUIZ | coverage [ARTICLE] | answers [NAME] [format=FORMAT]: those of others, where you may see them. lang=, as-of= and trend= as in report."
        case .get: "get QUIZ [version=draft]: the file of a quiz. For authors."
        case .lint: "lint QUIZ: what is found in the draft, else in the published file."
        case .put: "put QUIZ [version=VERSION]: sends a draft; its lines follow, then a dot."
        case .publish: "publish QUIZ [version=VERSION]: new attempts get the draft."
        case .mark:
            "mark [ATTEMPT.QUESTION [POINTS … // COMMENT]]: texts that wait for a mark; one of them; its mark."
        case .gaps: "gaps [N|COMPETENCY]: what to learn next. Short: g"
        case .due:
            "due: how many questions have come back; due start [most=N] asks them. Short: d"
        case .assess:
            "assess COMPETENCY: asks until it is clear whether you know enough of it. Short: as"
        case .certificate:
            "certificate [PROGRAMME]: that you are through with it, with a code to check. Short: cert"
        case .verify:
            "verify CODE: what is stored under a receipt or certificate, and whether it fits. Short: ver"
        case .rate:
            "rate COMPETENCY 0..100: keeps how well you think you do it; rate shows what you said beside what your answers show."
        case .daily: "daily: five minutes of what has come back and what you know least. Short: da"
        }
    }

    private static func title(_ topic: HelpTopic) -> String {
        switch topic {
        case .answers: "How to answer"
        case .charset: "Characters"
        case .telnet: "With telnet"
        case .netcat: "With netcat"
        case .privacy: "What is kept"
        }
    }

    private static func lines(of topic: HelpTopic) -> [String] {
        switch topic {
        case .answers:
            [
                "One of several: the letter or the number, b or 2.",
                "Several: all of them, ac or 1 3.",
                "True or false: t or f.",
                "Match: 1c 2a 3b. Put in order: 3 1 4 2.",
                "Number: 9000 or 9,000, with % where it is a percentage.",
                "Gaps: all with | between, or one after the other.",
                "A text: line after line, then a dot alone in a line. What is written is kept if the line drops.",
                "A line that is a command too: = before an answer, / before a command.",
            ]
        case .charset:
            [
                "UTF-8 is best. GB18030 (GBK) and Big5 are served too: set charset gbk, set charset big5.",
                "Where Chinese is spoken, a first line in GBK is noticed and told; back: set charset utf-8",
                "A line that cannot be read is refused and nothing is done.",
            ]
        case .telnet:
            [
                "telnet HOST PORT; leave with quit.",
                "If signs appear that do not belong there: telnet off.",
                "With piped input use nc -N instead; telnet closes too soon.",
            ]
        case .netcat:
            [
                "nc HOST PORT; a script pipes its lines into nc -N.",
                "Begin a script with voice code: each line of a reply then starts with a code.",
                "Any number of lines may be sent ahead; replies keep their order.",
            ]
        case .privacy:
            [
                "Your answers, their times, your results and what you rate yourself are kept; your secret only as a hash.",
                "You see your own results. Reports go to those who run this server.",
                "Results say what you know of these quizzes, nothing about your work.",
            ]
        }
    }
}
