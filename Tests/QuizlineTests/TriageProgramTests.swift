import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import TestSupport
import Testing

@testable import quizline

@Suite("Triage by the built program")
struct TriageProgramTests {
    private let folder: TemporaryFolder
    private var database: String { self.folder.path("quizline.db") }
    private static let start = Instant(milliseconds: 1_772_445_600_000)

    init() throws {
        self.folder = try TemporaryFolder()
    }

    private static func quiz(_ key: String = "text: zone of agreement") -> String {
        """
        # Kept.
        id: mine
        langs: en
        title: Mine
        draft: yes
        questions:
        - id: term
          ask: What is it called?
          \(key)
        - id: key
          ask: Which one?
          one:
          - (x) Alpha
          - ( ) Beta

        """
    }

    /// Each of some lines, typed by a person of its own.
    private func answered(_ lines: [String], choice: String = "b") async throws {
        try self.folder.write("quizzes/mine.yaml", Self.quiz())
        let source = Self.quiz()
        let quiz = try #require(BankReader.readStored(source, of: "mine"))
        let store = try ProgressStore(opening: self.database)
        defer { store.close() }
        try store.register(quiz, source: source)
        for (number, line) in lines.enumerated() {
            let id = Trainee.ID("person\(number)")
            let trainee = Trainee(id: id, displayName: "\(id)")
            try store.accounts.create(trainee, secret: nil, at: Self.start)
            let start = AttemptStart(
                trainee: id,
                quiz: quiz.id,
                version: quiz.version,
                number: 1,
                seed: 7,
                at: Self.start
            )
            guard case .started(let snapshot) = await store.result(of: .start(start)) else {
                continue
            }
            var attempt = Attempt(snapshot, quiz: quiz)
            for (item, typed) in zip(attempt.items, [line, choice]) {
                let outcome = attempt.answer(item, with: typed, certainty: 1, at: Self.start)
                guard case .answer(let record) = outcome else { continue }
                attempt.add(record)
                _ = await store.result(of: .record(record, ending: nil))
            }
        }
    }

    private func triage(_ arguments: [String]) throws -> Program.Outcome {
        let places = [
            "--database", self.database, "--quizzes", self.folder.path("quizzes"), "--lang", "en",
        ]
        return try Program.run(["triage", "mine"] + arguments + places)
    }

    private var file: String {
        get throws {
            try String(contentsOfFile: self.folder.path("quizzes/mine.yaml"), encoding: .utf8)
        }
    }

    @Test(arguments: ["text", "json"])
    func `nothing that people typed reaches the terminal as anything but text`(
        format: String
    ) async throws {
        let hostile = "a\u{1B}[31m\u{202E}b\nc\u{9B}d\u{7}\u{200F}\u{2028}e"
        try await self.answered([hostile])

        let outcome = try self.triage(["--format", format])

        let unsafe = outcome.output.unicodeScalars.filter { scalar in
            scalar != "\n"
                && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                    || (0x200B...0x202E).contains(scalar.value))
        }
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(unsafe.isEmpty, "\(outcome.output.debugDescription)")
        #expect(outcome.output.contains(format == "text" ? "\\u{1B}[31m\\u{202E}" : "\\u001b[31m"))
    }

    @Test
    func `the list has what people typed by frequency, and says what is near`() async throws {
        let slip = "zone of agreemnet"
        try await self.answered(["Rope", "rope!", "range", "zone of agreement"])

        let text = try self.triage(["--most", "1"])
        let json = try self.triage(["--question", "term", "--format", "json"])

        #expect(text.output.contains("mine/term: 3 answers fit no pattern, 2 different texts."))
        #expect(text.output.contains("Not shown: 1 more text, 1 answer."))
        let lines = json.output.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                #"{"quiz":"mine","question":"term","gap":null,"answers":3,"texts":2,"listed":2}"#,
                #"{"quiz":"mine","question":"term","gap":null,"text":"rope","answers":2,"#
                    + #""trainees":2,"last":"2026-03-02T10:00:00Z","typed":["Rope","rope!"],"#
                    + #""near":null}"#,
                #"{"quiz":"mine","question":"term","gap":null,"text":"range","answers":1,"#
                    + #""trainees":1,"last":"2026-03-02T10:00:00Z","typed":["range"],"near":null}"#,
            ]
        )
        let quiz = try #require(BankReader.readStored(Self.quiz(), of: "mine"))
        let place = try #require(quiz.questions[0].freeTexts.first)
        #expect(place.nearest(to: slip) == "zone of agreement")
    }

    @Test
    func `a judgement is written once and tells what it covers and what comes next`() async throws {
        try await self.answered(["range", "Range.", "rope"])

        let first = try self.triage(["--question", "term"])
        let right = try self.triage(["--question", "term", "--answer", "range", "--as", "right"])
        let again = try self.triage(["--question", "term", "--answer", "Range", "--as", "part"])
        let wrong = try self.triage([
            "--question", "term", "--answer", "rope", "--as", "wrong", "--feedback", "No rope.",
        ])
        let list = try self.triage([])

        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Docs/Authoring.md"),
            encoding: .utf8
        )
        let shown = right.output.replacing(self.folder.path("quizzes"), with: "quizzes")
        #expect(page.contains(first.output), "\(first.output)")
        #expect(page.contains(shown), "\(shown)")
        #expect(right.output.contains("That covers 2 answers of 2 people so far."))
        #expect(
            right.output.hasSuffix(
                "quizline regrade mine --question term --policy raise --preview\n"
            )
        )
        #expect(again.status == 1)
        #expect(again.error.contains("takes this answer already, as right"), "\(again.error)")
        #expect(wrong.output.contains("Points stay as they are"))
        #expect(list.output == "mine/term: every answer so far fits a pattern.\n")
        #expect(
            try self.file
                == Self.quiz(
                    "text:\n  - (x) zone of agreement | range\n  - ( ) rope >> No rope."
                )
        )
    }

    @Test(arguments: [
        ["--answer", "a"], ["--as", "right"], ["--answer", "a", "--as", "right"],
        ["--question", "term", "--answer", "a", "--as", "right", "--credit", "50%"],
        ["--question", "term", "--answer", "a", "--as", "part", "--credit", "150%"],
        ["--question", "none"], ["--question", "key"], ["--most", "0"], ["--pattern"],
        ["--question", "none", "--answer", "a", "--as", "right"],
    ])
    func `a command line that means nothing writes nothing`(arguments: [String]) async throws {
        try await self.answered([])

        let outcome = try self.triage(arguments)

        #expect(outcome.status == 2, "\(outcome.error)")
        #expect(outcome.error.hasPrefix("quizline: "))
        #expect(try self.file == Self.quiz())
    }

    @Test
    func `a draft that waits on the line is pointed at`() async throws {
        try await self.answered([])
        try self.folder.write("quizzes/.drafts/mine.yaml", Self.quiz())

        let outcome = try self.triage(["--question", "term", "--answer", "a", "--as", "right"])

        #expect(outcome.output.contains("A draft of mine waits to be published"))
    }

    @Test
    func `check with a database tells what changes mean for answers`() async throws {
        try await self.answered(["range"])
        let changed = Self.quiz("text: range").replacing(
            "  - ( ) Beta",
            with: "  - ( ) C\n  - ( ) D"
        )
        try self.folder.write("quizzes/mine.yaml", changed)
        let paths = ["check", self.folder.path("quizzes"), "--lang", "en", "--format", "json"]

        let without = try Program.run(paths)
        let with = try Program.run(paths + ["--database", self.database])
        let missing = try Program.run(paths + ["--database", self.folder.path("none.db")])

        let codes = with.output.matches(of: #/"code":"(W8\d\d)"/#).map { String($0.1) }
        #expect(!without.output.contains("\"W8"))
        #expect(codes == ["W801", "W801", "W804"], "\(with.output)")
        #expect(with.output.contains("quizline regrade mine --question term --policy exact"))
        #expect(missing.status == 3)
    }
}

extension ProgressStore {
    fileprivate func result(of request: ProgressRequest) async -> ProgressResult {
        await withCheckedContinuation { continuation in
            self.submit(request) { continuation.resume(returning: $0) }
        }
    }
}
