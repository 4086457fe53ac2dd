import QuizCore
import Wording

/// W710: a question that blind answers do well in.
enum BlindQuestion: QuestionRule {
    static let examples = [
        MarkedExample(
            "W710",
            question: "▸many:\n- (x) 甲 // a\n- (x) 乙 // b\n- (x) 丙 // c\n- ( ) 丁 // d",
            mended: "many:\n- (x) 甲 // a\n- (x) 乙 // b\n- ( ) 丙 // c\n- ( ) 丁 // d"
        ),
        MarkedExample("W710", question: "▸order:\n- 甲 // a\n- 乙 // b"),
    ]

    /// The share from which on guessing pays.
    static let most = Fraction(2, 5)

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        let content = question.question.interaction
        let score = content.bestBlindScore
        // A scene has a rule of its own for random play (W411).
        guard score > Self.most, !(content is TrueFalse), !(content is ScenePlay) else { return }
        findings.report(.blindScore(score.approximated.percent), at: question.typePlace)
    }
}

/// W711: a quiz that blind answers do well in.
enum BlindQuiz: QuizRule {
    static let examples = [
        MarkedExample(
            "W711",
            file: ExampleQuiz.file(mark: "questions:", count: 2) { "truth: \($0 == 0)" },
            mended: ExampleQuiz.file(mark: nil, count: 2) { number in
                number == 0 ? "truth: true" : "number: 5"
            }
        )
    ]

    /// A quiz of one question says nothing about its author's habits.
    private static let least = 2

    static func check(_ quiz: CheckedQuiz, _ findings: Findings) {
        let questions = quiz.quiz.questions
        let points = questions.reduce(0) { $0 + $1.points }
        guard questions.count >= Self.least, points > 0 else { return }
        let sum = questions.reduce(0.0) { sum, question in
            sum + question.interaction.bestBlindScore.approximated * Double(question.points)
        }
        let mean = sum / Double(points)
        guard mean > BlindQuestion.most.approximated + 1e-9 else { return }
        findings.report(.blindScoreOfQuiz(mean.percent), at: quiz.place(of: "questions"))
    }
}

/// W712: a pass mark that guessing reaches too often.
enum GuessedPass: QuizRule {
    static let examples = [
        MarkedExample(
            "W712",
            file: Self.quiz(pass: 50, mark: "pass:"),
            mended: Self.quiz(pass: 80, mark: nil)
        )
    ]

    /// Chance from which on it is told.
    private static let most = 0.05

    static func check(_ quiz: CheckedQuiz, _ findings: Findings) {
        let settings = quiz.quiz.settings
        guard let pass = settings.pass, !quiz.quiz.questions.isEmpty else { return }
        let questions = quiz.quiz.questions.map { question in
            GuessingChance.Question(
                question.interaction.blindScores(tries: settings.tries, cost: settings.cost),
                points: question.points
            )
        }
        let chance = GuessingChance(questions).ofReaching(pass)
        guard chance >= Self.most else { return }
        findings.report(.guessingPasses(chance.percent), at: quiz.place(of: "pass"))
    }

    private static func quiz(pass: Int, mark: String?) -> String {
        ExampleQuiz.file(mark: mark, keys: "pass: \(pass)%\n", count: 4) { number in
            """
            one:
            - ( ) 误\(number)
            - (x) 答\(number)
            - ( ) 错\(number)
            """
        }
    }
}

/// W716: a rule of marking that rewards ticking nothing.
enum EmptyAnswer: QuestionRule {
    static let examples = [
        MarkedExample(
            "W716",
            question: "many:\n- (x) 甲 // a\n- ( ) 乙 // b\n- ( ) 丙 // c\n▸grade: each\nallow: W710",
            mended: "many:\n- (x) 甲 // a\n- ( ) 乙 // b\n- ( ) 丙 // c\ngrade: net"
        )
    ]

    static func check(_ question: CheckedQuestion, _ findings: Findings) {
        guard let many = question.question.interaction as? ManyChoices, many.grade == .each else {
            return
        }
        let share = Fraction(many.choices.count { !$0.isRight }, many.choices.count)
        findings.report(
            .emptyAnswerEarns(share.approximated.percent),
            at: question.place(of: "grade"),
            fix: "grade: net"
        )
    }
}

/// W713: less time than reading takes.
enum ReadingTime: QuizRule {
    static let examples = [
        MarkedExample(
            "W713",
            file: Self.quiz(time: "30s", mark: "time:"),
            mended: Self.quiz(time: "5m", mark: nil)
        ),
        MarkedExample(
            "W713",
            question: "read: \(Self.passage) // \(Self.translation)\n▸time: 20s",
            mended: "read: \(Self.passage) // \(Self.translation)\ntime: 5m"
        ),
    ]

    private static let passage = String(repeating: "客户先问价格再看样品。", count: 20)

    private static let translation = Array(
        repeating: "Customers ask for the price first and look at samples then.",
        count: 20
    ).joined(separator: " ")

    /// 300 Chinese characters and 200 other words a minute.
    private static let secondsOfCharacter = 0.2
    private static let secondsOfWord = 0.3

    static func check(_ quiz: CheckedQuiz, _ findings: Findings) {
        if let time = quiz.quiz.settings.timeLimit,
            let needed = Self.seconds(of: quiz.questions, in: quiz.quiz, beyond: time)
        {
            findings.report(
                .tooLittleTime(needed: Self.written(needed)),
                at: quiz.place(of: "time")
            )
        }
        for question in quiz.questions {
            guard let time = question.question.timeLimit,
                let needed = Self.seconds(of: [question], in: quiz.quiz, beyond: time)
            else { continue }
            findings.report(
                .tooLittleTime(needed: Self.written(needed)),
                at: question.place(of: "time")
            )
        }
    }

    /// How long questions take to read in the slowest language; nil if that is within a time.
    private static func seconds(
        of questions: [CheckedQuestion],
        in quiz: Quiz,
        beyond time: Duration
    ) -> Double? {
        let texts = questions.flatMap { $0.texts(.read) }
        let seconds = quiz.languages.map { language in
            texts.reduce(0.0) { $0 + Self.seconds(of: $1.text.text(in: language)) }
        }
        .max()
        return seconds.flatMap { Duration.seconds($0) > time ? $0 : nil }
    }

    /// How long a text takes to read.
    static func seconds(of text: String) -> Double {
        let tokens = Tokens.of(TextFolding.fold(text))
        let characters = tokens.count(where: Tokens.isChinese)
        return Double(characters) * Self.secondsOfCharacter
            + Double(tokens.count - characters) * Self.secondsOfWord
    }

    private static func written(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return whole < 60 ? "\(whole)s" : "\(whole / 60)m\(whole % 60)s"
    }

    private static func quiz(time: String, mark: String?) -> String {
        ExampleQuiz.file(mark: mark, keys: "time: \(time)\n", count: 1) { number in
            "read: \(Self.passage)\nnumber: \(number + 1)"
        }
    }
}
