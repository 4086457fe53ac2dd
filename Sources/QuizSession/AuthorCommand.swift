import LineProtocol
import QuizCore
import Wording

/// A command for people with the right of an author: `VERB QUIZ [KEY=VALUE …]`.
protocol AuthorCommand: PersonalCommand {
    /// Keys that may be given besides the quiz.
    static var keys: [String] { get }
}

/// One whose line says all.
protocol AuthorOrderCommand: AuthorCommand {
    static func run(
        _ order: AuthorOrder,
        by author: Trainee,
        in session: inout Session
    ) -> Reaction
}

extension AuthorOrderCommand {
    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        if let refusal = Self.refusal(of: call, in: session) { return session.reply(refusal) }
        guard let order = AuthorOrder(call, keys: Self.keys) else {
            return session.reply(Self.wrongForm)
        }
        return self.run(order, by: trainee, in: &session)
    }
}

extension AuthorCommand {
    /// Why the command is not carried out; nil if it is.
    static func refusal(of call: CommandCall, in session: Session) -> Reply? {
        guard let trainee = session.trainee else {
            return Reply(530, text: .identity(.notIdentified))
        }
        guard trainee.rights.contains(.author) else {
            return Reply(502, text: .authoring(.forAuthors))
        }
        return AuthorOrder(call, keys: Self.keys) == nil ? Self.wrongForm : nil
    }

    static var wrongForm: Reply {
        Reply(501, text: .authoring(.commandForm(self.word.verb, keys: self.keys)))
    }
}

extension Command {
    /// Whether the command makes sense for the person on a line.
    static func isFor(_ trainee: Trainee?) -> Bool {
        guard let trainee else { return self.isForGuests }
        if Self.self is MarkCommand.Type { return MarkingReach(of: trainee) != nil }
        if Self.self is TeamCommand.Type { return trainee.rights.contains(.manager) }
        return !(Self.self is any AuthorCommand.Type) || trainee.rights.contains(.author)
    }
}

/// The arguments of a command for authors.
struct AuthorOrder: Sendable {
    /// The id of the quiz as typed, folded.
    let quiz: String
    /// What `version=` says, folded.
    let version: String?
    /// What `octets=` says.
    let octets: Int?

    /// Nil if the arguments are not of the form.
    init?(_ call: CommandCall, keys: [String]) {
        guard let arguments = call.arguments, arguments.positional.count == 1,
            arguments.has(only: keys), let quiz = arguments.positional.first
        else { return nil }
        self.quiz = TextFolding.word(quiz)
        self.version = arguments["version"].map(TextFolding.word)
        let octets = arguments["octets"].map { Int(TextFolding.word($0)) ?? -1 }
        guard octets.map({ $0 >= 0 }) ?? true else { return nil }
        self.octets = octets
    }
}

extension Session {
    /// Asks for work on files; what nobody expects is our own fault.
    mutating func ask(
        _ request: AuthoringRequest,
        quiz: String,
        then: @escaping @Sendable (Session, AuthoringResult) -> Reaction?
    ) -> Reaction {
        self.ask(.authoring(request)) { session, result, now in
            guard case .authoring(let result) = result else {
                return session.farewell(.fault)
            }
            return session.refuse(result, quiz: quiz) ?? then(session, result)
                ?? session.farewell(.fault)
        }
    }

    /// What is told where nothing came of a request; nil where something did.
    private func refuse(_ result: AuthoringResult, quiz: String) -> Reaction? {
        switch result {
        case .file, .checked, .stored, .published: nil
        case .otherVersion(let version):
            self.reply(
                .authoring(.otherVersion(quiz, version)),
                420,
                version.map { [.word("version", $0)] } ?? []
            )
        case .nameRefused: self.reply(.authoring(.quizNameRefused(quiz)), 501)
        case .noSuchQuiz: self.refuseQuiz(quiz)
        case .noDraft: self.reply(.authoring(.noDraft(quiz)), 520)
        case .faulty(let findings): self.reply(findings.reply(570, quiz: quiz))
        case .notText: self.reply(.authoring(.notText(quiz)), 506)
        case .filesFailed: self.reply(.authoring(.filesFailed), 470)
        case .notInService: self.reply(.authoring(.notInService(quiz)), 470)
        }
    }
}

extension AuthoringFindings {
    /// Findings that are told at most; the counts tell of all.
    private static let told = 500

    /// All findings as rows; for a person each with what could be written instead.
    func reply(_ code: ReplyCode, quiz: String) -> Reply {
        let told = self.all.prefix(Self.told)
        let text = AuthoringPhrase.checked(quiz, errors: self.errors, warnings: self.warnings)
        return Reply(
            Reply.Part(
                code,
                [
                    .word("quiz", quiz), .integer("errors", self.errors),
                    .integer("warnings", self.warnings),
                ],
                text: .authoring(text),
                rows: told.map { Reply.Row($0.fields, text: $0.message) },
                plain: told.flatMap { $0.plain } + [.paragraph(.authoring(text))]
            )
        )
    }
}

extension AuthoringFindings {
    /// That a quiz is published, with findings as rows.
    func reply(published quiz: String, version: String) -> Reply {
        let text = Phrase.authoring(.published(quiz, version: version))
        return Reply(
            Reply.Part(
                274,
                [.word("quiz", quiz), .word("version", version)],
                text: text,
                rows: self.all.map { Reply.Row($0.fields, text: $0.message) },
                plain: [.paragraph(text)] + self.all.flatMap { $0.plain }
            )
        )
    }
}

extension AuthoringFindings.Finding {
    fileprivate var fields: [Reply.Field] {
        [
            .integer("line", self.line), .integer("column", self.column),
            .word("severity", self.isError ? "error" : "warning"), .word("check", self.check),
        ]
    }

    fileprivate var plain: [Reply.Block] {
        let place = AuthoringPhrase.findingAt(
            line: self.line,
            column: self.column,
            isError: self.isError,
            check: self.check
        )
        let fix = self.fix.map { Reply.Block.paragraph(.checker(.proposal($0)), indent: 2) }
        return [.paragraph(.authoring(place)), .paragraph(self.message)] + [fix].compactMap(\.self)
    }
}
