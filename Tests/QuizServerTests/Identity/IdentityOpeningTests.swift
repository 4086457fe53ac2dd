import Foundation
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@testable import QuizServer

@Suite("Opening the identity service")
struct IdentityOpeningTests {
    private static func open(_ folder: TemporaryFolder) throws {
        let path = folder.path("quizline.db")
        let settings = try ServerConfiguration(layers: [.flags(["database": path])])
        let store = try ProgressStore(opening: path)
        defer { store.close() }
        _ = try IdentityService.open(
            settings.identity,
            accounts: store.accounts,
            clock: ServerClock(),
            log: LogRecorder().logger
        )
    }

    private static func addTrainee(_ folder: TemporaryFolder, secret: StoredSecret?) throws {
        let store = try ProgressStore(opening: folder.path("quizline.db"))
        let trainee = Trainee(id: "lina", displayName: "Li Na")
        try store.accounts.create(trainee, secret: secret, at: Instant(milliseconds: 0))
        store.close()
    }

    @Test
    func `the first start makes the pepper beside the database`() throws {
        let folder = try TemporaryFolder()

        try Self.open(folder)

        #expect(FileManager.default.contents(atPath: folder.path("pepper.key"))?.count == 32)
    }

    @Test
    func `a start with secrets but without their pepper is refused`() throws {
        let folder = try TemporaryFolder()
        let secret = StoredSecret(
            kind: .pin,
            hash: "$argon2id$…",
            pepperNumber: 1,
            changedAt: Instant(milliseconds: 0)
        )
        try Self.addTrainee(folder, secret: secret)

        let fault = #expect(throws: ServerFault.self) { try Self.open(folder) }

        #expect(fault?.kind == .environment)
        #expect(fault?.description.contains(folder.path("pepper.key")) == true)
        #expect(!FileManager.default.fileExists(atPath: folder.path("pepper.key")))
    }

    @Test
    func `a start makes the pepper where people but no secrets are stored`() throws {
        let folder = try TemporaryFolder()
        try Self.addTrainee(folder, secret: nil)

        try Self.open(folder)

        #expect(FileManager.default.fileExists(atPath: folder.path("pepper.key")))
    }

    @Test
    func `S28 a start with a pepper that others can read is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("pepper.key")
        _ = try Pepper.open(path)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)

        let fault = #expect(throws: ServerFault.self) { try Self.open(folder) }

        #expect(fault?.phrase == .operator(.keyReadableByOthers(path)))
    }

    @Test
    func `failures of a month ago are forgotten at the start`() async throws {
        let bench = try IdentityBench()
        _ = await bench.fail(5, "lina")
        bench.clock.advance(.seconds(31 * 86_400))

        let restarted = try bench.restarted()

        #expect(try restarted.store.accounts.failures().isEmpty)
        #expect(await restarted.ask(.signIn("lina", "wrong")) == .wrong(wait: 0))
    }
}
