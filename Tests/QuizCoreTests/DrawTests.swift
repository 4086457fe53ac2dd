import Testing

@testable import QuizCore

@Suite("Drawing questions")
struct DrawTests {
    /// A quiz whose questions are named by letters, each about a competency of that letter.
    private static func quiz(
        _ id: Quiz.ID,
        _ letters: String,
        _ change: (inout QuizSettings) -> Void = { _ in }
    ) -> Quiz {
        var settings = QuizSettings()
        change(&settings)
        return Quiz(
            id: id,
            version: "\(id)-1",
            languages: [.english],
            title: Samples.text("quiz"),
            settings: settings,
            questions: letters.map { letter in
                Question(
                    name: QuestionName(quiz: id, question: .init(String(letter))),
                    stem: Samples.text("?"),
                    interaction: TrueFalse(answer: true),
                    shares: [CompetencyShare(.init(String(letter)), weight: .one)],
                    level: letter == "a" ? .hard : .easy,
                    contentHash: "\(id)-\(letter)"
                )
            }
        )
    }

    /// Two groups in two domains: a and b, c.
    private static let framework = CompetencyFramework(
        version: "1",
        rungs: [],
        domains: [("one", ["a", "b"]), ("two", ["c"])].map { id, letters in
            CompetencyDomain(
                id: .init("domain-\(id)"),
                name: Samples.text(id),
                groups: [
                    CompetencyGroup(
                        id: .init("group-\(id)"),
                        name: Samples.text(id),
                        competencies: letters.map { letter in
                            Competency(
                                id: .init(letter),
                                name: Samples.text(letter),
                                definition: Samples.text(letter)
                            )
                        }
                    )
                ]
            )
        },
        roles: []
    )

    private static func drawn(
        _ rules: [DrawRule],
        own: String = "",
        others: [Quiz] = [],
        seed: UInt64 = 1
    ) -> [String] {
        let quiz = Self.quiz("own", own) { $0.draws = rules }
        let pool = QuestionPool(others + [quiz], framework: Self.framework)
        return pool.draw(for: quiz, seed: seed).map(\.name.description)
    }

    @Test
    func `the order drawn is that of the specification`() {
        let seeds: [(UInt64, String)] = [(1, "acbd"), (2026, "dbca")]

        for (seed, order) in seeds {
            let names = Self.drawn([DrawRule(4, from: [.here])], own: "abcd", seed: seed)
            #expect(names == order.map { "own/\($0)" })
        }
    }

    @Test
    func `rules are carried out in their order and take no question twice`() {
        let names = Self.drawn(
            [DrawRule(2, from: [.here]), DrawRule(9, from: [.here])],
            own: "abcd"
        )

        #expect(names.count == 4 && Set(names).count == 4)
    }

    @Test
    func `drafts and quizzes that keep theirs give nothing, but to themselves`() {
        let others = [
            Self.quiz("draft", "x") { $0.isDraft = true },
            Self.quiz("kept", "y") { $0.isPool = false },
            Self.quiz("open", "z"),
        ]

        let names = Self.drawn([DrawRule(9, from: [.all])], own: "a", others: others)

        #expect(Set(names) == ["own/a", "open/z"])
    }

    @Test(arguments: [
        ([DrawRule.Selector.here], ["own/a", "own/b"]),
        ([.quiz("o*n")], ["open/a", "open/c", "own/a", "own/b"]),
        ([.quiz("*")], ["open/a", "open/c", "own/a", "own/b"]),
        ([.quiz("open")], ["open/a", "open/c"]),
        ([.quiz("*p*")], ["open/a", "open/c"]), ([.quiz("open*open")], []),
        ([.level(.hard)], ["open/a", "own/a"]), ([.here, .level(.hard)], ["own/a"]),
        ([.competency("c")], ["open/c"]), ([.group("group-one")], ["open/a", "own/a", "own/b"]),
        ([.domain("domain-two")], ["open/c"]), ([.domain("none")], []),
    ])
    func `selectors admit what they name`(selectors: [DrawRule.Selector], names: [String]) {
        let drawn = Self.drawn(
            [DrawRule(9, from: selectors)],
            own: "ab",
            others: [Self.quiz("open", "ac")]
        )

        #expect(drawn.sorted() == names)
    }

    @Test(arguments: [(DrawRule.Division.domain, 2), (.group, 2), (.competency, 3)])
    func `each takes so many from every part that has any`(
        division: DrawRule.Division,
        parts: Int
    ) {
        let rules = [DrawRule(1, from: [.each(division)])]
        let quiz = Self.quiz("own", "abcx") { $0.draws = rules }
        let pool = QuestionPool([quiz], framework: Self.framework)

        #expect(pool.draw(for: quiz, seed: 5).count == parts)
        #expect(pool.count(for: quiz) == parts)
        #expect(pool.supplies(for: quiz).map(\.available) == [1])
    }

    @Test
    func `a supply is what earlier rules are sure to leave`() {
        let quiz = Self.quiz("own", "abc") {
            $0.draws = [DrawRule(2, from: [.here]), DrawRule(1, from: [.level(.easy)])]
        }
        let supplies = QuestionPool([quiz], framework: .empty).supplies(for: quiz)

        #expect(supplies.map(\.wanted) == [2, 1])
        #expect(supplies.map(\.available) == [3, 0])
    }

    @Test
    func `scenes, essays and ratings are never drawn`() {
        let quiz = Quiz(
            id: "own",
            version: "1",
            languages: [.english],
            title: Samples.text("quiz"),
            settings: QuizSettings(),
            questions: QuestionTypes.all.map { type in
                Question(
                    name: QuestionName(quiz: "own", question: .init(type.keyword)),
                    stem: Samples.text("?"),
                    interaction: type.workedExample.interaction
                )
            }
        )
        let drawing = Self.quiz("drawing", "") { $0.draws = [DrawRule(99, from: [.all])] }

        let drawn = QuestionPool([quiz], framework: .empty).draw(for: drawing, seed: 1)

        #expect(drawn.count == QuestionTypes.all.count - 3)
        #expect(!drawn.contains { ["rate", "essay", "scene"].contains($0.id.text) })
    }

    @Test
    func `a fixed seed gives everybody the same`() {
        let quiz = Self.quiz("own", "abcdefgh") {
            $0.draws = [DrawRule(4, from: [.here])]
            $0.seed = 7
        }
        let pool = QuestionPool([quiz], framework: .empty)

        #expect(pool.draw(for: quiz, seed: 1) == pool.draw(for: quiz, seed: 2))
    }
}
