import ProgressStorage
import QuizCore
import TestSupport

/// What an attempt must have become.
struct ExpectedAttempt: Sendable {
    struct Answer: Sendable {
        let typed: String
        let response: Response
        /// The score of the question after this answer.
        let score: Grains
    }

    let id: AttemptID
    var answers: [Answer] = []
    var earned = Grains.zero
    /// Replies that were other than they should be.
    var faults: [String] = []
}

/// Somebody who takes one quiz by a script and works out each score from the quiz file.
struct ScriptedTrainee {
    private let number: Int
    private let quiz: Quiz
    private let client: LineClient

    init(number: Int, quiz: Quiz, port: Int) throws {
        self.number = number
        self.quiz = quiz
        self.client = try LineClient(port: port)
        _ = try self.client.readLine()
        try self.client.ask("voice code")
    }

    static func id(_ number: Int) -> Trainee.ID { Trainee.ID("trainee\(number)") }

    /// Enrols, answers every question until it is closed, and hands in.
    func takeQuiz(_ reader: ProgressReader) throws -> ExpectedAttempt {
        _ = try self.client.enrol(Self.id(self.number).text)
        let first = try self.client.reply(to: "start \(self.quiz.id)")
        guard first.code == 244, let id = first.integer("attempt") else {
            throw LineClient.Fault("start: \(first)")
        }
        var expected = ExpectedAttempt(id: AttemptID(rawValue: Int64(id)))
        let items = try self.items(of: expected.id, reader)
        var script = AnswerScript(person: self.number)
        for item in items {
            try self.answer(item, with: &script, &expected)
        }
        try self.finish(&expected)
        self.client.close()
        return expected
    }

    /// The questions in the order and arrangement that the stored seed draws.
    private func items(of id: AttemptID, _ reader: ProgressReader) throws -> [Attempt.Item] {
        guard let snapshot = try reader.attempt(id, of: Self.id(self.number)) else {
            throw LineClient.Fault("attempt \(id) is not stored")
        }
        return Attempt(snapshot, quiz: self.quiz).items
    }

    private func answer(
        _ item: Attempt.Item,
        with script: inout AnswerScript,
        _ expected: inout ExpectedAttempt
    ) throws {
        self.compareShown(item, try self.client.reply(to: "question \(item.number)"), &expected)
        let interaction = item.question.interaction
        var responses: [Response] = []
        for _ in 0..<min(self.quiz.settings.tries, interaction.mostTries ?? .max) {
            let answer = script.answer(to: item)
            let reply = try self.client.reply(to: "answer \(item.number) \(answer.typed)")
            guard
                case .response(let response) = interaction.read(
                    TypedAnswer(answer.typed),
                    shown: item.arrangement
                )
            else {
                expected.faults.append("\(item.question.name) \(answer.typed): not read; \(reply)")
                return
            }
            if responses.contains(response) {
                if reply["already"] == nil { expected.faults.append("not already: \(reply)") }
                continue
            }
            responses.append(response)
            let credit = interaction.credit(for: response)
            if answer.isKey, credit != .one {
                expected.faults.append(
                    "\(item.question.name): the key \(answer.typed) is not right"
                )
            }
            self.compare(reply, item, typed: answer.typed, responses, &expected)
            if credit == .one { break }
        }
        expected.earned = expected.earned + self.score(of: item, responses)
    }

    /// What is on screen must be in the order that the answers are marked by.
    private func compareShown(
        _ item: Attempt.Item,
        _ question: CodeReply,
        _ expected: inout ExpectedAttempt
    ) {
        let view = item.question.interaction.view(item.arrangement)
        let choices = view.choices.map { $0.text(in: .chinese) }
        if question.texts(of: "choice") != choices {
            expected.faults.append("\(item.question.name): \(choices) shown as \(question)")
        }
    }

    private func score(of item: Attempt.Item, _ responses: [Response]) -> Grains {
        QuestionScore(
            interaction: item.question.interaction,
            points: item.question.points,
            settings: self.quiz.settings
        )
        .grains(tries: responses, hints: 0, certainty: 1)
    }

    private func compare(
        _ reply: CodeReply,
        _ item: Attempt.Item,
        typed: String,
        _ responses: [Response],
        _ expected: inout ExpectedAttempt
    ) {
        guard let response = responses.last else { return }
        let credit = item.question.interaction.credit(for: response)
        let code = credit == .one ? 240 : credit == .zero ? 241 : 242
        let score = self.score(of: item, responses)
        if reply.code != code || reply["points"] != ScoreDisplay.points(score) {
            expected.faults.append(
                "\(item.question.name) \(typed): \(code) \(ScoreDisplay.points(score)); \(reply)"
            )
        }
        expected.answers.append(.init(typed: typed, response: response, score: score))
    }

    private func finish(_ expected: inout ExpectedAttempt) throws {
        let end = try self.client.reply(to: "finish yes")
        if end.code != 248 || end["points"] != ScoreDisplay.points(expected.earned) {
            expected.faults.append("\(ScoreDisplay.points(expected.earned)): \(end)")
        }
    }
}
