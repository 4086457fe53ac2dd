import QuizCore

/// A rule about a quiz that people answered before it was changed.
protocol ChangeRule: Check {
    static func check(_ change: ChangedQuiz, _ findings: Findings)
}

/// A quiz and the answers to it that another version marked.
struct ChangedQuiz {
    let quiz: CheckedQuiz
    /// One for each question that was answered, in the order of their names.
    let questions: [ChangedQuestion]
}

/// A question that people answered, before and now.
struct ChangedQuestion {
    /// Answers to one version that another one, or the same, marked.
    struct Answers {
        let count: Int
        let chosen: [AnsweredVersion.Chosen: Int]
        /// nil if the text of the version cannot be read any more.
        let shown: PlacedQuestion?
        let marked: PlacedQuestion?
    }

    /// As it was called when it was answered.
    let name: QuestionName
    let answers: [Answers]
    /// nil if it is gone.
    let now: CheckedQuestion?

    /// The count of those answers for which something holds.
    func count(where holds: (Answers) -> Bool) -> Int {
        self.answers.reduce(0) { $0 + (holds($1) ? $1.count : 0) }
    }
}

extension PlacedQuestion {
    /// What marking depends on, besides competencies.
    var keyTree: ValueTree {
        .map((self.tree.markingTree.map ?? [:]).filter { $0.key != "competency" })
    }
}
