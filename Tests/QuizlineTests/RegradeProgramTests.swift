import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import TestSupport
import Testing

@Suite("Regrading by the built program")
struct RegradeProgramTests {
    private let folder: TemporaryFolder
    private var database: String { self.folder.path("quizline.db") }

    init() throws {
        self.folder = try TemporaryFolder()
    }

    /// Four questions of one point; the key of the first is the first or the second choice.
    private static func quiz(key: Int, first: String = "q1") -> String {
        let questions = (1...4).map { number in
            let right = number == 1 ? key : 1
            let choices = ["Silence", "A question", "A threat"].enumerated().map { index, text in
                "  - (\(index == right ? "x" : " ")) \(text)\n"
            }
            return """
                - id: \(number == 1 ? first : "q\(number)")
                  ask: What comes first in step \(number)?
                  one:
                \(choices.joined())
                """
        }
        return """
            id: mine
            langs: en
            title: Mine
            pass: 75%
            shuffle: none
            draft: yes
            questions:
            \(questions.joined())
            """
    }

    /// Four people who answered by the wrong key.
    private func answered(by names: [String] = ["an", "bo", "chen", "ding"]) async throws {
        try self.folder.write("quizzes/mine.yaml", Self.quiz(key: 0))
        let source = Self.quiz(key: 0)
        let quiz = try #require(BankReader.readStored(source, of: "mine"))
        let store = try ProgressStore(opening: self.database)
        defer { store.close() }
        try store.register(quiz, source: source)
        let lines = ["an": "abbc", "bo": "bbbc", "chen": "cbbb", "ding": "abbb"]
        for name in names {
            let id = Trainee.ID(name)
            if try store.accounts.find(id) == nil {
                let trainee = Trainee(id: id, displayName: name)
                try store.accounts.create(trainee, secret: nil, at: Self.start)
            }
            let number = try store.reader.history(of: id).count + 1
            try await self.answer(lines[name] ?? "", as: id, number: number, quiz, in: store)
        }
    }

    /// Versions and tokens depend on everything that a quiz file says.
    private static func withoutHashes(_ text: String) -> String {
        text.replacing(/[0-9a-f]{12,}/, with: "…")
    }

    private static let start = Instant(milliseconds: 1_772_445_600_000)

    private func answer(
        _ lines: String,
        as id: Trainee.ID,
        number: Int,
        _ quiz: Quiz,
        drawn: [Question] = [],
        in store: ProgressStore
    ) async throws {
        let start = AttemptStart(
            trainee: id,
            quiz: quiz.id,
            version: quiz.version,
            number: number,
            seed: 7,
            at: Self.start,
            drawn: drawn.map { DrawnQuestion($0) }
        )
        guard case .started(let snapshot) = await store.result(of: .start(start)) else { return }
        var attempt = Attempt(snapshot, quiz: quiz, drawn: drawn)
        for (item, line) in zip(attempt.items, lines) {
            guard
                case .answer(let record) = attempt.answer(
                    item,
                    with: String(line),
                    certainty: 1,
                    at: Self.start
                )
            else { continue }
            attempt.add(record)
            _ = await store.result(of: .record(record, ending: nil))
        }
        let end = attempt.ending(.submitted, at: Self.start)
        _ = await store.result(of: .finish(end))
    }

    private func correct() throws {
        try self.folder.write("quizzes/mine.yaml", Self.quiz(key: 1))
    }

    private func regrade(_ arguments: String...) throws -> Program.Outcome {
        let places = [
            "--database", self.database, "--quizzes", self.folder.path("quizzes"), "--lang", "en",
        ]
        return try Program.run(["regrade"] + arguments + places)
    }

    private func token(_ outcome: Program.Outcome) throws -> String {
        let parts = outcome.output.components(separatedBy: "--apply ")
        return String(try #require(parts.last).prefix { $0.isHexDigit })
    }

    @Test
    func `the preview prints what the authors' page shows and changes nothing`() async throws {
        try await self.answered()
        try self.correct()

        let preview = try self.regrade("mine", "--policy", "exact", "--preview")
        let again = try self.regrade("mine", "--policy", "exact", "--preview")

        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Docs/Authoring.md"),
            encoding: .utf8
        )
        #expect(preview.status == 0, "\(preview.error)")
        let output = Self.withoutHashes(preview.output)
        #expect(Self.withoutHashes(page).contains(output), "\(preview.output)")
        #expect(again.output == preview.output)
    }

    @Test
    func `what was previewed is applied once and taken back`() async throws {
        try await self.answered()
        try self.correct()
        let preview = try self.regrade("mine", "--policy", "raise", "--preview")
        let token = try self.token(preview)

        let applied = try self.regrade(
            "mine",
            "--policy",
            "raise",
            "--apply",
            token,
            "--reason",
            "the key of q1"
        )
        let repeated = try self.regrade("mine", "--policy", "raise", "--apply", token)
        let nothing = try self.regrade("mine", "--policy", "raise", "--preview")
        let undone = try self.regrade("--undo", "1")
        let list = try self.regrade("--list")

        #expect(applied.output.hasPrefix("Regrade 1 is in force: 4 attempts."))
        #expect(repeated.output == "Regrade 1 was applied before. Nothing changed.\n")
        #expect(nothing.status == 1)
        #expect(nothing.error == "quizline: Nothing would change.\n")
        #expect(undone.output == "Regrade 1 is switched off.\n")
        #expect(list.output.contains("mine  raise  4 attempts"))
        #expect(list.output.contains("the key of q1"))
        #expect(list.output.contains("switched off"))
        let reader = try ProgressReader(opening: self.database)
        #expect(try reader.history(of: "bo").first?.end?.passed == false)
    }

    @Test
    func `new answers since the preview keep it from being applied`() async throws {
        try await self.answered()
        try self.correct()
        let token = try self.token(self.regrade("mine", "--policy", "exact", "--preview"))
        try await self.answered(by: ["an"])
        try self.correct()

        let applied = try self.regrade("mine", "--policy", "exact", "--apply", token)

        #expect(applied.status == 1)
        #expect(applied.error.contains("Run --preview again"))
        #expect(try self.regrade("--list").output == "There are no regrades.\n")
    }

    @Test
    func `a question is followed into quizzes that drew it and from its former id`() async throws {
        try await self.answered(by: ["an", "bo"])
        let exam = """
            id: exam
            langs: en
            title: Exam
            pass: 50%
            shuffle: none
            draft: yes
            draw: 2 from quiz mine
            """
        try self.folder.write("quizzes/exam.yaml", exam)
        let drawing = try #require(BankReader.readStored(exam, of: "exam"))
        let drawn = try #require(BankReader.readStored(Self.quiz(key: 0), of: "mine")).questions
        let store = try ProgressStore(opening: self.database)
        try store.register(drawing, source: exam)
        try await self.answer(
            "bc",
            as: "bo",
            number: 1,
            drawing,
            drawn: Array(drawn.prefix(2)),
            in: store
        )
        store.close()
        let renamed = Self.quiz(key: 1, first: "opening")
            .replacing("- id: opening\n", with: "- id: opening\n  was: q1\n")
        try self.folder.write("quizzes/mine.yaml", renamed)

        let preview = try self.regrade(
            "mine",
            "--question",
            "opening",
            "--policy",
            "exact",
            "--preview"
        )
        let applied = try self.regrade(
            "mine",
            "--question",
            "opening",
            "--policy",
            "exact",
            "--apply",
            try self.token(preview)
        )

        #expect(preview.output.contains("3 attempts"), "\(preview.output)\(preview.error)")
        #expect(preview.output.contains(/bo +exam 1 +0\/2 -> 1\/2/), "\(preview.output)")
        #expect(applied.status == 0, "\(applied.error)")
        let reader = try ProgressReader(opening: self.database)
        #expect(
            try reader.history(of: "bo").map { $0.end?.earned.count }
                == [3, 1].map { Grains(points: $0).count }
        )
        let names = try reader.evidence(of: "bo").map(\.question.question)
        #expect(names.count(where: { $0 == "opening" }) == 2)
        #expect(!names.contains("q1"))
    }

    @Test(arguments: [
        ["mine", "--policy", "exact"], ["--preview"], ["mine", "--preview"],
        ["mine", "--policy", "void", "--preview"],
        ["mine", "--policy", "exact", "--preview", "--question", "q9"],
        ["mine", "--policy", "exact", "--preview", "--map", "3"],
        ["mine", "--policy", "exact", "--preview", "--list"],
    ])
    func `a command line that says too little is refused`(arguments: [String]) async throws {
        try await self.answered()

        let outcome = try Program.run(
            ["regrade"] + arguments + [
                "--database", self.database, "--quizzes", self.folder.path("quizzes"),
            ]
        )

        #expect(outcome.status == 2, "\(outcome.error)")
        #expect(outcome.error.hasPrefix("quizline: "), "\(outcome.error)")
    }
}

extension ProgressStore {
    fileprivate func result(of request: ProgressRequest) async -> ProgressResult {
        await withCheckedContinuation { continuation in
            self.submit(request) { continuation.resume(returning: $0) }
        }
    }
}
