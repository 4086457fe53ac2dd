import Logging
import NIOPosix
import ProgressStorage
import QuizCore
import QuizFormat
import QuizSession
import Synchronization
import Wording

/// Reads and writes quiz files for authors on the line.
///
/// Works on threads for the disk, one request at a time, so that nobody writes between another
/// author's look and write.
final class AuthoringService: Sendable {
    typealias Completion = @Sendable (AuthoringResult) -> Void
    /// Keeps who published which version of a quiz.
    typealias Audit =
        @Sendable (_ quiz: String, _ version: String, _ author: Trainee.ID)
        throws(StoreError) -> Void

    private let folder: String
    private let catalog: CatalogBoard
    private let reload: ReloadWishes
    private let reader: ProgressReader?
    private let audit: Audit?
    private let log: Logger
    private let turn = Mutex(())

    /// - Parameters:
    ///   - reader: Where answers are looked up that a change concerns; nil knows of none.
    ///   - audit: Called after a quiz was published; waits for the disk.
    init(
        folder: String,
        catalog: CatalogBoard,
        reload: ReloadWishes,
        reader: ProgressReader? = nil,
        audit: Audit? = nil,
        log: Logger
    ) {
        self.reader = reader
        self.audit = audit
        self.folder = folder
        self.catalog = catalog
        self.reload = reload
        self.log = log
    }

    /// Carries a request out; returns at once.
    ///
    /// - Parameter isDone: Called on any thread.
    func perform(_ request: AuthoringRequest, then isDone: @escaping Completion) {
        NIOThreadPool.singleton.submit { _ in
            let result = self.turn.withLock { _ in self.perform(request) }
            guard case .published(let version, let changes) = result else { return isDone(result) }
            self.reload.add {
                let isServed = self.catalog.current.quiz(version: version) != nil
                let name = String(version.prefix(12))
                isDone(isServed ? .published(version: name, changes) : .notInService)
            }
        }
    }

    private func perform(_ request: AuthoringRequest) -> AuthoringResult {
        do {
            return switch request {
            case .read(let quiz, let choice): try self.read(quiz, choice)
            case .check(let quiz): try self.check(quiz)
            case .store(let quiz, let octets, let version, let author):
                try self.store(quiz, octets, version, author)
            case .publish(let quiz, let version, let author):
                try self.publish(quiz, version, author)
            }
        } catch {
            let reason = CommandLinePhrase.notRead(path: self.folder, error.fault)
            self.log.warning(
                "a quiz file could not be read or written for an author",
                metadata: ["reason": "\(reason.text(in: .english))"]
            )
            return .filesFailed
        }
    }

    private func read(
        _ quiz: String,
        _ choice: AuthoringRequest.DraftChoice
    ) throws(FileFailure) -> AuthoringResult {
        guard let authored = try AuthoredQuiz(quiz, in: self.folder) else { return .noSuchQuiz }
        let found: AuthoredQuiz.Version?
        switch choice {
        case .published: found = authored.published ?? authored.draft
        case .draft:
            guard authored.draft != nil else { return .noDraft }
            found = authored.draft
        case .version(let name):
            let versions = [authored.draft, authored.published].compactMap(\.self)
            found = versions.first { $0.name == name }
            if found == nil, let current = authored.current { return .otherVersion(current.name) }
        }
        guard let found else { return .noSuchQuiz }
        guard let text = String(validating: found.octets, as: UTF8.self) else { return .notText }
        return .file(version: found.name, text: text)
    }

    private func check(_ quiz: String) throws(FileFailure) -> AuthoringResult {
        guard let authored = try AuthoredQuiz(quiz, in: self.folder), let text = authored.current
        else { return .noSuchQuiz }
        return .checked(self.findings(authored, text.octets))
    }

    private func store(
        _ quiz: String,
        _ octets: [UInt8],
        _ version: String?,
        _ author: Trainee.ID
    ) throws(FileFailure) -> AuthoringResult {
        guard let authored = try AuthoredQuiz(quiz, in: self.folder) else { return .nameRefused }
        if let version, version != authored.current?.name {
            return .otherVersion(authored.current?.name)
        }
        let name = try authored.store(octets)
        self.note("a draft of a quiz was stored", quiz, name, author)
        let ends = octets.count { $0 == 0x0A }
        let lines = octets.last.map { $0 == 0x0A ? ends : ends + 1 } ?? 0
        return .stored(version: name, lines: lines, self.findings(authored, octets))
    }

    private func findings(_ authored: AuthoredQuiz, _ octets: [UInt8]) -> AuthoringFindings {
        let changes = self.changes(authored, octets).all
        let all = authored.findings(in: octets).all + changes
        return AuthoringFindings(
            all.sorted { ($0.line, $0.column, $0.check) < ($1.line, $1.column, $1.check) }
        )
    }

    /// What a text means for answers that were given before.
    private func changes(_ authored: AuthoredQuiz, _ octets: [UInt8]) -> AuthoringFindings {
        do {
            guard let reader = self.reader, let quiz = authored.quiz(of: octets) else {
                return AuthoringFindings([])
            }
            return authored.changes(in: octets, since: try reader.answers(to: quiz))
        } catch {
            // What can be said of the text by itself is told nevertheless.
            self.log.warning(
                "answers could not be read for an author",
                metadata: ["reason": "\(error.message)"]
            )
            return AuthoringFindings([])
        }
    }

    /// The result holds the whole version, as the catalog knows it.
    private func publish(
        _ quiz: String,
        _ version: String?,
        _ author: Trainee.ID
    ) throws(FileFailure) -> AuthoringResult {
        guard let authored = try AuthoredQuiz(quiz, in: self.folder), let draft = authored.draft
        else { return .noDraft }
        if let version, version != draft.name { return .otherVersion(draft.name) }
        let findings = authored.findings(in: draft.octets)
        guard findings.errors == 0, let published = authored.quiz(of: draft.octets)?.version else {
            return .faulty(findings)
        }
        // Once it is in service, its answers cannot be told from those before.
        let changes = self.changes(authored, draft.octets)
        try authored.publish(draft.octets)
        self.noteInAudit(quiz, String(published.prefix(12)), author)
        self.note("a quiz was published", quiz, String(published.prefix(12)), author)
        self.removeDraft(of: authored, quiz)
        return .published(version: published, changes)
    }

    /// The quiz is published by then, so a draft that stays is only told.
    private func removeDraft(of authored: AuthoredQuiz, _ quiz: String) {
        do throws(FileFailure) {
            try authored.removeDraft()
        } catch {
            self.log.warning("the draft of a published quiz stays", metadata: ["quiz": "\(quiz)"])
        }
    }

    /// The file has its name by then, so a failure is only told.
    private func noteInAudit(_ quiz: String, _ version: String, _ author: Trainee.ID) {
        do throws(StoreError) {
            try self.audit?(quiz, version, author)
        } catch {
            self.log.error(
                "a published quiz is not in the audit",
                metadata: ["quiz": "\(quiz)", "reason": "\(error.message)"]
            )
        }
    }

    /// Who did what; never the text.
    private func note(_ event: String, _ quiz: String, _ version: String, _ author: Trainee.ID) {
        self.log.info(
            "\(event)",
            metadata: ["quiz": "\(quiz)", "version": "\(version)", "by": "\(author)"]
        )
    }
}
