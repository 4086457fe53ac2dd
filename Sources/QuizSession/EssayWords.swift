public import QuizCore
public import Wording

/// What mentors are told, over the line and by the program.
extension EssayMarking {
    /// What was stored.
    ///
    /// - Parameter attempt: With the marking in it.
    public func stored(in attempt: Attempt) -> MarkingPhrase {
        .stored(
            place: self.place.description,
            trainee: attempt.trainee.text,
            points: ScoreDisplay.points(self.score),
            possible: "\(attempt.item(self.number)?.question.points ?? 0)"
        )
    }
}

extension Attempt {
    /// What its texts come to; nil if it cannot be passed.
    public var markedVerdict: MarkingPhrase? {
        if self.pending > .zero { return .verdict(.pending) }
        return self.isPassed.map { .verdict($0 ? .passed : .failed) }
    }
}

extension EssayMarking.Fault {
    /// Why a text cannot be marked so.
    public func phrase(_ place: EssayPlace, in attempt: Attempt) -> MarkingPhrase {
        switch self {
        case .noSuchQuestion: .noSuchText(place.description)
        case .notEssay, .notAnswered: .cannotBeMarked(.notAnswered)
        case .attemptRuns: .cannotBeMarked(.attemptRuns)
        case .attemptVoid: .cannotBeMarked(.attemptVoid)
        case .regraded: .cannotBeMarked(.regraded)
        case .points:
            .pointsWanted(
                (attempt.item(place.number)?.question.interaction as? EssayEntry)?.criteria
                    .map(\.points) ?? []
            )
        case .commentTooLong: .commentTooLong(most: EssayMarking.commentLimit)
        }
    }
}
