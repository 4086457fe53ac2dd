import ArgumentParser
import Foundation
import QuizCore
import QuizFormat
import QuizServer
import QuizSession
import Wording

/// `quizline preview`: an author plays a quiz before anybody else does.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Play a quiz file in the terminal. Nothing is stored.",
        discussion: Examples.text([
            "quizline preview quizzes/mine.yaml": "as a trainee would meet it",
            "quizline preview quizzes/mine.yaml --keys --lang zh": "with the right answers",
            "quizline preview quizzes/mine.yaml --question steps": "one question alone",
        ]) + "\n\nCtrl-D ends with the result of what was answered."
            + "\n\nStatus 0: played; 1: the file has errors; 2: wrong usage; 3: it cannot be read."
    )

    @Argument(help: "The quiz file.", completion: .file(extensions: ["yaml"]))
    var file: String

    @Option(help: ArgumentHelp("Only this question.", valueName: "id"))
    var question: String?

    @OptionGroup var speech: LanguageOption

    @Flag(help: "Tell below each question what is right.")
    var keys = false

    @Option(help: ArgumentHelp("Draws the order again that a seed drew.", valueName: "number"))
    var seed: UInt64?

    func validate() throws {
        if let seed = self.seed, seed > 1 << 53 {
            throw ValidationError("--seed \(seed): 0 to \(UInt64(1) << 53).")
        }
    }

    func run() throws {
        let language = self.speech.language
        let quizFile = try PreviewedFile(self.file, language: language)
        try StandardStream.output.write(
            DiagnosticText.text(quizFile.findings, language: language),
            in: language
        )
        guard let quiz = quizFile.quiz else { throw CommandFailure(.findings) }
        let preview = Preview(
            of: quiz.preview(of: try self.chosen(from: quiz, language)),
            among: quizFile.bank,
            framework: quizFile.framework,
            in: Preview.Surroundings(
                seed: self.seed ?? UInt64.random(in: 0...(1 << 53)),
                language: language,
                width: StandardStream.output.columns.map { min(max($0, 20), 255) },
                showsKeys: self.keys
            )
        )
        let opening = AuthoringPhrase.previewing(quiz.id.text).text(in: language)
        try StandardStream.output.write(opening + "\n\n", in: language)
        try PreviewTable(preview, language).play()
    }

    /// The id of the question that is asked for; nil if all are wanted.
    private func chosen(
        from quiz: Quiz,
        _ language: Language
    ) throws(CommandFailure) -> Question.ID? {
        guard let id = self.question.map({ Question.ID($0) }) else { return nil }
        guard quiz.questions.contains(where: { $0.id == id }) else {
            let phrase = AuthoringPhrase.noSuchQuestion(id.text, quiz: quiz.id.text)
            throw CommandFailure(.usage, phrase, in: language)
        }
        return id
    }
}
