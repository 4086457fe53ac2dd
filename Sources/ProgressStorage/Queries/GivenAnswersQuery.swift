import Foundation
import GRDB
import QuizCore

/// Which versions of questions people answered, and which marked their answers.
enum GivenAnswersQuery {
    /// The answers to the questions of a quiz that are not marked by some versions.
    ///
    /// Void attempts and questions that were left out are not counted.
    ///
    /// - Parameter current: The content hashes of the versions whose marks need no look.
    static func answers(
        to quiz: Quiz.ID,
        besides current: Set<String>,
        _ database: Database
    ) throws -> GivenAnswers {
        let counts = try Self.counts(quiz, database).filter { !current.contains($0.marked) }
        guard !counts.isEmpty else { return GivenAnswers() }
        let chosen = try Self.chosen(quiz, of: Set(counts.map(\.pair)), database)
        let keys = Set(counts.flatMap { [$0.pair.shown, $0.pair.marking] })
        return GivenAnswers(
            versions: counts.map { count in
                AnsweredVersion(
                    question: count.question,
                    shown: count.shown,
                    marked: count.marked,
                    count: count.answers,
                    chosen: chosen[count.pair, default: [:]]
                )
            },
            sources: try Self.sources(of: keys, database)
        )
    }

    private struct Pair: Hashable {
        let shown: Int64
        let marking: Int64
    }

    private struct Count {
        let pair: Pair
        let question: QuestionName
        let shown: String
        let marked: String
        let answers: Int
    }

    private static func counts(_ quiz: Quiz.ID, _ database: Database) throws -> [Count] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT g.shown, g.marking, q.quiz, q.question, q.content_hash, k.content_hash, g.n
                FROM (SELECT s.question_key AS shown,
                        coalesce(m.question_key, s.question_key) AS marking, count(*) AS n
                """ + Self.servings + """
                        GROUP BY 1, 2) g
                    CROSS JOIN question_version q ON q.key = g.shown
                    CROSS JOIN question_version k ON k.key = g.marking
                    ORDER BY q.question, g.shown, g.marking
                    """
        )
        return try statement.all([quiz.text]) { row in
            Count(
                pair: Pair(shown: try row.wide(0), marking: try row.wide(1)),
                question: try row.questionName(2),
                shown: try row.text(4),
                marked: try row.text(5),
                answers: try row.number(6)
            )
        }
    }

    /// Servings of a quiz's questions, in whatever quiz they were drawn.
    private static let servings = """
         FROM serving s CROSS JOIN attempt a ON a.id = s.attempt
            LEFT JOIN mark_in_force m ON m.attempt = s.attempt AND m.number = s.number
        WHERE s.tries > 0 AND a.cause IS NOT 'void' AND m.is_void IS NOT 1
            AND s.question_key IN (SELECT key FROM question_version WHERE quiz = ?)

        """

    /// How often each choice stands in a last answer; answers are looked at one by one.
    private static func chosen(
        _ quiz: Quiz.ID,
        of pairs: Set<Pair>,
        _ database: Database
    ) throws -> [Pair: [AnsweredVersion.Chosen: Int]] {
        var chosen: [Pair: [AnsweredVersion.Chosen: Int]] = [:]
        let statement = try database.cachedStatement(
            sql: """
                SELECT s.question_key, coalesce(m.question_key, s.question_key),
                    (SELECT l.response FROM answer l WHERE l.position = s.last_position)
                """ + Self.servings
        )
        try statement.each([quiz.text]) { row in
            let pair = Pair(shown: try row.wide(0), marking: try row.wide(1))
            guard pairs.contains(pair), let written = try row.decode(String?.self, atIndex: 2),
                let response = Response(encoded: written)
            else { return }
            for part in response.chosen { chosen[pair, default: [:]][part, default: 0] += 1 }
        }
        return chosen
    }

    /// The text of the newest quiz file that holds each version.
    private static func sources(of keys: Set<Int64>, _ database: Database) throws -> [String] {
        let statement = try database.cachedStatement(
            sql: "SELECT max(quiz_version) FROM quiz_question WHERE question_key = ?"
        )
        let versions = try keys.compactMap { try statement.value(Int64.self, [$0]) }
        let source = try database.cachedStatement(
            sql: "SELECT source FROM quiz_version WHERE key = ?"
        )
        return try Set(versions).sorted().compactMap { key in
            try source.first([key]) { row in
                row.withOctets(0) { String(decoding: $0, as: UTF8.self) }
            }
        }
    }
}

extension Response {
    /// The choices that it names.
    fileprivate var chosen: [AnsweredVersion.Chosen] {
        switch self {
        case .choices(let positions): positions.map { .init(list: 0, position: $0) }
        case .gaps(let gaps):
            gaps.enumerated().compactMap { list, gap in
                guard case .choice(let position) = gap else { return nil }
                return .init(list: list, position: position)
            }
        case .truth, .pairs, .order, .number, .text, .path, .rating, .essay: []
        }
    }
}
