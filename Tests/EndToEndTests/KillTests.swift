import Foundation
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing

/// The server is killed again and again while people answer as fast as they can.
///
/// What each of them sent and what reply came back whole is kept here, outside of the server.
@Suite("A server that is killed")
struct KillTests {
    private static let people = 8
    /// Kills in a run; `QUIZLINE_KILLS` asks for more.
    private static let kills =
        ProcessInfo.processInfo.environment["QUIZLINE_KILLS"].flatMap { Int($0) } ?? 25

    @Test
    func `no answer whose reply came is lost, and none is stored twice`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(40)])
        let quiz = try #require(Fixtures.catalog(of: URL(fileURLWithPath: quizzes)).quizzes.first)
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededOrder(seed: seed, purpose: "kills")
        var people = try Self.enrolled(quizzes: quizzes, folder: folder, seed: seed)

        for _ in 0..<Self.kills {
            let server = try ServerProcess(quizzes: quizzes, folder: folder)
            let expected = try Self.places(of: people, quiz: quiz, in: server.database)
            let kill = KillSwitch(
                pid: server.pid,
                afterLines: 1 + chance.below(400),
                microseconds: UInt32(chance.below(2000))
            )
            let (port, before) = (server.port, people)
            people = try Threads.run(Self.people) { number in
                var person = before[number]
                try person.answerUntilKilled(port: port, place: expected[number], kill)
                return person
            }
            #expect(try server.status() == -SIGKILL)
        }

        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let expected = try Self.places(of: people, quiz: quiz, in: server.database)
        for (person, place) in zip(people, expected) {
            #expect(try person.resumed(port: server.port) == place, "\(person.name), seed \(seed)")
        }
        #expect(try server.stop() == 0)
        let stored = try StoredAnswers(server.database)
        #expect(try Database.integrity(of: server.database) == ["ok"])
        Self.compare(stored, with: people, seed: seed)
    }

    private static func enrolled(
        quizzes: String,
        folder: TemporaryFolder,
        seed: UInt64
    ) throws -> [RestlessPerson] {
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let people = try (0..<self.people).map { number in
            let client = try server.script()
            defer { client.close() }
            let name = "person\(number)"
            return RestlessPerson(name: name, pin: try client.enrol(name), seed: seed)
        }
        guard try server.stop() == 0 else { throw LineClient.Fault("no clean stop") }
        return people
    }

    /// Where the attempt of each goes on, worked out from what the store holds.
    private static func places(
        of people: [RestlessPerson],
        quiz: Quiz,
        in database: String
    ) throws -> [AttemptPlace?] {
        let reader = try ProgressReader(opening: database)
        let places = try people.map { person in
            try reader.attempt(nil, of: Trainee.ID(person.name)).map { snapshot in
                let attempt = Attempt(snapshot, quiz: quiz)
                let last = attempt.items.last { !$0.answers.isEmpty }?.number ?? 0
                return AttemptPlace(
                    attempt: Int(snapshot.id.rawValue),
                    number: attempt.nextOpen(after: last) ?? attempt.items.count
                )
            }
        }
        reader.close()
        return places
    }

    private static func compare(
        _ stored: StoredAnswers,
        with people: [RestlessPerson],
        seed: UInt64
    ) {
        let acknowledged = people.flatMap(\.acknowledged)
        let lost = acknowledged.filter { !stored.hold($0) }
        let ends = people.flatMap(\.ends)
        let lostEnds = ends.filter { stored.ends[$0.attempt] != $0.receipt }
        let saved = acknowledged.count(where: \.wasStoredBefore)
        print(
            """
            kills \(Self.kills), acknowledged \(acknowledged.count) answers and \(ends.count) ends, \
            lost \(lost.count + lostEnds.count), stored but not acknowledged \(saved), \
            neither \(people.reduce(0) { $0 + $1.vanished }); seed \(seed)
            """
        )
        #expect(lost.isEmpty, "\(lost.prefix(5)), seed \(seed)")
        #expect(lostEnds.isEmpty, "seed \(seed)")
        #expect(Set(stored.answers.map(\.value.tryName)).count == stored.answers.count)
        #expect(Set(stored.answers.map(\.value.responseName)).count == stored.answers.count)
        #expect(acknowledged.count > Self.kills)
    }
}

/// Everything in the answer log, read with the program of SQLite.
private struct StoredAnswers {
    struct Answer {
        let attempt: Int
        let number: Int
        let tryNumber: Int
        let typed: String
        let response: String
        let score: Int64

        var tryName: String { "\(self.attempt)/\(self.number)/\(self.tryNumber)" }
        var responseName: String { "\(self.attempt)/\(self.number)/\(self.response)" }
    }

    /// By position in the log.
    let answers: [Int: Answer]
    /// The positions of ends by attempt.
    let ends: [Int: Int]

    init(_ database: String) throws {
        let columns = "position, attempt, number, try, typed, response, score"
        let rows = try Database.rows("SELECT \(columns) FROM answer", in: database)
        self.answers = Dictionary(
            uniqueKeysWithValues: try rows.map { row in
                let cells = row.split(separator: "\t").map(String.init)
                let numbers = (cells[..<4] + cells[6...]).compactMap { Int($0) }
                guard cells.count == 7, numbers.count == 5 else { throw LineClient.Fault(row) }
                return (
                    numbers[0],
                    Answer(
                        attempt: numbers[1],
                        number: numbers[2],
                        tryNumber: numbers[3],
                        typed: cells[4],
                        response: cells[5],
                        score: Int64(numbers[4])
                    )
                )
            }
        )
        let ends = try Database.rows(
            "SELECT id, end_position FROM attempt WHERE end_position IS NOT NULL",
            in: database
        )
        self.ends = Dictionary(
            uniqueKeysWithValues: ends.map { row in
                let numbers = row.split(separator: "\t").compactMap { Int($0) }
                return (numbers[0], numbers[1])
            }
        )
    }

    /// Whether an answer stands where its reply said, with the same response and the score it earns.
    func hold(_ acknowledged: Acknowledged) -> Bool {
        guard let answer = self.answers[acknowledged.receipt] else { return false }
        let isRight = acknowledged.typed == "\(acknowledged.number)"
        // The second try of the quiz costs a third.
        let earned = isRight ? (answer.tryNumber == 1 ? "1" : "0.67") : "0"
        return answer.attempt == acknowledged.attempt && answer.number == acknowledged.number
            && answer.typed == acknowledged.typed && answer.response == "n\(acknowledged.typed)"
            && ScoreDisplay.points(Grains(answer.score)) == earned
            && acknowledged.points == earned
    }
}
