import CompetencyModel
public import CompetencyReports
public import QuizCore
public import Wording

/// A report about more than one person, or a file of it; made off the event loops.
public struct ReportingRequest: Equatable, Sendable {
    /// What it is about.
    public enum Subject: Equatable, Sendable {
        /// Who has done what of a programme.
        case programme(Programme.ID, isOverdueOnly: Bool)
        /// Which questions of a quiz need a look.
        case quiz(Quiz.ID, showsChoices: Bool)
        /// What of the material is misread; one section of it as typed, or all.
        case coverage(section: String?)
        /// Where a team stands; only as a file.
        case team(Team.ID, TeamView)
        /// Every single answer of people of one's teams, or of one of them; only as a file.
        case answers(of: Trainee.ID?, since: Instant?)
        /// Which files hold a person; nil is the person who asks.
        case exports(of: Trainee.ID?)
    }

    /// What of a team is shown.
    public struct TeamView: Equatable, Sendable {
        public var scope = TeamReport.Scope.competency
        public var selection = RowSelection()
        public var showsAll = false
        public var trendDays = Standing.usualTrendDays
        /// The day that ``trendDays`` were counted from; nil if they were given.
        public var since: CalendarDay?

        public init() {}
    }

    /// What becomes of it.
    public enum Form: Equatable, Sendable {
        /// A reply, with a page so many columns wide.
        case page(width: Int)
        /// A file, which is noted in the list of exports.
        case file(ReportForm, ReportOptions)
    }

    /// What is told to a person of files goes back so many days.
    public static let exportDays = 365

    public let subject: Subject
    /// Who wants it; what this person may see is looked up anew.
    public let viewer: Trainee.ID
    public let form: Form
    public let language: Language
    /// The instant that it is about; files are noted as made now.
    public let asOf: Instant
    /// Only people of this team and those below it; nil for all within reach.
    public var team: Team.ID?
    public var showsNames = false

    public init(
        _ subject: Subject,
        for viewer: Trainee.ID,
        as form: Form,
        in language: Language,
        asOf instant: Instant
    ) {
        self.subject = subject
        self.viewer = viewer
        self.form = form
        self.language = language
        self.asOf = instant
    }
}

/// What came of a ``ReportingRequest``.
public enum ReportingResult: Equatable, Sendable {
    case page(LinePage)
    /// It was noted before.
    case file(ReportFile)
    /// There is no such thing, or it may not be seen: nobody can tell which.
    case outOfReach
    case noSuchQuiz
    case noSuchSection(known: [String])
    /// There is such a thing, and nothing to tell of it.
    case nothing
    /// The file would have more octets than this.
    case tooLarge(limit: Int)
    /// All places are taken; after about that many seconds there is one.
    case busy(seconds: Int)
    /// Something could not be read, or not be noted; the log says what.
    case failed
}
