extension Attempt {
    /// Questions in the order and arrangement that the seed of their attempt draws.
    static func items(_ questions: [Question], of quiz: Quiz, seed: UInt64) -> [Item] {
        let seed = quiz.settings.seed ?? seed
        var questions = questions
        if quiz.settings.shufflesQuestions {
            var order = SeededOrder(seed: seed, purpose: "questions")
            questions = order.shuffled(questions)
        }
        return questions.enumerated().map { index, question in
            Item(
                number: index + 1,
                question: question,
                arrangement: Self.arrangement(
                    of: question,
                    seed: seed,
                    shuffles: quiz.settings.shufflesChoices
                )
            )
        }
    }

    private static func arrangement(
        of question: Question,
        seed: UInt64,
        shuffles: Bool
    ) -> Arrangement {
        let type = Swift.type(of: question.interaction)
        let count = question.interaction.arrangedCount
        guard type.isAlwaysArranged || (shuffles && !question.keepsOrder) else {
            return Arrangement(count: count)
        }
        return SeededOrder.arrangement(of: question, seed: seed)
    }
}
