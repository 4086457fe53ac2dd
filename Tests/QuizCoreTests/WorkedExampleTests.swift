import Testing

@testable import QuizCore

@Suite("Question types")
struct WorkedExampleTests {
    @Test(arguments: QuestionTypes.keywords)
    func `the worked example of each type holds`(keyword: String) throws {
        let example = try #require(QuestionTypes.named(keyword)).workedExample
        let interaction = example.interaction

        for line in example.lines {
            let reading = interaction.read(TypedAnswer(line.typed), shown: example.arrangement)
            #expect(reading == line.reading, "\(line.typed)")
            if case .response(let response) = reading {
                #expect(interaction.credit(for: response) == line.credit, "\(line.typed)")
            }
        }
        #expect(type(of: interaction).keyword == keyword)
        #expect(!example.stem.entries.isEmpty)
    }

    @Test(arguments: QuestionTypes.keywords)
    func `the example line of each type is understood and is not the key`(keyword: String) throws {
        let example = try #require(QuestionTypes.named(keyword)).workedExample
        let interaction = example.interaction
        let line = interaction.example(example.arrangement)
        let reading = interaction.read(TypedAnswer(line), shown: example.arrangement)

        guard case .response(let response) = reading else {
            Issue.record("\(line) is not understood")
            return
        }
        // True and one letter are the same for every question, so they cannot tell its key.
        guard !["truth", "one", "scene", "rate", "essay"].contains(keyword) else { return }
        #expect(interaction.credit(for: response) < .one)
    }

    @Test(
        arguments: QuestionTypes.all.filter { $0.isMarked && !$0.awaitsMentor }.map { $0.keyword }
    )
    func `the key shown earns full marks when it is typed`(keyword: String) throws {
        let example = try #require(QuestionTypes.named(keyword)).workedExample
        let interaction = example.interaction
        let key = interaction.key(example.arrangement)

        for entry in key.typed.entries {
            let reading = interaction.read(TypedAnswer(entry.text), shown: example.arrangement)
            guard case .response(let response) = reading else {
                Issue.record("\(entry.text) is not understood")
                continue
            }
            #expect(interaction.credit(for: response) == .one, "\(entry.text)")
        }
    }

    @Test(arguments: QuestionTypes.keywords)
    func `a response of another type earns nothing`(keyword: String) throws {
        let interaction = try #require(QuestionTypes.named(keyword)).workedExample.interaction
        let responses: [Response] = [
            .choices([]), .choices([99]), .pairs([]), .order([5, 5]), .order([]),
            .number(Fraction(-77)),
            .text("?"), .gaps([]), .gaps([.choice(99), .choice(99)]),
            .rating(1), .essay("?"), .path([99], isEnded: true), .path([], isEnded: false),
        ]

        for response in responses {
            #expect(interaction.credit(for: response) == .zero, "\(response)")
            #expect(interaction.feedback(for: response).isEmpty, "\(response)")
        }
    }

    @Test
    func `each type has its own keyword and can be found by it`() {
        let keywords = QuestionTypes.keywords

        let marked = ["one", "many", "truth", "match", "order", "number", "text", "blank"]
        #expect(keywords == marked + ["rate", "essay", "scene"])
        #expect(QuestionTypes.named("hotspot") == nil)
    }

    @Test
    func `views show what was drawn and hold no key`() {
        let match = Samples.match(2, to: 3).view(Arrangement([2, 0, 1]))
        let number = Samples.number(.one, unit: LocalizedText(zh: "元 | 块", en: "yuan|CNY")).view(
            Arrangement([])
        )

        for interaction in [Samples.one(3), Samples.many(3, right: 1), Samples.order(3)]
            as [any Interaction]
        {
            let texts = interaction.view(Arrangement([2, 0, 1])).choices.map {
                $0.text(in: .english)
            }
            #expect(texts.map(\.last) == ["2", "0", "1"])
        }
        #expect(match.stems == [Samples.text("left 0"), Samples.text("left 1")])
        #expect(match.choices.map { $0.text(in: .english) } == ["right 2", "right 0", "right 1"])
        #expect(number.unit == LocalizedText(zh: "元", en: "yuan"))
        #expect(TrueFalse(answer: true).view(Arrangement([])) == QuestionView())
        #expect(Samples.text([("a", .one)]).view(Arrangement([])) == QuestionView())
    }

    @Test
    func `short questions have short examples and keys`() {
        #expect(Samples.many(2, right: 1).example(Arrangement([0, 1])) == "B")
        #expect(TrueFalse(answer: false).key(Arrangement([])).typed == Samples.text("F"))
        #expect(Samples.number(Fraction(12)).example(Arrangement([])) == "250")
        #expect(Samples.text([("word", .one)]).example(Arrangement([])) == "name")
    }

    @Test
    func `gaps are drawn into the text of each language`() {
        let example = GapFilling.workedExample
        let passage = example.interaction.view(example.arrangement).passage

        #expect(
            passage
                == LocalizedText(
                    zh: "每次让步都要[1]____回点什么；让步幅度应[2: A 保持不变 / B 逐次变小 / C 逐次变大]。",
                    en:
                        "Every concession should be [1]____ for something; let them [2: A stay equal / B shrink / C grow]."
                )
        )
    }

    @Test
    func `a single gap has no number, and escaped braces are text`() {
        let question = GapFilling(
            text: Samples.text("a \\{1\\} {x} {9} {1}."),
            gaps: [.choices(Samples.choices([.one, .zero]))]
        )

        let passage = question.view(Arrangement([1, 0])).passage

        #expect(passage == Samples.text("a {1} {x} {9} [A choice 1 / B choice 0]."))
    }

    @Test(arguments: [
        ("one", Response.choices([1]), "B"), ("many", .choices([0, 1, 2]), "B, C, D"),
        ("truth", .truth(false), "F"), ("match", .pairs([0, nil, 2]), "1C 2- 3B"),
        ("order", .order([0, 1, 2, 3]), "C A D B"), ("number", .number(Fraction(7, 2)), "3.5"),
        ("text", .text("zopa"), "zopa"), ("blank", .gaps([.text("换"), .choice(0)]), "换 | B"),
        ("blank", .gaps([nil, .choice(2)]), "- | A"), ("one", .truth(true), ""),
        ("many", .truth(true), ""),
        ("match", .truth(true), ""), ("order", .truth(true), ""), ("number", .truth(true), ""),
        ("text", .truth(true), ""), ("truth", .order([]), ""), ("scene", .truth(true), ""),
        ("essay", .truth(true), ""), ("essay", .essay("a\nb"), "a\nb"), ("rate", .truth(true), ""),
        ("rate", .rating(2), "3"),
        ("scene", .path([2, 0], isEnded: true), "C, A"),
    ])
    func `responses are written in terms of what was shown`(
        keyword: String,
        response: Response,
        written: String
    ) throws {
        let example = try #require(QuestionTypes.named(keyword)).workedExample

        #expect(example.interaction.shown(response, example.arrangement) == written)
    }
}
