import QuizCore
import Testing

@testable import QuizFormat

@Suite("The time of a question in quiz files")
struct QuestionTimeFormatTests {
    private static func file(_ line: String = "", quiz: String = "") -> QuizFile {
        let text = """
            id: quick
            langs: zh
            title: 快
            \(quiz)
            questions:
            - id: first
              competency: sales
              level: easy
              ask: 甲？
              truth: true
              \(line)
              why: 因为。

            """
        return QuizFile(path: "quick.yaml", octets: Array(text.utf8))
    }

    @Test(arguments: [("5s", 5), ("90s", 90), ("1m30s", 90), ("1h", 3600)])
    func `a time from 5 seconds to an hour is read`(written: String, seconds: Int) {
        let question = Self.file("time: \(written)").quiz?.questions.first

        #expect(question?.timeLimit == .seconds(seconds))
        #expect(Self.file().quiz?.questions.first?.timeLimit == nil)
    }

    @Test(arguments: ["4s", "61m", "0s"])
    func `another time is out of range`(written: String) {
        let file = Self.file("time: \(written)")

        #expect(file.quiz == nil)
        #expect(file.findings.all.map { $0.code } == ["E205"])
    }

    @Test
    func `the time belongs to the content and not to the marking`() throws {
        let plain = try #require(Self.file().quiz?.questions.first)
        let timed = try #require(Self.file("time: 90s").quiz?.questions.first)
        let same = try #require(Self.file("time: 1m30s").quiz?.questions.first)

        #expect(timed.contentHash != plain.contentHash)
        #expect(timed.markingHash == plain.markingHash)
        #expect(timed.contentHash == same.contentHash)
    }

    @Test
    func `a pause has an effect where a question has a time`() {
        let alone = Self.file(quiz: "pause: 2m").findings.all.map { $0.code }
        let timed = Self.file("time: 90s", quiz: "pause: 2m").findings.all.map { $0.code }

        #expect(alone.contains("W223"))
        #expect(!timed.contains("W223"))
    }
}
