public import QuizCore

/// A year in which one simulated person practises in one way.
public struct PracticeYear: Sendable {
    /// What is true on a day.
    public struct Mark: Equatable, Sendable {
        /// Days since the beginning.
        public let day: Int
        /// Answers given so far.
        public let answers: Int
        /// Different questions answered so far.
        public let practised: Int
        /// The mean chance that a question that was ever practised is known, without guesses;
        /// nil if none was.
        public let retained: Double?
        /// The same for all questions that carry a competency of the job.
        public let known: Double
        /// The share of the gaps of the beginning that are closed; nil if there was none.
        public let closed: Double?
    }

    /// A day on which the person practised.
    public struct Day: Sendable {
        /// From 0.
        public let number: Int
        /// When the first question is shown.
        public let start: Instant
        /// From which the session of the day draws.
        public let chance: UInt64
        /// The answers of the day, in order.
        public let answers: ArraySlice<Evidence>
    }

    /// The length in days.
    public static let days = 365
    /// 2025-07-01, as in the demonstration that the pages show.
    public static let beginning = Instant(milliseconds: 1_751_328_000_000)

    /// Whose year it is.
    public let trainee: Trainee.ID
    /// As many as were asked for.
    public private(set) var marks: [Mark] = []
    /// Those on which the person practised.
    public private(set) var practiceDays: [Day] = []
    /// All answers, in order.
    public private(set) var evidence: [Evidence] = []
    private var learner: Learner
    private let way: PracticeWay
    private let gaps: [PracticeGround.Requirement]

    /// Practises for a year.
    ///
    /// - Parameters:
    ///   - trainee: Decides with the seed of the world who this is; the same person practises on
    ///     the same days in every way.
    ///   - measured: Days whose marks are wanted, 0 to 365, rising.
    public init(
        of trainee: Trainee.ID,
        _ way: PracticeWay,
        in world: LearningWorld,
        measured: [Int]
    ) {
        self.init(of: trainee, way, in: world, measured: measured, days: Self.days)
    }

    /// - Parameter days: When practice ends.
    init(
        of trainee: Trainee.ID,
        _ way: PracticeWay,
        in world: LearningWorld,
        measured: [Int],
        days: Int
    ) {
        let learner = Learner(trainee, in: world)
        self.trainee = trainee
        self.learner = learner
        self.way = way
        self.gaps = world.ground.requirements.filter {
            learner.level(in: $0.competency, at: Self.beginning) < $0.level
        }
        var attendance = Chance(seed: world.seed, purpose: "attendance \(trainee)")
        var chance = Chance(seed: world.seed, purpose: "answers \(trainee) \(way.rawValue)")
        for number in 0..<days {
            if measured.contains(number) { self.measure(number) }
            let isPresent = attendance.happens(learner.traits.diligence)
            let hour = 1 + 7 * attendance.share()
            let word = attendance.word()
            guard isPresent else { continue }
            let start = Self.midnight(number) + .seconds(Int(hour * 3600))
            self.practise(number, from: start, drawing: word, &chance)
        }
        if measured.contains(days) { self.measure(days) }
    }

    private static func midnight(_ number: Int) -> Instant {
        self.beginning.advanced(byDays: number)
    }

    private mutating func practise(
        _ number: Int,
        from start: Instant,
        drawing word: UInt64,
        _ chance: inout Chance
    ) {
        let (ground, rules) = (self.learner.world.ground, self.learner.world.rules)
        let day = PracticeDay(
            number: number,
            start: start,
            chance: word,
            evidence: self.evidence[...]
        )
        let places = day.questions(
            self.way,
            of: self.learner.id,
            on: ground,
            atMost: rules.answersADay
        )
        let before = self.evidence.count
        for (count, place) in places.enumerated() {
            let now = start + .seconds((count + 1) * rules.secondsApart)
            let mark = self.learner.answer(place, at: now, &chance)
            self.evidence.append(ground.asking[place].evidence(mark, at: now))
        }
        self.practiceDays.append(
            Day(number: number, start: start, chance: word, answers: self.evidence[before...])
        )
    }

    private mutating func measure(_ number: Int) {
        let now = Self.midnight(number)
        let ground = self.learner.world.ground
        let practised = self.learner.traces.indices.filter { self.learner.traces[$0] != nil }
        let closed = self.gaps.count {
            self.learner.level(in: $0.competency, at: now) >= $0.level
        }
        self.marks.append(
            Mark(
                day: number,
                answers: self.evidence.count,
                practised: practised.count,
                retained: self.knowing(practised, at: now),
                known: self.knowing(ground.ofJob, at: now) ?? 0,
                closed: self.gaps.isEmpty ? nil : Double(closed) / Double(self.gaps.count)
            )
        )
    }

    private func knowing(_ places: [Int], at now: Instant) -> Double? {
        guard !places.isEmpty else { return nil }
        return places.reduce(0) { $0 + self.learner.knowing($1, at: now) } / Double(places.count)
    }
}

extension BankQuestion {
    fileprivate func evidence(_ mark: Double, at now: Instant) -> Evidence {
        Evidence(
            question: self.name,
            shares: self.shares,
            outcome: mark,
            guess: self.guess,
            difficulty: self.difficulty,
            at: now
        )
    }
}
