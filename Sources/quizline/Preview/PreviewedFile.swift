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
    /// All quizzes of the bank whose files have no errors.
    let bank: [Quiz]
    let framework: CompetencyFramework

    /// A file that cannot be read is a failure, and so is one that holds no quiz.
    init(_ path: String, language: Language) throws(CommandFailure) {
        let files = QuizFiles(in: [path], withSurroundings: true)
        let asked = files.files.first { $0.path == path }
        if asked == nil, let fault = files.faults.first {
            throw CommandFailure(.environment, fault, in: language)
        }
        guard files.asked == [path], let asked, asked.isQuiz else {
            let phrase = AuthoringPhrase.quizFileWanted(path)
            throw CommandFailure(.usage, phrase, in: language)
        }
        let bank = BankReader.read(files.files)
        self.findings = bank.diagnostics.filter { $0.file == path }
        self.quiz = bank.quizzes.first { "\($0.id).yaml" == asked.name }
        self.bank = bank.quizzes
        self.framework = bank.framework
    }
}
