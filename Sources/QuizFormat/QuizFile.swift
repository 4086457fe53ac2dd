import QuizCore
import Wording

/// A quiz file between reading it alone and looking at the bank as a whole.
struct QuizFile {
    let source: SourceText
    let findings: Findings
    let reading: QuizReading

    init(_ file: Bank.File) {
        self.init(path: file.path, octets: file.octets)
    }

    init(path: String, octets: [UInt8]) {
        let document = Document(path: path, octets: octets)
        self.source = document.source
        self.findings = document.findings
        guard let root = document.root else {
            self.reading = .nothing
            return
        }
        let reader = QuizReader(root, document.findings, lastLine: document.source.lines.count)
        self.reading = reader?.read(fileStem: document.source.stem) ?? .nothing
    }

    /// The quiz, unless something is wrong with the file.
    var quiz: Quiz? { self.findings.hasErrors ? nil : self.reading.quiz }

    /// Questions that had other names, by an id of their own or of their quiz, each with those.
    var formerNames: [(QuestionName, [QuestionName])] {
        let quizzes = self.reading.was.map { Quiz.ID($0.text) }
        return self.reading.questions.compactMap { question in
            let name = question.question.name
            let ids = [name.question] + question.was.map { Question.ID($0.text) }
            let names = ([name.quiz] + quizzes).flatMap { quiz in
                ids.map { QuestionName(quiz: quiz, question: $0) }
            }
            return names.count > 1 ? (name, Array(names.dropFirst())) : nil
        }
    }

    /// Takes back the warnings that the author accepts.
    func acceptAllowed() { self.acceptAllowed(in: self.findings) }

    /// The same among findings that were collected apart.
    func acceptAllowed(in findings: Findings) {
        findings.accept(self.reading.allow, inLines: 1...max(1, self.source.lines.count))
        for question in self.reading.questions {
            findings.accept(question.allow, inLines: question.lines)
        }
    }
}

/// The text of a file with its nodes.
struct Document {
    let source: SourceText
    let findings: Findings
    /// nil if nothing could be read.
    let root: SourceNode?

    /// - Parameter isQuiz: Whether the file is a quiz, for which an outline is proposed.
    init(path: String, octets: [UInt8], isQuiz: Bool = true) {
        guard octets.count <= FormatLimits.fileSize else {
            self.source = SourceText(path: path, text: "")
            self.findings = Findings(self.source)
            self.findings.report(
                .limit(.fileSize, FormatLimits.fileSize),
                at: Place(line: 1, column: 1)
            )
            self.root = nil
            return
        }
        self.source = SourceText(path: path, text: Octets.text(octets))
        self.findings = Findings(self.source)
        if let line = Octets.faultyLine(octets) {
            let encoding = Octets.likelyEncoding(of: octets)
            self.findings.report(
                .notUTF8(line: line),
                at: Place(line: line, column: 1),
                fix: encoding.map { "iconv -f \($0) -t UTF-8" }
            )
            // Read as UTF-8, another encoding has a fault in every line.
            guard encoding == nil else {
                self.root = nil
                return
            }
        }
        var repair = SourceRepair(self.source, self.findings)
        let root = repair.root()
        let isMap = root?.map != nil
        if !isMap, !self.findings.hasErrors {
            let place = Place(line: 1, column: 1)
            self.findings.report(.noKeys, at: place, fix: isQuiz ? Self.skeleton : nil)
        }
        self.root = isMap ? root : nil
    }

    private static let skeleton = "id: my-quiz"
}
