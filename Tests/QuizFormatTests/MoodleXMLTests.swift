import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Moodle XML")
struct MoodleXMLTests {
    private static func quiz(_ inside: String) -> String { "<quiz>\n\(inside)\n</quiz>" }

    private static func question(_ type: String, _ inside: String, text: String = "Q?") -> String {
        Self.quiz(
            "<question type=\"\(type)\"><name><text>A</text></name>"
                + "<questiontext format=\"html\"><text>\(text)</text></questiontext>"
                + "\(inside)</question>"
        )
    }

    private static func body(_ text: String) -> QuestionBody? {
        Exchanging.bodies(text, as: MoodleXMLFormat.self).first
    }

    private static func lines(_ text: String) -> [String] {
        Exchanging.lines(Exchanging.read(text, as: MoodleXMLFormat.self))
    }

    @Test
    func `a bomb of entities is refused before it is read`() {
        let names = (0..<12).map { "e\($0)" }
        let definitions = zip(names, names.dropFirst()).map { name, next in
            "<!ENTITY \(next) \"\(String(repeating: "&\(name);", count: 10))\">"
        }
        let bomb =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY e0 \"boom\">\n"
            + definitions.joined(separator: "\n") + "]>\n<quiz>&e11;</quiz>"

        let outcome = Exchanging.read(bomb, as: MoodleXMLFormat.self)

        #expect(outcome.isBroken)
        #expect(Self.lines(bomb).first?.hasPrefix("2: nothing is read from here on") == true)
    }

    @Test
    func `a file beside it is never read`() {
        let text = """
            <?xml version="1.0"?>
            <!DOCTYPE quiz [<!ENTITY file SYSTEM "file:///etc/hostname">]>
            <quiz>&file;</quiz>
            """

        #expect(Exchanging.read(text, as: MoodleXMLFormat.self).isBroken)
    }

    @Test
    func `a DOCTYPE in a text is text`() {
        let text = Self.question("essay", "", text: "<![CDATA[What is &lt;!DOCTYPE html&gt;?]]>")

        #expect(!Exchanging.read(text, as: MoodleXMLFormat.self).isBroken)
    }

    @Test(arguments: [
        ("<quiz><question></quiz>", "1: nothing is read from here on: this is not XML"),
        ("<html></html>", "1: nothing is read from here on: the file begins with <html>"),
        ("", "1: nothing is read from here on: this is not XML"),
    ])
    func `what is no quiz is told`(text: String, start: String) {
        #expect(Self.lines(text).first?.hasPrefix(start) == true, "\(Self.lines(text))")
    }

    @Test
    func `elements nested too deeply are refused`() {
        let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)

        let lines = Self.lines(Self.quiz(deep))

        #expect(lines.first?.contains("more than 64 deep") == true, "\(lines)")
    }

    @Test(arguments: [
        ("calculated", "", "the type calculated does not exist here"),
        (
            "multichoice",
            "<single>true</single><answer fraction=\"100\"><text>a</text></answer>"
                + "<answer fraction=\"-5\"><text>b</text></answer>",
            "\"b\" has a negative weight, but only one choice can be made"
        ),
        (
            "multichoice", "<answer fraction=\"many\"><text>a</text></answer>",
            "\"many\" is not a weight"
        ),
        ("multichoice", "<answer fraction=\"100\"><text></text></answer>", "an answer is empty"),
        (
            "truefalse", "<answer fraction=\"100\"><text>maybe</text></answer>",
            "\"maybe\" cannot be read"
        ),
        ("truefalse", "<answer fraction=\"0\"><text>true</text></answer>", "there is no answer"),
        (
            "numerical", "<answer fraction=\"100\"><text>x</text></answer>",
            "\"x +- 0\" is not a number"
        ),
        ("shortanswer", "", "there is no answer"),
        (
            "matching", "<subquestion><text>a</text><answer><text></text></answer></subquestion>",
            "\"a\" has no right side"
        ),
        ("cloze", "", "there is no answer"), ("gapselect", "", "there is no answer"),
    ])
    func `a faulty item is named with its reason`(type: String, inside: String, reason: String) {
        let lines = Self.lines(Self.question(type, inside))

        #expect(lines == ["2: \"A\" is not imported: \(reason)"])
    }

    @Test
    func `gaps of a cloze become gaps`() {
        let text = "Say {1:SA:=a\\}b~=c} and {:MC:x~=y#yes} and {:NM:=3:1}."
        let body = Self.body(Self.question("cloze", "", text: text))

        #expect(
            body
                == .blank(
                    "Say {1} and {2} and {3}.",
                    [
                        .accept(["a\\}b", "c"]),
                        .choices([
                            .init(text: "x", credit: .zero),
                            .init(text: "y", credit: .one, feedback: "yes"),
                        ]),
                        .number([.init(from: Fraction(2), to: Fraction(4))]),
                    ]
                )
        )
    }

    @Test
    func `what Moodle says by itself is not named, and other feedback is`() {
        let answers =
            "<answer fraction=\"100\"><text>a</text></answer>"
            + "<answer fraction=\"0\"><text>b</text></answer>"
            + "<correctfeedback><text>Your answer is correct.</text></correctfeedback>"
            + "<incorrectfeedback><text>Think again.</text></incorrectfeedback>"
            + "<colour><text>red</text></colour><penalty>0.25</penalty>"

        let lines = Self.lines(Self.question("multichoice", answers))

        #expect(
            lines == [
                "2: \"A\": left out this feedback: Think again.",
                "2: \"A\": left out penalty: 0.25",
                "2: \"A\": left out colour: red",
            ]
        )
    }

    @Test
    func `each category is a quiz, and one that comes again goes on`() {
        func category(_ path: String) -> String {
            "<question type=\"category\"><category><text>\(path)</text></category></question>"
        }
        func truth(_ name: String) -> String {
            "<question type=\"truefalse\"><name><text>\(name)</text></name>"
                + "<questiontext><text>Is \(name) so?</text></questiontext>"
                + "<answer fraction=\"100\"><text>true</text></answer></question>"
        }
        let text = Self.quiz(
            category("top/A") + truth("one") + category("top/B//C") + truth("two")
                + category("top/A") + truth("three")
        )

        let outcome = Exchanging.read(text, as: MoodleXMLFormat.self)

        #expect(outcome.files.map(\.id) == ["a", "b-c"])
        #expect(outcome.files.map(\.questions) == [2, 1])
    }
}
