import Foundation
import Logging
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing

@testable import QuizServer

@Suite("Reading quizzes into service")
struct CatalogLoaderTests {
    private let folder: URL
    private let store: ProgressStore
    private let loader: CatalogLoader

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("quizline-\(UUID().uuidString)")
        let quizzes = folder.appendingPathComponent("quizzes")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true
        )
        let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        try FileManager.default.copyItem(at: fixtures, to: quizzes)
        let configuration = try ServerConfiguration(layers: [
            .flags([
                "database": folder.appendingPathComponent("quizline.db").path,
                "quizzes": quizzes.path,
            ])
        ])
        self.folder = quizzes
        self.store = try ProgressStore(opening: configuration.storage.database)
        self.loader = CatalogLoader(
            configuration,
            store: self.store,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private var file: URL { self.folder.appendingPathComponent("six-roles.yaml") }

    private func edit(_ old: String, _ new: String) throws {
        let text = try String(contentsOf: self.file, encoding: .utf8)
        try text.replacing(old, with: new).write(to: self.file, atomically: true, encoding: .utf8)
    }

    /// A trainee with a running attempt at the quiz.
    private func start(_ quiz: Quiz) throws {
        let trainee = Trainee(id: "lina", displayName: "lina")
        let now = Instant(milliseconds: 1_780_000_000_000)
        try self.store.accounts.create(trainee, secret: nil, at: now)
        let start = AttemptStart(
            trainee: "lina",
            quiz: quiz.id,
            version: quiz.version,
            number: 1,
            seed: 1,
            at: now
        )
        let waiting = DispatchSemaphore(value: 0)
        self.store.submit(.start(start)) { _ in waiting.signal() }
        waiting.wait()
    }

    @Test
    func `a file with an error leaves its good version in service`() async throws {
        let first = try await self.loader.load()
        try self.edit("pass: 60%", "pass: sixty")

        let second = try self.loader.load(after: first.catalog)

        let before = try #require(first.catalog.quiz("six-roles"))
        #expect(second.catalog.quiz("six-roles") == before)
        #expect(second.refusedFiles == 1)
    }

    @Test
    func `what cannot be read is not gone`() async throws {
        let first = try await self.loader.load()
        #expect(unlink(self.file.path) == 0)
        #expect(mkfifo(self.file.path, 0o600) == 0)
        let table = self.folder.appendingPathComponent("facts.tsv")

        let second = try self.loader.load(after: first.catalog)
        try? FileManager.default.removeItem(at: table)
        #expect(mkfifo(table.path, 0o600) == 0)
        let third = try self.loader.load(after: second.catalog)

        let before = try #require(first.catalog.quiz("six-roles"))
        #expect(second.catalog.quiz("six-roles") == before)
        #expect(second.refusedFiles == 1)
        #expect(third.catalog === second.catalog, "without a table nobody knows what is gone")
    }

    @Test
    func `a programme whose file has an error stays in service`() async throws {
        let folder = self.folder.appendingPathComponent("programmes")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent("start.yaml")
        let text =
            "id: start\nlangs: zh, en\ntitle: 开始 // Start\nsteps:\n- quiz: six-roles\n  due: 2d\n"
        try text.write(to: file, atomically: true, encoding: .utf8)
        let first = try await self.loader.load()
        try (text + "- quiz: nowhere\n  due: 3d\n").write(
            to: file,
            atomically: true,
            encoding: .utf8
        )

        let second = try self.loader.load(after: first.catalog)

        #expect(first.catalog.programmes.map(\.id.text) == ["start"])
        #expect(second.catalog.programmes == first.catalog.programmes)
    }

    @Test
    func `a file that is gone leaves service`() async throws {
        let first = try await self.loader.load()
        try FileManager.default.removeItem(at: self.file)

        let second = try self.loader.load(after: first.catalog)

        #expect(second.catalog.quiz("six-roles") == nil)
    }

    @Test
    func `a running attempt keeps its version over any number of readings and a restart`()
        async throws
    {
        let first = try await self.loader.load()
        let quiz = try #require(first.catalog.quiz("six-roles"))
        try self.start(quiz)

        var catalog = first.catalog
        for pass in 61...64 {
            try self.edit("pass: \(pass - 1)%", "pass: \(pass)%")
            catalog = try self.loader.load(after: catalog).catalog
        }
        let afterRestart = try await self.loader.load().catalog

        #expect(catalog.quiz(version: quiz.version) == quiz)
        #expect(afterRestart.quiz(version: quiz.version) == quiz)
        #expect(catalog.quiz("six-roles")?.settings.pass == 6400)
        // Versions that nobody uses any more are forgotten.
        #expect(catalog.allVersions.count { $0.id == "six-roles" } == 3)
    }

    @Test
    func `a broken framework keeps the one before`() async throws {
        let first = try await self.loader.load()
        let framework = self.folder.appendingPathComponent("competencies.yaml")
        try "version: [".write(to: framework, atomically: true, encoding: .utf8)

        let second = try self.loader.load(after: first.catalog)

        #expect(second.catalog.framework == first.catalog.framework)
    }

    @Test
    func `a folder that is not there is a fault of the environment`() async throws {
        try FileManager.default.removeItem(at: self.folder)

        let fault = await #expect(throws: ServerFault.self) { try await self.loader.load() }

        #expect(fault?.kind == .environment)
    }
}
