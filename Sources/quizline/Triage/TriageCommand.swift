import ArgumentParser
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// `quizline triage`: shows what people typed that no pattern takes, and judges it.
struct TriageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "triage",
        abstract: "Look through short answers that fit no pattern, and accept some.",
        discussion: Examples.text([
            "quizline triage mine": "what people typed, most frequent first",
            "quizline triage mine --question q4 --format json": "for a program",
            "quizline triage mine --question q4 --answer zopa --as right": "accept it",
            "quizline triage mine --question q4 --answer range --as part --credit 50%": "half",
            "quizline triage mine --question q4 --answer rope --as wrong --feedback No.": "known",
        ]) + """


            Covers questions of type text and the gaps of blank that are answered in free words. \
            A judgement is written into the quiz file, which is checked before it is replaced; \
            new attempts get it. Answers given before keep their points until quizline regrade.

            Reads beside a running server and never writes to the database. Status 1: nothing was \
            written, as it is said; 3: cannot read or write.
            """
    )

    /// What an answer is judged to be.
    enum Judgement: String, CaseIterable, ExpressibleByArgument {
        case right
        case part
        case wrong
    }

    @Argument(help: "The quiz.")
    var quiz: String

    @Option(help: ArgumentHelp("One question of it.", valueName: "id"))
    var question: String?

    @Option(help: ArgumentHelp("One gap of the question, from 1.", valueName: "n"))
    var gap: Int?

    @Option(help: ArgumentHelp("The answer that is judged.", valueName: "text"))
    var answer: String?

    @Flag(help: "The answer is a pattern: {x} may be missing, * is any text.")
    var pattern = false

    @Option(name: .customLong("as"), help: "What it is.")
    var judgement: Judgement?

    @Option(help: ArgumentHelp("What a part is worth. Default: 50%.", valueName: "share"))
    var credit: String?

    @Option(help: ArgumentHelp("What is told to those who answered so.", valueName: "text"))
    var feedback: String?

    @Flag(help: "Write even if comments of the file are lost.")
    var force = false

    @Option(help: ArgumentHelp("How many texts of each question are listed.", valueName: "n"))
    var most = 20

    @Option(help: "The form of the list.")
    var format = ListForm.text

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let group = try self.group(language)
        let places = try self.data.places(language)
        guard (1...1000).contains(self.most) else {
            throw CommandFailure(.usage, TriagePhrase.usage(.most), in: language)
        }
        let desk = try TriageDesk(
            quiz: Quiz.ID(TextFolding.word(self.quiz)),
            database: places.database,
            folder: places.quizzes,
            language: language
        )
        if let group {
            try TriageJudgement(desk, group).write(losesComments: self.force)
        } else {
            try desk.list(
                question: self.question.map { Question.ID($0) },
                gap: self.gap,
                most: self.most,
                format: self.format
            )
        }
    }

    /// What is judged; nil if the list is asked for.
    private func group(_ language: Language) throws(CommandFailure) -> AnswerGroup? {
        let others = [self.credit, self.feedback].contains { $0 != nil } || self.pattern
        guard let answer, let judgement else {
            guard self.answer == nil, self.judgement == nil, !others else {
                throw CommandFailure(.usage, TriagePhrase.usage(.judgement), in: language)
            }
            return nil
        }
        guard let question else {
            throw CommandFailure(.usage, TriagePhrase.usage(.question), in: language)
        }
        guard self.format == .text else {
            throw CommandFailure(.usage, TriagePhrase.usage(.formOfList), in: language)
        }
        return AnswerGroup(
            question: Question.ID(question),
            gap: self.gap,
            text: answer,
            isPattern: self.pattern,
            credit: try self.credit(judgement, language),
            feedback: self.feedback
        )
    }

    private func credit(
        _ judgement: Judgement,
        _ language: Language
    ) throws(CommandFailure) -> Fraction {
        guard self.credit == nil || judgement == .part else {
            throw CommandFailure(.usage, TriagePhrase.usage(.creditWithoutPart), in: language)
        }
        switch judgement {
        case .right: return .one
        case .wrong: return .zero
        case .part:
            let text = self.credit ?? "50%"
            guard let share = AnswerGroup.credit(text), share > .zero, share < .one else {
                throw CommandFailure(.usage, TriagePhrase.usage(.credit(text)), in: language)
            }
            return share
        }
    }
}
