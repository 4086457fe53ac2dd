import Foundation
import QuizCore
import TestSupport
import Testing

/// Curious people do what comes to mind, and every octet that the server sends is looked through.
///
/// Each secret text of the quizzes holds a word that stands nowhere else. A model of their
/// attempts, which knows the settings of the quizzes and nothing of the server, says which of
/// these words are due.
@Suite("Keys over the line")
struct KeySecrecyTests {
    /// People in a run; `QUIZLINE_KEY_SESSIONS` asks for more.
    private static let sessions = Self.number("QUIZLINE_KEY_SESSIONS") ?? 24
    /// What chance draws from; `QUIZLINE_KEY_SEED` repeats a run.
    private static let seed = Self.number("QUIZLINE_KEY_SEED").map { UInt64($0) }
    private static let steps = 60
    private static let atOnce = 4

    private static func number(_ variable: String) -> Int? {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }
    }

    /// - Parameter file: The file of each quiz.
    private func outcomes(
        sessions: Int,
        seed: UInt64,
        file: (CanaryQuiz) -> String
    ) throws -> [CuriousPerson.Outcome] {
        let folder = try TemporaryFolder()
        let files = CanaryQuiz.all.map { ("\($0.id).yaml", file($0)) }
        let quizzes = try folder.writeQuizzes(Dictionary(uniqueKeysWithValues: files))
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let port = server.port
        let outcomes = try Threads.run(Self.atOnce) { worker in
            try stride(from: worker, to: sessions, by: Self.atOnce).map { number in
                var person = try CuriousPerson(
                    name: "curious\(number)",
                    quizzes: CanaryQuiz.all,
                    port: port,
                    seed: seed
                )
                try person.explore(steps: Self.steps)
                return person.outcome
            }
        }
        #expect(try server.stop() == 0)
        return outcomes.flatMap(\.self)
    }

    @Test
    func `S5 no key, explanation, feedback or hint leaves before it is due`() throws {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64(UInt32.max))

        let outcomes = try self.outcomes(sessions: Self.sessions, seed: seed) { $0.file() }

        let findings = outcomes.flatMap(\.findings)
        let told = outcomes.map(\.told).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        print(
            """
            sessions \(outcomes.count), replies \(outcomes.reduce(0) { $0 + $1.replies }), \
            told in time \(told.sorted { $0.key < $1.key }), \
            findings \(findings.count); QUIZLINE_KEY_SEED=\(seed)
            """
        )
        #expect(findings.isEmpty, "\(findings.prefix(5)), QUIZLINE_KEY_SEED=\(seed)")
        for kind in Canary.Kind.allCases { #expect(told["Qz\(kind.rawValue)", default: 0] > 0) }
    }

    @Test(arguments: Canary.Kind.allCases)
    func `S5 a secret that leaves too early is seen`(kind: Canary.Kind) throws {
        let outcomes = try self.outcomes(sessions: 4, seed: 1) { $0.file(planted: kind) }

        let leaked = outcomes.flatMap(\.findings).filter { $0.kind == .leaked }
        #expect(leaked.contains { $0.word.hasPrefix("Qz\(kind.rawValue)") })
    }

    @Test
    func `S5 a key that is told while the attempt goes on is seen`() throws {
        let outcomes = try self.outcomes(sessions: 4, seed: 1) { quiz in
            quiz.file(settings: quiz.id == "curious-default" ? "review: {try: answers}\n" : nil)
        }

        let leaked = outcomes.flatMap(\.findings).filter { $0.kind == .leaked }
        #expect(leaked.contains { $0.word.hasPrefix("Qzwhy0ca") })
    }
}
