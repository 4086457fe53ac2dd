import Foundation
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

@testable import ProgressStorage
@testable import QuizServer

@Suite("The desk of the operator")
struct TraineeDeskTests {
    private static func settings(_ folder: TemporaryFolder) throws -> ServerConfiguration {
        try ServerConfiguration(layers: [.flags(["database": folder.path("quizline.db")])])
    }

    private static func desk(_ folder: TemporaryFolder) throws -> TraineeDesk {
        let pepper = try Pepper.open(folder.path("pepper.key"))
        return TraineeDesk(
            store: try ProgressStore(opening: folder.path("quizline.db")),
            database: folder.path("quizline.db"),
            hasher: try #require(SecretHasher(pepper: pepper, strength: .least)),
            form: SecretForm(pinForm: .letters),
            clock: ServerClock()
        )
    }

    @Test
    func `who was added at the desk can sign in`() async throws {
        let folder = try TemporaryFolder()
        let desk = try Self.desk(folder)

        _ = try desk.addTeam("华东")
        let newcomer = try desk.add(
            "LiNa",
            displayName: "李娜",
            job: "sales-rep",
            team: "华东",
            rights: [.manager]
        )
        desk.close()

        let trainee = Trainee(
            id: "lina",
            displayName: "李娜",
            job: "sales-rep",
            team: "华东",
            rights: [.trainee, .manager]
        )
        #expect(newcomer.trainee == trainee)
        let bench = try IdentityBench(folder: folder)
        #expect(
            await bench.ask(.signIn("lina", newcomer.pin)) == .signedIn(trainee, failures: 0)
        )
    }

    @Test
    func `an error of the disk names the database where it names no file`() throws {
        let folder = try TemporaryFolder()
        let desk = try Self.desk(folder)

        let fault = #expect(throws: TraineeDesk.Fault.self) {
            try desk.storing(nil) { () throws(StoreError) in
                throw StoreError(.diskFull, operation: "write")
            }
        }

        #expect(fault?.phrase == .operator(.diskFull(folder.path("quizline.db"))))
    }

    @Test
    func `changes are made together`() throws {
        let desk = try Self.desk(TemporaryFolder())
        for team in ["east", "west"] { _ = try desk.addTeam(team) }
        _ = try desk.add("lina", job: "sales-rep", team: "east", rights: [.author])

        let changed = try desk.change(
            "LINA",
            [
                .job(nil), .team("west"), .displayName("Li Na"), .grant(.manager),
                .revoke(.author),
            ]
        )

        #expect(try desk.list() == [changed])
        #expect(
            changed
                == Trainee(
                    id: "lina",
                    displayName: "Li Na",
                    team: "west",
                    rights: [.trainee, .manager]
                )
        )
    }

    @Test
    func `of changes that are not acceptable none is made`() throws {
        let desk = try Self.desk(TemporaryFolder())
        let trainee = try desk.add("lina", job: "sales-rep").trainee

        _ = try desk.addTeam("east")
        #expect(throws: TraineeDesk.Fault.unknownTeam("eats", near: ["east"])) {
            try desk.change("lina", [.job(nil), .team("eats")])
        }
        #expect(try desk.list() == [trainee])
    }

    @Test
    func `a new secret voids pin and password and forgets failures`() async throws {
        let folder = try TemporaryFolder()
        let bench = try IdentityBench(folder: folder)
        let pin = try await bench.enrol("lina")
        let change = IdentityRequest.replace(
            "lina",
            way: .password,
            old: Secret(pin),
            new: Secret("Tea at Five")
        )
        _ = await bench.ask(change)
        _ = await bench.fail(5, "lina")
        bench.stop()

        let desk = try Self.desk(folder)
        let newcomer = try desk.makeSecret(of: "lina")
        desk.close()

        let restarted = try IdentityBench(folder: folder, clock: bench.clock)
        #expect(
            await restarted.ask(.signIn("lina", newcomer.pin))
                == .signedIn(newcomer.trainee, failures: 0)
        )
        #expect(await restarted.ask(.signIn("lina", pin)) == .wrong(wait: 0))
        #expect(
            await restarted.ask(.signIn("lina", "Tea at Five", .password)) == .wrong(wait: 1)
        )
    }

    @Test
    func `a new secret voids one-time codes, and tokens where all get one`() async throws {
        let folder = try TemporaryFolder()
        let desk = try Self.desk(folder)
        _ = try desk.add("lina", job: nil)
        let code = try #require(try desk.makeCodes(for: "lina").texts.first)
        let first = try desk.makeToken(for: "lina")

        _ = try desk.makeSecret(of: "lina")
        let kept = try desk.store.accounts.tokens(of: "lina").map(\.revokedAt)
        _ = try desk.makeSecret(of: "lina", revokesTokens: true)
        desk.close()

        let bench = try IdentityBench(folder: folder)
        #expect(kept == [nil])
        #expect(await bench.ask(.signIn("lina", code, .code)) == .wrong(wait: 0))
        #expect(await bench.ask(.signIn("lina", first.text, .token)) == .wrong(wait: 0))
        for shown in ["\(first)", String(reflecting: first)] {
            #expect(!shown.contains(first.text))
        }
    }

    @Test
    func `an account is closed and opened again`() throws {
        let desk = try Self.desk(TemporaryFolder())
        _ = try desk.add("lina", job: nil)

        #expect(try desk.setDisabled(true, "lina").isDisabled)
        #expect(try desk.list(matching: TraineeFilter(includesDisabled: false)).isEmpty)
        #expect(try !desk.setDisabled(false, "lina").isDisabled)
        #expect(try desk.list(matching: TraineeFilter(includesDisabled: false)).count == 1)
    }

    @Test
    func `an account that is opened again keeps nobody waiting`() async throws {
        let folder = try TemporaryFolder()
        let bench = try IdentityBench(folder: folder)
        _ = try await bench.enrol("lina")
        _ = await bench.fail(5, "lina")
        bench.stop()

        let desk = try Self.desk(folder)
        _ = try desk.setDisabled(false, "lina")
        desk.close()

        let restarted = try IdentityBench(folder: folder, clock: bench.clock)
        #expect(await restarted.ask(.signIn("lina", "wrong")) == .wrong(wait: 0))
    }

    @Test
    func `what is not possible is said with the status`() throws {
        let desk = try Self.desk(TemporaryFolder())
        _ = try desk.add("lina", job: nil)

        #expect(throws: TraineeDesk.Fault.nameTaken("lina")) { try desk.add("Lina", job: nil) }
        #expect(throws: TraineeDesk.Fault.nameRefused(.reserved)) { try desk.add("list", job: nil) }
        #expect(throws: TraineeDesk.Fault.displayNameRefused) {
            try desk.add("zhang", displayName: " ", job: nil)
        }
        #expect(throws: TraineeDesk.Fault.unknownTrainee("ghost")) {
            try desk.makeSecret(of: "ghost")
        }
        #expect(TraineeDesk.Fault.unknownTrainee("ghost").exitStatus == 2)
    }
}

@Suite("Opening the desk")
struct TraineeDeskOpeningTests {
    private static func settings(_ folder: TemporaryFolder) throws -> ServerConfiguration {
        try ServerConfiguration(layers: [.flags(["database": folder.path("quizline.db")])])
    }

    private static func fault(_ body: () throws(TraineeDesk.Fault) -> Void) -> TraineeDesk.Fault? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test
    func `beside a running server only the list works`() throws {
        let folder = try TemporaryFolder()
        let settings = try Self.settings(folder)
        let running = try TraineeDesk.open(settings, making: .database)
        let trainee = try running.add("lina", job: nil).trainee

        let fault = Self.fault { () throws(TraineeDesk.Fault) in
            _ = try TraineeDesk.open(settings, making: .nothing)
        }

        guard case .environment(.databaseLocked(_, let pid))? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(pid == Int(getpid()))
        #expect(fault?.exitStatus == 3)
        #expect(try TraineeDesk.list(settings, matching: TraineeFilter()) == [trainee])
        running.close()
    }

    @Test
    func `a database is only made for the first account`() throws {
        let folder = try TemporaryFolder()
        let settings = try Self.settings(folder)
        let missing = TraineeDesk.Fault.environment(.databaseMissing(folder.path("quizline.db")))

        #expect(throws: missing) { try TraineeDesk.open(settings, making: .nothing) }
        #expect(throws: missing) { try TraineeDesk.list(settings, matching: TraineeFilter()) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test
    func `a lost pepper is made anew only for new secrets of all`() throws {
        let folder = try TemporaryFolder()
        let settings = try Self.settings(folder)
        let desk = try TraineeDesk.open(settings, making: .database)
        _ = try desk.add("lina", job: nil)
        desk.close()
        let path = folder.path("pepper.key")
        try FileManager.default.removeItem(atPath: path)

        let fault = Self.fault { () throws(TraineeDesk.Fault) in
            try TraineeDesk.open(settings, making: .nothing).close()
        }

        #expect(fault == .environment(.keyLost(path)))
        try TraineeDesk.open(settings, making: .pepper).close()
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test
    func `accounts without secrets need no pepper that was there before`() throws {
        let folder = try TemporaryFolder()
        let settings = try Self.settings(folder)
        let store = try ProgressStore(opening: folder.path("quizline.db"))
        try store.accounts.create(
            Trainee(id: "lina", displayName: "Li Na"),
            secret: nil,
            at: Instant(milliseconds: 1_783_760_400_000)
        )
        store.close()

        try TraineeDesk.open(settings, making: .nothing).close()

        #expect(FileManager.default.fileExists(atPath: folder.path("pepper.key")))
    }

    @Test(arguments: Language.allCases)
    func `every fault has a sentence`(language: Language) {
        let faults: [TraineeDesk.Fault] = [
            .nameRefused(.length), .displayNameRefused, .teamRefused, .nameTaken("a"),
            .unknownTrainee("a"), .teamTaken("a"), .unknownTeam("a", near: []),
            .unknownTeam("a", near: ["b", "c"]), .teamNotEmpty("a", people: 1, below: ["b"]),
            .teamNotEmpty("a", people: 2, below: []), .teamNotEmpty("a", people: 0, below: ["b"]),
            .teamBelowItself("a", parent: "b"), .notManager("a", "b"),
            .environment(.databaseLocked("a", pid: 1)),
            .environment(.noHashing),
        ]

        let sentences = faults.map { $0.phrase.text(in: language) }

        #expect(sentences.allSatisfy { !$0.isEmpty })
        #expect(Set(sentences).count == faults.count)
    }
}
