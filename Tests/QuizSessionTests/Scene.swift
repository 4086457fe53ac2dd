import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Wording

/// Where a conversation stands before the line that a test is about.
enum Scene: String, CaseIterable {
    /// Nobody has signed in.
    case guest
    /// Somebody has, and has not begun a quiz.
    case member
    /// Question 1 of `six-roles` is on screen, nothing is answered.
    case answering
    /// That attempt was finished with one answer, question 1 right.
    case finished
    /// That attempt goes on over another connection.
    case moved

    /// A conversation that stands there, in a voice and a language.
    func conversation(
        _ voice: LineSettings.Voice = .code,
        _ language: Language = .chinese,
        catalog: Catalog? = nil
    ) throws -> Conversation {
        var conversation = Conversation(catalog: try catalog ?? Fixtures.catalog())
        _ = conversation.connect()
        conversation.play(["voice code", "set lang \(language.rawValue)"] + self.lines)
        if self == .moved { _ = conversation.announce(.moved) }
        if voice != .code { conversation.play(["voice \(voice.rawValue)"]) }
        return conversation
    }

    private var lines: [String] {
        switch self {
        case .guest: []
        case .member: ["enrol lina"]
        case .answering, .moved: ["enrol lina", "start six-roles"]
        case .finished: ["enrol lina", "start six-roles", "answer 1 b", "finish yes"]
        }
    }
}

extension Conversation {
    /// Types lines whose replies do not matter.
    mutating func play(_ lines: [String]) {
        for line in lines { _ = self.type(line) }
    }

    /// Types a line and gives the code of the reply.
    mutating func code(of line: String) -> Int? {
        _ = self.type(line)
        return self.lastCode?.rawValue
    }
}

extension Fixtures {
    /// The catalog with one quiz under other rules.
    static func catalog(
        changing id: Quiz.ID,
        audience: [JobRole.ID]? = nil,
        _ change: (inout QuizSettings) -> Void
    ) throws -> Catalog {
        let catalog = try Self.catalog()
        let quizzes = catalog.quizzes.map { quiz -> Quiz in
            guard quiz.id == id else { return quiz }
            var settings = quiz.settings
            change(&settings)
            return Quiz(
                id: quiz.id,
                version: "changed-" + quiz.version,
                languages: quiz.languages,
                title: quiz.title,
                summary: quiz.summary,
                audience: audience ?? quiz.audience,
                settings: settings,
                questions: quiz.questions
            )
        }
        return Catalog(quizzes: quizzes, framework: catalog.framework)
    }
}

extension String {
    /// Whether the text has a Chinese character or full-width sign.
    var hasChinese: Bool {
        self.unicodeScalars.contains {
            (0x3000...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
        }
    }
}
