public import QuizCore
public import Wording

/// A quiz file that accepts, or names as wrong, one more answer than before.
public struct JudgedFile: Sendable {
    /// Why there is none.
    public enum Refusal: Error, Equatable, Sendable {
        /// The file has errors, or would have.
        case faulty([Diagnostic])
        case noSuchQuestion
        /// The question has no part that is answered in free words.
        case noFreeText
        /// The gaps that are, by their numbers.
        case gapWanted([Int])
        /// A gap knows right and wrong only, and says nothing.
        case onlyRight
        /// The number of languages of the quiz.
        case feedbackLanguages(Int)
        /// What is wrong with the answer itself.
        case pattern(DiagnosticPhrase)
        /// An entry takes it already.
        case taken(line: Int, credit: Fraction)
        /// Comments that the canonical layout has no place for.
        case commentsDropped([CanonicalFile.Comment])
        /// A fault of this program: the text would not give the content back.
        case notReadBack
    }

    public let octets: [UInt8]
    /// Whether the file had to be laid out anew.
    public let isLaidOutAnew: Bool
    /// Warnings that the file did not have before.
    public let warnings: [Diagnostic]
    /// As it is then.
    public let quiz: Quiz

    /// Writes a judgement into a file.
    ///
    /// - Parameters:
    ///   - path: One of the files.
    ///   - files: Those of the whole bank; what references lead to is checked.
    ///   - losesComments: Whether comments may be lost where the file must be laid out anew.
    public init(
        _ group: AnswerGroup,
        in path: String,
        of files: [Bank.File],
        losesComments: Bool = false
    ) throws(Refusal) {
        guard let index = files.firstIndex(where: { $0.path == path }) else {
            throw .noSuchQuestion
        }
        let judging = try Judging(group, files[index])
        let (octets, isLaidOutAnew) = try judging.written(losesComments: losesComments)
        var changed = files
        changed[index] = Bank.File(path: path, octets: octets)
        let before = BankReader.read(files, scrutiny: .content).diagnostics
        let after = BankReader.read(changed, scrutiny: .content)
        let known = Set(before.map { "\($0.file) \($0.code) \($0.message)" })
        let new = after.diagnostics.filter {
            !known.contains("\($0.file) \($0.code) \($0.message)")
        }
        let errors = new.filter { $0.severity == .error }
        guard errors.isEmpty, let quiz = after.quizzes.first(where: { $0.id == judging.quiz })
        else {
            throw .faulty(errors.isEmpty ? after.diagnostics.filter { $0.file == path } : errors)
        }
        self.octets = octets
        self.isLaidOutAnew = isLaidOutAnew
        self.warnings = new
        self.quiz = quiz
    }
}

/// One judgement about one file that has no errors.
private struct Judging {
    let quiz: Quiz.ID
    private let file: Bank.File
    private let document: Document
    private let wanted: QuizContent
    private let edit: LineEdit?

    init(_ group: AnswerGroup, _ file: Bank.File) throws(JudgedFile.Refusal) {
        let read = QuizFile(path: file.path, octets: file.octets)
        let document = Document(path: file.path, octets: file.octets)
        guard let quiz = read.quiz, let content = read.reading.content else {
            throw .faulty(read.findings.all.filter { $0.severity == .error })
        }
        let questions = read.reading.questions
        guard let number = questions.firstIndex(where: { $0.question.id == group.question }) else {
            throw .noSuchQuestion
        }
        let question = questions[number]
        let text = try Self.freeText(group, question.question)
        let pattern = try Self.pattern(group, text, question)
        let keyword = type(of: question.question.interaction).keyword
        let addition = try Self.addition(group, pattern, text, content, number, keyword)
        guard let entry = question.node.entry(keyword) else { throw .notReadBack }
        var changed = content.questions
        changed[number][keyword] = addition.tree
        self.quiz = quiz.id
        self.file = file
        self.document = document
        self.wanted = QuizContent(
            languages: content.languages,
            keys: content.keys,
            questions: changed
        )
        let editing = AdditionEdit(
            source: document.source,
            languages: content.languages,
            pattern: pattern
        )
        self.edit =
            text.gap.map { editing.edit(gap: $0 - 1, at: entry.value) }
            ?? editing.edit(addition, at: entry)
    }

    /// The octets of the file, changed in place if that gives what is wanted, else laid out anew.
    func written(
        losesComments: Bool
    ) throws(JudgedFile.Refusal) -> (octets: [UInt8], isLaidOutAnew: Bool) {
        if let octets = self.edit?.applied(to: self.file.octets), self.isWanted(octets) {
            return (octets, false)
        }
        guard let root = self.document.root else { throw .notReadBack }
        let comments = FileComments(
            of: self.document.source,
            root: root,
            anchors: QuizPrinter.anchors(of: self.wanted)
        )
        let octets = Array(QuizPrinter.text(of: self.wanted, comments: comments).utf8)
        let read = QuizFile(path: self.file.path, octets: octets)
        guard !read.findings.hasErrors else {
            throw .faulty(read.findings.all.filter { $0.severity == .error })
        }
        guard self.isWanted(octets) else { throw .notReadBack }
        guard comments.dropped.isEmpty || losesComments else {
            throw .commentsDropped(
                comments.dropped.map { CanonicalFile.Comment(line: $0.number, text: $0.text) }
            )
        }
        return (octets, true)
    }

    private func isWanted(_ octets: [UInt8]) -> Bool {
        let read = QuizFile(path: self.file.path, octets: octets)
        return !read.findings.hasErrors && read.reading.content == self.wanted
    }

    private static func freeText(
        _ group: AnswerGroup,
        _ question: Question
    ) throws(JudgedFile.Refusal) -> FreeText {
        let texts = question.freeTexts
        guard let first = texts.first else { throw .noFreeText }
        if texts.count == 1, group.gap == nil || group.gap == first.gap { return first }
        guard let text = texts.first(where: { $0.gap == group.gap }) else {
            throw first.gap == nil ? .noFreeText : .gapWanted(texts.compactMap(\.gap))
        }
        return text
    }

    private static func pattern(
        _ group: AnswerGroup,
        _ text: FreeText,
        _ question: PlacedQuestion
    ) throws(JudgedFile.Refusal) -> AnswerPattern {
        let pattern: AnswerPattern
        do {
            pattern = try AnswerPattern(group.text, isPattern: group.isPattern)
        } catch {
            throw .pattern(error.phrase)
        }
        let positions = pattern.texts.map(text.position)
        guard let taken = positions.first ?? nil, positions.allSatisfy({ $0 != nil }) else {
            return pattern
        }
        let node = question.node.value(of: type(of: question.question.interaction).keyword)
        let items = text.gap == nil ? node?.list : nil
        let line = items.map { $0[min(taken, $0.count - 1)].place.line } ?? node?.place.line
        throw .taken(line: line ?? question.place.line, credit: text.entries[taken].credit)
    }

    private static func addition(
        _ group: AnswerGroup,
        _ pattern: AnswerPattern,
        _ text: FreeText,
        _ content: QuizContent,
        _ number: Int,
        _ keyword: String
    ) throws(JudgedFile.Refusal) -> AcceptedAddition {
        guard let value = content.questions[number][keyword] else { throw .notReadBack }
        let addition: AcceptedAddition?
        if let gap = text.gap {
            guard group.credit == .one, group.feedback == nil else { throw .onlyRight }
            addition = AcceptedAddition(
                pattern,
                toGap: gap - 1,
                of: value,
                in: content.languages
            )
        } else {
            guard let feedback = group.feedbackTree(content.languages) else {
                throw .feedbackLanguages(content.languages.count)
            }
            addition = AcceptedAddition(
                pattern,
                credit: group.credit,
                feedback: feedback,
                to: value,
                in: content.languages
            )
        }
        guard let addition else { throw .notReadBack }
        return addition
    }
}
