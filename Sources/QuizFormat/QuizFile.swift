import QuizCore
import Wording

/// A quiz file between reading it alone and looking at the bank as a whole.
struct QuizFile {
    let source: SourceText
    let findings: Findings
    let reading: QuizReading

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

    /// Takes back the warnings that the author accepts.
    func acceptAllowed() {
        self.findings.accept(self.reading.allow, inLines: 1...max(1, self.source.lines.count))
        for question in self.reading.questions {
            self.findings.accept(question.allow, inLines: question.lines)
        }
    }
}

/// The text of a file with its nodes.
struct Document {
    let source: SourceText
    let findings: Findings
    /// nil if nothing could be read.
    let root: SourceNode?

    init(path: String, octets: [UInt8]) {
        let text = String(decoding: octets, as: UTF8.self)
        let source = SourceText(path: path, text: text)
        let findings = Findings(source)
        self.source = source
        self.findings = findings
        do {
            self.root = try Composition(source: source, findings: findings).root()
        } catch {
            findings.report(.unreadableLine, at: Place(line: 1, column: 1))
            self.root = nil
        }
    }
}
