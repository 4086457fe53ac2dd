import QuizCore
import QuizFormat
import QuizServer
import Wording

/// The quizzes of a demonstration: a copy of a folder in which two questions are spoilt.
struct DemoQuizzes {
    let spoilt: SpoiltQuiz
    /// As the demonstration serves them.
    let bank: Bank
    private let files: [Bank.File]
    private let folder: String

    /// Reads a folder and spoils the quiz that is offered to most people, the longest of equals.
    ///
    /// - Parameter audience: How many people have each job.
    /// - Throws: ``CommandFailure`` if the folder cannot be read or has no quiz that can be spoilt.
    init(
        folder: String,
        audience: (CompetencyFramework) -> [JobRole.ID?],
        language: Language
    ) throws(CommandFailure) {
        let files = try QuizFiles(of: folder, language: language).files
        let bank = BankReader.read(files)
        let jobs = audience(bank.framework)
        guard let spoilt = Self.spoilt(bank, files, jobs) else {
            let phrase = DemoPhrase.noQuizToSpoil(folder: folder)
            throw CommandFailure(.environment, phrase, in: language)
        }
        self.folder = folder
        self.spoilt = spoilt
        self.files = files.map { file in
            file.path == spoilt.path
                ? Bank.File(path: file.path, octets: Array(spoilt.text.utf8)) : file
        }
        self.bank = BankReader.read(self.files)
    }

    /// The quizzes that a person with a job is offered and that nothing keeps anybody from.
    func offered(to job: JobRole.ID?) -> [Quiz] {
        self.bank.quizzes.filter { $0.isOpen && $0.isOffered(to: job) }
    }

    /// Writes the copy.
    func write(to copy: String, language: Language) throws(CommandFailure) {
        for file in self.files {
            let name = file.path.dropFirst(self.folder.count).drop { $0 == "/" }
            let path = "\(copy)/\(name)"
            try FolderPath.make(PathName.folder(of: path), in: language)
            do {
                try WholeFile.write(file.octets, to: path, rights: .everybody, replaces: false)
            } catch {
                throw error.failure(of: path, in: language)
            }
        }
    }

    private static func people(_ quiz: Quiz, _ jobs: [JobRole.ID?]) -> Int {
        jobs.count { quiz.isOffered(to: $0) }
    }

    private static func spoilt(
        _ bank: Bank,
        _ files: [Bank.File],
        _ jobs: [JobRole.ID?]
    ) -> SpoiltQuiz? {
        let ranked = bank.quizzes.filter(\.isOpen).sorted { left, right in
            let people = (Self.people(left, jobs), Self.people(right, jobs))
            if people.0 != people.1 { return people.0 > people.1 }
            let (counts, ids) = (
                (left.questions.count, right.questions.count), (left.id, right.id)
            )
            return counts.0 == counts.1 ? ids.0 < ids.1 : counts.0 > counts.1
        }
        for quiz in ranked {
            let name = QuizFileName.name(of: quiz.id.text)
            guard let file = files.first(where: { $0.name == name }) else { continue }
            if let spoilt = SpoiltQuiz(quiz, in: file) { return spoilt }
        }
        return nil
    }
}

extension Quiz {
    /// Whether nothing but the audience keeps anybody from it.
    fileprivate var isOpen: Bool {
        let settings = self.settings
        return !settings.isDraft && settings.opens == nil && settings.closes == nil
            && settings.accessCode == nil && settings.needs.isEmpty
    }

    fileprivate func isOffered(to job: JobRole.ID?) -> Bool {
        guard let audience = self.audience else { return true }
        return job.map(audience.contains) ?? false
    }
}
