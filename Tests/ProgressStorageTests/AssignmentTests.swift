import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Assignments in the store")
struct AssignmentTests {
    private static let day = CalendarDay("2026-12-24")

    private func assignment(_ trainee: Trainee.ID, due: CalendarDay? = nil) -> Assignment {
        Assignment(
            programme: "newcomer",
            trainee: trainee,
            at: Sample.now,
            person: "boss",
            due: due
        )
    }

    private func waiver(_ reason: String) -> Assignment.Waiver {
        Assignment.Waiver(quiz: "roles", reason: reason, person: "boss", at: Sample.now)
    }

    @Test
    func `what was assigned is read by programme and name`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()

        let isNew = try ["omar", "lina"].map { try store.assignments.assign(self.assignment($0)) }

        #expect(isNew == [true, true])
        #expect(try store.reader.assignments().map(\.trainee) == ["lina", "omar"])
        #expect(try store.reader.assignments(to: "omar") == [self.assignment("omar")])
        #expect(try store.reader.assignments(of: "other").isEmpty)
    }

    @Test
    func `assigning again keeps the day and takes a due day over`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.assignments.assign(self.assignment("lina", due: Self.day))
        let later = Assignment(
            programme: "newcomer",
            trainee: "lina",
            at: Sample.now + .seconds(86_400),
            person: "other"
        )

        let isNew = try store.assignments.assign(later)

        #expect(!isNew)
        #expect(try store.reader.assignments() == [self.assignment("lina", due: Self.day)])
    }

    @Test
    func `nothing is assigned to nobody`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()

        let error = #expect(throws: StoreError.self) {
            try store.assignments.assign(self.assignment("nobody"))
        }

        #expect(error?.kind == .unknownTrainee)
    }

    @Test
    func `the newest waiver of a step counts, and can be taken back`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.assignments.assign(self.assignment("lina"))
        for reason in ["ill", "knows it"] {
            try store.assignments.waive(self.waiver(reason), in: "newcomer", for: "lina")
        }

        let waived = try store.reader.assignments().flatMap(\.waivers)
        let isTakenBack = try store.assignments.demand("roles", in: "newcomer", of: "lina")

        #expect(waived == [self.waiver("knows it")])
        #expect(isTakenBack)
        #expect(try store.reader.assignments().flatMap(\.waivers).isEmpty)
        #expect(try !store.assignments.waive(self.waiver("x"), in: "newcomer", for: "omar"))
    }

    @Test
    func `what is withdrawn goes with its waivers`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.assignments.assign(self.assignment("lina"))
        try store.assignments.waive(self.waiver("ill"), in: "newcomer", for: "lina")

        let wasThere = try (1...2).map { _ in
            try store.assignments.withdraw("newcomer", from: "lina")
        }
        try store.assignments.assign(self.assignment("lina"))

        #expect(wasThere == [true, false])
        #expect(try store.reader.assignments() == [self.assignment("lina")])
    }

    @Test
    func `D24 the clock never begins before the newest assignment`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let at = Sample.now + .seconds(500)

        try store.assignments.assign(
            Assignment(programme: "newcomer", trainee: "lina", at: at, person: "boss")
        )

        #expect(try store.reader.newestInstant() == at)
    }

    @Test
    func `a database of an earlier schema is brought up with its data and gets an id`() throws {
        let folder = try StoreFolder()
        let old = try DatabaseQueue(path: folder.database)
        let earlier = Migrations.all.filter { $0.number < Migration0008.number }
        try old.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in earlier { try database.execute(sql: migration.sql) }
            try database.execute(
                sql: """
                    INSERT INTO trainee (key, id, display_name, rights, created_at)
                        VALUES (1, 'lina', 'Lina', '', 0);
                    """
            )
        }
        try old.close()

        let store = try ProgressStore(opening: folder.database)
        try store.assignments.assign(self.assignment("lina"))
        let id = try store.reader.storeID()
        store.close()
        let again = try ProgressStore(opening: folder.database)

        #expect(try again.reader.assignments().map(\.trainee) == ["lina"])
        #expect(id.utf8.count == 8 && id.allSatisfy(\.isHexDigit))
        #expect(try again.reader.storeID() == id)
    }
}

@Suite("Days")
struct CalendarDayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-07-10", 20_644), ("2100-03-01", 47_541),
    ])
    func `a date is read and written`(text: String, number: Int) {
        let day = CalendarDay(text)

        #expect(day?.number == number)
        #expect(day?.description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-04-31", "2026-13-01", "2026-7-1", "26-07-01", "x", "", "2026-07-10 ",
        "1969-12-31", "+026-07-10",
    ])
    func `what is no date is refused`(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(arguments: [
        (0, 0, 0), (-1, 0, -1), (86_399_999, 0, 0), (57_600_000, 8, 1), (57_599_999, 8, 0),
        (3_599_999, -1, -1), (3_600_000, -1, 0), (-86_400_000, 0, -1),
    ])
    func `an instant falls on the day of the place`(
        milliseconds: Int64,
        hours: Int,
        number: Int
    ) {
        let instant = Instant(milliseconds: milliseconds)

        #expect(CalendarDay(of: instant, offset: .seconds(hours * 3600)).number == number)
    }
}
