import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("GIFT")
struct GIFTTests {
    private static func body(_ text: String) -> QuestionBody? {
        Exchanging.bodies(text, as: GIFTFormat.self).first
    }

    private static func faults(_ text: String) -> [String] {
        Exchanging.lines(Exchanging.read(text, as: GIFTFormat.self))
    }

    @Test
    func `each kind of answer becomes a type`() {
        let choices = [
            ExchangedChoice(text: "a", credit: .one, feedback: "yes"),
            ExchangedChoice(text: "b", credit: Fraction(1, 2)),
        ]
        let words = [ExchangedEntry(accepted: ["a", "b"])]
        let bands = [ExchangedBand(from: Fraction(19, 2), to: Fraction(21, 2))]

        #expect(Self.body("Q?{=a#yes ~%50%b}") == .one(choices))
        #expect(Self.body("Q?{T}") == .truth(true, feedback: nil))
        #expect(Self.body("Q?{FALSE#no}") == .truth(false, feedback: "no"))
        #expect(Self.body("Q?{=a =b}") == .text(words))
        #expect(Self.body("Q?{#10:0.5}") == .number(bands, unit: nil))
        #expect(Self.body("Q?{#9.5..10.5}") == .number(bands, unit: nil))
        #expect(
            Self.body("Q?{=a -> 1 = -> 2}")
                == .match([.init(left: "a", right: "1"), .init(left: nil, right: "2")])
        )
        #expect(Self.body("Q?{}") == .essay([]))
    }

    @Test
    func `rounded weights are the fractions they stand for`() {
        let body = Self.body("Q?{~%33.33333%a ~%66.66667%b ~%-14.28571%c ~%12.3%d}")

        guard case .many(let choices) = body else {
            Issue.record("\(String(describing: body))")
            return
        }
        #expect(
            choices.map(\.credit) == [
                Fraction(1, 3), Fraction(2, 3), Fraction(-1, 7), Fraction(123, 1000),
            ]
        )
    }

    @Test
    func `equal weights with opposite signs are plain marks`() {
        let outcome = Exchanging.read("Q?{~%50%a ~%50%b ~%-50%c}", as: GIFTFormat.self)

        #expect(outcome.files.first?.text.contains("- (x) b\n  - ( ) c\n") == true)
    }

    @Test
    func `signs after a backslash are text`() {
        #expect(
            Self.body(##"Q?{=\~\{\}\=\# ~a\:b}"##)
                == .one([.init(text: "~{}=#", credit: .one), .init(text: "a:b", credit: .zero)])
        )
    }

    @Test
    func `a missing word leaves a gap in the stem`() {
        let outcome = Exchanging.read("Two {=and ~or} two.", as: GIFTFormat.self)

        #expect(outcome.files.first?.text.contains("ask: Two _____ two.\n") == true)
    }

    @Test
    func `a text without braces is read before the next question`() {
        let outcome = Exchanging.read("A story.\n\nIs it true?{T}\n", as: GIFTFormat.self)

        #expect(outcome.files.first?.text.contains("  read: A story.\n") == true)
        #expect(outcome.imported == 2)
        #expect(outcome.items == 2)
    }

    @Test(arguments: [
        ("::A::Q?{=a", "1: \"A\" is not imported: a { does not match; write \\{ if it is text"),
        ("::A::Q?\n=a}", "2: \"A\" is not imported: a } does not match; write \\} if it is text"),
        ("::A::Q?{=a {b}", "1: \"A\" is not imported: a { does not match; write \\{ if it is text"),
        ("::A::{=a}", "1: \"A\" is not imported: nothing is asked"),
        (
            "::A::Q?{=a ~%-10%b ~c}",
            "1: \"A\" is not imported: \"b\" has a negative weight, but only one choice can be made"
        ),
        ("::A::Q?{~%ten%b ~c}", "1: \"A\" is not imported: \"ten\" is not a weight"),
        ("::A::Q?{#ten}", "1: \"A\" is not imported: \"ten\" is not a number"),
        ("::A::Q?{=a -> b =c}", "1: \"A\" is not imported: \"c\" has no right side"),
        ("::A::Q?{=a ~}", "1: \"A\" is not imported: an answer is empty"),
        ("::A::Q?{x =a ~b}", "1: \"A\" is not imported: \"x\" stands before the first answer"),
        ("::A::Q?{=*}", "1: \"A\" is not imported: there is no answer"),
        ("Alone.", "1: \"Alone.\" is not imported: no question follows this text"),
    ])
    func `a faulty item is named and the next is imported`(text: String, fault: String) {
        let outcome = Exchanging.read(text + "\n\n::B::Really?{T}", as: GIFTFormat.self)

        #expect(text == "Alone." || Exchanging.lines(outcome).first == fault)
        #expect(text != "Alone." || Self.faults(text) == [fault])
        #expect(outcome.files.first?.text.contains("Really?") == true)
    }

    @Test
    func `markup is reduced and pictures are named`() {
        let text = "[html]<p>A &lt;b&gt;<br>c</p><img src='x.png' alt='d'><script>e()</script>{T}"

        let outcome = Exchanging.read(text, as: GIFTFormat.self)

        #expect(outcome.files.first?.text.contains("ask: A <b> c d\n") == true)
        #expect(
            Exchanging.lines(outcome) == [
                "1: \"A <b> c d\": left out the picture x.png",
                "1: \"A <b> c d\": left out code (script), which is never run",
            ]
        )
    }

    @Test
    func `ids, levels, facts and competencies travel as labels`() {
        let text = """
            // [id:Old Id] [tag:level:hard] [tag:fact:S01-F01] [tag:competency:a 60%]
            // [tag:competency:b 40%] [tag:other]
            Q?{T}
            """

        let file = Exchanging.read(text, as: GIFTFormat.self).files.first?.text ?? ""

        #expect(file.contains("- id: old-id\n"))
        #expect(file.contains("  level: hard\n"))
        #expect(file.contains("  facts: [\"S01-F01\"]\n"))
        #expect(file.contains("  competency: a 60%, b 40%\n"))
        #expect(file.contains("  note: \"tags: other\"\n"))
    }
}
