import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Scenes in quiz files")
struct SceneFormatTests {
    private static func tills() throws -> Bank {
        BankReader.read(try Samples.files(in: "Tests/Fixtures/scenes"))
    }

    @Test
    func `the plays of the example are those of the specification`() throws {
        let bank = try Self.tills()
        let question = try #require(bank.quizzes.first?.questions.first, "\(bank.diagnostics)")
        let play = try #require(question.interaction as? ScenePlay)
        let outlook = try #require(play.proof.outlook)

        #expect(bank.diagnostics.isEmpty)
        #expect(play.scene.nodes.count == 6)
        #expect(outlook.plays == 28)
        #expect(outlook.best == Fraction(41, 50) && outlook.bestWays == 1)
        #expect(outlook.worst == Fraction(1, 5))
        #expect(outlook.random == Fraction(7, 16))
        #expect(play.guessScore == Fraction(7, 16))
        #expect(play.proof.bestPath == [1, 0, 0])
    }

    @Test
    func `the checker tells the numbers of every scene`() throws {
        let quiz = try #require(try Self.tills().quizzes.first)

        let facts = SceneFacts.of(quiz).map { CheckerPhrase.sceneFacts($0).text(in: .english) }

        #expect(facts.count == 1)
        #expect(facts[0].hasPrefix("ng-scenario-tills/tills: 6 nodes, "))
        #expect(facts[0].hasSuffix(" 28 plays; best 82%, worst 20%, random play 43.75%"))
    }

    private static let short = """
        scene:
          role: 你。 // You.
          state: price 5 in 0..20, trust 1 in -5..5
          show: trust
          start: open
          turns: 4 => walk
          score: 60% price 5..10 + 40% marks
          nodes:
            open:
              say: 门开了。 // The door opens.
              do:
              - 谈 // Talk => open [price +5, trust = 2, sales 2/3] >> 好。 // Good.
              - (if price > 5 and turn <= 2) 走 // Go => walk [trust -1]
            walk: 散 // Over
            other: 完 // End => 20%
        """
    private static let long = """
        scene:
          role: {zh: 你。, en: You.}
          state: {price: 5 in 0..20, trust: 1 in -5..5}
          show: [trust]
          start: open
          turns: 4 => walk
          score: 3/5 price 5..10 + 2/5 marks
          nodes:
            open:
              say: {zh: 门开了。, en: The door opens.}
              do:
              - text: {zh: 谈, en: Talk}
                to: open
                effects: [price +5, trust =2, sales 2/3]
                feedback: {zh: 好。, en: Good.}
              - {text: 走 // Go, to: walk, if: [price>5, turn <= 2], effects: trust -1}
            walk: {end: {zh: 散, en: Over}}
            other: {end: 完 // End, score: 1/5}
        """

    private static func quiz(_ lines: String) -> String {
        MarkedExample.quiz(question: lines)
    }

    @Test
    func `both forms of a scene are the same value`() throws {
        // `other` is out of reach, which is a finding and no matter here.
        let reachable = { (text: String) in
            text.replacing("turns: 4 => walk", with: "turns: 4 => other")
        }

        let readings = [Self.short, Self.long].map { Samples.read(Self.quiz(reachable($0))) }

        let questions = readings.compactMap { $0.quizzes.first?.questions.first }
        try #require(questions.count == 2, "\(readings.map(\.diagnostics))")
        #expect(questions[0].contentHash == questions[1].contentHash)
        let scenes = questions.compactMap { ($0.interaction as? ScenePlay)?.scene }
        #expect(scenes.count == 2 && scenes[0] == scenes[1])
    }

    @Test
    func `feedback does not belong to what marking depends on`() throws {
        let reachable = Self.short.replacing("turns: 4 => walk", with: "turns: 4 => other")
        let other = reachable.replacing(">> 好。 // Good.", with: ">> 差。 // Bad.")

        let questions = [reachable, other].compactMap {
            Samples.read(Self.quiz($0)).quizzes.first?.questions.first
        }

        try #require(questions.count == 2)
        #expect(questions[0].markingHash == questions[1].markingHash)
        #expect(questions[0].contentHash != questions[1].contentHash)
    }

    @Test(arguments: [
        ("start: open", "start: walk", "E204"), ("turns: 4 => walk", "turns: 4", "E204"),
        ("turns: 4 => walk", "turns: 99 => walk", "E205"),
        ("turns: 4 => walk", "turns: 4 => open", "E204"),
        ("60% price 5..10", "60% cost 5..10", "E406"),
        ("60% price 5..10", "60% price 5..5", "E407"),
        ("60% price 5..10", "60% price", "E204"), ("5 in 0..20", "5 from 0..20", "E204"),
        ("price > 5", "price ~ 5", "E204"), ("price > 5", "cost > 5", "E406"),
        ("[trust -1]", "[trust 1]", "E204"), ("[trust -1]", "[sales 3/2]", "E204"),
        ("[trust -1]", "[trust -1", "E204"), ("show: trust", "show: hope", "E406"),
        ("走 // Go => walk", "走 // Go", "E309"), ("走 // Go => walk", "走 // Go => a => b", "E214"),
        ("walk: 散 // Over", "walk: [散]", "E203"), ("  start: open\n", "", "E202"),
        ("  score: 60% price 5..10 + 40% marks\n", "", "E202"),
        ("other: 完 // End => 20%", "other: 完 // End => often", "E204"),
        ("say: 门开了。 // The door opens.", "talk: 门开了。 // The door opens.", "E201"),
        ("trust 1 in -5..5", "price 1 in -5..5", "E310"),
        ("walk: 散 // Over", "Walk: 散 // Over", "E206"),
    ])
    func `a fault in a scene has its code`(part: String, fault: String, code: String) {
        let lines = Self.short.replacing(part, with: fault)

        let codes = Samples.read(Self.quiz(lines)).diagnostics.map(\.code)

        #expect(lines != Self.short)
        #expect(codes.contains(code), "\(codes)")
    }

    @Test
    func `a scene explains itself`() {
        let lines = Self.short.replacing("turns: 4 => walk", with: "turns: 4 => other")

        let codes = Samples.read(Self.quiz(lines + "\nwhy: 因为。 // Because.")).diagnostics.map(
            \.code
        )

        #expect(codes.filter { $0.hasPrefix("E") } == ["E210"])
    }

    @Test
    func `limits of scenes are told by name`() {
        let nodes = (0...FormatLimits.sceneNodes).map { "    n\($0): 完 // End => 0%" }
        let variables = (0...FormatLimits.sceneVariables).map { "v\($0) 1 in 0..9" }
        let options = (0...FormatLimits.sceneOptions).map { "      - 谈\($0) // Talk => walk" }
        let heads = ["scene:", "  start: open", "  nodes:", "    open:", "      say: 门 // Door"]
        let good = ["      do:", "      - 走 // Go => walk", "    walk: 散 // Over => 0%"]
        let cases: [([String], String)] = [
            (heads + good + nodes, "E116"),
            (
                ["scene:", "  state: \(variables.joined(separator: ", "))"] + heads.dropFirst()
                    + good, "E116"
            ),
            (heads + ["      do:"] + options + ["    walk: 散 // Over => 0%"], "E306"),
        ]

        for (lines, code) in cases {
            let found = Samples.read(Self.quiz(lines.joined(separator: "\n"))).diagnostics
            #expect(found.map(\.code).contains(code), "\(found)")
        }
    }
}
