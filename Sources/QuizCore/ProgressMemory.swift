/// Progress that is kept in memory and gone with it: the plainest thing that keeps the promises
/// of ``ProgressRequest``.
///
/// Previews run on it, sessions are tested against it, and the real store is compared with it.
public struct ProgressMemory: Sendable {
    struct Kept: Sendable {
        var start: AttemptStart
        var answers: [AnswerRecord] = []
        var events: [AttemptEvent] = []
        /// Questions that were shown and skipped before the end.
        var skipped: Set<Int> = []
        var end: AttemptEnd?
        var endPosition = LogPosition(rawValue: 0)
        var draftLines: [EssayLine] = []
        var markings: [EssayMarking] = []

        func tries(of number: Int) -> Int { self.answers.count { $0.number == number } }
    }

    var attempts: [Kept] = []
    /// People and teams that were made known.
    var company = Company()
    /// Programmes that people are to go through.
    private var assignments: [Assignment] = []
    /// What people think of themselves, oldest first.
    private var ratings: [Trainee.ID: [CompetencyRating]] = [:]
    private var certificates: [IssuedCertificate] = []
    private var position: Int64 = 0
    /// Bank questions by content hash, for evidence.
    private var questions: [String: BankQuestion] = [:]
    private var quizzes: [Quiz] = []
    /// Content hashes of questions that are not marked.
    private var unmarked: Set<String> = []

    public init() {}

    /// Makes a quiz known, without which no attempt at it can start.
    public mutating func register(_ quiz: Quiz) {
        if !self.quizzes.contains(quiz) { self.quizzes.append(quiz) }
        for question in quiz.questions {
            self.questions[question.contentHash] = question.bankQuestion
            if !question.isMarked { self.unmarked.insert(question.contentHash) }
        }
    }

    /// Makes an assignment known, instead of one of the same programme to the same person.
    public mutating func register(_ assignment: Assignment) {
        self.assignments.removeAll {
            $0.programme == assignment.programme && $0.trainee == assignment.trainee
        }
        self.assignments.append(assignment)
    }

    /// Answers a request; what is written is there for the next one.
    public mutating func perform(_ request: ProgressRequest) -> ProgressResult {
        switch request {
        case .history(let trainee): .history(self.history(of: trainee))
        case .open(let trainee, let id): .attempt(self.find(trainee, id).map { self.snapshot($0) })
        case .evidence(let trainee): .evidence(self.evidence(of: trainee))
        case .start(let start): self.start(start)
        case .draw(let question, let number, let id): self.draw(question, number, for: id)
        case .servings(let since): .servings(self.servings(since: since))
        case .record(let record, let ending): self.record(record, ending: ending)
        case .note(let event): self.note(event)
        case .finish(let end): self.finish(end)
        case .keepLines(let lines): self.keep(lines)
        case .waiting(let reach, let most): self.waiting(reach, most)
        case .find(let id, let reach): .attempt(self.find(id, reach).map { self.snapshot($0) })
        case .teams(let person): .teams(self.teams(of: person))
        case .person(let other, let viewer): .person(self.person(other, seenBy: viewer))
        case .people(let team, let viewer): .people(self.people(of: team, seenBy: viewer))
        case .assignments(let trainee):
            .assignments(self.assignments.filter { $0.trainee == trainee })
        case .receipt(let receipt, let trainee): .receipted(self.fact(receipt, of: trainee))
        case .ratings(let trainee): .ratings(self.ratings[trainee] ?? [])
        case .rate(let rating, let trainee): self.rate(rating, by: trainee)
        case .certificates(let trainee): .certificates(self.certificates(of: trainee))
        case .certificate(let code):
            .certified(self.certificates.first { $0.certificate.code == code })
        case .certify(let certificate): .certified(self.certify(certificate))
        case .mark(let marking): self.mark(marking)
        case .keep: .noted
        }
    }

    func index(_ id: AttemptID) -> Int? {
        let index = Int(id.rawValue) - 1
        return self.attempts.indices.contains(index) ? index : nil
    }

    func snapshot(_ index: Int) -> AttemptSnapshot {
        let kept = self.attempts[index]
        return AttemptSnapshot(
            id: AttemptID(rawValue: Int64(index + 1)),
            start: kept.start,
            answers: kept.answers,
            events: kept.events,
            end: self.endInForce(of: index),
            markings: kept.markingsInForce,
            draftLines: kept.unfinishedLines
        )
    }

    private mutating func rate(
        _ rating: CompetencyRating,
        by trainee: Trainee.ID
    ) -> ProgressResult {
        guard CompetencyRating.range.contains(rating.percent) else { return .failed(.refused) }
        self.ratings[trainee, default: []].append(rating)
        return .noted
    }

    private func certificates(of trainee: Trainee.ID) -> [IssuedCertificate] {
        self.certificates.filter { $0.certificate.trainee == trainee }
            .sorted { left, right in
                let (left, right) = (left.certificate, right.certificate)
                return left.doneOn == right.doneOn
                    ? left.programme < right.programme : left.doneOn > right.doneOn
            }
    }

    private mutating func certify(_ certificate: Certificate) -> IssuedCertificate {
        let known = self.certificates(of: certificate.trainee).first {
            $0.certificate.programme == certificate.programme
                && $0.certificate.doneOn == certificate.doneOn
        }
        if let known { return known }
        let name = self.company.people[certificate.trainee]?.displayName
        let issued = IssuedCertificate(
            certificate,
            displayName: name ?? certificate.trainee.text
        )
        self.certificates.append(issued)
        return issued
    }

    private func history(of trainee: Trainee.ID) -> [AttemptSummary] {
        self.attempts.indices.filter { self.attempts[$0].start.trainee == trainee }.map { index in
            let kept = self.attempts[index]
            return AttemptSummary(
                id: AttemptID(rawValue: Int64(index + 1)),
                start: kept.start,
                answered: Set(kept.answers.map(\.number)).count,
                end: self.endInForce(of: index)
            )
        }
    }

    private func find(_ trainee: Trainee.ID, _ id: AttemptID?) -> Int? {
        if let id {
            return self.index(id).flatMap { self.attempts[$0].start.trainee == trainee ? $0 : nil }
        }
        return self.attempts.indices.last {
            self.attempts[$0].start.trainee == trainee && self.attempts[$0].end == nil
        }
    }

    private mutating func start(_ start: AttemptStart) -> ProgressResult {
        let same = self.attempts.firstIndex {
            $0.start.trainee == start.trainee && $0.start.quiz == start.quiz
                && $0.start.number == start.number
        }
        guard same != nil || self.quiz(of: start) != nil else { return .failed(.refused) }
        if same == nil { self.attempts.append(Kept(start: start)) }
        return .started(self.snapshot(same ?? self.attempts.count - 1))
    }

    private mutating func draw(
        _ question: DrawnQuestion,
        _ number: Int,
        for id: AttemptID
    ) -> ProgressResult {
        guard let index = self.index(id), self.attempts[index].end == nil,
            self.questions[question.contentHash] != nil
        else { return .failed(.refused) }
        if number == self.attempts[index].start.drawn.count + 1 {
            self.attempts[index].start.drawn.append(question)
        }
        return .drawn(self.attempts[index].start.drawn)
    }

    private func servings(since: Instant) -> [QuestionName: Int] {
        self.attempts.flatMap(\.answers).filter { $0.tryNumber == 1 && $0.at >= since }
            .reduce(into: [:]) { $0[$1.question, default: 0] += 1 }
    }

    func quiz(of start: AttemptStart) -> Quiz? {
        self.quizzes.first { $0.id == start.quiz && $0.version == start.version }
    }

    /// The question that an attempt shows at a number.
    private func question(_ number: Int, of index: Int) -> Question? {
        self.quiz(of: self.attempts[index].start).flatMap {
            Attempt(self.snapshot(index), quiz: $0, drawn: self.drawn(for: index)).item(number)?
                .question
        }
    }

    func drawn(for index: Int) -> [Question] {
        let all = self.quizzes.flatMap(\.questions)
        return self.attempts[index].start.drawn.compactMap { drawn in
            all.first { DrawnQuestion($0) == drawn }
        }
    }

    private mutating func record(_ record: AnswerRecord, ending: AttemptEnd?) -> ProgressResult {
        guard let index = self.index(record.attempt) else { return .failed(.refused) }
        if let end = self.attempts[index].end { return .recorded(.ended(end)) }
        let earlier = self.attempts[index].answers.first {
            $0.number == record.number && $0.tryNumber == record.tryNumber
        }
        if let earlier, let position = earlier.position {
            return .recorded(.duplicate(earlier, position))
        }
        let tries = self.attempts[index].answers.count { $0.number == record.number }
        guard record.tryNumber == tries + 1, self.questions[record.contentHash] != nil else {
            return .failed(.refused)
        }
        var stored = record
        stored.position = self.nextPosition()
        self.attempts[index].answers.append(stored)
        if let ending { _ = self.finish(ending) }
        return .recorded(.stored(stored.position ?? LogPosition(rawValue: 0)))
    }

    private mutating func note(_ event: AttemptEvent) -> ProgressResult {
        guard let index = self.index(event.attempt) else { return .failed(.refused) }
        if case .skipped(let number) = event.kind, self.attempts[index].end == nil {
            guard self.question(number, of: index) != nil else { return .failed(.refused) }
            self.attempts[index].skipped.insert(number)
        }
        if case .shown = event.kind,
            self.attempts[index].events.contains(where: { $0.kind == event.kind })
        {
            return .noted
        }
        _ = self.nextPosition()
        self.attempts[index].events.append(event)
        return .noted
    }

    private mutating func finish(_ end: AttemptEnd) -> ProgressResult {
        guard let index = self.index(end.attempt) else { return .failed(.refused) }
        if let first = self.attempts[index].end {
            return .finished(first, self.attempts[index].endPosition)
        }
        self.attempts[index].end = end
        self.attempts[index].endPosition = self.nextPosition()
        return .finished(end, self.attempts[index].endPosition)
    }

    /// Nothing here is chained, and ends of attempts are not found.
    private func fact(_ receipt: Receipt, of trainee: Trainee.ID) -> ReceiptedFact? {
        let own = self.attempts.filter { $0.start.trainee == trainee }
        for kept in own {
            for answer in kept.answers where answer.position?.receipt == receipt {
                return ReceiptedFact(
                    trainee: trainee,
                    attempt: answer.attempt,
                    quiz: kept.start.quiz,
                    content: .answer(number: answer.number, typed: answer.typed),
                    at: answer.at,
                    state: .unchained
                )
            }
        }
        return nil
    }

    private mutating func nextPosition() -> LogPosition {
        self.position += 1
        return LogPosition(rawValue: self.position)
    }

    private func evidence(of trainee: Trainee.ID) -> [Evidence] {
        self.attempts.indices.filter {
            self.attempts[$0].start.trainee == trainee && self.attempts[$0].end?.cause != .void
        }.flatMap { index in
            let kept = self.attempts[index]
            let answered = kept.answers.flatMap { self.evidence(of: $0, in: kept) }
            return answered + self.openSkips(of: index)
        }
        .oldestFirst
    }

    /// What one answer says: the first try of a question, or a turn of a scene.
    private func evidence(of record: AnswerRecord, in kept: Kept) -> [Evidence] {
        guard let question = self.questions[record.contentHash],
            !self.unmarked.contains(record.contentHash)
        else { return [] }
        let turns = kept.answers.filter { $0.number == record.number }
        var guess = question.guess
        if case .path(_, let isEnded) = record.response {
            let isLast = record.tryNumber == turns.count
            let isLeftOpen =
                kept.skipped.contains(record.number) && kept.end?.cause == .submitted
            let hasMarks = turns.contains { !$0.marks.isEmpty }
            guard !record.marks.isEmpty || (isLast && !hasMarks && (isEnded || isLeftOpen)) else {
                return []
            }
            if !isEnded, record.marks.isEmpty { guess = 0 }
        } else if record.tryNumber != 1 {
            return []
        }
        var outcome = record.outcome
        if record.awaits != nil {
            let marking = kept.markingsInForce.first { $0.number == record.number }
            guard let marking else { return [] }
            outcome = marking.outcome
        }
        let whole = Evidence(
            question: record.question,
            shares: question.shares,
            outcome: outcome.approximated,
            guess: guess,
            difficulty: question.difficulty,
            at: record.at
        )
        return record.marks.isEmpty ? [whole] : whole.split(by: record.marks)
    }

    /// Nothing known, for each question that was skipped and still open when the trainee finished.
    private func openSkips(of index: Int) -> [Evidence] {
        let kept = self.attempts[index]
        guard let end = kept.end, end.cause == .submitted else { return [] }
        let open = kept.skipped.subtracting(kept.answers.map(\.number)).sorted()
        return open.compactMap { number in
            self.question(number, of: index).flatMap { question in
                guard question.isMarked else { return nil }
                return Evidence(
                    question: question.name,
                    shares: question.shares,
                    outcome: 0,
                    guess: 0,
                    difficulty: question.bankQuestion.difficulty,
                    at: end.at
                )
            }
        }
    }
}
