import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Coverage")
struct CoverageTests {
    private static let framework = CompetencyFramework(
        version: "1",
        rungs: [40, 60, 75].map { level in
            LevelRung(
                level: level,
                bar: level,
                name: Self.text("\(level)"),
                meaning: Self.text("x")
            )
        },
        domains: [
            CompetencyDomain(
                id: "field",
                name: Self.text("field"),
                groups: [
                    CompetencyGroup(
                        id: "group",
                        name: LocalizedText(zh: "组", en: "Group"),
                        competencies: ["sales", "service"].map {
                            Competency(
                                id: Competency.ID($0),
                                name: Self.text($0),
                                definition: Self.text($0)
                            )
                        }
                    )
                ]
            )
        ],
        roles: [
            JobRole(
                id: "rep",
                name: Self.text("rep"),
                summary: Self.text("rep"),
                requirements: [
                    JobRole.Requirement(competency: "sales", level: 60, reason: Self.text("x"))
                ]
            )
        ]
    )

    private static func text(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }

    private static func question(
        _ number: Int,
        facts: [String],
        shares: [(Competency.ID, Fraction)] = [("sales", .one)]
    ) -> Question {
        Question(
            name: QuestionName(quiz: "quiz", question: Question.ID("q\(number)")),
            stem: Self.text("?"),
            interaction: TrueFalse(answer: true),
            shares: shares.map { CompetencyShare($0.0, weight: $0.1) },
            level: .medium,
            facts: facts
        )
    }

    private static func fact(_ id: String, twins: [String] = []) -> Fact {
        Fact(
            id: id,
            section: String(id.prefix { $0 != "-" }),
            competencies: ["sales"],
            statement: LocalizedText(zh: "内容", en: "Says, \"so\""),
            twins: twins
        )
    }

    private static func coverage(_ questions: [Question]) -> BankCoverage {
        BankCoverage(
            of: [
                Quiz(
                    id: "quiz",
                    version: "",
                    languages: [.chinese, .english],
                    title: Self.text("quiz"),
                    summary: nil,
                    audience: nil,
                    settings: QuizSettings(),
                    questions: questions
                )
            ],
            facts: [
                Self.fact("S1-F1"), Self.fact("S1-F2"), Self.fact("S2-F1", twins: ["S1-F1"]),
                Self.fact("EXT-F1"),
            ],
            articles: [
                Article(section: "S1", title: LocalizedText(zh: "一", en: "One")),
                Article(section: "S2", title: LocalizedText(zh: "二", en: "Two")),
            ],
            framework: Self.framework
        )
    }

    static let sample = Self.coverage([
        Self.question(1, facts: ["S1-F1"]), Self.question(2, facts: ["S1-F1", "EXT-F1"]),
        Self.question(
            3,
            facts: [],
            shares: [("sales", Fraction(1, 2)), ("service", Fraction(1, 2))]
        ),
        Self.question(
            4,
            facts: [],
            shares: [("sales", Fraction(2, 3)), ("service", Fraction(1, 3))]
        ),
    ])

    @Test
    func `a fact counts with the questions of its twins, and not the other way round`() {
        let counts = Self.sample.facts.map { "\($0.fact.id) \($0.questions.count)" }
        let turned = Self.coverage([Self.question(1, facts: ["S2-F1"])])

        #expect(counts == ["S1-F1 2", "S1-F2 0", "S2-F1 2", "EXT-F1 1"])
        #expect(Self.sample.uncovered == 1)
        #expect(turned.facts.map(\.questions.count) == [0, 0, 1, 0])
    }

    @Test
    func `articles stand in their order, and the sum leaves repeated facts out`() {
        let rows = Self.sample.articles.map {
            "\($0.section) \($0.facts) \($0.covered) \($0.questions)"
        }
        let sum = Self.sample.sum

        #expect(rows == ["S1 2 1 2", "S2 1 1 2", "EXT 1 1 1"])
        #expect([sum.facts, sum.covered, sum.questions] == [3, 2, 2])
        #expect(Self.sample.repeated == 1)
    }

    @Test
    func `questions of half or more are main questions`() {
        let rows = Self.sample.competencies.map {
            "\($0.id) \($0.mainQuestions) \($0.questions) \($0.required)"
        }

        #expect(rows == ["group 4 4 60", "sales 4 4 60", "service 1 2 0"])
    }

    @Test
    func `what is missing is what would prove the highest required level`() throws {
        let few = try #require(Self.sample.required.first)
        let missing = try #require(few.missing)
        let extra = (5..<5 + missing).map { Self.question($0, facts: []) }
        let more = Self.coverage((1...4).map { Self.question($0, facts: []) } + extra)

        #expect(Self.sample.required.map(\.id) == ["sales"])
        #expect(few.provable < 60 && missing > 0)
        let full = try #require(more.required.first)
        #expect(full.provable >= 60)
        #expect(full.missing == 0)
    }

    @Test(arguments: Language.allCases, CoverageTable.Kind.allCases)
    func `text lines up in 80 columns`(language: Language, kind: CoverageTable.Kind) {
        let lines = CoverageTable(kind, of: Self.sample, in: language).lines(width: 80)

        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
        #expect(lines.count >= 5)
        #expect(lines.allSatisfy { $0.last != " " })
    }

    @Test
    func `the page by article says what is covered`() {
        let lines = CoverageTable(.article, of: Self.sample, in: .english).lines(width: 80)

        #expect(
            lines.prefix(5) == [
                "article  facts  covered  questions  title",
                "S1           2        1          2  One",
                "S2           1        1          2  Two",
                "EXT          1        1          1  beyond the source document",
                "all          3        2          2",
            ]
        )
        #expect(lines.last == "Facts that no question rests on: 1.")
    }

    @Test
    func `files hold every column, quoted where they must be`() {
        let facts = CoverageTable(.fact, of: Self.sample, in: .english)
        let competencies = CoverageTable(.competency, of: Self.sample, in: .chinese)

        let csv = facts.csv(hasByteOrderMark: false).split(separator: "\r\n")
        let json = competencies.json

        #expect(csv[0] == "fact,article,statement,questions")
        #expect(csv[1] == "S1-F1,S1,\"Says, \"\"so\"\"\",quiz/q1 quiz/q2")
        #expect(facts.csv(hasByteOrderMark: true).hasPrefix("\u{FEFF}fact"))
        #expect(json.hasPrefix("{\"schema\":\"quizline.coverage/1\",\"by\":\"competency\""))
        #expect(
            json.contains(
                "{\"kind\":\"group\",\"competency\":\"group\",\"name\":\"组\",\"group\":null"
            )
        )
    }
}
