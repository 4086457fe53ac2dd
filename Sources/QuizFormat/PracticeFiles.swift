public import QuizCore

/// Quizzes of the server's own, for practice: quiz files that nobody has to write.
///
/// They say by which rules the attempts go. What an attempt asks is chosen when it begins and
/// stored with it, so that it is resumed, marked again and reported on as any that draws.
public enum PracticeFiles {
    /// A quiz and the text of its file.
    public struct File: Sendable {
        public let quiz: Quiz
        public let source: String
    }

    /// All of them: two, and a check for each competency.
    public static func all(for framework: CompetencyFramework) -> [File] {
        let checks = framework.competencies.map { PracticeKind.assess($0.id) }
        return ([.due, .daily] + checks).compactMap { kind in
            let source = Self.source(of: kind)
            return BankReader.readStored(source, of: kind.quiz).map { quiz in
                File(quiz: quiz, source: source)
            }
        }
    }

    private static func source(of kind: PracticeKind) -> String {
        """
        id: \(kind.quiz)
        langs: zh, en
        title: \(Self.title(of: kind))
        pool: no
        draw: 1 from \(Self.pool(of: kind))
        \(Self.rules(of: kind))
        """
    }

    private static func title(of kind: PracticeKind) -> String {
        switch kind {
        case .due: "复习 // Review"
        case .daily: "每日练习 // Daily practice"
        case .assess: "能力测评 // Competency check"
        }
    }

    private static func pool(of kind: PracticeKind) -> String {
        switch kind {
        case .due, .daily: "all"
        case .assess(let competency): "competency \(competency)"
        }
    }

    /// The clock of five minutes stands still for a day while the line is down; who has begun to
    /// answer when it ends may finish the sentence.
    private static func rules(of kind: PracticeKind) -> String {
        switch kind {
        case .due, .assess: ""
        case .daily: "time: 5m\npause: 24h\nlate: grace 1m\n"
        }
    }
}
