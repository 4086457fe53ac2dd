import Foundation
import TestSupport
import Testing

@Suite("Preview by the built program")
struct PreviewProgramTests {
    private static let good = Repository.root
        .appendingPathComponent("Tests/Fixtures/quizzes/six-roles.yaml").path

    private func quiz(_ id: String, _ keys: String, answer: String = "true") -> String {
        """
        id: \(id)
        langs: zh, en
        title: 题 // Title
        \(keys)
        questions:
        - id: only
          ask: 对吗？ // Right?
          truth: \(answer)

        """
    }

    @Test
    func `lines from a pipe are answers and the end of input gives the result`() throws {
        let outcome = try Program.run(["preview", Self.good], input: "b\nab")

        #expect(outcome.status == 0)
        #expect(outcome.error.isEmpty)
        #expect(outcome.output.hasPrefix("Preview of six-roles. Nothing is stored. Ctrl-D ends."))
        #expect(outcome.output.hasSuffix("Finished: 2 of 8 points, 25.0%. Not passed.\n"))
        #expect(!outcome.output.contains("> ") && !outcome.output.contains("\r"))
    }

    @Test
    func `a draft is played after its warnings are told`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("mine.yaml", self.quiz("mine", "draft: yes"))

        let outcome = try Program.run(
            ["preview", file, "--lang", "zh", "--keys"],
            input: "对\n再见\n"
        )

        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("\(file):6:3: W222"))
        #expect(outcome.output.contains("答案：T　对\n对。"))
        #expect(outcome.output.contains("完成：1 分，满分 1 分"))
    }

    @Test
    func `a quiz that draws from the bank around it is played`() throws {
        let folder = try TemporaryFolder()
        let bank = URL(fileURLWithPath: Self.good).deletingLastPathComponent()
        for name in ["competencies.yaml", "six-roles.yaml"] {
            let text = try String(contentsOf: bank.appendingPathComponent(name), encoding: .utf8)
            try folder.write(name, text)
        }
        let file = try folder.write(
            "drawn.yaml",
            "id: drawn\nlangs: en\ntitle: Drawn\ndraw: 2 from quiz six-roles\n"
        )

        let outcome = try Program.run(["preview", file, "--keys"], input: "skip\n")

        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Question 1 of 2: "), "\(outcome.output)")
        #expect(outcome.output.contains("Question 2 of 2: "))
        #expect(outcome.output.components(separatedBy: "Answer: ").count == 3)
    }

    @Test
    func `a file with errors is not played`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("mine.yaml", self.quiz("mine", "draft: yes", answer: "maybe"))

        let outcome = try Program.run(["preview", file], input: "t\n")

        #expect(outcome.status == 1)
        #expect(outcome.output.contains("E308"))
        #expect(!outcome.output.contains("Preview"))
    }

    @Test
    func `a question that is not there and files that are no quizzes are wrong usage`() throws {
        let framework = Repository.root
            .appendingPathComponent("Tests/Fixtures/quizzes/competencies.yaml").path

        let noQuestion = try Program.run(["preview", Self.good, "--question", "nothing"])
        let noQuiz = try Program.run(["preview", framework])
        let noFile = try Program.run(["preview", "/nowhere/mine.yaml"])
        let noSeed = try Program.run(["preview", Self.good, "--seed", "9007199254740993"])

        #expect(noQuestion.status == 2)
        #expect(noQuestion.error == "quizline: There is no question nothing in six-roles.\n")
        #expect(noQuiz.status == 2)
        #expect(noFile.status == 3)
        #expect(noSeed.status == 2)
    }

    @Test
    func `a line that cannot be read is refused and the next one taken`() throws {
        let endless = String(repeating: "b", count: 5000)

        let outcome = try Program.run(
            ["preview", Self.good, "--question", "coach"],
            input: "\(endless)\nb\u{FFFD}\nb\n"
        )

        #expect(outcome.status == 0)
        #expect(outcome.output.contains("4096"))
        #expect(outcome.output.contains("Finished: 1 of 1 points, 100.0%. Passed.\n"))
    }

    @Test
    func `a seed draws the same order again`() throws {
        let bank = Repository.root
            .appendingPathComponent("quizzes/negotiation/ng-preparation-batna.yaml").path

        let outputs = try [5, 5, 6].map {
            try Program.run(["preview", bank, "--seed", "\($0)"], input: "a\n").output
        }

        #expect(outputs[0] == outputs[1])
        #expect(outputs[0] != outputs[2])
    }
}
