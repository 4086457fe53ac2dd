import ArgumentParser
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline regrade`: marks stored answers again after a question was corrected.
struct RegradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regrade",
        abstract: "Mark answers again after a question was corrected, and take that back.",
        discussion: Examples.text([
            "quizline regrade mine --policy raise --preview": "what would change",
            "quizline regrade mine --policy raise --apply TOKEN": "do what was previewed",
            "quizline regrade mine --question q4 --policy void --preview": "leave q4 out",
            "quizline regrade --list": "what was regraded",
            "quizline regrade --undo 3": "take the third one back",
        ]) + """


            Policies: exact takes what the quiz file gives now; raise never lowers a score; full \
            gives full points to all who were shown the question; void leaves it out. Without \
            --question all questions are covered whose marking changed. Attempts that are still \
            running keep their version.

            --preview and --list read beside a running server; --apply and --undo need the server \
            stopped. Status 1: nothing would change, or not what was previewed; 3: cannot read or \
            write.
            """
    )

    /// The policies as they are typed.
    enum Policy: String, CaseIterable, ExpressibleByArgument {
        case exact
        case raise
        case full
        case void

        var policy: RegradePolicy {
            switch self {
            case .exact: .exact
            case .raise: .raise
            case .full: .full
            case .void: .void
            }
        }
    }

    @Argument(help: "The quiz.")
    var quiz: String?

    @Option(help: ArgumentHelp("One question of it.", valueName: "id"))
    var question: String?

    @Option(help: "What becomes of the scores.")
    var policy: Policy?

    @Flag(help: "Show what would change; change nothing.")
    var preview = false

    @Option(help: ArgumentHelp("Do what the preview with this token showed.", valueName: "token"))
    var apply: String?

    @Option(help: ArgumentHelp("Switch a regrade off.", valueName: "n"))
    var undo: Int?

    @Flag(help: "List all regrades.")
    var list = false

    @Option(help: ArgumentHelp("Why, for the list.", valueName: "text"))
    var reason = ""

    @Option(
        help: ArgumentHelp(
            "Choice 3 of the old version is 2 now; 3=- if it is gone. Can be repeated.",
            valueName: "3=2"
        )
    )
    var map: [String] = []

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let actions = [self.preview, self.apply != nil, self.undo != nil, self.list]
        guard actions.count(where: { $0 }) == 1 else {
            throw CommandFailure(.usage, RegradePhrase.usage(.oneAction), in: language)
        }
        let places = try self.data.places(language)
        let desk = RegradeDesk(
            access: StoreAccess(database: places.database, language: language),
            quizzes: places.quizzes
        )
        if self.list { return try desk.list() }
        if let undo { return try desk.undo(undo, reason: self.reason) }
        guard let quiz else {
            throw CommandFailure(.usage, RegradePhrase.usage(.quiz), in: language)
        }
        let wish = try RegradeWish(self, quiz: quiz, language: language)
        if let apply { return try desk.apply(wish, token: apply, reason: self.reason) }
        try desk.preview(wish)
    }
}

/// What was typed about a regrade, before the quiz is read.
struct RegradeWish {
    let quiz: Quiz.ID
    let question: Question.ID?
    let policy: RegradePolicy
    /// Positions from 0; nil is gone.
    let map: [Int: Int?]

    init(
        _ command: RegradeCommand,
        quiz: String,
        language: Language
    ) throws(CommandFailure) {
        guard let policy = command.policy?.policy else {
            throw CommandFailure(.usage, RegradePhrase.usage(.policy), in: language)
        }
        self.quiz = Quiz.ID(TextFolding.word(quiz))
        self.question = command.question.map { Question.ID($0) }
        self.policy = policy
        var map: [Int: Int?] = [:]
        for text in command.map {
            guard let (old, new) = Self.pair(text), map[old] == nil else {
                throw CommandFailure(.usage, RegradePhrase.usage(.mapForm(text)), in: language)
            }
            map.updateValue(new, forKey: old)
        }
        self.map = map
    }

    private static func pair(_ text: String) -> (old: Int, new: Int?)? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let old = Int(parts[0]), old > 0 else { return nil }
        if parts[1] == "-" { return (old - 1, nil) }
        guard let new = Int(parts[1]), new > 0 else { return nil }
        return (old - 1, new - 1)
    }
}
