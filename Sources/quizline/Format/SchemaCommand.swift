import ArgumentParser
import QuizFormat

/// `quizline schema`: prints what editors complete and check quiz files by.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of quiz files, for editors.",
        discussion: Examples.text([
            "quizline schema > quizzes/quiz.schema.json": "beside the quizzes"
        ])
    )

    func run() {
        StandardStream.output.write(QuizSchema.text)
    }
}
