import Logging
import ProgressStorage
import QuizCore
import QuizFormat
import QuizSession
import Wording

/// Reads the quizzes, stores their versions, and keeps good ones in service when files go bad.
///
/// Its calls wait for the disk. Only one may run at a time.
struct CatalogLoader: Sendable {
    /// What a reading gave.
    struct Loaded: Sendable {
        let catalog: Catalog
        /// Files with errors.
        let refusedFiles: Int
    }

    private let folder: String
    private let database: String
    private let store: ProgressStore
    private let log: Logger

    init(_ configuration: ServerConfiguration, store: ProgressStore, log: Logger) {
        self.folder = configuration.content.quizzes
        self.database = configuration.storage.database
        self.store = store
        self.log = log
    }

    /// Reads everything for the first time, on all cores: nobody is served yet.
    func load() async throws(ServerFault) -> Loaded {
        let files = try self.files()
        return try self.load(files, await BankReader.readSideBySide(files.files), after: nil)
    }

    /// Reads everything anew, on one core beside those who are served.
    ///
    /// A quiz or programme whose file has an error, or cannot be read, keeps the version that is in
    /// service; one whose file is gone leaves. A framework with an error keeps the one before. Where a
    /// folder or a table cannot be read, nobody knows what is gone, and all stays as it is.
    ///
    /// - Parameter current: What is in service.
    func load(after current: Catalog) throws(ServerFault) -> Loaded {
        let files = try self.files()
        guard files.unread.allSatisfy({ $0.hasSuffix(".yaml") }) else {
            return Loaded(catalog: current, refusedFiles: files.unread.count)
        }
        return try self.load(files, BankReader.read(files.files), after: current)
    }

    private func files() throws(ServerFault) -> QuizFiles {
        let files = QuizFiles(in: [self.folder])
        if files.files.isEmpty, let fault = files.faults.first {
            throw ServerFault(.environment, .commandLine(fault))
        }
        self.report(files)
        return files
    }

    private func load(
        _ files: QuizFiles,
        _ bank: Bank,
        after current: Catalog?
    ) throws(ServerFault) -> Loaded {
        let faulty = Set(bank.diagnostics.filter { $0.severity == .error }.map(\.file))
            .union(files.unread)
        self.report(bank.diagnostics)
        let names = Set(faulty.map(PathName.name))
        let kept = Self.kept(current?.quizzes, faulty: names, fresh: bank.quizzes, \.id.text)
        do {
            for quiz in bank.quizzes {
                if try self.isChanged(quiz, current) { try self.reportChanges(of: quiz, files) }
                try self.store.register(quiz, source: bank.sources[quiz.id] ?? "")
            }
            let framework =
                faulty.contains { $0.hasSuffix("competencies.yaml") }
                ? current?.framework ?? bank.framework : bank.framework
            let practice = PracticeFiles.all(for: framework)
            try self.store.register(practice.map { (quiz: $0.quiz, source: $0.source) })
            let catalog = Catalog(
                quizzes: bank.quizzes + kept,
                older: try self.older(than: current),
                practice: practice.map(\.quiz),
                framework: framework,
                programmes: bank.programmes
                    + Self.kept(
                        current?.programmes,
                        faulty: names,
                        fresh: bank.programmes,
                        \.id.text
                    ),
                facts: bank.facts,
                articles: bank.articles
            )
            return Loaded(catalog: catalog, refusedFiles: faulty.count)
        } catch {
            throw ServerFault(.environment, error.phrase(database: self.database))
        }
    }

    /// What is in service and whose files have errors now.
    private static func kept<Kept>(
        _ current: [Kept]?,
        faulty names: Set<String>,
        fresh: [Kept],
        _ id: (Kept) -> String
    ) -> [Kept] {
        let ids = Set(fresh.map(id))
        return (current ?? []).filter { kept in
            !ids.contains(id(kept)) && names.contains("\(id(kept)).yaml")
        }
    }

    /// Versions that running and regraded attempts use, and those in service until now, with which an
    /// attempt may be starting at this moment.
    private func older(than current: Catalog?) throws(StoreError) -> [Quiz] {
        let running = try self.store.unfinishedVersions().compactMap { stored in
            current?.quiz(version: stored.version) ?? self.read(stored)
        }
        return (current?.quizzes ?? []) + running
    }

    /// Whether a quiz is another one than is in service or, at the start, ever was.
    private func isChanged(_ quiz: Quiz, _ current: Catalog?) throws(StoreError) -> Bool {
        guard let current else {
            return try self.store.reader.quiz(quiz.id, version: quiz.version) == nil
        }
        return current.quiz(quiz.id)?.version != quiz.version
    }

    /// Tells what a change means for answers that were given before.
    private func reportChanges(of quiz: Quiz, _ files: QuizFiles) throws(StoreError) {
        guard let file = files.files.first(where: { $0.name == "\(quiz.id).yaml" }) else { return }
        let answers = try self.store.reader.answers(to: quiz)
        for diagnostic in BankReader.changes(in: file, since: answers).found {
            self.log.warning(
                "a quiz that people answered has changed",
                metadata: [
                    "place": "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)",
                    "code": "\(diagnostic.code)",
                    "finding": "\(diagnostic.message.text(in: .english))",
                    "try": "\(diagnostic.fix ?? "")",
                ]
            )
        }
    }

    private func read(_ stored: StoredQuiz) -> Quiz? {
        let quiz = BankReader.readStored(stored.source, of: stored.quiz)
        guard let quiz, quiz.version == stored.version else {
            self.log.warning(
                "an attempt cannot be shown: the stored version of its quiz cannot be read",
                metadata: ["quiz": "\(stored.quiz)", "version": "\(stored.version.prefix(12))"]
            )
            return nil
        }
        return quiz
    }

    private func report(_ files: QuizFiles) {
        for phrase in files.faults + files.remarks {
            self.log.warning("\(phrase.text(in: .english))")
        }
    }

    private func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where diagnostic.severity == .error {
            self.log.warning(
                "quiz file not loaded",
                metadata: [
                    "place": "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)",
                    "code": "\(diagnostic.code)",
                    "fault": "\(diagnostic.message.text(in: .english))",
                ]
            )
        }
    }
}
