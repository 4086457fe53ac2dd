import QuizCore
import QuizFormat
import QuizServer
import Wording

/// A quiz file, read with the bank around it.
struct PreviewedFile {
    /// What was found in the file.
    let findings: [Diagnostic]
    /// nil if the file has errors.
    let quiz: Quiz?
    let framework: CompetencyFramework

    /// A file that cannot be read is a failure, and so is one that holds no quiz.
    init(_ path: String, language: Language) throws(CommandFailure) {
        let files = QuizFiles(in: [path], withSurroundings: true)
        if !files.files.contains(where: { $0.path == path }), let fault = files.faults.first {
            throw CommandFailure(.environment, fault, in: language)
        }
        guard files.asked == [path], path.hasSuffix(".yaml"),
            path.lastComponent != "competencies.yaml"
        else {
            let phrase = AuthoringPhrase.quizFileWanted(path)
            throw CommandFailure(.usage, lines: [phrase.text(in: language)])
        }
        let bank = BankReader.read(files.files)
        let name = path.lastComponent
        self.findings = bank.diagnostics.filter { $0.file == path }
        self.quiz = bank.quizzes.first { "\($0.id).yaml" == name }
        self.framework = bank.framework
    }
}

extension String {
    /// The part of a path after its last slash.
    fileprivate var lastComponent: String {
        self.lastIndex(of: "/").map { String(self[self.index(after: $0)...]) } ?? self
    }
}
