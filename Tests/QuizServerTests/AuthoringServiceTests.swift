import Foundation
import Logging
import QuizCore
import QuizFormat
import QuizSession
import TestSupport
import Testing

@testable import QuizServer

@Suite("Files of authors")
struct AuthoringServiceTests {
    private let folder: TemporaryFolder
    private let service: AuthoringService
    private let text: String

    init() throws {
        self.folder = try TemporaryFolder()
        let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        for name in ["competencies.yaml", "six-roles.yaml"] {
            let url = fixtures.appendingPathComponent(name)
            let path = name == "six-roles.yaml" ? "quizzes/roles/\(name)" : "quizzes/\(name)"
            try self.folder.write(path, try String(contentsOf: url, encoding: .utf8))
        }
        self.text = try String(
            contentsOfFile: self.folder.path("quizzes/roles/six-roles.yaml"),
            encoding: .utf8
        )
        let wishes = ReloadWishes()
        // Nobody reloads here: who waits is told at once.
        wishes.end()
        self.service = AuthoringService(
            folder: self.folder.path("quizzes"),
            catalog: CatalogBoard(try Fixtures.catalog()),
            reload: wishes,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private func perform(_ request: AuthoringRequest) async -> AuthoringResult {
        await withCheckedContinuation { waiting in
            self.service.perform(request) { waiting.resume(returning: $0) }
        }
    }

    private func put(
        _ text: String,
        as quiz: String = "six-roles",
        version: String? = nil
    ) async
        -> AuthoringResult
    {
        await self.perform(
            .store(quiz: quiz, Array(text.utf8), basedOn: version, by: "lina")
        )
    }

    private func names() throws -> Set<String> {
        Set(try FileManager.default.subpathsOfDirectory(atPath: self.folder.path))
    }

    @Test
    func `the published file comes octet by octet with the version that is served`() async throws {
        let served = try #require(try Fixtures.catalog().quiz("six-roles"))

        let result = await self.perform(.read(quiz: "six-roles", .published))

        #expect(result == .file(version: served.shortVersion, text: self.text))
    }

    @Test
    func `a draft lies where readers of quizzes do not look`() async throws {
        let stored = await self.put("id: six-roles\nquestions: 7\n")
        let draft = await self.perform(.read(quiz: "six-roles", .draft))
        let published = await self.perform(.read(quiz: "six-roles", .published))

        guard case .stored(let version, 2, let findings) = stored else {
            Issue.record("\(stored)")
            return
        }
        #expect(findings.errors > 0 && version.count == 12)
        #expect(draft == .file(version: version, text: "id: six-roles\nquestions: 7\n"))
        #expect(published != draft)
        let read = QuizFiles(in: [self.folder.path("quizzes")]).files.map(\.name)
        #expect(read.sorted() == ["competencies.yaml", "six-roles.yaml"])
        #expect(try self.names().contains("quizzes/.drafts/six-roles.yaml"))
    }

    @Test(
        arguments: [
            "../six-roles", "..", ".", "", "/etc/passwd", "a/b", "a\\b", ".hidden", "six_roles",
            "competencies", "a\u{0}b", "Ａ", String(repeating: "a", count: 65), "a.yaml",
        ]
    )
    func `no name of a quiz leads out of the folder`(quiz: String) async throws {
        let before = try self.names()

        let stored = await self.put(self.text, as: quiz)
        let read = await self.perform(.read(quiz: quiz, .published))
        let published = await self.perform(.publish(quiz: quiz, basedOn: nil, by: "lina"))

        #expect(stored == .nameRefused && read == .noSuchQuiz && published == .noDraft)
        #expect(try self.names() == before)
    }

    @Test
    func `a link in the place of a draft is neither read nor written through`() async throws {
        let outside = try self.folder.write("outside.yaml", "secret: yes\n")
        try FileManager.default.createDirectory(
            atPath: self.folder.path("quizzes/.drafts"),
            withIntermediateDirectories: true
        )
        let link = self.folder.path("quizzes/.drafts/six-roles.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside)

        #expect(await self.perform(.read(quiz: "six-roles", .draft)) == .filesFailed)
        #expect(await self.put(self.text) == .filesFailed)
        #expect(try String(contentsOfFile: outside, encoding: .utf8) == "secret: yes\n")
    }

    @Test
    func `a link in the place of the folder of drafts is not followed`() async throws {
        try self.folder.write("outside/six-roles.yaml", "secret: yes\n")
        try FileManager.default.createSymbolicLink(
            atPath: self.folder.path("quizzes/.drafts"),
            withDestinationPath: self.folder.path("outside")
        )

        #expect(await self.put(self.text) == .filesFailed)
        #expect(await self.put(self.text, as: "new-quiz") == .filesFailed)
        #expect(try !self.names().contains("outside/new-quiz.yaml"))
    }

    @Test
    func `a link in the place of the published file is not replaced`() async throws {
        let outside = try self.folder.write("outside.yaml", "secret: yes\n")
        let link = self.folder.path("quizzes/linked.yaml")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside)
        let text = self.text.replacing("id: six-roles", with: "id: linked")

        _ = await self.put(text, as: "linked")
        let published = await self.perform(.publish(quiz: "linked", basedOn: nil, by: "lina"))

        #expect(await self.perform(.read(quiz: "linked", .published)) != .noSuchQuiz)
        #expect(published == .filesFailed)
        #expect(try String(contentsOfFile: outside, encoding: .utf8) == "secret: yes\n")
    }

    @Test
    func `a draft over the size of a quiz file is kept out of service`() async throws {
        let large = self.text + String(repeating: "# padding\n", count: 110_000)

        let stored = await self.put(large)
        let published = await self.perform(.publish(quiz: "six-roles", basedOn: nil, by: "lina"))

        #expect(stored == .filesFailed && published == .noDraft)
    }

    @Test
    func `a version that is no longer there refuses put and publish`() async throws {
        let first = await self.put(self.text + "# one\n")
        guard case .stored(let version, _, _) = first else {
            Issue.record("\(first)")
            return
        }

        let late = await self.put(self.text + "# two\n", version: "000000000000")
        let publish = await self.perform(
            .publish(quiz: "six-roles", basedOn: "000000000000", by: "lina")
        )
        let new = await self.put(self.text, as: "new-quiz", version: version)
        let second = await self.put(self.text + "# two\n", version: version)

        #expect(late == .otherVersion(version) && publish == .otherVersion(version))
        #expect(new == .otherVersion(nil))
        #expect(second != late)
    }

    @Test
    func `a draft with errors is not published and stays`() async throws {
        _ = await self.put("id: six-roles\nquestions: 7\n")

        let published = await self.perform(.publish(quiz: "six-roles", basedOn: nil, by: "lina"))

        guard case .faulty(let findings) = published else {
            Issue.record("\(published)")
            return
        }
        #expect(findings.errors > 0)
        #expect(try self.names().contains("quizzes/.drafts/six-roles.yaml"))
        #expect(await self.perform(.read(quiz: "six-roles", .published)) != .noSuchQuiz)
    }

    @Test
    func `publishing replaces the file where it lies and gives the draft up`() async throws {
        let text = self.text + "# looked through\n"
        _ = await self.put(text)

        let published = await self.perform(.publish(quiz: "six-roles", basedOn: nil, by: "lina"))

        // Comments do not change the version, so the catalog of this test serves it.
        let served = try #require(try Fixtures.catalog().quiz("six-roles"))
        #expect(published == .published(version: served.shortVersion))
        let path = self.folder.path("quizzes/roles/six-roles.yaml")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(
            try self.names() == [
                "quizzes", "quizzes/competencies.yaml", "quizzes/roles",
                "quizzes/roles/six-roles.yaml", "quizzes/.drafts",
            ]
        )
    }

    @Test
    func `a file that cannot be put in its place leaves nothing behind`() throws {
        try self.folder.write("quizzes/six-roles.yaml/inside", "")
        let before = try self.names()

        #expect(throws: FileFailure.self) {
            let folder = self.folder.path("quizzes")
            try FileReplacement.put([1], as: "six-roles.yaml", in: folder)
        }

        #expect(try self.names() == before)
    }

    @Test
    func `what the server does not take into service is not called published`() async throws {
        let text = self.text.replacing("id: six-roles", with: "id: new-quiz")
        _ = await self.put(text, as: "new-quiz")

        let published = await self.perform(.publish(quiz: "new-quiz", basedOn: nil, by: "lina"))

        #expect(published == .notInService)
    }
}
