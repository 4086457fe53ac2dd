public import QuizCore
public import Wording

/// Who has done what of a programme, and who is late.
public struct ProgrammeReport: Equatable, Sendable {
    /// Somebody the programme is assigned to, with their steps.
    public struct Person: Equatable, Sendable {
        public let trainee: ReportedTrainee
        public let steps: [StepProgress]

        /// A person whose steps are known.
        public init(_ trainee: ReportedTrainee, steps: [StepProgress]) {
            self.trainee = trainee
            self.steps = steps
        }

        /// Whether nothing is left to do.
        var isThrough: Bool { !self.steps.contains(where: \.isOpen) }
    }

    /// One step of one person.
    struct Row: Equatable {
        let trainee: ReportedTrainee
        let progress: StepProgress
    }

    /// How the whole stands.
    struct Summary: Equatable {
        let people: Int
        let through: Int
        let steps: Int
        let done: Int
        let onTime: Int
        let late: Int
        let waived: Int
        let overdue: Int

        /// The steps that are not waived.
        var asked: Int { self.steps - self.waived }

        /// Of the steps that are not waived; nil if there is none.
        var share: Double? {
            self.asked == 0 ? nil : Double(self.done) / Double(self.asked)
        }
    }

    /// One step over all people.
    struct StepSummary: Equatable {
        let number: Int
        let step: Programme.Step
        /// Those who have the step, without those for whom it is waived.
        let assigned: Int
        let done: Int
        /// Of those who did it after it was assigned; nil if nobody has.
        let medianDays: Double?
    }

    /// The days of the list of what is due soon.
    public static let soonDays = 7

    public let programme: Programme
    public let people: [Person]
    /// How many people have it and are left out, because their accounts are closed.
    public let closedAccounts: Int
    public let asOf: Instant
    public let language: Language
    public let showsNames: Bool
    /// Whether files hold late rows alone.
    public let isOverdueOnly: Bool
    private let titles: [Quiz.ID: LocalizedText]

    /// - Parameters:
    ///   - people: In any order.
    ///   - closedAccounts: How many others have it.
    ///   - titles: Those of quizzes in service.
    public init(
        _ programme: Programme,
        people: [Person],
        closedAccounts: Int = 0,
        titles: [Quiz.ID: LocalizedText],
        asOf: Instant,
        language: Language,
        showsNames: Bool = false,
        isOverdueOnly: Bool = false
    ) {
        self.programme = programme
        self.people = people.sorted { $0.trainee.id < $1.trainee.id }
        self.closedAccounts = closedAccounts
        self.titles = titles
        self.asOf = asOf
        self.language = language
        self.showsNames = showsNames
        self.isOverdueOnly = isOverdueOnly
    }

    /// By user name and step; late ones alone where those are asked for.
    var rows: [Row] {
        self.allRows.filter { !self.isOverdueOnly || $0.progress.overdueDays > 0 }
    }

    /// How many rows files hold.
    public var rowCount: Int { self.rows.count }

    /// Those who stand in files.
    public var reportedTrainees: [Trainee.ID] {
        let rows = Set(self.rows.map(\.trainee.id))
        return self.people.map(\.trainee.id).filter(rows.contains)
    }

    /// Most days first.
    var late: [Row] {
        self.allRows.filter { $0.progress.overdueDays > 0 }.sorted { left, right in
            let (less, more) = (left.progress.overdueDays, right.progress.overdueDays)
            guard less == more else { return less > more }
            guard left.trainee.id == right.trainee.id else {
                return left.trainee.id < right.trainee.id
            }
            return left.progress.number < right.progress.number
        }
    }

    /// The next due day first.
    var dueSoon: [Row] {
        self.allRows.filter { $0.progress.isDue(withinDays: Self.soonDays) }
            .sorted { left, right in
                guard left.progress.due == right.progress.due else {
                    return left.progress.due.number < right.progress.due.number
                }
                guard left.trainee.id == right.trainee.id else {
                    return left.trainee.id < right.trainee.id
                }
                return left.progress.number < right.progress.number
            }
    }

    var summary: Summary {
        let steps = self.allRows.map(\.progress)
        return Summary(
            people: self.people.count,
            through: self.people.count(where: \.isThrough),
            steps: steps.count,
            done: steps.count { $0.status == .done },
            onTime: steps.count { $0.isOnTime == true },
            late: steps.count { $0.isOnTime == false },
            waived: steps.count { $0.status == .waived },
            overdue: steps.count { $0.overdueDays > 0 }
        )
    }

    /// The steps that somebody has.
    var steps: [StepSummary] {
        let all = Dictionary(grouping: self.allRows.map(\.progress), by: \.number)
        return all.keys.sorted().compactMap { number in
            guard let progress = all[number], let first = progress.first else { return nil }
            return StepSummary(
                number: number,
                step: first.step,
                assigned: progress.count { $0.status != .waived },
                done: progress.count { $0.status == .done },
                medianDays: Self.median(progress.compactMap(\.daysTaken))
            )
        }
    }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    public var id: String { ReportID.of(self.json(id: ""), in: self.language) }

    func title(of quiz: Quiz.ID) -> String {
        self.titles[quiz].map { $0.text(in: self.language.tag) } ?? quiz.text
    }

    func name(of trainee: ReportedTrainee) -> String {
        self.showsNames ? "\(trainee.displayName) (\(trainee.id))" : trainee.id.text
    }

    private var allRows: [Row] {
        self.people.flatMap { person in
            person.steps.map { Row(trainee: person.trainee, progress: $0) }
        }
    }

    static func median(_ numbers: [Int]) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return Double(low + high) / 2
    }
}
