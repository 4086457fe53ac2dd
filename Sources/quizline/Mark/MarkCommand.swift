import ArgumentParser
import QuizCore
import Wording

/// `quizline mark`: texts that wait for a mentor, one of them, or its mark.
struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Read the texts of essay questions and give points for them.",
        discussion: Examples.text([
            "quizline mark": "what waits, the oldest first",
            "quizline mark 318.2": "read one: attempt, question",
            "quizline mark 318.2 3 1 --comment \"Well argued\"": "points, one by one",
        ]) + """


            A text can be marked once its attempt has ended, and again: the last mark counts. \
            Points, the verdict and what is known about competencies follow at once.

            Reading works beside a running server; giving points needs the server stopped. While \
            it runs, mentors mark over the line with the command mark. Status 1: there is no such \
            text, or it cannot be marked so; 3: cannot read or write.
            """
    )

    @Argument(
        help: ArgumentHelp("The text: attempt, dot, question.", valueName: "attempt.question")
    )
    var place: String?

    @Argument(
        help: ArgumentHelp("What is given, for each criterion in order.", valueName: "points")
    )
    var points: [Int] = []

    @Option(help: ArgumentHelp("Some words for the trainee.", valueName: "text"))
    var comment = ""

    @Option(help: "The form.")
    var format = ListForm.text

    @OptionGroup var data: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let desk = MarkDesk(
            access: StoreAccess(
                database: try self.data.path(self.speech.language),
                language: self.speech.language
            ),
            isForPrograms: self.format == .json
        )
        guard let place else {
            guard self.comment.isEmpty else { throw desk.usage() }
            return try desk.list()
        }
        guard let place = EssayPlace(place) else { throw desk.usage() }
        guard !self.points.isEmpty else {
            guard self.comment.isEmpty else { throw desk.usage() }
            return try desk.show(place)
        }
        try desk.mark(place, points: self.points, comment: self.comment)
    }
}
