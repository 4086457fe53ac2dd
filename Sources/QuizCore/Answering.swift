extension Attempt {
    /// What became of an answer line.
    public enum Outcome: Equatable, Sendable {
        /// A new fact, not yet stored.
        case answer(AnswerRecord)
        /// Equal to an earlier answer of this question: no try is used.
        case repeated(AnswerRecord)
        /// The question takes no further answer.
        case closed(AnswerRecord)
        /// The question's own time ended before this line.
        case over
        /// One of several gaps was filled; nothing is stored yet.
        case unfinished(Response)
        /// Not taken as an answer: no try is used.
        case refused(Reading.Refusal)
    }

    /// Reads and marks an answer line to one question.
    ///
    /// - Parameters:
    ///   - certainty: 1 to 3, already taken off the line.
    ///   - turn: The turn of a scene, from 1 to the next one; nil is the next one.
    public func answer(
        _ item: Item,
        with typed: String,
        certainty: Int,
        turn: Int? = nil,
        at now: Instant
    ) -> Outcome {
        if turn == nil, item.isPlayed, !item.isOver, self.isClosed(item),
            let last = item.answers.last
        {
            return .closed(last)
        }
        let line = TypedAnswer(
            typed,
            hadNearMiss: item.hadNearMiss,
            unfinished: item.earlier(before: turn)
        )
        let reading = item.question.interaction.read(line, shown: item.arrangement)
        if item.isOver { return self.outcome(of: reading, afterTimeOf: item, certainty: certainty) }
        switch reading {
        case .refused(let refusal): return .refused(refusal)
        case .unfinished(let response):
            if self.isClosed(item), let last = item.answers.last { return .closed(last) }
            return .unfinished(response)
        case .response(let response):
            if let earlier = self.repeats(response, certainty: certainty, of: item) {
                return .repeated(earlier)
            }
            if let turn, turn <= item.answers.count { return .closed(item.answers[turn - 1]) }
            if self.isClosed(item), let last = item.answers.last { return .closed(last) }
            return .answer(
                self.record(response, typed: typed, certainty: certainty, to: item, at: now)
            )
        }
    }

    /// An answer that was stored in time is told again; nothing else is taken.
    private func outcome(
        of reading: Reading,
        afterTimeOf item: Item,
        certainty: Int
    ) -> Outcome {
        guard case .response(let response) = reading,
            let earlier = self.repeats(response, certainty: certainty, of: item)
        else { return .over }
        return .repeated(earlier)
    }

    /// With feedback after each question any earlier equal answer is a repeat; where answers
    /// may change only the one in force is.
    private func repeats(_ response: Response, certainty: Int, of item: Item) -> AnswerRecord? {
        switch item.isPlayed ? .each : self.settings.feedback {
        case .each: item.answers.first { $0.response == response }
        case .end:
            item.answers.last.flatMap {
                $0.response == response && $0.certainty == certainty ? $0 : nil
            }
        }
    }

    func record(
        _ response: Response,
        typed: String,
        certainty: Int,
        to item: Item,
        at now: Instant
    ) -> AnswerRecord {
        let question = item.question
        let credit = question.interaction.credit(for: response)
        let hintShare = max(.zero, .one - self.settings.hintCost * Fraction(item.hintsTaken))
        return AnswerRecord(
            attempt: self.id,
            number: item.number,
            tryNumber: item.answers.count + 1,
            question: question.name,
            contentHash: question.contentHash,
            typed: typed,
            response: response,
            certainty: certainty,
            hints: item.hintsTaken,
            at: now,
            credit: Grains(credit, ofPoints: 1),
            outcome: Grains(credit * hintShare, ofPoints: 1),
            score: self.score(of: item, adding: response, certainty: certainty),
            marks: question.interaction.marks(for: response),
            awaits: question.awaitsMentor ? Grains(hintShare, ofPoints: question.points) : nil
        )
    }

    private func score(of item: Item, adding response: Response, certainty: Int) -> Grains {
        let tries =
            self.settings.feedback == .each ? item.answers.map(\.response) + [response] : [response]
        return QuestionScore(
            interaction: item.question.interaction,
            points: item.question.points,
            settings: self.settings
        ).grains(tries: tries, hints: item.hintsTaken, certainty: certainty)
    }
}
