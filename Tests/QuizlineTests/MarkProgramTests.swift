import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import TestSupport
import Testing

@Suite("Marking by the built program")
struct MarkProgramTests {
    private let folder: TemporaryFolder
    private var database: String { self.folder.path("quizline.db") }

    private static let source = """
        id: way-out
        langs: zh, en
        title: 退路 // The way out
        pass: 60%
        draft: yes
        questions:
        - id: prepare
          ask: 您怎么准备这次谈判？ // How do you prepare the talk?
          essay:
          - (3) 说清退路 // says the way out
          - (2) 举出例子 // gives an example
          points: 5
        """
    private static let start = Instant(milliseconds: 1_772_445_600_000)

    /// A database with a text of lina's in attempt 1.
    init() async throws {
        self.folder = try TemporaryFolder()
        let quiz = try #require(BankReader.readStored(Self.source, of: "way-out"))
        let store = try ProgressStore(opening: self.folder.path("quizline.db"))
        defer { store.close() }
        try store.register(quiz, source: Self.source)
        let lina = Trainee(id: "lina", displayName: "Li Na")
        try store.accounts.create(lina, secret: nil, at: Self.start)
        let start = AttemptStart(
            trainee: "lina",
            quiz: quiz.id,
            version: quiz.version,
            number: 1,
            seed: 7,
            at: Self.start
        )
        guard case .started(let snapshot) = await store.result(of: .start(start)) else { return }
        var attempt = Attempt(snapshot, quiz: quiz)
        guard let item = attempt.item(1),
            case .answer(let record) = attempt.answer(
                item,
                with: "先算退路，\n再谈价格。",
                certainty: 1,
                at: Self.start
            )
        else { return }
        attempt.add(record)
        _ = await store.result(of: .record(record, ending: nil))
        _ = await store.result(of: .finish(attempt.ending(.submitted, at: Self.start)))
    }

    private func mark(_ arguments: String..., language: String = "en") throws -> Program.Outcome {
        try Program.run(
            ["mark"] + arguments + ["--database", self.database, "--lang", language]
        )
    }

    @Test
    func `a text that is not there is told with the command that lists them`() throws {
        let outcome = try Program.run(["mark", "9.9", "--database", self.database])

        #expect(outcome.status == 1)
        #expect(
            outcome.error == "quizline: There is no text 9.9. See what waits: quizline mark\n"
        )
    }

    @Test
    func `what waits is listed, read, marked and marked again`() throws {
        let list = try self.mark()
        let text = try self.mark("1.1")
        let marked = try self.mark("1.1", "3", "1", "--comment", "Well\nargued")
        let nothing = try self.mark()
        let again = try self.mark("1.1", "0", "2")
        let read = try self.mark("1.1")

        #expect(list.status == 0, "\(list.error)")
        #expect(list.output.hasPrefix("1 text waits for a mark:\n1.1"), "\(list.output)")
        #expect(list.output.hasSuffix("Read one: quizline mark 1.1\n"))
        #expect(
            text.output == """
                1.1, lina: How do you prepare the talk?

                先算退路，
                再谈价格。

                  …/3  says the way out
                  …/2  gives an example
                Mark it: quizline mark 1.1 3 2 --comment TEXT

                """
        )
        #expect(
            marked.output
                == "1.1, lina: 4 of 5 points recorded.\nThe attempt has passed.\n"
        )
        #expect(nothing.output == "No text waits for you.\n")
        #expect(again.output.hasSuffix("The attempt has not passed.\n"))
        #expect(read.output.contains("  2/2  gives an example\nMarked by "), "\(read.output)")
    }

    @Test
    func `the mark is in the trainee's results`() throws {
        _ = try self.mark("1.1", "3", "1", "--comment", "Well\nargued")

        let reader = try ProgressReader(opening: self.database)
        defer { reader.close() }
        let snapshot = try reader.attempt(AttemptID(rawValue: 1), of: "lina")

        #expect(snapshot?.end?.earned == Grains(points: 4))
        #expect(snapshot?.end?.passed == true)
        #expect(snapshot?.markings.map(\.comment) == ["Well argued"])
    }

    @Test
    func `signs that turn the direction of writing or drive a terminal are written out`() throws {
        _ = try self.mark("1.1", "3", "1", "--comment", "a\u{202E}b\u{1B}[2J")

        let text = try self.mark("1.1")
        let json = try self.mark("1.1", "--format", "json")

        #expect(text.output.contains(#"a\u{202E}b\u{1B}[2J"#), "\(text.output)")
        #expect(json.output.contains(#""comment":"a\u202eb\u001b[2J""#), "\(json.output)")
        for output in [text.output, json.output] {
            #expect(!output.unicodeScalars.contains("\u{202E}"))
            #expect(!output.unicodeScalars.contains("\u{1B}"))
        }
    }

    @Test
    func `Chinese and JSON say the same`() throws {
        let chinese = try self.mark(language: "zh")
        let list = try self.mark("--format", "json")
        let text = try self.mark("1.1", "--format", "json")
        let marked = try self.mark("1.1", "3", "1", "--format", "json")

        #expect(chinese.output.hasPrefix("1 份待批改："), "\(chinese.output)")
        #expect(
            list.output.hasPrefix(
                #"{"at":"2026-03-02T10:00:00Z","place":"1.1","question":"prepare","quiz":"way-out""#
            ),
            "\(list.output)"
        )
        #expect(text.output.contains(#""text":"先算退路，\n再谈价格。""#), "\(text.output)")
        #expect(text.output.contains(#"{"possible":3,"text":"says the way out"}"#))
        #expect(
            marked.output
                == #"{"passed":true,"pending":false,"place":"1.1","points":"4","possible":5,"user":"lina"}"#
                + "\n"
        )
    }

    @Test(
        arguments: [
            (["1"], 2), (["x.1"], 2), (["--comment", "a"], 2), (["1.1", "--comment", "a"], 2),
            (["9.1"], 1), (["1.9"], 1), (["1.1", "3"], 1), (["1.1", "4", "0"], 1),
            (["1.1", "3", "2", "--format", "xml"], 2),
        ] as [([String], Int32)]
    )
    func `what cannot be done is refused with a status`(
        arguments: [String],
        status: Int32
    ) throws {
        let outcome = try Program.run(["mark"] + arguments + ["--database", self.database])

        #expect(outcome.status == status, "\(outcome.error)")
        #expect(!outcome.error.isEmpty && outcome.output.isEmpty)
        #expect(try self.mark().output.hasPrefix("1 text waits"))
    }

    @Test
    func `a missing database is told`() throws {
        let gone = self.folder.path("none.db")

        for arguments in [["mark"], ["mark", "1.1", "3", "2"]] {
            let outcome = try Program.run(arguments + ["--database", gone])
            #expect(outcome.status == 3, "\(outcome.error)")
        }
    }
}

extension ProgressStore {
    fileprivate func result(of request: ProgressRequest) async -> ProgressResult {
        await withCheckedContinuation { continuation in
            self.submit(request) { continuation.resume(returning: $0) }
        }
    }
}
