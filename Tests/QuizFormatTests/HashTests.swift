import QuizCore
import QuizFormat
import Testing

@Suite("Hashes")
struct HashTests {
    private static let head = """
        id: sample
        langs: zh, en
        title: 样例 // Sample
        questions:
        - id: warning
          competency: pressure-tactics
          facts: EXT-F66
          level: easy
          ask: 指出晚交货会让新店开不了业，这是提醒，不是威胁。 // To point out that late delivery would keep a shop from opening is a warning, not a threat.
        """
    private static let tail = """
          why: 提醒讲事实的后果，威胁讲你要怎样对付人。 // A warning tells what facts will bring, a threat what you will do to someone.
        """

    private static let truths = [
        """
          truth:
            answer: true
            feedback: {zh: 讲的是事实会带来的后果。, en: It states what follows from the facts.}
        """,
        """
          truth: 对 >> 讲的是事实会带来的后果。 // It states what follows from the facts.
        """,
    ]

    @Test(arguments: Self.truths)
    func `the hashes of the example are those of the specification`(truth: String) throws {
        let bank = Samples.read("\(Self.head)\n\(truth)\n\(Self.tail)\n")

        let question = try #require(bank.quizzes.first?.questions.first, "\(bank.diagnostics)")

        #expect(
            question.contentHash
                == "1e01464b18b3b21d3f5e8d3cc709b5b1d222251170a5a303f79d68b5099e63ee"
        )
        #expect(
            question.markingHash
                == "1dd81298c6e83274848c68262e2f6cd4e4dcf24706f708caa4562cc9ac78041b"
        )
    }

    @Test
    func `layout, comments and notes change no version`() throws {
        let plain = Samples.quiz("truth: true")
        let other = "# A comment.\n" + Samples.quiz("note: 给讲师。\ntruth:\n  answer:   对\n")

        let versions = [plain, other].map { Samples.read($0).quizzes.first?.version }

        #expect(versions[0] != nil)
        #expect(versions[0] == versions[1])
    }

    @Test(arguments: ["points: 2", "hint: 想想。 // Think."])
    func `a change of content changes the content hash`(line: String) throws {
        let before = try #require(Samples.question("truth: true"))

        let after = try #require(Samples.question("truth: true\n" + line))

        #expect(before.contentHash != after.contentHash)
        #expect((before.markingHash != after.markingHash) == line.hasPrefix("points"))
    }

    @Test
    func `a change of a setting changes the version of the quiz`() throws {
        let before = Samples.read(Samples.quiz("truth: true")).quizzes.first?.version

        let after = Samples.read(Samples.quiz("truth: true", keys: "pass: 70%\n"))

        #expect(after.quizzes.first?.version != nil)
        #expect(after.quizzes.first?.version != before)
    }
}
