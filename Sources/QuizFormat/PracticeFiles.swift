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

    /// All of them.
    public static let all: [File] = PracticeKind.allCases.compactMap { kind in
        let source = Self.source(of: kind)
        return BankReader.readStored(source, of: kind.quiz).map { File(quiz: $0, source: source) }
    }

    private static func source(of kind: PracticeKind) -> String {
        """
        id: \(kind.quiz)
        langs: zh, en
        title: \(Self.title(of: kind))
        pool: no
        draw: 1 from all
        \(Self.rules(of: kind))
        """
    }

    private static func title(of kind: PracticeKind) -> String {
        switch kind {
        case .due: "复习 // Review"
        case .daily: "每日练习 // Daily practice"
        }
    }

    /// The clock of five minutes stands still for a day while the line is down; who has begun to
    /// answer when it ends may finish the sentence.
    private static func rules(of kind: PracticeKind) -> String {
        switch kind {
        case .due: ""
        case .daily: "time: 5m\npause: 24h\nlate: grace 1m\n"
        }
    }
}
