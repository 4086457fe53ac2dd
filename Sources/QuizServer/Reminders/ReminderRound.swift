public import CompetencyModel
public import CompetencyReports
public import ProgressStorage
public import QuizCore
public import QuizSession
public import Wording

/// Everybody who may be reminded, looked at one after the other.
///
/// Closed accounts, those of people who were forgotten among them, are left out.
public struct ReminderRound {
    /// People looked at between two looks at whether the program is to stop.
    private static let pieceSize = 50

    /// The day where this program runs.
    public let day: CalendarDay
    private let catalog: Catalog
    private let titles: [Quiz.ID: LocalizedText]
    private let reader: ProgressReader
    private let reviews: ReviewSettings
    private let language: Language
    private let now: Instant

    /// - Parameter language: For people who never chose one.
    public init(
        _ catalog: Catalog,
        _ reader: ProgressReader,
        _ reviews: ReviewSettings,
        language: Language,
        at now: Instant
    ) {
        self.day = CalendarDay(of: now, offset: LocalTime.offset(at: now))
        self.catalog = catalog
        self.titles = Dictionary(catalog.quizzes.map { ($0.id, $0.title) }) { first, _ in first }
        self.reader = reader
        self.reviews = reviews
        self.language = language
        self.now = now
    }

    /// Writes to those who were not reminded on this day; how many, or nil if it was stopped before
    /// the end.
    public func write(
        into spool: inout ReminderSpool,
        isStopped: () -> Bool = { false }
    ) throws(ReminderFault) -> Int? {
        var written = 0
        var left = try self.people()[...]
        while !left.isEmpty {
            guard !isStopped() else { return nil }
            let piece = left.prefix(Self.pieceSize).filter { !spool.isReminded($0.id) }
            left = left.dropFirst(Self.pieceSize)
            written += try spool.put(try self.reminders(to: piece))
        }
        return written
    }

    /// All of them, without those that are left out.
    public func reminders(
        besides isReminded: (Trainee.ID) -> Bool
    ) throws(ReminderFault) -> [Reminder] {
        try self.reminders(to: try self.people().filter { !isReminded($0.id) })
    }

    private func people() throws(ReminderFault) -> [Trainee] {
        try Self.reading { () throws(StoreError) in
            try self.reader.trainees().filter { !$0.isDisabled }
        }
    }

    private func reminders(to people: [Trainee]) throws(ReminderFault) -> [Reminder] {
        try Self.reading { () throws(StoreError) in
            var reminders: [Reminder] = []
            for person in people {
                if let reminder = try self.reminder(to: person) { reminders.append(reminder) }
            }
            return reminders
        }
    }

    private func reminder(to person: Trainee) throws(StoreError) -> Reminder? {
        let programmes = self.catalog.programmes
        let steps = try self.reader.steps(of: person, in: programmes, at: self.now)
        let evidence = try self.reader.cells(of: person.id).evidence
        let plan = self.catalog.reviewPlan(of: person.id, evidence, self.reviews, at: self.now)
        return Reminder(
            to: person.id,
            of: steps,
            titles: self.titles,
            reviews: plan.reviews.count,
            on: self.day,
            in: person.preferences.language.flatMap { Language(rawValue: $0.rawValue) }
                ?? self.language
        )
    }

    private static func reading<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(ReminderFault) -> Value {
        do {
            return try body()
        } catch {
            throw ReminderFault(error)
        }
    }
}
