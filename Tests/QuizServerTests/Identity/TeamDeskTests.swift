import ProgressStorage
import QuizCore
import TestSupport
import Testing

@testable import QuizServer

@Suite("Teams at the desk of the operator")
struct TeamDeskTests {
    private let folder: TemporaryFolder
    private let desk: TraineeDesk

    init() throws {
        self.folder = try TemporaryFolder()
        let pepper = try Pepper.open(self.folder.path("pepper.key"))
        self.desk = TraineeDesk(
            store: try ProgressStore(opening: self.folder.path("quizline.db")),
            database: self.folder.path("quizline.db"),
            hasher: try #require(SecretHasher(pepper: pepper, strength: .least)),
            form: SecretForm(pinForm: .letters),
            clock: ServerClock()
        )
        for name in ["lina", "wang"] { _ = try self.desk.add(name, job: nil) }
    }

    @Test
    func `a team is made with a name, a place and managers`() throws {
        _ = try self.desk.addTeam("Sales")
        let east = try self.desk.addTeam(
            "EAST",
            name: " East  China ",
            below: "sales",
            managers: ["Wang"]
        )

        #expect(east == Team(id: "east", name: "East China", parent: "sales"))
        #expect(try self.desk.list().last?.rights == [.trainee, .manager])
        #expect(try self.desk.renameTeam("east", to: "East").name == "East")
        #expect(try self.desk.moveTeam("east", below: nil).parent == nil)
    }

    @Test
    func `what cannot be is said with its reason and changes nothing`() throws {
        _ = try self.desk.addTeam("sales")
        _ = try self.desk.addTeam("east", below: "sales")
        _ = try self.desk.change("lina", [.team("east")])

        #expect(throws: TraineeDesk.Fault.teamRefused) { try self.desk.addTeam("a, b") }
        #expect(throws: TraineeDesk.Fault.teamTaken("east")) { try self.desk.addTeam("East") }
        #expect(throws: TraineeDesk.Fault.displayNameRefused) {
            try self.desk.addTeam("west", name: " ")
        }
        #expect(throws: TraineeDesk.Fault.unknownTrainee("ghost")) {
            try self.desk.addTeam("west", managers: ["ghost"])
        }
        #expect(throws: TraineeDesk.Fault.unknownTeam("sale", near: ["sales"])) {
            try self.desk.addTeam("west", below: "sale")
        }
        #expect(throws: TraineeDesk.Fault.teamBelowItself("sales", parent: "east")) {
            try self.desk.moveTeam("sales", below: "east")
        }
        #expect(throws: TraineeDesk.Fault.teamNotEmpty("sales", people: 0, below: ["east"])) {
            try self.desk.removeTeam("sales")
        }
        #expect(throws: TraineeDesk.Fault.teamNotEmpty("east", people: 1, below: [])) {
            try self.desk.removeTeam("east")
        }
        #expect(throws: TraineeDesk.Fault.notManager("wang", "east")) {
            try self.desk.dismiss("wang", from: "east")
        }
        #expect(throws: TraineeDesk.Fault.unknownTeam("west", near: ["east"])) {
            try self.desk.team("west")
        }
        #expect(TraineeDesk.Fault.unknownTeam("west", near: []).exitStatus == 2)
    }

    @Test
    func `the last team takes the right with it`() throws {
        _ = try self.desk.addTeam("east")
        let (appointed, _) = try self.desk.appoint("wang", to: "east")
        let (dismissed, _) = try self.desk.dismiss("wang", from: "east")

        #expect(appointed.rights.contains(.manager))
        #expect(!dismissed.rights.contains(.manager))
        #expect(try self.desk.removeTeam("east").id == "east")
    }
}
