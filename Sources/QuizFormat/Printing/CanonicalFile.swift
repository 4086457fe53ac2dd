import QuizCore

/// A quiz file as it is written when nobody's habits show.
public struct CanonicalFile: Sendable {
    /// A comment that has no place in the text.
    public struct Comment: Equatable, Sendable {
        /// Counted from 1.
        public let line: Int
        public let text: String
    }

    /// Why a file has no such form.
    public enum Refusal: Error, Equatable, Sendable {
        /// It has errors, which the checker tells.
        case faulty([Diagnostic])
        /// A fault of this program: the text would not give the content back.
        case notReadBack
    }

    public let text: String
    /// Comments above keys and questions are kept; these are not.
    public let droppedComments: [Comment]
    /// Whether the file is written so already.
    public let isUnchanged: Bool

    /// Reads a quiz file by itself.
    public init(of file: Bank.File) throws(Refusal) {
        let quiz = QuizFile(path: file.path, octets: file.octets)
        let document = Document(path: file.path, octets: file.octets)
        guard !quiz.findings.hasErrors, let content = quiz.reading.content,
            let root = document.root
        else { throw .faulty(quiz.findings.all.filter { $0.severity == .error }) }
        let comments = FileComments(
            of: document.source,
            root: root,
            anchors: QuizPrinter.anchors(of: content)
        )
        self.text = QuizPrinter.text(of: content, comments: comments)
        self.droppedComments = comments.dropped.map { Comment(line: $0.number, text: $0.text) }
        self.isUnchanged = Array(self.text.utf8) == file.octets
        let again = QuizFile(path: file.path, octets: Array(self.text.utf8))
        guard !again.findings.hasErrors, again.reading.content == content,
            again.quiz?.version == quiz.quiz?.version
        else { throw .notReadBack }
    }
}
