import Testing

@testable import QuizCore

@Suite("Scenes")
struct SceneTests {
    /// Each node is named by its letter; an option is a target with effects and conditions.
    private static func scene(
        _ nodes: [[Scene.Option]],
        endings: [Fraction?],
        limit: Scene.TurnLimit? = nil,
        score: [Scene.Term] = []
    ) -> Scene {
        let decisions = nodes.enumerated().map { index, options in
            Scene.Node("d\(index)", say: Samples.text("say \(index)"), kind: .decision(options))
        }
        let ends = endings.enumerated().map { index, score in
            Scene.Node("e\(index)", say: Samples.text("end"), kind: .ending(score: score))
        }
        return Scene(
            variables: [Scene.Variable("price", start: 5, range: 0...10)],
            shown: [0],
            nodes: decisions + ends,
            turnLimit: limit,
            score: score
        )
    }

    private static func to(
        _ target: Int,
        _ effects: [Scene.Effect] = [],
        if conditions: [Scene.Condition] = []
    ) -> Scene.Option {
        Scene.Option(
            Samples.text("to \(target)"),
            target: target,
            conditions: conditions,
            effects: effects
        )
    }

    private static func mark(_ earned: Int, _ possible: Int) -> Scene.Effect {
        .mark(CompetencyMark("listening", earned: earned, possible: possible))
    }

    @Test
    func `effects happen in their order and stop at the ends of the range`() throws {
        let scene = Self.scene(
            [[Self.to(1, [.add(8, to: 0), .add(-3, to: 0), Self.mark(1, 3), Self.mark(2, 2)])]],
            endings: [.one]
        )

        let states = try #require(scene.states(along: [0]))

        #expect(states.map(\.values) == [[5], [7]])
        #expect(states[1].earned == 3 && states[1].possible == 5)
        #expect(scene.states(along: [1]) == nil)
        #expect(scene.states(along: [0, 0]) == nil)
    }

    @Test(arguments: [
        (Scene.Condition.Comparison.less, [true, false, false]), (.atMost, [true, true, false]),
        (.more, [false, false, true]), (.atLeast, [false, true, true]),
        (.equal, [false, true, false]), (.other, [true, false, true]),
    ])
    func `an option is shown while its conditions hold`(
        comparison: Scene.Condition.Comparison,
        holds: [Bool]
    ) {
        for (start, isShown) in zip([4, 5, 6], holds) {
            let condition = Scene.Condition(.variable(0), comparison, 5)
            let scene = Self.scene(
                [
                    [Self.to(1, [.set(start, of: 0)])],
                    [Self.to(2), Self.to(2, if: [condition])],
                ],
                endings: [.one]
            )

            let options = scene.states(along: [0]).map { scene.options(at: $0[1]) }

            #expect(options == (isShown ? [0, 1] : [0]), "\(start) \(comparison)")
        }
    }

    @Test
    func `the turn of a condition is the number of the choice to be made`() {
        let scene = Self.scene(
            [[Self.to(0), Self.to(1, if: [Scene.Condition(.turn, .atLeast, 2)])]],
            endings: [.one],
            limit: Scene.TurnLimit(turns: 3, node: 1)
        )

        #expect(scene.options(at: scene.opening) == [0])
        #expect(scene.states(along: [0]).map { scene.options(at: $0[1]) } == [0, 1])
    }

    @Test
    func `after the last turn a scene goes to its ending, unless it is at one`() {
        let scene = Self.scene(
            [[Self.to(0), Self.to(2)]],
            endings: [.zero, .one],
            limit: Scene.TurnLimit(turns: 2, node: 1)
        )
        let play = ScenePlay(scene)

        #expect(scene.states(along: [0, 0])?.map(\.node) == [0, 0, 1])
        #expect(scene.states(along: [0, 1])?.map(\.node) == [0, 0, 2])
        #expect(play.proof.outlook?.plays == 3)
        #expect(play.guessScore == Fraction(3, 4))
        #expect(play.proof.bestPath == [1] || play.proof.bestPath == [0, 1])
        #expect(play.proof.outlook?.bestWays == 2)
    }

    @Test
    func `a score is the weighted sum of how far variables and marks have come`() {
        let terms = [
            Scene.Term(Fraction(1, 2), .variable(0, from: 10, to: 0)),
            Scene.Term(Fraction(1, 2), .marks),
        ]
        let scene = Self.scene(
            [[Self.to(1, [.add(-3, to: 0), Self.mark(1, 3)]), Self.to(1), Self.to(2)]],
            endings: [nil, Fraction(1, 5)],
            score: terms
        )
        let play = ScenePlay(scene)

        #expect(play.credit(for: .path([0], isEnded: true)) == Fraction(17, 30) + Fraction(0))
        #expect(play.credit(for: .path([1], isEnded: true)) == Fraction(1, 4))
        #expect(play.credit(for: .path([2], isEnded: true)) == Fraction(1, 5))
        #expect(play.credit(for: .path([], isEnded: false)) == .zero)
        #expect(play.credit(for: .path([7], isEnded: true)) == .zero)
    }

    @Test
    func `what cannot happen is found`() {
        let never = Scene.Condition(.variable(0), .more, 10)
        let later = Scene.Condition(.variable(0), .more, 5)
        let proof = ScenePlay(
            Self.scene(
                [
                    [Self.to(1), Self.to(1, [.add(1, to: 0)]), Self.to(2, if: [never])],
                    [Self.to(3, if: [later])],
                    [Self.to(3)],
                ],
                endings: [.one]
            )
        ).proof

        #expect(proof.loop.isEmpty && proof.isComplete && proof.ends)
        #expect(proof.deadEnds.map(\.node) == [1])
        #expect(proof.unreached == [2])
        #expect(proof.unavailable == [SceneProof.OptionPlace(node: 0, option: 2)])
    }

    @Test
    func `a loop without a number of turns is found, and nothing else is said`() {
        let proof = ScenePlay(
            Self.scene([[Self.to(1)], [Self.to(2), Self.to(0)]], endings: [.one])
        ).proof

        #expect(proof.loop == [1, 0])
        #expect(proof.outlook == nil && proof.bestPath.isEmpty)
    }

    @Test
    func `the search stops at its limit`() {
        let scene = Self.scene(
            [[Self.to(0, [.add(1, to: 0)]), Self.to(0, [.add(-1, to: 0)])]],
            endings: [.one],
            limit: Scene.TurnLimit(turns: 9, node: 1)
        )

        let proof = SceneProof(scene, mostStates: 10)

        #expect(!proof.isComplete && proof.states > 10)
        #expect(proof.outlook == nil && proof.unreached == [1])
    }

    @Test
    func `numbers of plays stop where they would be too large`() {
        let scene = Self.scene(
            [(0..<8).map { _ in Self.to(0) }],
            endings: [.one],
            limit: Scene.TurnLimit(turns: 50, node: 1)
        )

        let outlook = ScenePlay(scene).proof.outlook

        #expect(outlook?.plays == SceneOutlook.mostPlays)
        #expect(outlook?.bestWays == SceneOutlook.mostPlays)
        #expect(outlook?.random == .one)
    }

    /// Property: means of means stay near what binary arithmetic says, and never overflow.
    @Test
    func `random play of long scenes with odd numbers of options is still a number`() throws {
        let nodes = (0..<40).map { index in
            (0..<(index % 7 + 2)).map { option in Self.to(option == 0 ? 40 : index + 1) }
        }
        let scene = Self.scene(nodes, endings: [Fraction(1, 3)])

        let random = try #require(ScenePlay(scene).proof.outlook?.random)

        #expect(abs(random.approximated - 1.0 / 3) < 1e-9)
    }

    @Test
    func `a debrief names the choices and what each put out of reach`() throws {
        let play = ScenePlay(
            Self.scene(
                [[Self.to(1), Self.to(2)], [Self.to(3), Self.to(4)], [Self.to(4)]],
                endings: [.one, Fraction(1, 5)]
            )
        )

        let debrief = try #require(play.debrief(of: .path([0, 1], isEnded: true)))

        #expect(debrief.steps.map(\.letter) == ["A", "B"])
        #expect(debrief.steps.map(\.isTurningPoint) == [false, true])
        #expect(
            debrief.steps[1].best == SceneDebrief.Change(before: .one, after: Fraction(1, 5))
        )
        #expect(debrief.ending.name == "e1")
        #expect(play.debrief(of: .path([0], isEnded: false)) == nil)
        #expect(play.key(Arrangement([])).typed == Samples.text("A, A"))
    }

    @Test
    func `letters count only the options that were shown`() {
        let never = Scene.Condition(.variable(0), .more, 9)
        let play = ScenePlay(
            Self.scene(
                [[Self.to(1, if: [never]), Self.to(1), Self.to(2)]],
                endings: [.one, .zero]
            )
        )

        let reading = play.read(TypedAnswer("b"), shown: Arrangement([]))

        #expect(reading == .response(.path([2], isEnded: true)))
        #expect(play.shown(.path([2], isEnded: true), Arrangement([])) == "B")
        #expect(play.view(Arrangement([])).choices.count == 2)
    }
}

@Suite("Scenes in an attempt")
struct SceneAttemptTests {
    private static func attempt(_ change: (inout QuizSettings) -> Void = { _ in }) -> Attempt {
        var settings = QuizSettings()
        change(&settings)
        let example = ScenePlay.workedExample
        let questions = ["scene", "truth"].map { id in
            Question(
                name: QuestionName(quiz: "played", question: .init(id)),
                stem: example.stem,
                interaction: id == "scene" ? example.interaction : TrueFalse(answer: true),
                contentHash: id
            )
        }
        let quiz = Quiz(
            id: "played",
            version: "1",
            languages: [.english],
            title: Samples.text("played"),
            settings: settings,
            questions: questions
        )
        let start = AttemptStart(
            trainee: "lina",
            quiz: "played",
            version: "1",
            number: 1,
            seed: 7,
            at: Attempts.start
        )
        return Attempt(AttemptSnapshot(id: AttemptID(rawValue: 1), start: start), quiz: quiz)
    }

    @Test(arguments: QuizSettings.FeedbackTiming.allCases)
    func `a scene stays open until it ends and then takes no other choice`(
        feedback: QuizSettings.FeedbackTiming
    ) throws {
        var attempt = Self.attempt { $0.feedback = feedback }

        let firstTaken = attempt.take(1, "c", at: Attempts.start)
        let first = try #require(firstTaken)
        let afterFirst = try #require(attempt.item(1))
        let isOpen = !attempt.isClosed(afterFirst) && attempt.unansweredCount == 2
        let secondTaken = attempt.take(1, "a", at: Attempts.start)
        let second = try #require(secondTaken)
        let item = try #require(attempt.item(1))

        #expect(isOpen && afterFirst.goesOn && attempt.triesLeft(afterFirst) == 1)
        #expect([first.tryNumber, second.tryNumber] == [1, 2])
        #expect(first.response == .path([2], isEnded: false) && first.score == .zero)
        #expect(second.response == .path([2, 0], isEnded: true))
        #expect(second.score == Grains(Fraction(1, 3), ofPoints: 1))
        #expect(attempt.isClosed(item) && attempt.unansweredCount == 1)
        let further = attempt.take(1, "b", at: Attempts.start)
        #expect(further == nil)
        #expect(attempt.nextOpen(after: 1) == 2)
    }

    @Test
    func `a turn that is named again is a repeat, or closed with another choice`() throws {
        var attempt = Self.attempt()
        let firstTaken = attempt.take(1, "c", at: Attempts.start)
        let first = try #require(firstTaken)
        let item = try #require(attempt.item(1))

        let outcomes = ["c", "a", "x"].map {
            attempt.answer(item, with: $0, certainty: 1, turn: 1, at: Attempts.start)
        }

        #expect(outcomes == [.repeated(first), .closed(first), .refused(.form)])
    }

    @Test
    func `what is seen follows the choices`() throws {
        var attempt = Self.attempt()
        let before = try #require(attempt.item(1)?.view.turn)

        attempt.take(1, "c", at: Attempts.start)
        let after = try #require(attempt.item(1)?.view)

        #expect(before.number == 1 && before.values.map(\.value) == [100])
        #expect(after.turn?.number == 2 && after.choices.count == 1)
    }

    @Test
    func `certainty leaves scenes alone`() throws {
        var attempt = Self.attempt { $0.certainty = .count }

        let recordTaken = attempt.take(1, "b", at: Attempts.start)
        let record = try #require(recordTaken)

        #expect(record.score == Grains(points: 1))
        #expect(!ScenePlay.takesCertainty)
    }
}
