import Foundation
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("Two hundred trainees at once")
struct CrowdTests {
    private static let people = 200

    @Test
    func `every recorded score is what the key gives for what was typed`() throws {
        let server = try ServerProcess(settings: ["default-job": "sales-manager"])
        // Scenes are answered turn by turn, and a script cannot foresee what is drawn.
        let quizzes = try Fixtures.catalog(of: URL(fileURLWithPath: ServerProcess.quizzes)).quizzes
            .filter { quiz in
                quiz.settings.draws.isEmpty
                    && !quiz.questions.contains { $0.interaction is ScenePlay }
            }
        let reader = try ProgressReader(opening: server.database)
        let port = server.port

        let attempts = try Threads.run(Self.people) { number in
            let trainee = try ScriptedTrainee(
                number: number,
                quiz: quizzes[number % quizzes.count],
                port: port
            )
            return try trainee.takeQuiz(reader)
        }

        let faults = attempts.flatMap(\.faults)
        #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(3).joined(separator: "\n"))")
        for (number, attempt) in attempts.enumerated() {
            let stored = try reader.attempt(attempt.id, of: ScriptedTrainee.id(number))
            #expect(stored?.answers.map(\.typed) == attempt.answers.map(\.typed))
            #expect(stored?.answers.map(\.response) == attempt.answers.map(\.response))
            #expect(stored?.answers.map(\.score) == attempt.answers.map(\.score))
            #expect(stored?.end?.earned == attempt.earned)
        }
        let answers = attempts.reduce(0) { $0 + $1.answers.count }
        print("\(attempts.count) trainees, \(answers) answers, \(faults.count) other than expected")
        #expect(try reader.trainees().count == Self.people)
        #expect(Set(attempts.map(\.id)).count == Self.people)
        reader.close()
        #expect(try server.stop() == 0)
        #expect(try Database.integrity(of: server.database) == ["ok"])
    }
}
