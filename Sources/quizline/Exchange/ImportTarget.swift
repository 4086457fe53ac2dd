import Foundation
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// The folder that imported quizzes go to, and the bank around it.
struct ImportTarget {
    let folder: String
    /// `competencies.yaml` and `facts.tsv` of the bank.
    let surroundings: [Bank.File]
    /// The paths of the quiz files of the bank by their names.
    private let paths: [String: String]

    /// - Throws: ``CommandFailure`` if something else than a folder is there.
    init(folder: String, _ language: Language) throws(CommandFailure) {
        let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: trimmed, isDirectory: &isFolder)
        guard !exists || isFolder.boolValue else {
            throw CommandFailure(.environment, .noFolder(folder), in: language)
        }
        self.folder = trimmed
        let root = BankFolder.around("\(trimmed)/any") ?? trimmed
        let files = exists ? QuizFiles(in: [root]).files : []
        let names = ["competencies.yaml", "facts.tsv"]
        self.surroundings = files.filter { names.contains($0.name) }
        self.paths = Dictionary(files.filter { !$0.isProgramme }.map { ($0.name, $0.path) }) {
            first,
            _ in first
        }
    }

    /// Where a quiz is written: where it is already, else in the folder.
    func path(of id: String) -> String { self.paths["\(id).yaml"] ?? "\(self.folder)/\(id).yaml" }

    /// Whether a quiz is there already.
    func has(_ id: String) -> Bool {
        self.paths["\(id).yaml"] != nil
            || FileManager.default.fileExists(atPath: "\(self.folder)/\(id).yaml")
    }

    /// The id of a competency, which the bank must have if it has a framework.
    ///
    /// - Throws: ``CommandFailure`` with how to write it.
    func competency(_ id: String, _ language: Language) throws(CommandFailure) -> String {
        guard id.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil else {
            throw CommandFailure(.usage, .badCompetency(id), in: language)
        }
        let framework = BankReader.read(self.surroundings).framework
        let isKnown = framework.competency(Competency.ID(id)) != nil
        guard isKnown || framework.competencies.isEmpty else {
            let phrase = ExchangePhrase.unknownCompetency(id, folder: self.folder)
            throw CommandFailure(.usage, phrase, in: language)
        }
        return id
    }
}
