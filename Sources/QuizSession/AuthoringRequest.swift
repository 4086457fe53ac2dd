public import QuizCore
public import Wording

/// What an author asks for; files are read and written off the event loops.
public enum AuthoringRequest: Equatable, Sendable {
    /// The file of a quiz.
    case read(quiz: String, DraftChoice)
    /// Everything that is found in the draft, else in the published file.
    case check(quiz: String)
    /// Keeps a text as draft, a faulty one too.
    ///
    /// - Parameter basedOn: The version that the author began with; nil overwrites any.
    case store(quiz: String, [UInt8], basedOn: String?, by: Trainee.ID)
    /// The draft becomes what new attempts get.
    case publish(quiz: String, basedOn: String?, by: Trainee.ID)

    /// Which of the two texts of a quiz is meant.
    public enum DraftChoice: Equatable, Sendable {
        /// The published one; a draft where nothing is published.
        case published
        case draft
        /// The one of this version.
        case version(String)
    }
}

/// What came of an ``AuthoringRequest``.
public enum AuthoringResult: Equatable, Sendable {
    case file(version: String, text: String)
    case checked(AuthoringFindings)
    case stored(version: String, lines: Int, AuthoringFindings)
    /// With what it means for answers that were given before.
    case published(version: String, AuthoringFindings = AuthoringFindings([]))
    /// Another version lies there; nil if none does.
    case otherVersion(String?)
    /// No id of a quiz.
    case nameRefused
    case noSuchQuiz
    case noDraft
    /// Not published, because of errors.
    case faulty(AuthoringFindings)
    /// The file is not UTF-8.
    case notText
    /// Files cannot be read or written; the log says why.
    case filesFailed
    /// Written, but the server did not take it into service; the log says why.
    case notInService
}

/// What was found in one quiz file.
public struct AuthoringFindings: Equatable, Sendable {
    /// One of them.
    public struct Finding: Equatable, Sendable {
        /// Counted from 1.
        public let line: Int
        /// Counted from 1.
        public let column: Int
        public let isError: Bool
        /// Such as `E103`.
        public let check: String
        public let message: Phrase
        /// What would be right, if that is known.
        public let fix: String?

        public init(
            line: Int,
            column: Int,
            isError: Bool,
            check: String,
            message: Phrase,
            fix: String?
        ) {
            self.line = line
            self.column = column
            self.isError = isError
            self.check = check
            self.message = message
            self.fix = fix
        }
    }

    /// In the order of their places.
    public let all: [Finding]

    public init(_ all: [Finding]) {
        self.all = all
    }

    /// Those for which the file is not loaded.
    public var errors: Int { self.all.count(where: \.isError) }

    /// The others.
    public var warnings: Int { self.all.count - self.errors }
}
