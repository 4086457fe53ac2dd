public import QuizCore

/// What returns to a trainee today, and what waits.
///
/// Made by replaying the answers; nothing of it is stored. The schedule never enters a level.
public struct ReviewPlan: Equatable, Sendable {
    /// A question that has returned.
    public struct Review: Equatable, Sendable {
        /// The question itself.
        public let question: QuestionName
        /// The chance that it is still known, 0 to 1.
        public let recall: Double
    }

    /// Everything that has returned, what is nearest to being forgotten first.
    public let due: [Review]
    /// How many of them the day still takes.
    public let today: Int
    /// When the next question returns that has not returned yet; nil if none will.
    public let next: Instant?

    /// The questions of today, in the order in which they should be asked.
    public var reviews: ArraySlice<Review> { self.due.prefix(self.today) }

    /// How many are put off to later days; none is dropped.
    public var waiting: Int { self.due.count - self.today }

    /// Replays all answers of a trainee.
    ///
    /// - Parameters:
    ///   - evidence: In any order; what came after `now` does not exist.
    ///   - askable: The questions that may be asked again.
    ///   - now: Its day in UTC has the daily number of reviews, less those answered today.
    public init(
        of trainee: Trainee.ID,
        _ evidence: [Evidence],
        among askable: Set<QuestionName>,
        _ settings: ReviewSettings = ReviewSettings(),
        at now: Instant
    ) {
        let day = CalendarDay(of: now, offset: .zero)
        var answeredToday = 0
        var reviews: [Review] = []
        var next: Instant?
        let known = evidence.filter { $0.at <= now && askable.contains($0.question) }
        for (question, servings) in Dictionary(grouping: known, by: \.question) {
            var state: ReviewState?
            for serving in servings.oldestFirst {
                if let state, CalendarDay(of: serving.at, offset: .zero) == day,
                    state.returns(question, to: trainee, settings) <= serving.at
                {
                    answeredToday += 1
                }
                state = ReviewState.after(state, serving)
            }
            guard let state else { continue }
            let returns = state.returns(question, to: trainee, settings)
            if returns <= now {
                reviews.append(Review(question: question, recall: state.retrievability(at: now)))
            } else {
                next = min(next ?? returns, returns)
            }
        }
        self.due = reviews.sorted {
            $0.recall == $1.recall ? $0.question < $1.question : $0.recall < $1.recall
        }
        self.today = min(self.due.count, max(0, settings.daily - answeredToday))
        self.next = next
    }
}
