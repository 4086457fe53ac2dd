import QuizCore
import Wording

/// A programme file with what was found in it.
struct ProgrammeFile {
    let source: SourceText
    let findings: Findings
    let reading: ProgrammeReading

    init(_ file: Bank.File) {
        let document = Document(path: file.path, octets: file.octets, isQuiz: false)
        self.source = document.source
        self.findings = document.findings
        let reader = document.root.flatMap { ProgrammeReader($0, document.findings) }
        self.reading = reader?.read(fileStem: document.source.stem) ?? .nothing
    }

    /// The programme, unless something is wrong with the file.
    var programme: Programme? { self.findings.hasErrors ? nil : self.reading.programme }

    /// Takes back the warnings that the author accepts.
    func acceptAllowed() {
        self.findings.accept(self.reading.allow, inLines: 1...max(1, self.source.lines.count))
    }
}

/// A programme as far as it could be read.
struct ProgrammeReading {
    /// nil if a part it cannot be without is missing or faulty.
    let programme: Programme?
    let id: ScalarReader.Word?
    /// nil for everybody.
    let audience: [ScalarReader.Word]?
    /// The steps that could be read.
    let steps: [PlacedStep]
    let texts: [PlacedText]
    let allow: Set<String>

    static let nothing = Self(
        programme: nil,
        id: nil,
        audience: nil,
        steps: [],
        texts: [],
        allow: []
    )
}

/// A step with its places.
struct PlacedStep {
    let step: Programme.Step
    let quiz: ScalarReader.Word
    let due: Place
    /// Where the rule stands, or the quiz if the rule is left out.
    let rule: Place
    let roles: [ScalarReader.Word]
}
