import ArgumentParser

/// `quizline assign`: who is to go through which programme.
struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Assign programmes to people, withdraw them, waive steps.",
        discussion: Examples.text([
            "quizline assign newcomer lina chen": "to two people",
            "quizline assign newcomer --team east --role sdr": "a team's, with a job",
            "quizline assign newcomer lina --due 2026-12-24": "everything by one day",
            "quizline assign list": "who has what",
            "quizline assign waive newcomer td-classic-roles lina --reason ill": "a step less",
            "quizline assign withdraw newcomer lina": "no longer",
        ]) + """


            A team or a job stands for the people who are in it now: each of them gets an \
            assignment of their own, and whoever joins later gets none. What is due when is in the \
            report: quizline report programme newcomer

            list reads beside a running server; the others need it stopped. Status 1: nothing is \
            assigned; 2: wrong names; 3: cannot read or write.
            """,
        subcommands: [
            AssignGiveCommand.self, AssignListCommand.self, AssignWaiveCommand.self,
            AssignWithdrawCommand.self,
        ],
        defaultSubcommand: AssignGiveCommand.self
    )
}

/// `quizline assign PROGRAMME NAME…`.
struct AssignGiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give",
        abstract: "Assign a programme (the word give can be left out)."
    )

    @Argument(help: "The programme.")
    var programme: String

    @OptionGroup var people: PeopleOptions

    @Option(
        help: ArgumentHelp(
            "Every step is due by the end of this day, instead of the days of the steps.",
            valueName: "day"
        )
    )
    var due: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let desk = try AssignmentDesk(self.data, self.speech.language)
        try desk.assign(
            try desk.programme(self.programme),
            to: self.people,
            due: try self.due.map(desk.day)
        )
    }
}

/// `quizline assign withdraw PROGRAMME NAME…`.
struct AssignWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take an assignment away; what was answered stays.",
        discussion: "Waived steps are forgotten with it."
    )

    @Argument(help: "The programme; it need not exist any more.")
    var programme: String

    @OptionGroup var people: PeopleOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let desk = try AssignmentDesk(self.data, self.speech.language)
        try desk.withdraw(self.programme, from: self.people)
    }
}

/// `quizline assign waive PROGRAMME QUIZ NAME…`.
struct AssignWaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: "Let people skip a step of a programme, or take that back.",
        discussion: Examples.text([
            "quizline assign waive newcomer td-classic-roles lina --reason ill": "not to be taken",
            "quizline assign waive newcomer td-classic-roles lina --undo": "to be taken again",
        ])
    )

    @Argument(help: "The programme.")
    var programme: String

    @Argument(help: "The quiz of the step.")
    var quiz: String

    @OptionGroup var people: PeopleOptions

    @Option(help: ArgumentHelp("Why; the report tells it.", valueName: "text"))
    var reason = ""

    @Flag(help: "Take the waiver back.")
    var undo = false

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let desk = try AssignmentDesk(self.data, self.speech.language)
        let programme = try desk.programme(self.programme)
        let quiz = try desk.step(self.quiz, of: programme)
        if self.undo { return try desk.demand(quiz, in: programme, of: self.people) }
        try desk.waive(quiz, in: programme, for: self.people, reason: self.reason)
    }
}

/// `quizline assign list [PROGRAMME] [--trainee NAME]`.
struct AssignListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List assignments."
    )

    @Argument(help: "Only this programme.")
    var programme: String?

    @Option(help: ArgumentHelp("Only what is assigned to this person.", valueName: "name"))
    var trainee: String?

    @Option(help: "The form.")
    var format = TableForm.text

    @OptionGroup var data: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let access = StoreAccess(database: try self.data.path(language), language: language)
        let list = try AssignmentList(self.programme, self.trainee, from: access)
        let text =
            switch self.format {
            case .text: try list.text()
            case .csv: list.csv
            case .json: list.json
            }
        try StandardStream.output.write(text, in: language)
    }
}
