import Testing

@testable import QuizCore

/// The tables of the grading rules, section 3.
@Suite("Answer lines")
struct AnswerLineTests {
    @Test(arguments: [
        "2", "b", "B", "２", "Ｂ", "②", "b)", "(b)", "2.", "2、", "b。", "选b", "答：2", "選 B", " b ",
    ])
    func `one label is read in every dress`(line: String) {
        #expect(Samples.read(line, by: Samples.one(4)) == .response(.choices([1])))
    }

    @Test(arguments: ["5", "e", "1 3", "bb", "二", "", "选", "0", "b!", "(", "-2", "=2"])
    func `what is not one label of four is not understood`(line: String) {
        #expect(Samples.read(line, by: Samples.one(4)) == .refused(.form))
    }

    @Test(arguments: [
        "1 3", "13", "ac", "ca", "a,c", "１、３", "①③", "1和3", "1 and 3", "1c", "1，3", "A & C", "a;c",
        "1/3", "1+3",
        "a与c", "a與c", "[1] [3]", "3 1 3", "选 AC", "1.3", "1 AND c", "① and 3",
    ])
    func `several labels are read with and without separators`(line: String) {
        let reading = Samples.read(line, by: Samples.many(5, right: 2))

        #expect(reading == .response(.choices([0, 2])))
    }

    @Test(arguments: [
        "1-3", "6", "a f", "16", "1 > 3", "1=3", "一", "and", "，", "1 and", "all", "aandc",
    ])
    func `what is no set of five choices is not understood`(line: String) {
        #expect(Samples.read(line, by: Samples.many(5, right: 2)) == .refused(.form))
    }

    @Test
    func `a label named twice counts once`() {
        #expect(Samples.read("1 1", by: Samples.many(5, right: 2)) == .response(.choices([0])))
    }

    @Test(arguments: [
        ("12", [11]), ("1 2", [0, 1]), ("①②", [0, 1]), ("⑫", [11]), ("al", [0, 11]),
        ("12 1", [0, 11]),
    ])
    func `with twelve choices a run of digits is one number`(line: String, positions: [Int]) {
        #expect(
            Samples.read(line, by: Samples.many(12, right: 2)) == .response(.choices(positions))
        )
    }

    @Test(arguments: ["13", "112", "m", "99999999999999999999"])
    func `with twelve choices no number is cut into digits`(line: String) {
        #expect(Samples.read(line, by: Samples.many(12, right: 2)) == .refused(.form))
    }

    @Test
    func `the word and is three letters where all three are labels`() {
        #expect(
            Samples.read("and", by: Samples.many(16, right: 2)) == .response(.choices([0, 3, 13]))
        )
        #expect(
            Samples.read("a and d", by: Samples.many(16, right: 2)) == .response(.choices([0, 3]))
        )
    }

    @Test(arguments: [
        "3 1 4 2", "3142", "cadb", "3>1>4>2", "３１４２", "c->a->d->b", "Ｃ＞Ａ＞Ｄ＞Ｂ", "③①④②", "3、1、4、2",
        "3→1→4→2",
    ])
    func `an order names each item once`(line: String) {
        #expect(Samples.read(line, by: Samples.order(4)) == .response(.order([2, 0, 3, 1])))
    }

    @Test(arguments: ["3 1 4", "3 1 4 4", "3=1=4=2", "3-1-4-2", "3 1 4 2 1", ""])
    func `an order that misses or repeats an item is not understood`(line: String) {
        #expect(Samples.read(line, by: Samples.order(4)) == .refused(.form))
    }

    @Test(arguments: [
        "1c 2a 3b", "1=c 2=a 3=b", "1c2a3b", "cab", "c a b", "１＝ｃ，２＝ａ，３＝ｂ", "1-c 2-a 3-b",
        "3b 1c 2a", "1->c, 2->a, 3->b",
        "1=>c;2=>a;3=>b", "1:c 2:a 3:b", "1: C; 2: A; 3: B", "(1)c (2)a (3)b", "1 c 2 a 3 b",
        "1c、2a和3b", "1→c 2→a 3→b",
        "1 - c 2 - a 3 - b", "1–c 2—a 3－b", "c, a, b",
    ])
    func `pairs are read by number or in a row`(line: String) {
        #expect(Samples.read(line, by: Samples.match(3, to: 4)) == .response(.pairs([2, 0, 1])))
    }

    @Test(arguments: [
        ("1c 2a 3-", [2, 0, nil]), ("c a -", [2, 0, nil]), ("1c 2c 3c", [2, 2, 2]),
        ("1- 2a 3b", [nil, 0, 1]),
        ("1=- 2a 3=b", [nil, 0, 1]), ("- a -", [nil, 0, nil]), ("1- 2- 3d", [nil, nil, 3]),
        ("1-2-3d", [nil, nil, 3]),
    ])
    func `a dash leaves a left side open`(line: String, pairs: [Int?]) {
        #expect(Samples.read(line, by: Samples.match(3, to: 4)) == .response(.pairs(pairs)))
    }

    @Test(arguments: [
        "1c 2a", "1c 1a 3b", "1e 2a 3b", "- - -", "1- 2- 3-", "cabd", "ca", "c=a=b", "1c 2a 4b",
        "1cc 2a 3b", "1 2 3",
        "1= 2a 3b", "0c 2a 3b", "12a 3b", "", "1ca2", "c1",
    ])
    func `pairs that miss or repeat a left side are not understood`(line: String) {
        #expect(Samples.read(line, by: Samples.match(3, to: 4)) == .refused(.form))
    }

    @Test(arguments: [
        ("t", true), ("TRUE", true), ("对", true), ("對", true), ("正確", true), ("对。", true),
        ("✓", true), ("1", true),
        ("ｔ", true), ("y", true), ("Yes", true), ("是", true), ("√", true), ("a", true),
        ("选 A", true), ("答：对", true),
        ("f", false), ("false", false), ("n", false), ("no", false), ("错", false), ("錯誤", false),
        ("否", false),
        ("×", false), ("✗", false), ("2", false), ("B", false),
    ])
    func `truth is told in many words`(line: String, answer: Bool) {
        #expect(Samples.read(line, by: TrueFalse(answer: true)) == .response(.truth(answer)))
    }

    @Test(arguments: ["maybe", "x", "wrong", "", "3", "tf", "c"])
    func `other words are no truth`(line: String) {
        #expect(Samples.read(line, by: TrueFalse(answer: true)) == .refused(.form))
    }

    @Test
    func `a response names file positions, not places on the screen`() {
        let shown = Arrangement([3, 1, 0, 2])

        #expect(Samples.one(4).read(TypedAnswer("a"), shown: shown) == .response(.choices([3])))
        #expect(
            Samples.many(4, right: 2).read(TypedAnswer("ab"), shown: shown)
                == .response(.choices([1, 3]))
        )
        #expect(
            Samples.order(4).read(TypedAnswer("cbda"), shown: shown)
                == .response(.order([0, 1, 2, 3]))
        )
        #expect(
            Samples.match(2, to: 4).read(TypedAnswer("ca"), shown: shown)
                == .response(.pairs([0, 3]))
        )
    }
}

@Suite("Answers in words")
struct WordAnswerTests {
    @Test
    func `a near miss is asked back once and then counts`() {
        let question = Samples.text([("liaison", .one), ("liasion officer", .zero)])

        #expect(Samples.read("liason", by: question) == .refused(.spelling))
        #expect(
            question.read(TypedAnswer("liason", hadNearMiss: true), shown: Arrangement([]))
                == .response(.text("liason"))
        )
        #expect(
            Samples.read("liasion officer", by: question) == .response(.text("liasion officer"))
        )
        #expect(
            Samples.read("liasion officee", by: question) == .response(.text("liasion officee"))
        )
    }

    @Test
    func `the first entry that fits gives credit and feedback`() {
        let question = TextEntry(
            entries: [("*range", Fraction(1, 2), "close"), ("bargaining range", .one, "right")]
                .compactMap {
                    let feedback = Samples.text($0.2)
                    let credit = $0.1
                    return AcceptedText(notation: Samples.text($0.0)).map {
                        TextEntry.Entry($0, credit: credit, feedback: feedback)
                    }
                }
        )

        #expect(question.credit(for: .text("bargaining range")) == Fraction(1, 2))
        #expect(question.feedback(for: .text("bargaining range")) == [Samples.text("close")])
        #expect(question.key(Arrangement([])).typed == Samples.text("bargaining range"))
    }

    @Test
    func `gaps are filled one after the other`() {
        let question = Samples.gaps(["换", "涨", "停"])
        let first = question.read(TypedAnswer("换"), shown: Arrangement([]))
        let passed = question.read(
            TypedAnswer("-", unfinished: .gaps([.text("换"), nil, nil])),
            shown: Arrangement([])
        )
        let last = question.read(
            TypedAnswer("停", unfinished: .gaps([.text("换"), .text(""), nil])),
            shown: Arrangement([])
        )

        #expect(first == .unfinished(.gaps([.text("换"), nil, nil])))
        #expect(passed == .unfinished(.gaps([.text("换"), .text(""), nil])))
        #expect(last == .response(.gaps([.text("换"), nil, .text("停")])))
    }

    @Test
    func `all gaps on one line replace those filled before`() {
        let question = Samples.gaps(["换", "涨"])
        let line = TypedAnswer("涨|换", unfinished: .gaps([.text("换"), nil]))

        #expect(
            question.read(line, shown: Arrangement([]))
                == .response(.gaps([.text("涨"), .text("换")]))
        )
    }

    @Test(arguments: ["", " | x", "a | b | c", "…", "-|-"])
    func `gaps that are too many or empty are not understood`(line: String) {
        #expect(Samples.read(line, by: Samples.gaps(["换", "涨"])) == .refused(.form))
    }

    @Test
    func `each kind of gap reads its own answers`() {
        let choices = Samples.choices([.one, .zero, .zero])
        let question = GapFilling(
            text: Samples.text("{1} {2} {3}"),
            gaps: [
                .choices(choices),
                .choices([
                    Choice(Samples.text("3"), credit: .zero),
                    Choice(Samples.text("5"), credit: .one),
                ]),
                .number([
                    NumberBand(
                        from: Fraction(8),
                        to: Fraction(9),
                        feedback: Samples.text("good"),
                        isPercent: true
                    )
                ]),
            ]
        )
        let shown = Arrangement([4, 2, 0, 3, 1])
        func read(_ line: String) -> Reading { question.read(TypedAnswer(line), shown: shown) }
        let right = Response.gaps([.choice(0), .choice(1), .number(Fraction(8))])

        #expect(read("b | a | 8%") == .response(right))
        #expect(read("Choice 0 | 5 | ８％") == .response(right))
        #expect(
            read("b | 3 | 8") == .response(.gaps([.choice(0), .choice(0), .number(Fraction(8))]))
        )
        #expect(read("d | a | 8%") == .refused(.form))
        #expect(read("b | a | 0.08") == .refused(.percent))
        #expect(question.credit(for: right) == .one)
        #expect(question.feedback(for: right) == [Samples.text("good")])
        #expect(question.key(shown).typed == Samples.text("B | A | 8–9%"))
        #expect(question.shown(right, shown) == "B | A | 8%")
        #expect(question.example(shown) == "A | A | 12%")
    }

    @Test
    func `a slip in a gap is asked back once`() {
        let question = Samples.gaps(["traded"])

        #expect(Samples.read("trded", by: question) == .refused(.spelling))
        #expect(
            question.read(TypedAnswer("trded", hadNearMiss: true), shown: Arrangement([]))
                == .response(.gaps([.text("trded")]))
        )
    }
}
