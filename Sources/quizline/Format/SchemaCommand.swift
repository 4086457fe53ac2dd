import ArgumentParser
import QuizFormat
import Wording

/// `quizline schema`: prints what editors complete and check quiz files by.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of quiz files or programmes, for editors.",
        discussion: Examples.text([
            "quizline schema > quizzes/quiz.schema.json": "beside the quizzes",
            "quizline schema --programme > quizzes/programme.schema.json": "for programmes",
        ])
    )

    @Flag(help: "The schema of programmes.")
    var programme = false

    func run() throws {
        let text = self.programme ? ProgrammeSchema.text : QuizSchema.text
        try StandardStream.output.write(text, in: .ofTerminal)
    }
}
