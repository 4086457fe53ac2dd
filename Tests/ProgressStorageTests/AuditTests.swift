import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("The audit")
struct AuditTests {
    private let folder: StoreFolder
    private let signature = AuditSignature(person: "root", at: Sample.now + .seconds(60))

    init() throws {
        self.folder = try StoreFolder()
    }

    @Test
    func `A1 what is done to an account is kept with who did it and what changed`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        try store.teams.signed(by: self.signature).add(Team(id: "east", name: "East"))
        let accounts = store.accounts.signed(by: self.signature)

        try accounts.create(Trainee(id: "wang", displayName: "Wang"), secret: nil, at: Sample.now)
        try accounts.setTeam("east", of: "wang")
        try accounts.setTeam("east", of: "wang")
        try accounts.setRights([.trainee, .author], of: "wang")
        try accounts.setDisplayName("Wang Fang", of: "wang")
        try accounts.setDisabled(true, of: "wang")

        let entries = try store.reader.audit()
        #expect(
            entries.map { "\($0.act.rawValue) \($0.trainee?.text ?? "-") \($0.detail)" } == [
                "team-added - ", "trainee-added wang job: -; team: -; rights: trainee",
                "trainee-changed wang team: - > east",
                "trainee-changed wang rights: trainee > author,trainee",
                "trainee-changed wang name",
                "trainee-changed wang closed: no > yes",
            ]
        )
        #expect(entries.allSatisfy { $0.person == "root" && $0.at == self.signature.at })
    }

    @Test
    func `A1 what is refused is not kept, and neither is what nobody signed`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let teams = store.teams.signed(by: self.signature)

        let refused = #expect(throws: StoreError.self) { try teams.rename("nowhere", to: "x") }
        try store.accounts.setDisabled(true, of: "lina")

        #expect(refused?.kind == .refused)
        #expect(try store.reader.audit().isEmpty)
    }

    @Test(arguments: ["UPDATE audit_entry SET person = 'x'", "DELETE FROM audit_entry"])
    func `A2 no act can be changed or deleted`(sql: String) throws {
        let store = try self.folder.open()
        defer { store.close() }
        try store.note(.published, of: "roles", by: self.signature)

        #expect(throws: StoreError.self) {
            try store.write { try $0.database.execute(sql: sql) }
        }
        #expect(try store.reader.audit().map(\.object) == ["roles"])
    }

    @Test
    func `A3 of a person who was forgotten no act keeps the name`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let accounts = store.accounts.signed(by: self.signature)
        try accounts.setDisplayName("Unmistakable", of: "lina")
        try accounts.setDisabled(true, of: "lina")

        let name: Trainee.ID = "removed-01"
        let at = self.signature.at
        try accounts.forget("lina", as: name, account: "x", at: at, by: "root")

        let entries = try store.reader.audit()
        #expect(entries.map(\.trainee) == [name, name, name])
        #expect(entries.map(\.act) == [.traineeChanged, .traineeChanged, .traineeForgotten])
        #expect(!"\(entries)".contains("lina"))
        #expect(!"\(entries)".contains("Unmistakable"))
    }

    @Test
    func `A1 assignments are kept when something changed`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let assignments = store.assignments.signed(by: self.signature)
        let assignment = Assignment(
            programme: "newcomer",
            trainee: "lina",
            at: Sample.now,
            person: "root"
        )

        try assignments.assign(assignment)
        try assignments.withdraw("newcomer", from: "omar")
        try assignments.withdraw("newcomer", from: "lina")

        let entries = try store.reader.audit()
        #expect(entries.map(\.act) == [.assigned, .withdrawn])
        #expect(entries.map(\.object) == ["newcomer", "newcomer"])
    }

    @Test
    func `A1 who stops managing a team has a line for each team, whatever ended it`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        for team in ["east", "west", "north"] as [Team.ID] {
            try store.teams.add(Team(id: team, name: "\(team)"))
            try store.teams.appoint("lina", to: team)
        }

        try store.teams.signed(by: self.signature).remove("north")
        try store.accounts.signed(by: self.signature).setRights([.trainee], of: "lina")

        let entries = try store.reader.audit()
        #expect(
            entries.map { "\($0.act.rawValue) \($0.trainee?.text ?? "-") \($0.object ?? "-")" } == [
                "manager-dismissed lina north", "team-removed - north",
                "manager-dismissed lina east", "manager-dismissed lina west",
                "trainee-changed lina -",
            ]
        )
        #expect(try store.reader.managers().isEmpty)
    }

    @Test
    func `A1 what was so before is not kept as an act`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let due = Assignment(
            programme: "newcomer",
            trainee: "lina",
            at: Sample.now,
            person: "root",
            due: CalendarDay("2026-12-24")
        )
        let undated = Assignment(
            programme: "newcomer",
            trainee: "lina",
            at: Sample.now,
            person: "root"
        )
        let teams = store.teams.signed(by: self.signature)
        let assignments = store.assignments.signed(by: self.signature)
        try teams.add(Team(id: "east", name: "East"))
        try teams.add(Team(id: "north", name: "North"))

        for _ in 1...2 {
            try teams.rename("north", to: "Far north")
            try teams.move("north", below: "east")
            try teams.appoint("lina", to: "north")
            try assignments.assign(undated)
        }
        for assignment in [due, due, undated] { try assignments.assign(assignment) }
        for _ in 1...2 { try teams.move("north", below: nil) }

        let entries = try store.reader.audit()
        #expect(
            entries.map { "\($0.act.rawValue) \($0.detail)" } == [
                "team-added ", "team-added ", "team-renamed Far north", "team-moved east",
                "manager-appointed ", "assigned ", "assigned due: 2026-12-24", "team-moved -",
            ]
        )
    }

    @Test
    func `acts can be asked for by person and since an instant`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        for (person, seconds) in [("root", 1), ("wang", 2), ("root", 3)] {
            let signature = AuditSignature(person: person, at: Sample.now + .seconds(seconds))
            try store.note(.published, of: "quiz-\(seconds)", by: signature)
        }

        let byRoot = try store.reader.audit(by: "root")
        let later = try store.reader.audit(since: Sample.now + .seconds(2))

        #expect(byRoot.map(\.object) == ["quiz-1", "quiz-3"])
        #expect(later.map(\.object) == ["quiz-2", "quiz-3"])
        #expect(try store.reader.newestInstant() == Sample.now + .seconds(3))
    }

    @Test
    func `A1 a restored database says who restored it`() throws {
        let store = try self.folder.open()
        let copy = self.folder.path + "/copy.sqlite"
        _ = try StoreBackup.make(of: self.folder.database, at: copy)
        store.close()

        _ = try StoreRestoration.restore(copy, to: self.folder.database, by: self.signature)

        let reader = try ProgressReader(opening: self.folder.database)
        defer { reader.close() }
        #expect(try reader.audit().map(\.act) == [.restored])
        #expect(try reader.audit().map(\.object) == ["copy.sqlite"])
    }
}
