import QuizCore
import Testing

@testable import QuizFormat

@Suite("Essays in quiz files")
struct EssayFormatTests {
    private static let short = """
        essay:
        - (3) 说清退路 // says the way out
        - (2) 举出例子 // gives an example
        length: 40..600
        """
    private static let long = """
        length: "40 .. 600"
        essay:
        - points: 3
          text: {zh: 说清退路, en: says the way out}
        - {text: 举出例子 // gives an example, points: 2}
        """

    private func file(_ text: String) -> Bank.File {
        Bank.File(path: "sample.yaml", octets: Array(text.utf8))
    }

    @Test
    func `both forms are the same value`() throws {
        let question = try #require(Samples.question(Self.short))
        let other = try #require(Samples.question(Self.long))
        let essay = try #require(question.interaction as? EssayEntry)

        #expect(essay.criteria.map(\.points) == [3, 2])
        #expect(essay.criteria[0].text == LocalizedText(zh: "说清退路", en: "says the way out"))
        #expect(essay.length == 40...600)
        #expect(question.contentHash == other.contentHash)
        #expect(question.markingHash == other.markingHash)
    }

    @Test
    func `length changes the content and not the marking`() throws {
        let question = try #require(Samples.question(Self.short))
        let open = try #require(
            Samples.question(Self.short.replacing("\nlength: 40..600", with: ""))
        )

        #expect((open.interaction as? EssayEntry)?.length == nil)
        #expect(question.contentHash != open.contentHash)
        #expect(question.markingHash == open.markingHash)
    }

    @Test(arguments: [
        "essay:\n- (3) 说清退路 // says the way out\nlength: 40..600",
        "essay:\n- points: 3\n  text:\n    zh: \"甲 // 乙\"\n    en: a",
    ])
    func `printing is a fixed point`(lines: String) throws {
        let text = Samples.quiz(lines)

        let printed = try CanonicalFile(of: self.file(text)).text
        let again = try CanonicalFile(of: self.file(printed))

        #expect(printed.contains(lines.split(separator: "\n")[1]), "\(printed)")
        #expect(again.isUnchanged)
        #expect(
            Samples.read(printed).quizzes.first?.version
                == Samples.read(text).quizzes.first?.version
        )
    }

    @Test(arguments: [1, 5, 20, 50])
    func `an imported essay of any points can be checked and comes back`(points: Int) throws {
        let xml = """
            <quiz><question type="essay"><name><text>Plan</text></name>
            <questiontext format="html"><text>How do you prepare?</text></questiontext>
            <defaultgrade>\(points)</defaultgrade>
            <graderinfo format="html"><text>Names the way out.</text></graderinfo>
            </question></quiz>
            """

        let first = QuizImport.read(
            Bank.File(path: "essays.xml", octets: Array(xml.utf8)),
            as: MoodleXMLFormat.self
        )
        let file = try #require(first.files.first)
        let export = try #require(
            QuizExport(.init(path: "\(file.id).yaml", octets: Array(file.text.utf8)))
        )
        let written = try #require(export.outcome(as: MoodleXMLFormat.self, in: .english))
        let second = QuizImport.read(
            Bank.File(path: "essays.xml", octets: Array(written.text.utf8)),
            as: MoodleXMLFormat.self
        )

        #expect(written.written == 1, "\(written.remarks)")
        #expect(second.files.first?.text == file.text)
        #expect(file.text.contains("- points: \(min(points, 20))"))
    }
}
