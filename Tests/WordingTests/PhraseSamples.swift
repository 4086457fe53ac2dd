import Wording

/// One value or more of each sentence, for tests about all of them.
enum PhraseSamples {
    static let connection: [ConnectionPhrase] =
        [
            .greeting, .goodbye, .here, .unknownCommand("lisst", nearest: "list"),
            .unknownCommand("xyzzy", nearest: nil), .severalCommands("s", ["set", "show"]),
            .shortFormRefused("l", verb: "list"), .notServed("admin"), .noArguments("status"),
            .valueWanted("style", allowed: ["plain", "ansi"]),
            .noSuchSetting("colour", names: ["lang", "width"]), .setForm,
            .settingIs("lang", "en"), .settingIs("width", "80"), .settingIs("charset", "utf-8"),
            .settingIs("page", "0"), .settingIs("page", "20"), .settingIs("page", "auto"),
            .settingIs("ambiguous", "1"), .settingIs("ambiguous", "2"),
            .settingIs("style", "plain"), .settingIs("follow", "on"),
            .settingIs("follow", "off"), .settingIs("other", "x"), .voiceIs("code"),
            .voiceStays("json ascii"),
            .telnetIs("off"), .telnetIs("certain"), .telnetIs("unknown"),
            .capabilities(voices: ["plain", "code"], ways: ["pin"], lineLimit: 4096),
            .capabilities(voices: ["plain", "code"], ways: [], lineLimit: 4096),
            .inputCancelled, .unreadable(charset: "utf-8"), .unreadable(charset: "big5"),
            .charsetGuessed("gb18030"), .pagePrompt(isShort: true), .pagePrompt(isShort: false),
            .tooLong(limit: 4096), .lineNotFinished, .storageBusy, .diskFull, .spaceLow,
            .storageStopped,
            .storageRefused, .draining(seconds: 20), .shuttingDown, .idleSoon(seconds: 60),
            .idleTooLong, .displaced, .slowed, .serverFault, .tooManyErrors, .tooManyFromAddress,
            .serverFull, .notThisProtocol,
        ]

    static let identity: [IdentityPhrase] =
        [
            .notIdentified, .alreadyIdentified("lina"), .enrolForm, .loginForm, .secretForm,
            .enrolled(name: "Li Na", user: "lina", pin: "7KQ4-M2XD"), .afterEnrolment,
            .welcome("Li Na"), .failuresSince(1), .failuresSince(3),
            .stoppedAt(quiz: "BATNA", answered: 1, count: 6, days: 0),
            .stoppedAt(quiz: "BATNA", answered: 3, count: 6, days: 1),
            .stoppedAt(quiz: "BATNA", answered: 3, count: 6, days: 5),
            .afterLogin(hasAttempt: true), .afterLogin(hasAttempt: false), .loggedOut,
            .whoYouAre(name: "Li Na", user: "lina", job: "S", team: "east", sealed: true),
            .whoYouAre(name: "Li Na", user: "lina", job: nil, team: nil, sealed: false),
            .youAreGuest(sealed: true), .youAreGuest(sealed: false),
            .secretWanted(.signIn, isVisible: true), .secretWanted(.old, isVisible: true),
            .secretWanted(.new, isVisible: true), .secretWanted(.signIn, isVisible: false),
            .secretWanted(.old, isVisible: false), .secretWanted(.new, isVisible: false),
            .secretWanted(.code, isVisible: true), .secretWanted(.code, isVisible: false),
            .codesMade(10), .codesLeft(0), .codesLeft(1), .codesLeft(5),
            .secretWanted(.token, isVisible: true), .secretWanted(.token, isVisible: false),
            .sendSecret(["pin", "password"]), .secretChanged, .secretByToken,
            .secretRefused(.short(least: 8)),
            .secretRefused(.long(most: 128)), .secretRefused(.same), .secretRefused(.different),
            .secretWanted(.newAgain, isVisible: false), .wrongOldSecret(wait: 0),
            .wrongOldSecret(wait: 4),
            .wrongNameOrSecret(wait: 0), .wrongNameOrSecret(wait: 8), .wait(seconds: 8),
            .nameTaken, .nameRefused(.length), .nameRefused(.signs), .nameRefused(.scripts),
            .nameRefused(.reserved), .invitationWanted, .enrolmentClosed,
            .notOverClearLine(takesCodes: true), .notOverClearLine(takesCodes: false),
            .wayNotOpen(["pin"]), .wayNotOpen([]),
        ]

    static let attempt: [AttemptPhrase] = Self.beforeAttempt + Self.inAttempt + Self.afterAttempt

    private static let beforeAttempt: [AttemptPhrase] =
        [
            .quizWanted("show"), .noSuchQuiz("six", nearest: "six-roles"),
            .noSuchQuiz("six", nearest: nil), .noSuchCompetency("coach", near: []),
            .noSuchCompetency("coach", near: ["role-coach"]), .listForm, .noQuizFound,
            .quizFacts(questions: 1, seconds: nil, state: nil, best: nil),
            .afterList(example: "six-roles"),
            .quizRules(title: "T", questions: 1, seconds: nil, pass: nil, tries: 1, id: "q"),
            .quizRules(title: "T", questions: 6, seconds: 90, pass: "80", tries: 2, id: "q"),
            .quizStanding(attempts: 1, best: nil, state: .open),
            .quizStanding(attempts: 2, best: "50.0", state: .failed), .nothingDoneYet,
            .seedNotOpen, .notOpenNow(opens: "2026-01-01T00:00:00Z", closes: nil),
            .notOpenNow(opens: nil, closes: "2026-01-01T00:00:00Z"),
            .accessCodeWanted("q"), .attemptOpen("q"), .attemptHere("q"), .noAttemptLeft(1),
            .noAttemptLeft(3),
            .waitUntil("2026-01-01T00:00:00Z"), .needFirst("q"), .levelFirst("c", level: 75),
            .attemptNumberWanted, .nothingToResume, .noAttempt, .moved, .attemptFinished,
        ]
        + [.new, .open, .pending, .passed, .failed, .done].map {
            .quizFacts(questions: 6, seconds: 480, state: $0, best: "83.3")
        }

    private static let inAttempt: [AttemptPhrase] =
        [
            .unit("CNY"), .certaintyWanted(counts: true), .certaintyWanted(counts: false),
            .noSuchQuestion(9, count: 6), .questionNumberWanted, .questionClosed(2),
            .answerWanted, .answerForm, .answerOrCommand("list"), .gapFilled(1, of: 2),
            .checkSpelling, .percentWanted(example: "8%"), .key("C", texts: []),
            .key("A, C", texts: ["x", "y"]), .tryAgain(left: 1), .tryAgain(left: 2), .allAnswered,
            .skipped(2), .skippedAnswered(2), .flagged(2), .unflagged(2), .hint(1, of: 2, "x"),
            .noHintLeft(0),
            .noHintLeft(2), .notShownYet(2), .sources(["S03-F01", "S03-F02"]),
            .questionNumber(2), .timeLeft(seconds: 75), .nothingToReview, .regradedLater([2, 5]),
            .finishWanted(unanswered: 2, skipped: 1), .finishQuestion(open: 1),
            .finishQuestion(open: 3), .savedGoodbye(number: 2),
        ]
        + AnswerForm.allCases.flatMap { form -> [AttemptPhrase] in
            [
                .answerNotUnderstood(form, example: "B"),
                .questionHeading(
                    number: 1,
                    count: 6,
                    isMost: form == .text,
                    stem: "X",
                    form: form,
                    example: "B",
                    beyondSource: form == .text
                ),
            ]
        }
        + [.right, .part, .wrong, .recorded, .pending].flatMap { verdict -> [AttemptPhrase] in
            [.verdict(verdict), .alreadyAnswered(verdict)]
        }
        + [.right, .part, .wrong, .recorded, .pending, .skipped, .open].flatMap { state in
            [true, false].map { .itemState(state, flagged: $0) }
        }

    private static let afterAttempt: [AttemptPhrase] =
        [
            .finished, .afterResult, .certaintyTotal("-2", of: "18"),
            .sceneTurn("1", values: []), .sceneTurn("X", values: ["price 100", "trust 50"]),
            .sceneEnded(percent: nil), .sceneEnded(percent: "82"),
            .sceneStep(1, "A", "X", before: nil, after: nil),
            .sceneStep(1, "A", "X", before: "82", after: "70"), .sceneWithoutTurningPoint,
            .turnWanted(1, 2), .noSuchTurn(5, 3),
            .result(
                ResultFacts(
                    cause: .submitted,
                    points: "2",
                    possible: "6",
                    percent: "33.3",
                    passed: nil,
                    most: ResultFacts.Most(points: "6", percent: "100")
                )
            ),
        ]
        + [.submitted, .expired, .closed, .void].flatMap { cause -> [AttemptPhrase] in
            [nil, true, false].map { passed in
                .result(
                    ResultFacts(
                        cause: cause,
                        points: "4.67",
                        possible: "6",
                        percent: "77.8",
                        passed: passed
                    )
                )
            } + [.resultWithheld(cause)]
        }

    static let report: [ReportPhrase] =
        [
            .traineeReport, .asOf("2026-01-01"), .bankVersion("51d07e93c4aa"), .result, .doNow,
            .howToRead, .nothingRequired, .jobRequiresNothing, .jobFirst, .nothingToDo,
            .advice(competency: "C", steps: [.read(["S20", "EXT"]), .review(1), .review(2)]),
            .staleAdvice(competency: "C", days: 270, steps: [.recheck(1), .recheck(5)]),
            .steps([.ask(1), .ask(4), .ask(20)]), .nothingAnswered, .moreRows(1), .moreRows(43),
            .signs(withBar: true), .signs(withBar: false),
            .levelMeaning(competency: "C", Self.level(1)),
            .levelMeaning(competency: "C", Self.level(9)),
            .needMeaning(required: "75", below: "94"), .noLevelYet(competency: "C"),
            .foot("51d07e93c4aa"), .gapsHeading(shown: 5, of: 9, unasked: 0),
            .gapsHeading(shown: 5, of: 9, unasked: 40), .noGaps(unasked: 0), .noGaps(unasked: 3),
            .noAnswersYet(unasked: 51), .resultsHeading([], shown: 1, of: 1),
            .resultsHeading([.met, .notRequired], shown: 2, of: 3), .need("75"), .bankTooSmall,
            .exportForm, .rawNeedsScript, .outOfReach("wang"),
            .ownView(competency: "C", label: "X", day: "2026-01-01", level: nil),
            .ownView(competency: "C", label: "X", day: "2026-01-01", level: "58"),
            .counts(Self.counts), .counts(ReportPhrase.Counts()),
        ]
        + ReportPhrase.Column.allCases.map { .column($0) }
        + ReportPhrase.Verdict.allCases.flatMap { [.verdict($0), .verdictMeaning($0)] }

    private static func level(_ questions: Int) -> ReportPhrase.Level {
        ReportPhrase.Level(level: "58", low: "41", high: "74", questions: questions, units: "1.5")
    }

    private static var counts: ReportPhrase.Counts {
        var counts = ReportPhrase.Counts()
        (counts.gap, counts.stale, counts.borderline) = (1, 2, 3)
        (counts.insufficient, counts.noData, counts.met) = (4, 5, 6)
        return counts
    }

    static let authoring: [AuthoringPhrase] =
        [
            .previewing("mine"), .noSuchQuestion("q9", quiz: "mine"), .quizFileWanted("mine"),
            .layout(path: "mine.yaml", .written), .layout(path: "mine.yaml", .wouldChange),
            .layout(path: "mine.yaml", .faulty), .layout(path: "mine.yaml", .keptForComments),
            .layout(path: "mine.yaml", .notReadBack),
            .commentDropped(path: "mine.yaml", line: 3, "# why"),
            .formatted(AuthoringPhrase.FormatCounts()), .forAuthors,
            .commandForm("put", keys: ["octets", "version"]), .commandForm("lint", keys: []),
            .quizNameRefused("../x"), .noDraft("mine"), .otherVersion("mine", "a07be911c4d2"),
            .otherVersion("mine", nil), .notText("mine"), .filesFailed, .notInService("mine"),
            .linesWanted, .bodyNotExact, .octetsNeedScript,
            .draftStored("mine", version: "a07be911c4d2", errors: 0, warnings: 1),
            .draftStored("mine", version: "a07be911c4d2", errors: 2, warnings: 0),
            .published("mine", version: "a07be911c4d2"),
            .checked("mine", errors: 1, warnings: 2),
            .findingAt(line: 12, column: 5, isError: false, check: "W701"),
            .findingAt(line: 12, column: 5, isError: true, check: "E103"),
        ]

    static let clock: [ClockPhrase] =
        [.left(seconds: 30), .left(seconds: 75), .over, .notBegun(2), .unseen]
        + ClockPhrase.AfterLate.allCases.map { .late(2, then: $0) }

    static let rewind: [RewindPhrase] = [
        .notCounted(turn: 2), .ended(percent: "60"), .ended(percent: nil), .howOn(isEnd: true),
        .howOn(isEnd: false), .left, .notLooking, .noScene, .notYet(1), .notShown(1), .form,
        .tooFar(most: 0), .tooFar(most: 1), .tooFar(most: 2), .noChoice(example: "A"), .atEnd,
    ]

    static let commandHelp: [CommandHelpPhrase] =
        [
            .overview, .topics, .noSuchTopic("xyzzy"), .help, .capabilities, .voice, .set, .telnet,
            .ping, .quit, .login, .enrol, .whoami, .secret, .logout, .list, .show, .start,
            .resume, .question, .answer, .skip, .flag, .hint, .why, .review, .rewind, .finish,
            .status,
            .gaps, .due, .daily, .assess, .certificate, .verify, .rate, .report, .team, .export,
            .get, .lint,
            .put,
            .publish,
            .mark,
        ]
        + HelpTopic.allCases.flatMap { topic in
            [.topicTitle(topic)] + topic.lines.map { .topicLine(topic, $0) }
        }

    static let exchange: [ExchangePhrase] =
        [
            .imported(12, of: 14, named: 2), .imported(1, of: 1, named: 0), .wouldWrite,
            .columnFile, .columnQuestions, .alreadyThere("quizzes/a.yaml"),
            .noFormat(path: "a.txt", known: ["gift", "aiken"]),
            .notWritable("aiken", known: ["gift"]), .noFolder("quizzes"), .badCompetency("A b"),
            .unknownCompetency("sale", folder: "quizzes"), .noQuiz("x", folder: "quizzes"),
            .faultyQuiz("quizzes/x.yaml"), .noLanguage("fr", known: ["zh", "en"]),
            .settingsNotWritten(["pass", "time"]), .languagesNotWritten(["en"]),
            .questionNotWritten("a", type: "order"), .keyNotWritten("hint", questions: 1),
            .keyNotWritten("hint", questions: 3), .exported(1, of: 1, named: 0),
            .exported(3, of: 4, named: 1), .fillGaps, .essayCriterion,
        ]
        + Self.exchangeFaults.flatMap { [.itemLeftOut("A", $0), .fileNotRead($0)] }
        + Self.exchangeParts.map { .partLeftOut("A", $0) }

    private static let exchangeFaults: [ExchangeFault] =
        [
            .notUTF8(mayBeGBK: true), .notUTF8(mayBeGBK: false), .notXML("x"), .documentType,
            .noQuizElement("html"), .noQuestions, .brace("{"), .noStem, .noAnswers, .emptyAnswer,
            .textBeforeAnswers("x"), .negativeWeight("x"), .badWeight("x"), .notNumber("x"),
            .noPair("x"), .noAnswerLine, .answerTwice, .unknownAnswer("E"), .blankLineInside,
            .choiceTwice("A"), .unknownType("calculated"), .severalTypes, .runsCode, .fileUpload,
            .unreadable("x"), .onlyMedia, .columns(expected: 2, found: 1), .template("{{Front}}"),
            .gapWithoutAnswer(2), .neverClosed("COMMENT"), .passageAlone, .questionLeftOut,
            .refused(code: "E303", .twoRightChoices),
        ]
        + [
            ExchangeLimit.fileSize, .items, .nesting, .answers, .questions, .quizSize,
        ].map { .limit($0, 200) }

    private static let exchangeParts: [ExchangePart] = [
        .picture("a.png"), .media("a.mp3"), .code("script"), .file("a.pdf"), .feedback("x"),
        .catchAll("x"), .option("penalty", value: "0.5"), .longTitle("x"), .draw(3),
        .partialCredit("x"),
    ]

    static let team: [TeamPhrase] = [
        .yourTeams(1), .yourTeams(3), .people(1), .people(12), .afterTeams(example: "east"),
        .noTeams, .teamForm, .reportForm, .youManage(["East"]),
    ]

    static let ownSteps: [OwnStepsPhrase] =
        [(1, 0), (2, 0), (0, 1), (2, 3)].map {
            .reminder(late: $0.0, soon: $0.1, days: 7, quiz: "six-roles", day: "2026-11-20")
        }
        + [.late(1), .late(2), .today, .left(1), .left(9)].map { .deadline($0) }
        + [.programme(title: "T", closed: 1, of: 3)]

    static let reporting: [ReportingPhrase] =
        ReportingPhrase.Kind.allCases.flatMap { kind -> [ReportingPhrase] in
            [.form(kind, isFile: true), .form(kind, isFile: false)]
        } + [
            .nobodyLate("newcomer"), .nobodyFinished("six-roles"), .instantForm("as-of"),
            .sinceForm(first: "2025-07-11", last: "2026-06-11"),
            .tooLarge(mebibytes: 32), .busy(seconds: 3), .notMade,
        ]

    static let teamDesk: [TeamDeskPhrase] =
        [
            .standing(team: "east", name: "E", parent: nil),
            .standing(team: "east", name: "E", parent: "sales"), .managedBy([]),
            .managedBy(["wang", "li"]), .size(1), .size(2), .removed("east"),
            .appointed(user: "wang", team: "east"),
            .dismissed(user: "wang", team: "east", keepsRight: true),
            .dismissed(user: "wang", team: "east", keepsRight: false), .noTeams, .taken("east"),
            .unknown("eats", near: []), .unknown("eats", near: ["east", "west"]),
            .notEmpty("east", people: 1, below: []), .notEmpty("east", people: 2, below: ["a"]),
            .notEmpty("east", people: 0, below: ["a", "b"]), .belowItself("a", parent: "b"),
            .notManager("wang", team: "east"),
        ]
        + TeamDeskPhrase.Command.allCases.map { .abstract($0) }
        + TeamDeskPhrase.Argument.allCases.map { .argument($0) }
        + TeamDeskPhrase.Column.allCases.map { .column($0) }

    static let marking: [MarkingPhrase] =
        [
            .linesWanted, .length(from: 40, to: 600), .soFar(lines: 1), .soFar(lines: 3),
            .howToGoOn, .kept(lines: 1), .kept(lines: 2), .tooShort(length: 3, least: 40),
            .tooLong(length: 700, most: 600), .nothingWritten, .onlyTexts(2),
            .marked(number: 2, points: "1.5", possible: "3"),
            .criterion(given: nil, possible: 3, "X"), .criterion(given: 2, possible: 3, "X"),
            .comment("X"), .forMentors, .commandForm, .nothingWaits, .waiting(1, shown: 1),
            .waiting(70, shown: 50), .afterWaiting(example: "318.2"), .noSuchText("318.2"),
            .noTextHere("318.2"),
            .pointsWanted([3, 2]), .commentTooLong(most: 4000),
            .textOf(trainee: "lina", place: "318.2", stem: "X"),
            .markedBefore(by: "wang", day: "2026-01-01"), .howToMark(example: "318.2 3 2"),
            .commandLine, .read(example: "quizline mark 318.2"),
            .give(example: "quizline mark 318.2 3 2"),
            .stored(place: "318.2", trainee: "lina", points: "4", possible: "5"),
        ]
        + MarkingPhrase.Obstacle.allCases.map { .cannotBeMarked($0) }
        + MarkingPhrase.MarkedVerdict.allCases.map { .verdict($0) }

    static let regrade: [RegradePhrase] =
        [
            .heading(quiz: "mine", question: "q1", policy: "exact", version: "1f", attempts: 1),
            .heading(quiz: "mine", question: nil, policy: "void", version: "1f", attempts: 2),
            .verdict(passed: true), .verdict(passed: false), .verdict(passed: nil),
            .change(from: "3/4", to: "2/4"), .change(from: "3/4", to: "3/4"), .unchanged(2),
            .crossing(passing: true, ["bo"]), .crossing(passing: false, ["an", "bo"]),
            .lost(trainee: "an", attempt: "all-final 1", number: 3, typed: "c"), .unreadable(2),
            .nothingChanges, .token("0f1e"), .tokenStale, .applied(3, attempts: 4),
            .appliedBefore(3), .undone(3), .undoneBefore(3), .unknownRegrade(3), .noRegrades,
            .noQuiz("mine", folder: "quizzes"), .noQuestion("q9", quiz: "mine"),
            .questionWanted(policy: "void"), .notCarriedOver(question: "q1", .otherType),
            .notCarriedOver(question: "q1", .partsChanged), .notCarriedOver(question: "q1", .scene),
            .notCarriedOver(question: "q1", .unclear(old: [3, 4], new: [3])),
            .notCarriedOver(question: "q1", .noSuchPart), .usage(.oneAction), .usage(.quiz),
            .usage(.policy), .usage(.mapForm("3")),
        ] + RegradePhrase.Column.allCases.map { .column($0) }
}
