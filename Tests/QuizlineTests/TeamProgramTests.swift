import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("Teams on the command line")
struct TeamProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    @discardableResult
    private func run(_ line: String, language: String = "C") throws -> Program.Outcome {
        let words = line.split(separator: " ").map { String($0).replacing("_", with: " ") }
        return try Program.run(
            words + ["--database", self.folder.path("quizline.db")],
            environment: ["LANG": language]
        )
    }

    /// Sales over east; lina in east, managed by wang.
    private func company() throws {
        for line in [
            "team add sales --name Sales", "team add East --name East_China --in sales",
            "trainee add lina --display Li_Na --team east --job none",
            "trainee add wang --job none", "team manager add east wang",
        ] {
            let outcome = try self.run(line)
            #expect(outcome.status == 0, "\(line): \(outcome.error)")
        }
    }

    @Test
    func `teams are made, listed and shown`() throws {
        try self.company()

        let list = try self.run("team list")
        let show = try self.run("team show EAST")
        let moved = try self.run("team move east none")
        let renamed = try self.run("team rename east The_East")

        #expect(
            list.output == """
                TEAM    NAME        PEOPLE  MANAGERS
                sales   Sales            1  -
                  east  East China       1  wang

                """
        )
        #expect(
            show.output == """
                East China (east): below sales.
                Managed by wang.
                1 person, with the teams below.
                lina  Li Na  east

                """
        )
        #expect(moved.output == "East China (east): at the top.\n")
        #expect(renamed.output == "The East (east): at the top.\n")
    }

    @Test(arguments: [
        ("trainee add omar --team eats --job none", "Did you mean east?"),
        ("trainee team lina eats", "Did you mean east?"),
        ("trainee role lina --team nowhere", "There is no team nowhere. List them"),
        ("team add east", "There is a team east already"),
        ("team add a,b", "A team is one word"),
        ("team remove east", "1 person belongs to it"),
        ("team remove sales", "east below it"),
        ("team move sales east", "sales cannot lie below east"),
        ("team manager remove sales wang", "wang does not manage sales"),
        ("team manager add sales ghost", "There is no trainee ghost"),
        ("team show nowhere", "There is no team nowhere"),
    ])
    func `what cannot be is said with what to type`(line: String, sentence: String) throws {
        try self.company()

        let outcome = try self.run(line)

        #expect(outcome.status == 2)
        #expect(outcome.error.contains(sentence), "\(outcome.error)")
        #expect(outcome.output.isEmpty)
    }

    @Test
    func `the last team takes the right with it`() throws {
        try self.company()

        let last = try self.run("team manager remove east wang")
        let list = try self.run("trainee list wang")
        let out = try self.run("trainee team lina none")
        let removed = try self.run("team remove east")

        #expect(last.output.contains("It was the last team"))
        #expect(!list.output.contains("manager"))
        #expect(out.output == "Li Na (lina): job none, team none, rights trainee.\n")
        #expect(removed.output == "The team east is gone.\n")
    }

    @Test(arguments: [
        "team", "team list", "team add", "team show", "team rename", "team move", "team remove",
        "team manager", "team manager add", "team manager remove", "trainee team",
    ])
    func `every subcommand has a help in both languages`(command: String) throws {
        let words = command.split(separator: " ").map(String.init) + ["--help"]

        let english = try Program.run(words)
        let chinese = try Program.run(words, environment: ["LANG": "zh_CN.UTF-8"])

        #expect(english.status == 0 && chinese.status == 0)
        #expect(english.output.contains("USAGE: quizline \(command)"))
        #expect(english.output != chinese.output)
    }
}

@Suite("Reports as somebody sees them")
struct ScopedReportTests {
    /// Sample S with wang, who manages the team of t07, and omar, who manages nothing.
    private func sample() async throws -> SampleStore {
        let sample = try await SampleStore()
        let store = try ProgressStore(opening: sample.database)
        for name in ["wang", "omar"] as [Trainee.ID] {
            try store.accounts.create(
                Trainee(id: name, displayName: name.text),
                secret: nil,
                at: Instant(milliseconds: 1_782_000_000_000)
            )
        }
        try store.teams.add(Team(id: "华南", name: "华南"))
        try store.accounts.setTeam("华南", of: "t08")
        try store.teams.appoint("wang", to: "华东")
        try store.teams.appoint("omar", to: "华南")
        store.close()
        return sample
    }

    @Test
    func `R12 somebody outside is told of like nobody, with status 3`() async throws {
        let sample = try await self.sample()

        let seen = try sample.report("trainee", "t07", "--as", "WANG")
        let all = try sample.report("trainee", "t07")
        let own = try sample.report("trainee", "t07", "--as", "t07")
        let foreign = try sample.report("trainee", "t08", "--as", "wang")
        let unknown = try sample.report("trainee", "t99", "--as", "wang")
        let viewer = try sample.report("trainee", "t07", "--as", "ghost")

        #expect(seen.status == 0 && own.status == 0)
        #expect(seen.output.split(separator: "\n").count == all.output.split(separator: "\n").count)
        #expect(foreign.status == 3 && unknown.status == 3)
        #expect(foreign.error == unknown.error.replacing("t99", with: "t08"))
        #expect(foreign.output.isEmpty && unknown.output.isEmpty)
        #expect(viewer.status == 3 && viewer.error.contains("ghost"))
    }

    @Test
    func `R12 a team outside is told of like none, with status 3`() async throws {
        let sample = try await self.sample()

        let seen = try sample.report("team", "华东", "--as", "wang")
        let foreign = try sample.report("team", "华南", "--as", "wang")
        let unknown = try sample.report("team", "华北", "--as", "wang")

        #expect(seen.status == 0 && seen.output.contains("t07"), "\(seen.error)")
        #expect(foreign.status == 3 && unknown.status == 3)
        #expect(foreign.error.replacing("华南", with: "华北") == unknown.error, "\(foreign.error)")
        #expect(!unknown.error.contains("华南"))
    }

    @Test
    func `the report on all holds those within the scope`() async throws {
        let sample = try await self.sample()
        let people = { (viewer: String?) throws -> Set<Substring> in
            let flags =
                ["gaps", "--format", "csv", "--no-bom"] + (viewer.map { ["--as", $0] } ?? [])
            let outcome = try Program.run(
                ["report"] + flags + ["--database", sample.database, "--quizzes", sample.quizzes]
            )
            return Set(outcome.output.split(separator: "\r\n").dropFirst().map { $0.prefix(3) })
        }

        #expect(try people(nil) == ["t07", "t08"])
        #expect(try people("wang") == ["t07"])
        #expect(try people("omar") == ["t08"])
        #expect(try people("t08") == ["t08"])
    }
}
