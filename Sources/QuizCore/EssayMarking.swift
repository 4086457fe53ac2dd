/// What a mentor gave for a text: a fact, stored and never changed; the last one counts.
public struct EssayMarking: Equatable, Sendable {
    /// Why a text cannot be marked so.
    public enum Fault: Error, Equatable, Sendable {
        case noSuchQuestion
        case notEssay
        case notAnswered
        /// Answers may still change.
        case attemptRuns
        /// The attempt does not count.
        case attemptVoid
        /// A regrade gave the points or took the question out.
        case regraded
        /// Not one number for each criterion, from 0 to its points.
        case points
        case commentTooLong
    }

    /// Octets of a comment at most.
    public static let commentLimit = 4000

    public let attempt: AttemptID
    /// The place of the question in the attempt, from 1.
    public let number: Int
    /// The answer that was marked.
    public let tryNumber: Int
    /// For each criterion in the order of the file.
    public let points: [Int]
    /// For the trainee; empty if there is none.
    public let comment: String
    /// The user name of who marked.
    public let marker: String
    public let at: Instant
    /// Points given of those possible, as a share of one point.
    public let credit: Grains
    /// What the answer says about competency: its mark less the cost of hints, as a share of one point.
    public let outcome: Grains
    /// The score of the question.
    public let score: Grains
    /// The pass mark of the attempt in hundredths of a percent, if it has one.
    public let pass: Int?

    public init(
        attempt: AttemptID,
        number: Int,
        tryNumber: Int,
        points: [Int],
        comment: String,
        marker: String,
        at: Instant,
        credit: Grains,
        outcome: Grains,
        score: Grains,
        pass: Int?
    ) {
        self.attempt = attempt
        self.number = number
        self.tryNumber = tryNumber
        self.points = points
        self.comment = comment
        self.marker = marker
        self.at = at
        self.credit = credit
        self.outcome = outcome
        self.score = score
        self.pass = pass
    }
}

/// Where a text stands, as people name it: attempt and question, such as `318.2`.
public struct EssayPlace: Hashable, Sendable, LosslessStringConvertible {
    public let attempt: AttemptID
    /// The place of the question in the attempt, from 1.
    public let number: Int

    public init(_ attempt: AttemptID, _ number: Int) {
        self.attempt = attempt
        self.number = number
    }

    /// Nil if the text is nothing of the kind.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int64($0) }
        guard parts.count == 2, let attempt = parts[0], let number = parts[1], attempt > 0,
            (1...10_000).contains(number)
        else { return nil }
        self.init(AttemptID(rawValue: attempt), Int(number))
    }

    public var description: String { "\(self.attempt.rawValue).\(self.number)" }
}

extension EssayMarking {
    /// Where the text stands.
    public var place: EssayPlace { EssayPlace(self.attempt, self.number) }
}

/// A text and what it is marked by.
public struct EssayAnswer: Equatable, Sendable {
    public let item: Attempt.Item
    public let text: String
    public let criteria: [EssayEntry.Criterion]
}

extension Attempt {
    /// The text at a number that a mentor may mark, again or for the first time.
    public func essay(_ number: Int) throws(EssayMarking.Fault) -> EssayAnswer {
        guard let item = self.item(number) else { throw .noSuchQuestion }
        guard let entry = item.question.interaction as? EssayEntry else { throw .notEssay }
        guard let end = self.end else { throw .attemptRuns }
        guard end.cause != .void else { throw .attemptVoid }
        guard case .essay(let text) = item.answers.last?.response else { throw .notAnswered }
        guard item.regraded == nil else { throw .regraded }
        return EssayAnswer(item: item, text: text, criteria: entry.criteria)
    }

    /// What a mentor's points come to.
    ///
    /// - Parameter points: For each criterion in the order of the file.
    public func marking(
        _ number: Int,
        points: [Int],
        comment: String,
        by marker: String,
        at now: Instant
    ) throws(EssayMarking.Fault) -> EssayMarking {
        let item = try self.essay(number).item
        guard let entry = item.question.interaction as? EssayEntry,
            let credit = entry.credit(forPoints: points), let answer = item.answers.last
        else { throw .points }
        guard comment.utf8.count <= EssayMarking.commentLimit else { throw .commentTooLong }
        let left = max(.zero, credit - self.settings.hintCost * Fraction(answer.hints))
        let hintShare = max(.zero, .one - self.settings.hintCost * Fraction(answer.hints))
        return EssayMarking(
            attempt: self.id,
            number: number,
            tryNumber: answer.tryNumber,
            points: points,
            comment: comment,
            marker: marker,
            at: now,
            credit: Grains(credit, ofPoints: 1),
            outcome: Grains(credit * hintShare, ofPoints: 1),
            score: Grains(left, ofPoints: item.question.points),
            pass: self.passMark
        )
    }
}

/// A text that waits for a mentor.
public struct WaitingEssay: Equatable, Sendable {
    /// Where the text stands.
    public var place: EssayPlace { EssayPlace(self.attempt, self.number) }

    public let attempt: AttemptID
    /// The place of the question in the attempt, from 1.
    public let number: Int
    public let question: QuestionName
    public let trainee: Trainee.ID
    /// When it was handed in.
    public let at: Instant

    public init(
        attempt: AttemptID,
        number: Int,
        question: QuestionName,
        trainee: Trainee.ID,
        at: Instant
    ) {
        self.attempt = attempt
        self.number = number
        self.question = question
        self.trainee = trainee
        self.at = at
    }
}

/// Whose texts somebody may mark.
public struct MarkingReach: Equatable, Sendable {
    /// Whose teams, with those below, the writers belong to; nil is everybody's texts.
    public let manager: Trainee.ID?
    /// Nobody marks their own; nil leaves out nobody.
    public let besides: Trainee.ID?

    public init(teamsOf manager: Trainee.ID? = nil, besides: Trainee.ID? = nil) {
        self.manager = manager
        self.besides = besides
    }

    /// What a person's rights allow; nil if they may not mark at all.
    ///
    /// A facilitator marks everybody's texts, a manager those of the teams they manage and of
    /// the teams below.
    public init?(of person: Trainee) {
        if person.rights.contains(.facilitator) {
            self.init(besides: person.id)
        } else if person.rights.contains(.manager) {
            self.init(teamsOf: person.id, besides: person.id)
        } else {
            return nil
        }
    }
}
