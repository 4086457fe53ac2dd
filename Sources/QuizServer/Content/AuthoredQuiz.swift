import QuizCore
import QuizFormat
import QuizSession
import Wording

/// One quiz as its author finds it: the published file and the draft, each if there is one.
///
/// Its calls wait for the disk.
struct AuthoredQuiz {
    /// A text of the quiz.
    struct Version {
        let octets: [UInt8]
        /// 12 hexadecimal digits.
        let name: String
    }

    /// Where drafts lie: readers of quizzes skip names that begin with a dot.
    static let drafts = ".drafts"

    let published: Version?
    let draft: Version?
    private let folder: String
    private let name: String
    private let id: Quiz.ID
    /// Where the published file lies, or will.
    private let path: String
    private let files: [Bank.File]

    /// Nil if the text can be no quiz's id.
    init?(_ quiz: String, in folder: String) throws(FileFailure) {
        guard let name = QuizFileName.name(of: quiz) else { return nil }
        let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let files = QuizFiles(in: [folder]).files
        let file = files.first { $0.isQuiz && $0.name == name }
        self.folder = folder
        self.name = name
        self.id = Quiz.ID(quiz)
        self.files = files
        self.path = file?.path ?? "\(folder)/\(name)"
        let id = self.id
        self.published = file.map { file in
            let version = BankReader.version(of: file, as: id)
            return Version(octets: file.octets, name: version ?? Self.digest(file.octets))
        }
        self.draft = try Self.draft(name, in: folder)
    }

    /// What somebody began with who names no version: the draft, else the published text.
    var current: Version? { self.draft ?? self.published }

    /// What is found in a text of this quiz, beside all other files as they lie.
    func findings(in octets: [UInt8]) -> AuthoringFindings {
        let bank = self.bank(with: octets)
        return AuthoringFindings(bank.diagnostics.filter { $0.file == self.path })
    }

    /// What a text of this quiz means for answers that were given before.
    func changes(in octets: [UInt8], since answers: GivenAnswers) -> AuthoringFindings {
        let file = Bank.File(path: self.path, octets: octets)
        return AuthoringFindings(BankReader.changes(in: file, since: answers).found)
    }

    /// The quiz that a text without errors is served as.
    func quiz(of octets: [UInt8]) -> Quiz? {
        self.bank(with: octets).quizzes.first { $0.id == self.id }
    }

    /// Keeps a text as draft; the version's name.
    func store(_ octets: [UInt8]) throws(FileFailure) -> String {
        let most = FormatLimits.fileSize
        guard octets.count <= most else { throw FileFailure(.tooLarge(kibibytes: most / 1024)) }
        let folder = "\(self.folder)/\(Self.drafts)"
        try FileReplacement.makeFolder(folder)
        try FileReplacement.put(octets, as: self.name, in: folder)
        return Self.digest(octets)
    }

    /// Puts a text in the place of the published file.
    func publish(_ octets: [UInt8]) throws(FileFailure) {
        let folder = String(self.path.dropLast(self.name.count + 1))
        try FileReplacement.put(octets, as: self.name, in: folder)
    }

    func removeDraft() throws(FileFailure) {
        try FileReplacement.remove("\(self.folder)/\(Self.drafts)/\(self.name)")
    }

    private func bank(with octets: [UInt8]) -> Bank {
        let others = self.files.filter { $0.path != self.path }
        return BankReader.read(others + [Bank.File(path: self.path, octets: octets)])
    }

    private static func draft(_ name: String, in folder: String) throws(FileFailure) -> Version? {
        let drafts = "\(folder)/\(Self.drafts)"
        do throws(FileFailure) {
            guard try FileReading.look(at: drafts).kind == .folder else {
                throw FileFailure(.symbolicLink)
            }
            let octets = try FileReading.octets(
                of: "\(drafts)/\(name)",
                most: FormatLimits.fileSize
            )
            return Version(octets: octets, name: Self.digest(octets))
        } catch {
            guard error == FileFailure(.missing) else { throw error }
            return nil
        }
    }

    private static func digest(_ octets: [UInt8]) -> String {
        String(SHA256(octets).hex.prefix(12))
    }
}

extension AuthoringFindings {
    fileprivate init(_ diagnostics: [Diagnostic]) {
        self.init(
            diagnostics.map { diagnostic in
                Finding(
                    line: diagnostic.line,
                    column: diagnostic.column,
                    isError: diagnostic.severity == .error,
                    check: diagnostic.code,
                    message: diagnostic.message,
                    fix: diagnostic.fix
                )
            }
        )
    }
}

extension BankReader {
    /// The version of a quiz file without errors of its own.
    fileprivate static func version(of file: Bank.File, as id: Quiz.ID) -> String? {
        String(validating: file.octets, as: UTF8.self).flatMap {
            BankReader.readStored($0, of: id)?.shortVersion
        }
    }
}
