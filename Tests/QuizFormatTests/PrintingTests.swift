import QuizCore
import Testing

@testable import QuizFormat

@Suite("Canonical writing")
struct PrintingTests {
    private func file(_ text: String) -> Bank.File {
        Bank.File(path: "sample.yaml", octets: Array(text.utf8))
    }

    private func read(_ text: String) -> QuizFile {
        QuizFile(path: "sample.yaml", octets: Array(text.utf8))
    }

    @Test(arguments: 1...400)
    func `what is written is read back, and written again the same`(seed: UInt64) throws {
        var source = ContentSource(seed: seed)
        let content = source.content()

        let text = QuizPrinter.text(of: content)
        let again = self.read(text)

        try #require(again.findings.all.filter { $0.severity == .error } == [], "\(text)")
        let read = try #require(again.reading.content)
        #expect(read.languages == content.languages)
        #expect(read.keys == content.keys, "\(text)")
        #expect(read.questions == content.questions, "\(text)")
        #expect(Array(QuizPrinter.text(of: read).utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        "quizzes", "Tests/Fixtures/quizzes", "Tests/Fixtures/scenes", "Tests/Fixtures/timed",
    ])
    func `the files of the repository keep their content and versions`(folder: String) throws {
        let files = try Samples.files(in: folder).filter(\.isQuiz)

        for file in files {
            let before = QuizFile(path: file.path, octets: file.octets)
            let canonical = try CanonicalFile(of: file)
            let octets = Array(canonical.text.utf8)
            let after = QuizFile(path: file.path, octets: octets)

            #expect(before.reading.content != nil)
            #expect(after.reading.content == before.reading.content)
            #expect(after.quiz?.version == before.quiz?.version)
            #expect(
                after.findings.all.map(\.code).sorted() == before.findings.all.map(\.code).sorted()
            )
            #expect(canonical.droppedComments == [])
            let again = try CanonicalFile(of: Bank.File(path: file.path, octets: octets))
            #expect(again.isUnchanged)
        }
        #expect(!files.isEmpty)
    }

    @Test
    func `of equal shares the first stays the first`() throws {
        let written = ["competency: b, a", "competency: b 40%, a 40%, c 20%"]

        for line in written {
            let text = MarkedExample.quiz(question: "\(line)\ntruth: true")

            #expect(try CanonicalFile(of: self.file(text)).text.contains(line), "\(line)")
        }
    }

    @Test
    func `keys stand in the order of the page and defaults are left out`() throws {
        let text = """
            questions:
            - why: 因为。 // Because.
              truth: 错
              points: 2
              level: easy
              fixed: no
              competency: {b: 40%, a: 60%}
              ask: {zh: 问, en: ask}
              id: first
            points: 2
            tries: 1
            time: none
            allow: W505
            title: {all: 样}
            langs: [zh, en]
            id: sample

            """

        let canonical = try CanonicalFile(of: self.file(text))

        #expect(
            canonical.text == """
                id: sample
                langs: zh, en
                title: 样
                points: 2
                allow: W505
                questions:
                - id: first
                  ask: 问 // ask
                  truth: false
                  competency: a 60%, b 40%
                  level: easy
                  why: 因为。 // Because.

                """
        )
    }

    @Test(arguments: [
        ("ask: a", "ask: a"), ("ask: \"a: b\"", "ask: \"a: b\""), ("ask: 'a #1'", "ask: \"a #1\""),
        ("ask: '- a'", "ask: \"- a\""), ("ask: 'it''s'", "ask: it's"),
        ("ask: \"'tis\"", "ask: \"'tis\""),
        ("ask: |\n  a\n  b", "ask: a b"), ("ask: \"a\\u2028b\"", "ask: \"a\\u2028b\""),
        ("ask: {zh: '甲 // 乙', en: b}", "ask:"), ("ask: C#", "ask: C#"), ("ask: a:b", "ask: a:b"),
    ])
    func `a scalar is plain where that can be read back`(written: String, printed: String) throws {
        let question = Samples.quiz("truth: true").replacing(
            "  ask: 问题？ // Question?\n",
            with: written.split(separator: "\n").map { "  \($0)\n" }.joined()
        )

        let text = try CanonicalFile(of: self.file(question)).text

        #expect(text.contains("\n  \(printed)\n"), "\(text)")
    }

    @Test(arguments: [
        ("number: 100 +- 5%", "  number: 95..105"),
        ("number: 0.123456789 +- 0.00001%", "  number: 0.123456789 +- 0.00001%"),
        ("number: 8% +- 0.5%", "  number: 7.5%..8.5%"),
        ("text: '(x) a'", "  text: a"),
        ("text:\n- accept: {zh: [甲, 乙], en: [a]}", "  text: 甲 | 乙 // a"),
        ("text:\n- accept: ['a >> b']", "  - accept:"),
        ("many:\n- {text: a, correct: true}\n- b: c", "E118"),
        ("one:\n- {text: 甲 // a, credit: 50%}\n- (x) b", "  - (50%) 甲 // a"),
        ("one:\n- {text: 'a >> b', credit: 0}\n- (x) b", "  - text: a >> b"),
        ("match:\n- a => {x}\n- {left: '=>', right: b}", "  - left: =>"),
        ("blank: '{a}, {=b ~c}'", "  blank: \"{a}, {=b ~c}\""),
        ("hint: [甲 // a, 乙 // b]", "  - 甲 // a"),
        ("review: marks", ""),
    ])
    func `values take their short form where it is read back`(written: String, line: String) throws
    {
        let isType = !written.hasPrefix("hint") && !written.hasPrefix("review")
        let isQuiz = written.hasPrefix("review")
        let text = Samples.quiz(
            isType ? written : isQuiz ? "truth: true" : "truth: true\n" + written,
            keys: isQuiz ? written + "\n" : ""
        )
        guard line != "E118" else {
            #expect(throws: CanonicalFile.Refusal.self) { try CanonicalFile(of: self.file(text)) }
            return
        }

        let lines = try CanonicalFile(of: self.file(text)).text.split(separator: "\n")

        #expect(lines.contains { $0 == (isQuiz ? "review: marks" : line) }, "\(lines)")
    }

    @Test
    func `comments above keys and questions stay, others are named`() throws {
        let text = """
            # yaml-language-server: $schema=./quiz.schema.json
            # The first quiz.

            id: sample
            langs: zh, en  # both
            # About the title.
            title: 样 // a
            # A default.
            tries: 1
            questions:
            # The first question.
            # It is easy.
            - id: first
              competency: a
              level: easy
              # What is asked.
              ask: "# 问 # // b"
              one:
              # The key.
              - (x) 甲 // a
              - ( ) 乙 // b
              why: |
                # no comment
            # The end.

            """

        let canonical = try CanonicalFile(of: self.file(text))

        #expect(
            canonical.text == """
                # yaml-language-server: $schema=./quiz.schema.json
                # The first quiz.
                id: sample
                langs: zh, en
                # About the title.
                title: 样 // a
                questions:
                # The first question.
                # It is easy.
                - id: first
                  # What is asked.
                  ask: "# 问 # // b"
                  one:
                  - (x) 甲 // a
                  - ( ) 乙 // b
                  competency: a
                  level: easy
                  why: "# no comment"

                """
        )
        #expect(canonical.droppedComments.map(\.line) == [5, 8, 19, 24])
        #expect(
            canonical.droppedComments.map(\.text) == [
                "# both", "# A default.", "# The key.", "# The end.",
            ]
        )
    }

    @Test
    func `a file with errors has no canonical form`() {
        let text = Samples.quiz("truth: maybe")

        #expect {
            try CanonicalFile(of: self.file(text))
        } throws: { error in
            guard case .faulty(let found) = error as? CanonicalFile.Refusal else { return false }
            return found.map(\.code) == ["E308"]
        }
    }

    @Test
    func `both forms of the same value are written the same`() throws {
        for pair in FormTests.pairs {
            let texts = try [pair.short, pair.long].map {
                try CanonicalFile(of: self.file(Samples.quiz($0))).text
            }

            #expect(texts[0] == texts[1])
        }
    }
}
