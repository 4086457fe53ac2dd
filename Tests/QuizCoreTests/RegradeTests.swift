import Testing

@testable import QuizCore

@Suite("Regrading")
struct RegradeTests {
    /// What became of four people by each policy (the table of the grading page).
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        /// The choice at the question whose key was corrected from the first to the second.
        let choice: Int
        let others: Int
        let before: String
        let after: [String]

        var testDescription: String { self.name }
    }

    static let table = [
        Row(
            name: "An",
            choice: 0,
            others: 2,
            before: "3/4 true",
            after: ["2/4 false", "3/4 true", "3/4 true", "2/3 false"]
        ),
        Row(
            name: "Bo",
            choice: 1,
            others: 2,
            before: "2/4 false",
            after: ["3/4 true", "3/4 true", "3/4 true", "2/3 false"]
        ),
        Row(
            name: "Chen",
            choice: 2,
            others: 3,
            before: "3/4 true",
            after: ["3/4 true", "3/4 true", "4/4 true", "3/3 true"]
        ),
        Row(
            name: "Ding",
            choice: 0,
            others: 3,
            before: "4/4 true",
            after: ["3/4 true", "4/4 true", "4/4 true", "3/3 true"]
        ),
    ]

    @Test(arguments: Self.table)
    func `the policies give what the page shows`(row: Row) throws {
        let attempt = RegradeSample.attempt(choice: row.choice, others: row.others)
        let quiz = RegradeSample.quiz(version: "2", key: 1)

        let after = try RegradePolicy.allCases.map { policy in
            let order = RegradeOrder(quiz: quiz, question: "q1", policy: policy)
            let plan = try RegradePlan(order, attempts: [attempt], newestAnswer: nil)
            return plan.touched.first.map { RegradeSample.result($0.after) }
        }

        #expect(RegradeSample.result(attempt) == row.before)
        #expect(after == row.after)
    }

    @Test
    func `without a question those are covered whose marking changed`() throws {
        let attempts = [RegradeSample.attempt(choice: 1, others: 2)]
        let order = RegradeOrder(
            quiz: RegradeSample.quiz(version: "2", key: 1),
            question: nil,
            policy: .exact
        )

        let plan = try RegradePlan(order, attempts: attempts, newestAnswer: nil)

        #expect(plan.touched.flatMap(\.marks).map(\.question.question) == ["q1"])
        #expect(plan.touched.flatMap(\.marks).map(\.outcome) == [Grains(points: 1)])
    }

    @Test(arguments: [RegradePolicy.full, .void])
    func `giving and leaving out are for one question`(policy: RegradePolicy) {
        let quiz = RegradeSample.quiz(version: "2", key: 1)
        let order = RegradeOrder(quiz: quiz, question: nil, policy: policy)

        #expect(throws: RegradePlan.Fault.questionWanted) {
            try RegradePlan(order, attempts: [], newestAnswer: nil)
        }
    }

    @Test
    func `a question is followed from its former name`() throws {
        let attempt = RegradeSample.attempt(choice: 1, others: 2)
        let quiz = RegradeSample.quiz(version: "2", key: 1, id: "quartet", first: "opening")
        let former = QuestionName(quiz: "four", question: "q1")
        let names = [quiz.questions[0].name: [former]]

        let touched = try RegradePolicy.allCases.map { policy in
            let order = RegradeOrder(
                quiz: quiz,
                question: "opening",
                policy: policy,
                formerNames: names
            )
            let plan = try RegradePlan(order, attempts: [attempt], newestAnswer: nil)
            return plan.touched.first
        }

        #expect(
            touched.map { $0.map { RegradeSample.result($0.after) } }
                == ["3/4 true", "3/4 true", "3/4 true", "2/3 false"]
        )
        let present = quiz.questions[0].name
        #expect(
            touched.flatMap { $0?.marks ?? [] }.map(\.question) == [
                present, present, present, former,
            ]
        )
    }

    @Test(arguments: RegradePolicy.allCases)
    func `a former name is no name of a question any more`(policy: RegradePolicy) {
        let quiz = RegradeSample.quiz(version: "2", key: 1, first: "opening")
        let former = QuestionName(quiz: "four", question: "q1")
        let order = RegradeOrder(
            quiz: quiz,
            question: "q1",
            policy: policy,
            formerNames: [quiz.questions[0].name: [former]]
        )

        #expect(throws: RegradePlan.Fault.noSuchQuestion("q1")) {
            try RegradePlan(
                order,
                attempts: [RegradeSample.attempt(choice: 1, others: 2)],
                newestAnswer: nil
            )
        }
    }

    @Test
    func `a running attempt is left alone`() throws {
        let running = RegradeSample.attempt(choice: 1, others: 2, isEnded: false)
        let quiz = RegradeSample.quiz(version: "2", key: 1)
        let order = RegradeOrder(quiz: quiz, question: "q1", policy: .exact)

        let plan = try RegradePlan(order, attempts: [running], newestAnswer: nil)

        #expect(plan.touched.isEmpty)
    }

    @Test
    func `planned again once it is in force nothing changes`() throws {
        let attempt = RegradeSample.attempt(choice: 1, others: 2)
        let quiz = RegradeSample.quiz(version: "2", key: 1)
        for policy in RegradePolicy.allCases {
            let order = RegradeOrder(quiz: quiz, question: "q1", policy: policy)
            let plan = try RegradePlan(order, attempts: [attempt], newestAnswer: nil)

            let again = try RegradePlan(
                order,
                attempts: plan.touched.map(\.after),
                newestAnswer: nil
            )

            #expect(!plan.isEmpty, "\(policy)")
            #expect(again.isEmpty, "\(policy)")
        }
    }

    @Test
    func `the token changes with a new answer, the version, the policy and the result`() throws {
        let attempts = [0, 1].map { RegradeSample.attempt(choice: $0, others: 2) }
        let plans = try [
            ("2", RegradePolicy.exact, attempts, 7), ("3", .exact, attempts, 7),
            ("2", .raise, attempts, 7), ("2", .exact, Array(attempts.prefix(1)), 7),
            ("2", .exact, attempts, 8),
        ].map { version, policy, attempts, position in
            try RegradePlan(
                RegradeOrder(
                    quiz: RegradeSample.quiz(version: version, key: 1),
                    question: "q1",
                    policy: policy
                ),
                attempts: attempts,
                newestAnswer: LogPosition(rawValue: Int64(position))
            )
        }

        #expect(Set(plans.map(\.token)).count == plans.count)
        #expect(plans.allSatisfy { $0.token.count == 32 })
    }
}

@Suite("Replay of stored answers")
struct ReplayTests {
    private func replay(
        _ responses: [Response],
        from old: any Interaction,
        to new: any Interaction,
        hints: [Int] = [],
        map: [Int: Int?] = [:],
        _ change: (inout QuizSettings) -> Void = { $0.tries = 3 }
    ) throws -> Replay? {
        var settings = QuizSettings()
        change(&settings)
        let answers = responses.enumerated().map { index, response in
            RegradeSample.answer(
                response,
                tryNumber: index + 1,
                hints: index < hints.count ? hints[index] : 0
            )
        }
        let score = QuestionScore(interaction: new, points: 1, settings: settings)
        return Replay(answers, by: try CarryOver(from: old, to: new, map: map), as: score)
    }

    private func choices(_ texts: String, key: Int) -> OneChoice {
        OneChoice(
            choices: texts.enumerated().map { index, letter in
                Choice(Samples.text("\(letter)"), credit: index == key ? .one : .zero)
            }
        )
    }

    @Test
    func `a try that was right by the new key costs what came before it`() throws {
        let replay = try self.replay(
            [.choices([0]), .choices([2]), .choices([1])],
            from: self.choices("abcd", key: 1),
            to: self.choices("abcd", key: 2)
        )

        #expect(replay?.score == Grains(Fraction(2, 3), ofPoints: 1))
        #expect(replay?.credit == Grains(points: 1))
        #expect(replay?.outcome == .zero)
    }

    @Test
    func `where answers may change the last one counts`() throws {
        let replay = try self.replay(
            [.choices([2]), .choices([1])],
            from: self.choices("abcd", key: 1),
            to: self.choices("abcd", key: 2)
        ) { $0.feedback = .end }

        #expect(replay?.score == .zero)
        #expect(replay?.outcome == Grains(points: 1))
    }

    @Test
    func `hints count up to the answer that ends the question`() throws {
        let replay = try self.replay(
            [.choices([0]), .choices([2]), .choices([1])],
            from: self.choices("abcd", key: 1),
            to: self.choices("abcd", key: 2),
            hints: [0, 1, 2]
        ) {
            $0.tries = 3
            $0.cost = Fraction(1, 4)
            $0.hintCost = Fraction(1, 4)
        }

        #expect(replay?.score == Grains(Fraction(1, 2), ofPoints: 1))
    }

    @Test
    func `parts of a matching count back by the new key`() throws {
        let texts = (0..<3).map { Samples.text("right \($0)") }
        let pairs = [1, 0, 2].enumerated().map { left, right in
            Matching.Pair(left: Samples.text("left \(left)"), right: texts[right])
        }
        let replay = try self.replay(
            [.pairs([1, 0, 0]), .pairs([1, 0, 2])],
            from: Samples.match(3, to: 3),
            to: Matching(pairs: pairs)
        )

        // Left 0 and 1 were right in the first try, left 2 in the second.
        #expect(replay?.score == Grains(Fraction(8, 9), ofPoints: 1))
    }

    @Test
    func `choices in another order are found by their text`() throws {
        let replay = try self.replay(
            [.choices([0])],
            from: self.choices("abcd", key: 1),
            to: self.choices("dCbＡ", key: 3)
        )

        #expect(replay?.score == Grains(points: 1))
        #expect(replay?.lost.isEmpty == true)
    }

    @Test
    func `the only ones left on both sides are the same`() throws {
        let replay = try self.replay(
            [.choices([3])],
            from: self.choices("abcd", key: 1),
            to: self.choices("xabc", key: 0)
        )

        #expect(replay?.score == Grains(points: 1))
    }

    @Test
    func `a choice that is gone counts as wrong and is told`() throws {
        let replay = try self.replay(
            [.choices([3])],
            from: self.choices("abcd", key: 3),
            to: self.choices("abc", key: 0)
        )

        #expect(replay?.score == .zero)
        #expect(replay?.lost.count == 1)
    }

    @Test
    func `of several ticks the one that is gone counts as not ticked`() throws {
        let many = { (texts: String) in
            ManyChoices(
                choices: texts.map {
                    Choice(Samples.text("\($0)"), credit: "ab".contains($0) ? .one : .zero)
                }
            )
        }
        let replay = try self.replay(
            [.choices([0, 1, 2])],
            from: many("abcd"),
            to: many("abd")
        )

        #expect(replay?.score == Grains(points: 1))
        #expect(replay?.lost.count == 1)
    }

    @Test
    func `what nobody can tell apart the author must say`() throws {
        let old = self.choices("abcd", key: 1)
        let new = self.choices("abxy", key: 2)

        #expect(throws: CarryOver.Fault.unclear(old: [3, 4], new: [3, 4])) {
            try CarryOver(from: old, to: new)
        }
        let said = try self.replay([.choices([3])], from: old, to: new, map: [3: 2])
        let gone = try self.replay([.choices([3])], from: old, to: new, map: [2: nil, 3: nil])

        #expect(said?.score == Grains(points: 1))
        #expect(gone?.lost.count == 1)
    }

    @Test
    func `what cannot be compared is not compared`() {
        #expect(throws: CarryOver.Fault.otherType) {
            try CarryOver(from: Samples.one(4), to: Samples.order(4))
        }
        #expect(throws: CarryOver.Fault.partsChanged) {
            try CarryOver(from: Samples.order(4), to: Samples.order(5))
        }
        #expect(throws: CarryOver.Fault.noSuchPart) {
            try CarryOver(from: Samples.one(4), to: Samples.one(4), map: [4: 0])
        }
    }

    @Test
    func `by the same version every type keeps its score`() throws {
        for interaction in Samples.ofEachType {
            let shown = Arrangement(count: interaction.arrangedCount)
            let key = interaction.key(shown).typed.text(in: .english)
            guard case .response(let response) = interaction.read(TypedAnswer(key), shown: shown)
            else { continue }
            let replay = try self.replay([response], from: interaction, to: interaction)

            #expect(replay?.score == Grains(points: 1), "\(type(of: interaction).keyword)")
        }
    }
}

/// A quiz of four questions, the key of the first of which was wrong.
enum RegradeSample {
    static func quiz(
        version: String,
        key: Int,
        id: Quiz.ID = "four",
        first: Question.ID = "q1"
    ) -> Quiz {
        var settings = QuizSettings()
        settings.pass = 7500
        settings.shufflesChoices = false
        return Quiz(
            id: id,
            version: version,
            languages: [.english],
            title: Samples.text("four"),
            settings: settings,
            questions: (1...4).map { number in
                let right = number == 1 ? key : 1
                return Question(
                    name: QuestionName(
                        quiz: id,
                        question: number == 1 ? first : .init("q\(number)")
                    ),
                    stem: Samples.text("question \(number)"),
                    interaction: OneChoice(
                        choices: Samples.choices((0..<4).map { $0 == right ? .one : .zero })
                    ),
                    contentHash: "\(number) \(right)",
                    markingHash: "\(number) \(right)"
                )
            }
        )
    }

    /// An attempt at the first version with a number of others right.
    static func attempt(choice: Int, others: Int, isEnded: Bool = true) -> Attempt {
        let start = AttemptStart(
            trainee: "lina",
            quiz: "four",
            version: "1",
            number: 1,
            seed: 7,
            at: Attempts.start
        )
        let snapshot = AttemptSnapshot(id: AttemptID(rawValue: 1), start: start)
        var attempt = Attempt(snapshot, quiz: Self.quiz(version: "1", key: 0))
        for number in 1...4 {
            let picked = number == 1 ? choice : number - 1 <= others ? 1 : 2
            attempt.take(number, ["a", "b", "c", "d"][picked], at: Attempts.start)
        }
        if isEnded { attempt.finish(attempt.ending(.submitted, at: Attempts.start)) }
        return attempt
    }

    /// Such as `3/4 true`.
    static func result(_ attempt: Attempt) -> String {
        let points = [attempt.earned, attempt.possible].map(ScoreDisplay.points)
        return "\(points.joined(separator: "/")) \(attempt.isPassed == true)"
    }

    static func answer(_ response: Response, tryNumber: Int, hints: Int) -> AnswerRecord {
        AnswerRecord(
            attempt: AttemptID(rawValue: 1),
            number: 1,
            tryNumber: tryNumber,
            question: QuestionName(quiz: "four", question: "q1"),
            contentHash: "",
            typed: "",
            response: response,
            certainty: 1,
            hints: hints,
            at: Attempts.start,
            credit: .zero,
            outcome: .zero,
            score: .zero
        )
    }
}
