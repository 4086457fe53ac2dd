public import QuizCore

/// The ways of practice held against each other on the same people.
public struct PracticeTrial: Sendable {
    /// What everybody has in one way on one day, in means and standard deviations.
    public struct Row: Equatable, Sendable {
        /// How they practised.
        public let way: PracticeWay
        /// Days since the beginning.
        public let day: Int
        /// Answers given.
        public let answers: MeanOfPeople
        /// Different questions answered.
        public let practised: MeanOfPeople
        /// See ``PracticeYear/Mark/retained``.
        public let retained: MeanOfPeople
        /// See ``PracticeYear/Mark/known``.
        public let known: MeanOfPeople
        /// See ``PracticeYear/Mark/closed``.
        public let closed: MeanOfPeople
    }

    /// The days that are measured: none, a quarter, half a year and a year of practice.
    public static let measuredDays = [0, 90, 180, 365]

    private let world: LearningWorld

    /// - Parameter world: Has the rules and the seed.
    public init(_ world: LearningWorld) {
        self.world = world
    }

    /// The name of a person, from 1.
    public static func person(_ number: Int) -> Trainee.ID { Trainee.ID("learner-\(number)") }

    /// The year of one person in one way; people do not depend on each other.
    public func year(of person: Int, _ way: PracticeWay) -> PracticeYear {
        PracticeYear(
            of: Self.person(person),
            way,
            in: self.world,
            measured: Self.measuredDays
        )
    }

    /// What came of it, by way and then by day.
    ///
    /// - Parameter marks: Those of each person in each way, by person.
    public static func rows(_ marks: [PracticeWay: [[PracticeYear.Mark]]]) -> [Row] {
        PracticeWay.allCases.flatMap { way in
            Self.measuredDays.map { day in
                let all = marks[way, default: []].flatMap { $0.filter { $0.day == day } }
                return Row(
                    way: way,
                    day: day,
                    answers: MeanOfPeople(all.map { Double($0.answers) }),
                    practised: MeanOfPeople(all.map { Double($0.practised) }),
                    retained: MeanOfPeople(all.compactMap(\.retained)),
                    known: MeanOfPeople(all.map(\.known)),
                    closed: MeanOfPeople(all.compactMap(\.closed))
                )
            }
        }
    }
}

/// The mean of people and how far they spread.
public struct MeanOfPeople: Equatable, Sendable {
    /// How many people it is about.
    public let count: Int
    /// 0 without people.
    public let mean: Double
    /// The standard deviation of people; 0 with fewer than two.
    public let deviation: Double

    init(_ values: [Double]) {
        let count = Double(values.count)
        let mean = values.isEmpty ? 0 : values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.count = values.count
        self.mean = mean
        self.deviation = values.count < 2 ? 0 : (squares / (count - 1)).squareRoot()
    }
}
