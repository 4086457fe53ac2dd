/// The stored answers to a question, marked again by another version of it.
struct Replay {
    let score: Grains
    /// The mark of the last answer that counts, alone.
    let credit: Grains
    /// What the first answer says about competency.
    let outcome: Grains
    /// Answers that name something that is gone.
    let lost: [AnswerRecord]

    /// Marks answers in order of tries, with the rules for repeats, costs and hints that held.
    ///
    /// With feedback after each question the first full answer ends it, as it would have; where
    /// answers could be changed the last one counts. nil if there is no answer.
    init?(_ answers: [AnswerRecord], by carryOver: CarryOver, as score: QuestionScore) {
        let carried = answers.map { (record: $0, value: carryOver.carry($0.response)) }
        let counted = Self.counted(carried, score)
        guard let first = carried.first, let last = counted.last else { return nil }
        let firstCredit = score.interaction.credit(for: first.value.response)
        let hintShare = Fraction.one - score.settings.hintCost * Fraction(first.record.hints)
        self.score = score.grains(
            tries: counted.map(\.value.response),
            hints: last.record.hints,
            certainty: last.record.certainty
        )
        self.credit = Grains(score.interaction.credit(for: last.value.response), ofPoints: 1)
        self.outcome = Grains(firstCredit * max(.zero, hintShare), ofPoints: 1)
        self.lost = carried.filter { !$0.value.isWhole }.map(\.record)
    }

    private typealias Carried = (record: AnswerRecord, value: CarryOver.Carried)

    private static func counted(_ carried: [Carried], _ score: QuestionScore) -> [Carried] {
        switch score.settings.feedback {
        case .end: return carried.suffix(1)
        case .each:
            var counted: [Carried] = []
            for answer in carried {
                let isRepeat = counted.contains { earlier in
                    earlier.value.isWhole && answer.value.isWhole
                        && earlier.value.response == answer.value.response
                }
                guard !isRepeat else { continue }
                counted.append(answer)
                if score.interaction.credit(for: answer.value.response) == .one { break }
            }
            return counted
        }
    }
}
