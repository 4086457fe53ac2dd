public import QuizCore
public import Wording

/// What a person is told of once a day outside of the line: steps that are late or due soon, and
/// questions that have come back.
public struct Reminder: Equatable, Sendable {
    /// Steps of each kind that are told one by one.
    public static let mostSteps = 10
    /// Characters of a title.
    public static let mostTitle = 100

    /// Whom it is for.
    public let user: Trainee.ID
    /// The day of which it tells.
    public let day: CalendarDay
    private let language: Language
    private let late: [OwnSteps.Entry]
    private let soon: [OwnSteps.Entry]
    private let titles: [Quiz.ID: LocalizedText]
    private let reviews: Int

    /// nil if there is nothing to remind of.
    ///
    /// - Parameters:
    ///   - titles: Those of the quizzes in service; of others the id is told.
    ///   - reviews: How many questions have come back and the day still takes.
    public init?(
        to user: Trainee.ID,
        of steps: OwnSteps,
        titles: [Quiz.ID: LocalizedText],
        reviews: Int,
        on day: CalendarDay,
        in language: Language
    ) {
        let open = steps.open
        self.late = open.filter { $0.progress.overdueDays > 0 }
        self.soon = open.filter { $0.progress.isDue(withinDays: ProgrammeReport.soonDays) }
        guard reviews > 0 || !self.late.isEmpty || !self.soon.isEmpty else { return nil }
        self.user = user
        self.day = day
        self.language = language
        self.titles = titles
        self.reviews = reviews
    }

    /// The day and the user, in letters that are safe in any file system: at most 215 octets.
    public var fileName: String { "\(self.day).\(Self.safeName(of: self.user))" }

    /// The name of a user in small letters, digits, `-`, `_` and `.`, other octets as `%E5`; a very
    /// long one by its hash.
    public static func safeName(of user: Trainee.ID) -> String {
        let octets = user.text.utf8.map { octet in
            switch octet {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                String(UnicodeScalar(octet))
            default: "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: true)
            }
        }
        let name = octets.joined()
        return name.utf8.count <= 204 ? name : "%%" + SHA256(user.text).hex
    }

    /// Header lines, an empty line, and what is due, in UTF-8.
    public var text: String {
        let header = [
            "To-user: \(self.user.text.onOneLine)", "Language: \(self.language.rawValue)",
            "Subject: \(self.said(self.subject))",
        ]
        let parts = [
            self.part(.late, self.late),
            self.part(.soon(days: ProgrammeReport.soonDays), self.soon),
            self.reviews > 0
                ? [PracticePhrase.due(self.reviews, waiting: 0).text(in: self.language)] : [],
            [self.said(.howToBegin(user: self.user.text.onOneLine, words: self.words))],
        ]
        return ([header] + parts).filter { !$0.isEmpty }
            .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private var subject: ReminderPhrase {
        .subject(
            late: self.late.count,
            soon: self.soon.count,
            days: ProgrammeReport.soonDays,
            reviews: self.reviews
        )
    }

    /// What to type: the quiz of the first step, and the reviews.
    private var words: [String] {
        let first = (self.late + self.soon).first.map {
            "start \($0.progress.step.quiz.text.onOneLine)"
        }
        return [first, self.reviews > 0 ? "due start" : nil].compactMap(\.self)
    }

    private func part(_ heading: ReminderPhrase, _ steps: [OwnSteps.Entry]) -> [String] {
        guard !steps.isEmpty else { return [] }
        let left = steps.count - Self.mostSteps
        return [self.said(heading)] + steps.prefix(Self.mostSteps).map { self.line($0.progress) }
            + (left > 0 ? ["  " + self.said(.more(left))] : [])
    }

    private func line(_ progress: StepProgress) -> String {
        let deadline = OwnStepsPhrase.Deadline(
            daysLeft: progress.due.number - progress.today.number
        )
        let quiz = progress.step.quiz
        let title = self.titles[quiz].map { $0.text(in: self.language.tag) } ?? ""
        return [
            "", "\(progress.due)", OwnStepsPhrase.deadline(deadline).text(in: self.language),
            quiz.text.onOneLine, String(title.onOneLine.prefix(Self.mostTitle)),
        ]
        .joined(separator: "  ").trimmedAtEnd
    }

    private func said(_ phrase: ReminderPhrase) -> String { phrase.text(in: self.language) }
}

extension String {
    /// The text without blanks behind it.
    fileprivate var trimmedAtEnd: String {
        String(self.reversed().drop { $0 == " " }.reversed())
    }
}
