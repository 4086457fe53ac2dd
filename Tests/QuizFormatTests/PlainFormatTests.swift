import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Aiken, Markdown and cards")
struct PlainFormatTests {
    private static func lines(_ text: String, as format: any ExchangeFormat.Type) -> [String] {
        Exchanging.lines(Exchanging.read(text, as: format))
    }

    @Test(arguments: [
        ("Q?\nA. a\nB. b\nANSWER: C", "there is no choice C"),
        ("Q?\nA. a\nB. b", "the line ANSWER is missing"),
        ("Q?\nA. a\nB. b\nANSWER: A\nANSWER: B", "there are two lines ANSWER"),
        ("Q?\n\nA. a\nB. b\nANSWER: A", "there is an empty line inside"),
        ("Q?\nA. a\nA. b\nANSWER: A", "choice A stands twice"),
        ("Q?\nANSWER: A", "there is no answer"),
    ])
    func `a faulty item in Aiken is named and the next is imported`(text: String, reason: String) {
        let outcome = Exchanging.read(
            text + "\n\nR?\nA) c\nB) d\nANSWER: B\n",
            as: AikenFormat.self
        )

        #expect(Exchanging.lines(outcome) == ["1: \"Q?\" is not imported: \(reason)"])
        #expect(outcome.imported == 1)
    }

    @Test
    func `a choice in Aiken may lack the blank after its letter`() {
        let bodies = Exchanging.bodies("S.W.O.T. is?\nA)a\nB)b\nANSWER: B", as: AikenFormat.self)

        #expect(
            bodies == [
                .one([.init(text: "a", credit: .zero), .init(text: "b", credit: .one)])
            ]
        )
    }

    @Test
    func `a stem in Aiken may go over lines`() {
        let bodies = Exchanging.bodies("Q\nand more?\nA) a\nB) b\nANSWER: B", as: AikenFormat.self)

        #expect(
            bodies == [
                .one([.init(text: "a", credit: .zero), .init(text: "b", credit: .one)])
            ]
        )
    }

    @Test
    func `each kind of question in Markdown becomes a type`() {
        let text = """
            1. A?
            a) b
            *b) c
            ... good
            2. D?
            [*] e
            [ ] f
                and more
            3. G?
            = 3 +- 0.5
            4. H?
            * i*
            5. J?
            ____
            6. K.
            *a) True
            b) False
            - No.
            """

        let bodies = Exchanging.bodies(text, as: MarkdownFormat.self)

        #expect(
            bodies == [
                .one([
                    .init(text: "b", credit: .zero),
                    .init(text: "c", credit: .one, feedback: "good"),
                ]),
                .many([.init(text: "e", credit: .one), .init(text: "f and more", credit: .zero)]),
                .number([.init(from: Fraction(5, 2), to: Fraction(7, 2))], unit: nil),
                .text([.init(accepted: ["i\\*"])]), .essay([]), .truth(true, feedback: "No."),
            ]
        )
    }

    @Test(arguments: [
        ("1. A?\n^^^^", "1: \"A?\" is not imported: files cannot be handed in"),
        ("1. A?", "1: \"A?\" is not imported: there is no answer"),
        ("1. A?\na) b\n= 3", "1: \"A?\" is not imported: the answers are of different types"),
        ("1. A?\n= many", "1: \"A?\" is not imported: \"many\" is not a number"),
        (
            "```{.python .run}\nx\n```",
            "1: \"```{.python .run}\" is not imported: code is never run"
        ),
        ("COMMENT\nx", "1: \"END_COMMENT\" is not imported: END_COMMENT is never closed"),
    ])
    func `what Markdown has and quizzes have not is named`(text: String, line: String) {
        #expect(Self.lines(text, as: MarkdownFormat.self) == [line])
    }

    @Test
    func `a group becomes a quiz from which questions are drawn, or says that it cannot`() {
        let text = """
            Quiz title: Main
            GROUP
            pick: 2
            1. A?
            *a) b
            c) d
            2. E?
            *a) b
            c) d
            END_GROUP
            3. F?
            *a) b
            c) d
            """

        let outcome = Exchanging.read(text, as: MarkdownFormat.self)

        #expect(outcome.files.map(\.id).sorted() == ["main", "main-1"])
        let isDrawn = outcome.files.contains { $0.text.contains("draw: 2 from here") }
        #expect(isDrawn == outcome.remarks.isEmpty)
    }

    @Test(arguments: [
        ("a\tb", "a", "b"), ("\"a\"\"b\"\tc", "a\"b", "c"), ("\"a\nb\"\tc", "a b", "c"),
        ("<b>a</b>\tx&amp;y", "a", "x&y"), ("a\tb|c {d}*", "a", "b\\|c \\{d\\}\\*"),
    ])
    func `a card asks its front`(line: String, stem: String, accepted: String) {
        let file = Bank.File(path: "a.tsv", octets: Array("#html:true\n\(line)\n".utf8))
        let found = QuizImport.collect(file, as: CardsFormat.self).quizzes.flatMap(\.questions)

        #expect(found.map(\.question.stem) == [stem])
        #expect(found.map(\.question.body) == [.text([.init(accepted: [accepted])])])
    }

    @Test
    func `a star at the end of an answer is a star`() {
        let question = Exchanging.quizzes(Exchanging.read("a\tb*", as: CardsFormat.self))
            .first?.questions.first
        let entry = (question?.interaction as? TextEntry)?.entries.first

        #expect(entry?.accepted.matches(TextFolding.fold("b*")) == true)
        #expect(entry?.accepted.matches("bc") == false)
    }

    @Test
    func `a cloze card becomes a text with gaps, and its GUID a former id`() {
        let text =
            "#separator:semicolon\n#guid column:1\nx9;A {{c1::b}} and {{c2::d::hint}}.;Why.\n"

        let file = Exchanging.read(text, as: CardsFormat.self).files.first?.text ?? ""

        #expect(file.contains("text: A {1} and {2}.\n"))
        #expect(file.contains("    - accept:\n      - b\n    - accept:\n      - d\n"))
        #expect(file.contains("  hint:\n  - hint\n"))
        #expect(file.contains("  why: Why.\n"))
        #expect(file.contains("  was: [\"x9\"]\n"))
    }

    @Test(arguments: [
        ("only", "1: \"only\" is not imported: 2 columns are needed; there are 1"),
        ("{{Front}}\t{{Back}}", "1: \"{{Front}}\" is not imported: {{Front}} is a template"),
        ("A {{c1::}}\tb", "1: \"A {{c1::}}\" is not imported: gap 1 has no answer"),
        ("a\t\"b", "1: \"\"\" is not imported: \" is never closed"),
        ("a\t", "1: \"a\" is not imported: there is no answer"),
    ])
    func `a faulty card is named`(line: String, remark: String) {
        #expect(Self.lines(line, as: CardsFormat.self) == [remark])
    }

    @Test(arguments: [
        ("a.gift", "Q?{T}", "gift"), ("a.xml", "<quiz><question/></quiz>", "moodle-xml"),
        ("a.txt", "Q?\nA. a\nB. b\nANSWER: A", "aiken"), ("a.md", "1. A", "markdown"),
        ("a.txt", "a\tb\nc\td", "cards"), ("a.txt", "::t::Q?{=a ~b}", "gift"),
        ("a.tsv", "a\tb", "cards"), ("export", "<?xml?><quiz>\n<question type=", "moodle-xml"),
    ])
    func `the format shows in name and content`(path: String, text: String, format: String) {
        let guessed = ExchangeFormats.guess(path: path, octets: Array(text.utf8))

        #expect(guessed?.name == format)
    }
}
