/// Texts and what mentors gave for them.
extension ProgressMemory {
    mutating func keep(_ lines: [EssayLine]) -> ProgressResult {
        for line in lines {
            guard let index = self.index(line.attempt), self.attempts[index].end == nil,
                line.tryNumber == self.attempts[index].tries(of: line.number) + 1,
                line.place == self.attempts[index].lastPlace(of: line) + 1
            else { return .failed(.refused) }
            self.attempts[index].draftLines.append(line)
        }
        return .noted
    }

    func waiting(_ reach: MarkingReach, _ most: Int) -> ProgressResult {
        let found = self.attempts.indices.flatMap { index -> [WaitingEssay] in
            guard self.find(AttemptID(rawValue: Int64(index + 1)), reach) != nil,
                let attempt = self.attempt(index), let end = attempt.end, end.cause != .void
            else { return [] }
            return attempt.items.filter(\.isPending).compactMap { item in
                item.answers.last.map { answer in
                    WaitingEssay(
                        attempt: attempt.id,
                        number: item.number,
                        question: item.question.name,
                        trainee: attempt.trainee,
                        at: answer.at
                    )
                }
            }
        }
        let sorted = found.sorted { ($0.at, $0.attempt) < ($1.at, $1.attempt) }
        return .waiting(Array(sorted.prefix(most)), count: found.count)
    }

    func find(_ id: AttemptID, _ reach: MarkingReach) -> Int? {
        self.index(id).flatMap { index in
            let writer = self.attempts[index].start.trainee
            let isWithin = reach.manager.map { self.company.includes(writer, seenBy: $0) } ?? true
            return writer != reach.besides && isWithin ? index : nil
        }
    }

    mutating func mark(_ marking: EssayMarking) -> ProgressResult {
        guard let index = self.index(marking.attempt), let end = self.attempts[index].end,
            end.cause != .void, marking.tryNumber > 0,
            marking.tryNumber == self.attempts[index].tries(of: marking.number)
        else { return .failed(.refused) }
        self.attempts[index].markings.append(marking)
        return .noted
    }

    /// The end with what mentors made of it.
    func endInForce(of index: Int) -> AttemptEnd? {
        guard let end = self.attempts[index].end else { return nil }
        guard !self.attempts[index].markings.isEmpty, let attempt = self.attempt(index) else {
            return end
        }
        return attempt.ending(end.cause, at: end.at)
    }

    private func attempt(_ index: Int) -> Attempt? {
        let kept = self.attempts[index]
        let snapshot = AttemptSnapshot(
            id: AttemptID(rawValue: Int64(index + 1)),
            start: kept.start,
            answers: kept.answers,
            end: kept.end,
            markings: kept.markingsInForce
        )
        return self.quiz(of: kept.start).map {
            Attempt(snapshot, quiz: $0, drawn: self.drawn(for: index))
        }
    }
}

extension ProgressMemory.Kept {
    /// The last marking of each text in force.
    var markingsInForce: [EssayMarking] {
        self.markings.filter { $0.tryNumber == self.tries(of: $0.number) }
            .reduce(into: [Int: EssayMarking]()) { $0[$1.number] = $1 }
            .values.sorted { $0.number < $1.number }
    }

    /// Lines of texts that are not handed in.
    var unfinishedLines: [EssayLine] {
        self.draftLines.filter { $0.tryNumber == self.tries(of: $0.number) + 1 }
    }

    fileprivate func lastPlace(of line: EssayLine) -> Int {
        self.draftLines.last { $0.number == line.number && $0.tryNumber == line.tryNumber }?.place
            ?? 0
    }
}
