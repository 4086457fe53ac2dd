import GRDB
public import QuizCore

/// A text that people typed, with everything that counts about it.
public struct GivenText: Equatable, Sendable {
    /// Folded.
    public let text: String
    public let answers: Int
    public let trainees: Int
    /// When it was typed last.
    public let last: Instant
    /// One or two lines as they were typed.
    public let examples: [String]
}

/// What people typed where words are free.
enum GivenTextQuery {
    /// Tells of each text given to a question, the most frequent first.
    ///
    /// The database groups and sorts, in files of its own where memory is short; texts are handed
    /// over one by one. Void attempts are left out.
    ///
    /// - Parameters:
    ///   - names: The question, and what it was called before.
    ///   - gap: From 1; nil for a question of type `text`.
    ///   - progress: Told after each thousand answers how many were looked at.
    static func each(
        to names: [QuestionName],
        gap: Int?,
        _ database: Database,
        progress: @escaping @Sendable (Int) -> Void,
        _ body: (GivenText) -> Void
    ) throws {
        let function = Self.textFunction(gap: gap, progress)
        database.add(function: function)
        defer { database.remove(function: function) }
        let statement = try database.makeStatement(
            sql: """
                WITH given AS MATERIALIZED (
                    SELECT quizline_given_text(l.response) AS text, l.typed AS typed,
                        a.trainee AS trainee, l.at AS at
                    FROM answer l CROSS JOIN attempt a ON a.id = l.attempt
                    WHERE a.cause IS NOT 'void' AND l.question_key IN (
                        SELECT key FROM question_version
                        WHERE instr(?, ' ' || quiz || '/' || question || ' ') > 0))
                SELECT text, count(*), count(DISTINCT trainee), max(at), min(typed), max(typed)
                FROM given WHERE text IS NOT NULL GROUP BY text ORDER BY 2 DESC, 4 DESC, 1
                """
        )
        try statement.each([Self.list(names)]) { body(try Self.given($0)) }
    }

    /// How many answers there are to a question, tries included.
    static func count(of names: [QuestionName], _ database: Database) throws -> Int {
        let statement = try database.cachedStatement(
            sql: """
                SELECT coalesce(sum(tries), 0) FROM serving WHERE question_key IN (
                    SELECT key FROM question_version
                    WHERE instr(?, ' ' || quiz || '/' || question || ' ') > 0)
                """
        )
        return try statement.value(Int.self, [Self.list(names)]) ?? 0
    }

    /// Names between blanks, which no name has in it.
    private static func list(_ names: [QuestionName]) -> String {
        " " + names.map(\.description).joined(separator: " ") + " "
    }

    /// The folded text of a stored response, or of one gap of it; null if it has none.
    private static func textFunction(
        gap: Int?,
        _ progress: @escaping @Sendable (Int) -> Void
    ) -> DatabaseFunction {
        let ticks = Ticks(progress)
        return DatabaseFunction("quizline_given_text", argumentCount: 1) { values in
            ticks.tick()
            guard let written = String.fromDatabaseValue(values[0]),
                let response = Response(encoded: written)
            else { return nil }
            switch (response, gap) {
            case (.text(let text), nil): return TextFolding.fold(text)
            case (.gaps(let gaps), let number?) where gaps.indices.contains(number - 1):
                guard case .text(let text) = gaps[number - 1] else { return nil }
                return TextFolding.fold(text)
            default: return nil
            }
        }
    }

    private static func given(_ row: Columns) throws -> GivenText {
        let examples = [try row.text(4), try row.text(5)]
        return GivenText(
            text: try row.text(0),
            answers: try row.number(1),
            trainees: try row.number(2),
            last: try row.instant(3),
            examples: examples[0] == examples[1] ? [examples[0]] : examples
        )
    }
}
