import QuizCore

/// How the value of one type key is read.
protocol TypeReader: Sendable {
    /// The key, such as `one`.
    static var keyword: String { get }

    /// The words of `grade` that go with the type, the default first; empty if none does.
    static var grades: [String] { get }

    /// Reads the value; nil if it was reported to be faulty.
    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading?

    /// Writes the value that ``read(_:_:)`` gave as ``TypeReading/tree``, in short form wherever
    /// that is read back the same.
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written

    /// The schema of what may stand behind the key.
    static var schema: JSONTree { get }
}

/// A question's type with its content, and the same as a tree.
struct TypeReading {
    let interaction: any Interaction
    let tree: ValueTree
    /// The unit of a number.
    var unit: ValueTree?
    /// The length of an essay.
    var length: ValueTree?
}

/// What the reader of a type may look at.
struct QuestionScope {
    let texts: TextReader
    let scalars: ScalarReader
    let findings: Findings
    /// The keys of the question.
    let fields: Fields
    /// The word of `grade`; nil if it is not given.
    let grade: String?
    /// The competencies that the question is tagged with.
    let competencies: [String]
}

/// The readers of all types.
enum TypeReaders {
    static let all: [any TypeReader.Type] = [
        OneReader.self,
        ManyReader.self,
        TruthReader.self,
        MatchReader.self,
        OrderReader.self,
        NumberReader.self,
        WordReader.self,
        BlankReader.self,
        RateReader.self,
        EssayReader.self,
        SceneReader.self,
    ]

    static func named(_ keyword: String) -> (any TypeReader.Type)? {
        self.all.first { $0.keyword == keyword }
    }
}
