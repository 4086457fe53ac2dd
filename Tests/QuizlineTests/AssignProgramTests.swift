import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("Assignments by the built program")
struct AssignProgramTests {
    /// Sample S with a programme of two steps.
    private static func sample() async throws -> SampleStore {
        let sample = try await SampleStore()
        let quiz = try String(contentsOfFile: sample.quizzes + "/sample.yaml", encoding: .utf8)
        try sample.folder.write(
            "quizzes/other.yaml",
            quiz.replacing("id: sample", with: "id: other")
        )
        try sample.folder.write(
            "quizzes/programmes/start.yaml",
            """
            id: start
            langs: zh, en
            title: 入门 // Start
            steps:
            - quiz: sample
              due: 7d
            - quiz: other
              due: 9d
              rule: done
              roles: sales-rep
            """
        )
        return sample
    }

    private func run(
        _ sample: SampleStore,
        _ arguments: [String],
        environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(
            arguments + [
                "--database", sample.database, "--quizzes", sample.quizzes, "--lang", "en",
            ],
            environment: environment
        )
    }

    @Test
    func `a programme is assigned to names and to a team, once`() async throws {
        let sample = try await Self.sample()

        let first = try self.run(sample, ["assign", "start", "T07"])
        let team = try self.run(sample, ["assign", "start", "--team", "华东", "--due", "2026-12-24"])
        let list = try Program.run([
            "assign", "list", "--format", "json", "--database", sample.database,
        ])

        #expect(first.status == 0, "\(first.error)")
        #expect(first.output == "start is assigned to t07.\n")
        #expect(team.output.contains("start is assigned to t08.\n"))
        #expect(team.output.contains("t07 had it before"))
        #expect(list.output.components(separatedBy: "\"due\":\"2026-12-24\"").count == 3)
    }

    @Test(
        arguments: [
            (["assign", "start"], 2, "Say for whom"),
            (["assign", "start", "nobody", "t07"], 2, "no trainee nobody"),
            (["assign", "nothing", "t07"], 2, "no programme nothing"),
            (["assign", "start", "t07", "--due", "2026-02-30"], 2, "2026-02-30"),
            (["assign", "start", "--team", "west"], 2, "west"),
            (["assign", "withdraw", "start", "t07"], 1, "not assigned"),
            (["assign", "waive", "start", "sample", "t07"], 2, "--reason"),
            (["assign", "waive", "start", "no", "t07", "--reason", "x"], 2, "no step no"),
            (["assign", "waive", "start", "sample", "t07", "--reason", "x"], 1, "not assigned"),
            (["report", "programme", "start"], 1, "assigned to nobody"),
        ] as [([String], Int32, String)]
    )
    func `what cannot be done is told`(
        arguments: [String],
        status: Int32,
        words: String
    ) async throws {
        let sample = try await Self.sample()

        let outcome = try self.run(sample, arguments)

        #expect(outcome.status == status, "\(outcome.output)\(outcome.error)")
        #expect(outcome.error.contains(words), "\(outcome.error)")
    }

    @Test
    func `a due day that is over is warned of`() async throws {
        let sample = try await Self.sample()

        let over = try self.run(sample, ["assign", "start", "t07", "--due", "2026-01-01"])
        let ahead = try self.run(sample, ["assign", "start", "t08", "--due", "2999-01-01"])

        #expect(over.status == 0 && over.output == "start is assigned to t07.\n")
        #expect(over.error.hasPrefix("quizline: --due 2026-01-01 is over: "), "\(over.error)")
        #expect(ahead.status == 0 && ahead.error.isEmpty)
    }

    @Test
    func `closed accounts are assigned nothing and are late with nothing`() async throws {
        let sample = try await Self.sample()
        let given = try self.run(sample, ["assign", "start", "t08", "--due", "2026-07-10"])
        let closing = ["trainee", "disable", "t08", "--database", sample.database]
        let pepper = ["--pepper-file", sample.folder.path("pepper.key")]
        let closed = try Program.run(closing + pepper)

        let again = try self.run(sample, ["assign", "start", "t07", "t08", "--lang", "en"])
        let page = try self.run(sample, ["report", "programme", "start", "--lang", "en"])

        #expect([given.status, closed.status, again.status] == [0, 0, 0], "\(closed.error)")
        #expect(again.output.contains("start is assigned to t07."))
        #expect(again.error.contains("Nothing is assigned to closed accounts: t08."))
        #expect(page.output.contains("1 person, "))
        #expect(page.output.contains("1 person whose account is closed is left out."))
        #expect(!page.output.contains("t08"))
    }

    @Test
    func `the report tells who is late and who need not take a step`() async throws {
        let sample = try await Self.sample()
        for arguments in [
            ["assign", "start", "t07", "t08", "--due", "2026-07-10"],
            ["assign", "waive", "start", "other", "t08", "--reason", "took it elsewhere"],
        ] {
            let outcome = try self.run(sample, arguments)
            #expect(outcome.status == 0, "\(outcome.error)")
        }

        let page = try self.run(sample, ["report", "programme", "start"])
        let rows = try self.run(
            sample,
            ["report", "programme", "start", "--format", "csv", "--no-bom"]
        )
        let names = try self.run(sample, ["report", "programme", "start", "--names", "--overdue"])
        let west = try self.run(sample, ["report", "programme", "start", "--team", "west"])

        #expect(page.status == 0, "\(page.error)")
        #expect(page.output.contains("2 people, 0 of them through."), "\(page.output)")
        #expect(page.output.contains("1 waived"))
        #expect(rows.output.contains(",took it elsewhere\r\n"))
        #expect(rows.output.contains("t07,,华东,start,1,sample,in-progress,"))
        #expect(names.output.contains("王小明 (t07)"))
        #expect(west.status == 2)
    }

    @Test
    func `R14 the zone is that of the place`() async throws {
        let sample = try await Self.sample()
        _ = try self.run(sample, ["assign", "start", "t07", "--due", "2100-07-10"])
        let days = try ["2100-07-10T15:59:59Z", "2100-07-10T16:00:00Z"].map { instant in
            let outcome = try self.run(
                sample,
                [
                    "report", "programme", "start", "--format", "csv", "--no-bom", "--as-of",
                    instant,
                ],
                environment: ["TZ": "CST-8"]
            )
            let row = try #require(outcome.output.components(separatedBy: "\r\n").dropFirst().first)
            return row.components(separatedBy: ",")[9]
        }

        #expect(days == ["0", "1"])
    }

    @Test(arguments: [("json", "programme"), ("ndjson", "step")])
    func `files hold against their schemas`(format: String, schema: String) async throws {
        let sample = try await Self.sample()
        _ = try self.run(sample, ["assign", "start", "t07", "t08"])
        _ = try self.run(
            sample,
            ["assign", "waive", "start", "other", "t08", "--reason", "took it elsewhere"]
        )
        for flags in [[], ["--names"]] {
            let file = sample.folder.path("start.\(format)")
            let outcome = try self.run(
                sample,
                ["report", "programme", "start", "--format", format, "--out", file] + flags
            )

            #expect(outcome.status == 0, "\(outcome.error)")
            #expect(try SchemaValidation.faults(in: file, by: schema) == [])
        }
    }

    @Test
    func `what is withdrawn can be assigned anew`() async throws {
        let sample = try await Self.sample()

        let outcomes = try ["assign", "withdraw", "assign"].map { word in
            try self.run(
                sample,
                word == "assign" ? ["assign", "start", "t07"] : ["assign", word, "start", "t07"]
            ).output
        }

        #expect(outcomes[0] == outcomes[2])
        #expect(outcomes[1] == "start is withdrawn from t07. What they answered stays.\n")
    }
}

@Suite("The list of exports by the built program")
struct ExportsProgramTests {
    @Test
    func `R19 each export adds one line, and reports do not change`() async throws {
        let sample = try await SampleStore()
        let log = ExportLog(besides: sample.database)
        let report = ["--as-of", SampleStore.asOf, "--format", "json", "--lang", "en"]
        let places = ["--database", sample.database, "--quizzes", sample.quizzes]
        let file = sample.folder.path("gaps.csv")

        let before = try Program.run(["report", "gaps"] + report + places)
        let csv = try Program.run(
            ["report", "gaps", "--names", "--format", "csv", "--out", file] + places
        )
        let page = try Program.run(["report", "trainee", "t07"] + places)
        let after = try Program.run(["report", "gaps"] + report + places)

        #expect([before.status, csv.status, page.status, after.status] == [0, 0, 0, 0])
        #expect(before.output == after.output)
        let notes = try log.notes()
        #expect(notes.map(\.format) == ["json", "csv", "json"])
        #expect(notes.map(\.showsNames) == [false, true, false])
        #expect(
            !notes.isEmpty && notes.allSatisfy { $0.trainees == ["t07", "t08"] && $0.rows == 4 }
        )
        #expect(notes.allSatisfy { $0.who == NSUserName() })
    }

    @Test
    func `R19 a person is told who has a file with them in it`() async throws {
        let sample = try await SampleStore()
        _ = try sample.report("trainee", "t07", "--format", "csv")

        let mine = try Program.run(["report", "exports", "t07", "--database", sample.database])
        let other = try Program.run(["report", "exports", "t08", "--database", sample.database])
        let nobody = try Program.run(["report", "exports", "t99", "--database", sample.database])

        #expect(mine.status == 0, "\(mine.error)")
        #expect(mine.output.contains(NSUserName()))
        #expect([other.status, nobody.status] == [1, 3])
    }

    @Test(arguments: [["gaps", "--format", "csv"], ["answers"], ["coverage", "--format", "json"]])
    func `a report that cannot be noted is not written`(arguments: [String]) async throws {
        let sample = try await SampleStore()
        try FileManager.default.createDirectory(
            atPath: sample.folder.path("quizline.exports.ndjson"),
            withIntermediateDirectories: true
        )
        let file = sample.folder.path("report")
        let quizzes = arguments[0] == "answers" ? [] : ["--quizzes", sample.quizzes]
        let command = ["report"] + arguments + ["--database", sample.database] + quizzes

        let outcomes = try [command + ["--out", file], command].map { try Program.run($0) }

        #expect(outcomes.map(\.status) == [3, 3])
        #expect(outcomes.map(\.output) == ["", ""])
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test
    func `who asks in another's name is noted with their own`() async throws {
        let sample = try await SampleStore()

        let outcome = try sample.report("gaps", "--as", "T07", "--format", "csv", "--lang", "en")
        let list = try Program.run([
            "report", "exports", "--database", sample.database, "--lang", "en",
        ])

        let note = try #require(try ExportLog(besides: sample.database).notes().first)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(note.who == NSUserName())
        #expect(note.viewer == "t07")
        #expect(list.output.contains("\(NSUserName()) as t07"))
    }

    @Test
    func `the rows of a file are counted`() async throws {
        let sample = try await SampleStore()
        let counted = [
            ["team", "华东"], ["team", "华东", "--no-people"], ["team", "华东", "--wide"],
            ["calibration"],
        ]

        let rows = try counted.map { arguments in
            let report = arguments + ["--format", "csv", "--no-bom"]
            let places = ["--database", sample.database, "--quizzes", sample.quizzes]
            return try Program.run(["report"] + report + places)
                .output.components(separatedBy: "\r\n").count - 2
        }

        #expect(try ExportLog(besides: sample.database).notes().map(\.rows) == rows)
        #expect(rows.prefix(3) == [4, 2, 2])
    }
}

@Suite("Answers and credentials by the built program")
struct AnswersProgramTests {
    @Test
    func `every answer is a row, in the order of the log`() async throws {
        let sample = try await SampleStore()

        let outcome = try Program.run(
            ["report", "answers", "--no-bom", "--database", sample.database]
        )

        let lines = outcome.output.components(separatedBy: "\r\n").dropLast()
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(lines.count == 21)
        #expect(lines.dropFirst().first?.hasPrefix("1,2026-07-01T09:00:00Z,t07,sample,a1,") == true)
        #expect(lines.last?.contains(",t08,sample,b6,") == true)
    }

    @Test
    func `people and times can be chosen`() async throws {
        let sample = try await SampleStore()
        let count = { (flags: [String]) in
            let outcome = try Program.run(
                ["report", "answers", "--format", "ndjson", "--database", sample.database] + flags
            )
            return (outcome.status, outcome.output.split(separator: "\n").count)
        }

        #expect(try count(["--since", "2026-07-11T00:00:00Z"]) == (0, 5))
        #expect(try count(["--as-of", "2026-07-01T09:03:30Z"]) == (0, 4))
        #expect(try count(["--team", "华东", "--role", "sales-rep"]) == (0, 20))
        #expect(try count(["--role", "SALES-REP,sdr"]) == (0, 20))
        #expect(try count(["--role", "sdr"]) == (1, 0))
        #expect(try count(["--team", "west"]) == (2, 0))
    }

    @Test
    func `rows hold against their schema`() async throws {
        let sample = try await SampleStore()
        let file = sample.folder.path("answers.ndjson")

        let outcome = try Program.run([
            "report", "answers", "--format", "ndjson", "--out", file, "--database",
            sample.database,
        ])

        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(try SchemaValidation.faults(in: file, by: "answer") == [])
    }

    @Test
    func `R16 statements are the same twice`() async throws {
        let sample = try await SampleStore()
        let files = try ["a", "b"].map { name in
            let file = sample.folder.path(name)
            let outcome = try Program.run([
                "report", "answers", "--format", "xapi", "--out", file, "--database",
                sample.database,
            ])
            #expect(outcome.status == 0, "\(outcome.error)")
            return try Data(contentsOf: URL(fileURLWithPath: file))
        }

        let statements = try #require(
            try JSONSerialization.jsonObject(with: files[0]) as? [[String: Any]]
        )
        #expect(files[0] == files[1])
        #expect(statements.count == 20)
        #expect(Set(statements.compactMap { $0["id"] as? String }).count == 20)
    }

    @Test
    func `nobody gets a credential for a few answers`() async throws {
        let sample = try await SampleStore()

        let outcome = try sample.report("trainee", "t07", "--format", "badge")
        let wrong = try sample.report("gaps", "--format", "badge")

        #expect(outcome.status == 1)
        #expect(outcome.error.contains("proven well enough"))
        #expect(wrong.status == 2)
    }
}

@Suite("Forgetting by the built program")
struct ForgetProgramTests {
    private func forget(
        _ sample: SampleStore,
        _ flags: [String] = [],
        input: String = ""
    ) throws -> Program.Outcome {
        try Program.run(
            ["trainee", "forget", "t07", "--database", sample.database] + flags,
            input: input
        )
    }

    /// Accounts are changed only where there is a pepper.
    private func sample() async throws -> SampleStore {
        let sample = try await SampleStore()
        let outcome = try Program.run(["trainee", "secret", "--all", "--database", sample.database])
        #expect(outcome.status == 0, "\(outcome.error)")
        return sample
    }

    @Test
    func `answers stay under a removed name in reports and in the list of exports`() async throws {
        let sample = try await self.sample()
        let report = [
            "gaps", "--format", "csv", "--no-bom", "--names", "--as-of", SampleStore.asOf,
        ]
        let places = ["--database", sample.database, "--quizzes", sample.quizzes]
        let before = try Program.run(["report"] + report + places)

        let outcome = try self.forget(sample, ["--yes"])
        let after = try Program.run(["report"] + report + places)

        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.contains("removed-01"))
        let rows = { (text: String) in text.components(separatedBy: "\r\n") }
        #expect(rows(after.output).count == rows(before.output).count)
        #expect(!after.output.contains("t07") && !after.output.contains("王小明"))
        #expect(
            try ExportLog(besides: sample.database).notes().first?.trainees == [
                "removed-01", "t08",
            ]
        )
    }

    @Test
    func `after a restore two people never share a removed name in the list of exports`()
        async throws
    {
        let sample = try await self.sample()
        let place = ["--database", sample.database]
        let copy = sample.folder.path("copy.sqlite")
        let report = ["report", "gaps", "--format", "csv", "--as-of", SampleStore.asOf]
        _ = try Program.run(report + place + ["--quizzes", sample.quizzes])
        let steps = try [
            ["backup", copy], ["trainee", "forget", "t07", "--yes"], ["restore", copy],
            ["trainee", "forget", "t08", "--yes"],
        ]
        .map { try Program.run($0 + place).status }

        #expect(steps == [0, 0, 0, 0])
        #expect(
            try ExportLog(besides: sample.database).notes().first?.trainees == [
                "removed-01", "removed-02",
            ]
        )
    }

    @Test
    func `it asks first, and only the user name will do`() async throws {
        let sample = try await self.sample()

        let refused = try self.forget(sample, input: "yes\n")
        let silent = try self.forget(sample)
        let done = try self.forget(sample, input: "T07\n")

        #expect([refused.status, silent.status, done.status] == [1, 1, 0])
    }

    @Test
    func `a newcomer can take the name, and nobody a removed one`() async throws {
        let sample = try await self.sample()
        _ = try self.forget(sample, ["--yes"])

        let outcomes = try ["t07", "removed-09"].map {
            try Program.run(["trainee", "add", $0, "--database", sample.database]).status
        }
        let again = try Program.run([
            "trainee", "forget", "removed-01", "--yes", "--database", sample.database,
        ])

        #expect(outcomes == [0, 2])
        #expect(again.status == 2)
        #expect(again.error.contains("forgotten before"))
    }

    @Test
    func `nobody can be given a way to sign in as somebody who was forgotten`() async throws {
        let sample = try await self.sample()
        _ = try self.forget(sample, ["--yes"])

        let outcomes = try [
            ["enable", "removed-01"], ["secret", "removed-01"], ["secret", "--all"],
        ]
        .map { try Program.run(["trainee"] + $0 + ["--database", sample.database]) }

        #expect(outcomes.map(\.status) == [2, 2, 0])
        #expect(outcomes[2].output.contains("t08") && !outcomes[2].output.contains("removed"))
    }
}
