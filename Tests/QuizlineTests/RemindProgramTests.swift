import CompetencyReports
import Foundation
import QuizCore
import QuizServer
import TestSupport
import Testing
import Wording

@Suite("quizline remind")
struct RemindProgramTests {
    private let sample: SampleStore
    private var spool: String { self.sample.folder.path("spool") }

    /// Two people with a step that is due in a week.
    init() async throws {
        self.sample = try await SampleStore()
        try self.sample.folder.write(
            "quizzes/programmes/start.yaml",
            """
            id: start
            langs: zh, en
            title: 入门 // Start
            steps:
            - quiz: sample
              due: 7d
            """
        )
        let assigned = try self.run("assign", "start", "t07", "t08")
        #expect(assigned.status == 0, "\(assigned.error)")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(
            arguments + [
                "--database", self.sample.database, "--quizzes", self.sample.quizzes, "--lang",
                "en",
            ]
        )
    }

    private func remind(_ flags: String...) throws -> Program.Outcome {
        try Program.run(
            ["remind", "--out", self.spool] + flags + [
                "--database", self.sample.database, "--quizzes", self.sample.quizzes, "--lang",
                "en",
            ]
        )
    }

    /// What a mailer sees.
    private func waiting() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self.spool)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func `each person gets one file a day for a mailer, which nobody else may read`() throws {
        let first = try self.remind()
        let names = try self.waiting()
        let name = try #require(names.first)
        let text = try String(contentsOfFile: "\(self.spool)/\(name)", encoding: .utf8)
        let modes = try [name, ".reminded"].map { name in
            try FileManager.default.attributesOfItem(atPath: "\(self.spool)/\(name)")[
                .posixPermissions
            ] as? Int
        }
        for name in names { try FileManager.default.removeItem(atPath: "\(self.spool)/\(name)") }
        let second = try self.remind()

        #expect(first.status == 0, "\(first.error)")
        #expect(first.output == "2 reminders written to \(self.spool).\n")
        #expect(names.count == 2 && names.allSatisfy { $0.prefix(10).last?.isNumber == true })
        #expect(names.map { $0.suffix(4) } == [".t07", ".t08"])
        #expect(text.hasPrefix("To-user: t07\nLanguage: zh\nSubject: 训练提醒："), "\(text)")
        #expect(text.contains("  还有 7 天  sample  样本\n"), "\(text)")
        #expect(modes == [0o600, 0o600])
        #expect(second.output == "Nobody to remind, or everybody was reminded today.\n")
        #expect(try self.waiting().isEmpty)
    }

    @Test func `--dry-run shows the texts and writes nothing`() throws {
        let before = try self.remind("--dry-run")
        let isThere = FileManager.default.fileExists(atPath: self.spool)
        _ = try self.remind()
        let after = try self.remind("--dry-run")

        #expect(before.status == 0 && before.output.contains("To-user: t07\n"), "\(before)")
        #expect(before.output.contains("To-user: t08\n"))
        #expect(!isThere)
        #expect(after.output == "Nobody to remind, or everybody was reminded today.\n")
    }

    @Test func `who is disabled or forgotten gets nothing`() throws {
        for words in [["disable", "t07"], ["forget", "t08", "--yes"]] {
            let done = try Program.run(
                ["trainee"] + words + ["--database", self.sample.database]
            )
            #expect(done.status == 0, "\(done.error)")
        }

        let outcome = try self.remind()

        #expect(outcome.output == "Nobody to remind, or everybody was reminded today.\n")
        #expect(try self.waiting().isEmpty)
    }

    @Test func `a folder that cannot be made, and one that another program has, end with 3`() throws
    {
        try self.sample.folder.write("file", "")
        let round = try ReminderSpool(opening: self.spool, on: CalendarDay(number: 1))
        defer { round.close() }

        let busy = try self.remind()
        let nowhere = try self.run("remind", "--out", self.sample.folder.path("file/spool"))

        #expect(busy.status == 3)
        #expect(
            busy.error == "quizline: \(self.spool): another program writes reminders there now.\n"
        )
        #expect(nowhere.status == 3 && nowhere.error.contains("cannot be written"), "\(nowhere)")
    }
}

@Suite("The folder of reminders")
struct ReminderSpoolTests {
    private static let today = CalendarDay(number: 20_600)
    private let folder: TemporaryFolder
    private var path: String { self.folder.path("spool") }

    init() throws { self.folder = try TemporaryFolder() }

    private func reminder(to user: Trainee.ID, on day: CalendarDay = Self.today) throws -> Reminder
    {
        let none = OwnSteps(
            [],
            [],
            job: nil,
            attempts: [],
            at: day.beginning,
            offset: { _ in .zero }
        )
        return try #require(
            Reminder(to: user, of: none, titles: [:], reviews: 1, on: day, in: .english)
        )
    }

    /// Writes to people on a day, in a program of its own; how many were written.
    private func write(
        to users: [Trainee.ID],
        on day: CalendarDay = Self.today,
        mostFiles: Int = 10
    ) throws -> Int {
        var spool = try ReminderSpool(opening: self.path, on: day, mostFiles: mostFiles)
        defer { spool.close() }
        return try spool.put(try users.map { try self.reminder(to: $0, on: day) })
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self.path).sorted()
    }

    @Test func `nobody is reminded twice on a day, and everybody again on the next`() throws {
        let counts = [
            try self.write(to: ["lina"]), try self.write(to: ["lina", "omar"]),
            try self.write(to: ["lina", "omar"]),
            try self.write(to: ["lina"], on: Self.today.advanced(by: 1)),
        ]

        #expect(counts == [1, 1, 0, 1])
        #expect(
            try self.names() == [
                ".reminded", "2026-05-27.lina", "2026-05-27.omar", "2026-05-28.lina",
            ]
        )
    }

    @Test func `while the clock is set back nobody is reminded`() throws {
        _ = try self.write(to: ["lina"])

        let count = try self.write(to: ["lina", "omar"], on: Self.today.advanced(by: -1))

        #expect(count == 0)
        #expect(try self.write(to: ["omar"]) == 1)
    }

    @Test(arguments: [("", 2), ("2026-0", 2), ("2026-05-27\nli", 2), ("2026-05-27\nlina\nom", 1)])
    func `a list that a power cut left is gone on with`(list: String, count: Int) throws {
        try self.folder.write("spool/.reminded", list)

        let written = try self.write(to: ["lina", "omar"])

        #expect(written == count)
        #expect(try self.write(to: ["lina", "omar"]) == 0)
    }

    @Test func `no more is written than may lie there, and nobody counts as reminded`() throws {
        _ = try self.write(to: ["lina"], mostFiles: 1)

        #expect(throws: ReminderFault.self) { try self.write(to: ["omar"], mostFiles: 1) }
        #expect(try self.names() == [".reminded", "2026-05-27.lina"])
        #expect(try self.write(to: ["omar"], mostFiles: 2) == 1)
    }

    @Test func `what a link of the name of the list points to stays as it is`() throws {
        let target = try self.folder.write("precious", "text")
        try FileManager.default.createDirectory(
            atPath: self.path,
            withIntermediateDirectories: true
        )
        try FileManager.default.createSymbolicLink(
            atPath: self.path + "/.reminded",
            withDestinationPath: target
        )

        #expect(throws: ReminderFault.self) { try self.write(to: ["lina"]) }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "text")
    }
}
