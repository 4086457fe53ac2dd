import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// What is typed behind `report` or `export` for a report about more than one person.
struct ReportingOrder: Equatable, Sendable {
    /// The kinds, by the words that are typed.
    enum Kind: String, CaseIterable {
        case programme
        case quiz
        case coverage
        case exports
        case team
        case answers

        /// Those that `report` tells; a team is told by its own command.
        static let told: [Kind] = [.programme, .quiz, .coverage, .exports]
        /// Those that `export` makes files of.
        static let files: [Kind] = [
            .team, .quiz, .programme, .coverage, .answers,
        ]

        /// The forms of its files; empty if there is none.
        var forms: [ReportForm] {
            switch self {
            case .programme: ProgrammeReport.forms
            case .quiz: QuizReport.forms
            case .coverage: SourceReport.forms
            case .team: TeamReport.forms
            case .answers: AnswerFileForm.forms
            case .exports: []
            }
        }

        /// The word that may follow the name.
        fileprivate var option: String? {
            switch self {
            case .programme: "overdue"
            case .quiz: "choices"
            case .team: "all"
            case .coverage, .exports, .answers: nil
            }
        }

        fileprivate var needsName: Bool {
            switch self {
            case .programme, .quiz, .team: true
            case .coverage, .exports, .answers: false
            }
        }

        fileprivate var keys: [String] {
            switch self {
            case .programme: ["lang", "as-of", "team", "names"]
            case .quiz, .exports: ["lang"]
            case .coverage: ["lang", "as-of"]
            case .answers: ["lang", "as-of", "since", "team"]
            case .team: ["lang", "as-of", "names", "by", "state", "competency", "trend", "since"]
            }
        }
    }

    let kind: Kind
    /// What is looked for, as it was typed; the kind where nothing was.
    let typed: String
    let request: ReportingRequest

    /// - Throws: the refusal, where it is nothing of the kind.
    init(
        _ kind: Kind,
        _ words: ArraySlice<String>,
        _ arguments: Arguments,
        as form: ReportingRequest.Form,
        by viewer: Trainee,
        in session: Session,
        at now: Instant
    ) throws(SessionRefusal) {
        let isFile = if case .file = form { true } else { false }
        let keys = kind.keys + (isFile ? ["format", "bom", "guard"] : [])
        let rest = words.dropFirst().map(TextFolding.word)
        guard arguments.has(only: keys), words.first != nil || !kind.needsName,
            rest.isEmpty || rest == [kind.option]
        else {
            throw SessionRefusal(501, .reporting(.form(kind.phrase, isFile: isFile)))
        }
        self.kind = kind
        self.typed = words.first ?? arguments["team"] ?? kind.rawValue
        let subject = try Self.subject(
            kind,
            words.first,
            hasOption: !rest.isEmpty,
            arguments,
            session.catalog.framework,
            at: now
        )
        var request = ReportingRequest(
            subject,
            for: viewer.id,
            as: form,
            in: try arguments.language ?? session.settings.language,
            asOf: try arguments.instant("as-of") ?? now
        )
        request.team = arguments["team"].map { Team.ID(TextFolding.word($0)) }
        request.showsNames = try arguments.isYes("names", usually: false)
        self.request = request
    }

    private static func subject(
        _ kind: Kind,
        _ typed: String?,
        hasOption: Bool,
        _ arguments: Arguments,
        _ framework: CompetencyFramework,
        at now: Instant
    ) throws(SessionRefusal) -> ReportingRequest.Subject {
        let name = TextFolding.word(typed ?? "")
        switch kind {
        case .programme:
            return .programme(Programme.ID(name), isOverdueOnly: hasOption)
        case .quiz: return .quiz(Quiz.ID(name), showsChoices: hasOption)
        case .coverage: return .coverage(section: typed)
        case .exports: return .exports(of: typed.map { _ in Trainee.ID(name) })
        case .answers:
            return .answers(
                of: typed.map { _ in Trainee.ID(name) },
                since: try arguments.instant("since")
            )
        case .team:
            var view = try ReportingRequest.TeamView(arguments, framework, at: now)
            view.showsAll = hasOption
            return .team(Team.ID(name), view)
        }
    }
}

extension ReportingRequest.TeamView {
    /// What `by=`, `state=`, `competency=`, `trend=` and `since=` ask for.
    ///
    /// - Parameter now: The instant that the report is about where `as-of=` names no other.
    init(
        _ arguments: Arguments,
        _ framework: CompetencyFramework,
        at now: Instant
    ) throws(SessionRefusal) {
        self.init()
        self.scope =
            try arguments.word("by", among: ["competency", "group"]) == "group"
            ? .group : .competency
        self.selection = try RowSelection(arguments, framework)
        let since = try arguments.since(before: try arguments.instant("as-of") ?? now)
        self.since = since?.day
        self.trendDays = try arguments.trendDays ?? since?.days ?? self.trendDays
    }
}

extension RowSelection {
    /// What `state=` and `competency=` ask for.
    init(_ arguments: Arguments, _ framework: CompetencyFramework) throws(SessionRefusal) {
        self.init()
        self.verdicts = try arguments.list("state", among: Verdict.allCases).map(Set.init)
        guard let typed = arguments["competency"] else { return }
        guard let competency = framework.competency(typed: typed) else {
            throw framework.refusal(ofCompetency: typed)
        }
        self.competencies = [competency.id]
    }
}

extension Arguments {
    /// The days between the two levels that a change compares; nil if they were not given.
    var trendDays: Int? {
        get throws(SessionRefusal) {
            guard let typed = self["trend"] else { return nil }
            let range = Standing.trendDays
            guard let days = Int(TextFolding.word(typed)), range.contains(days) else {
                let allowed = "\(range.lowerBound)..\(range.upperBound)"
                throw Self.wrongValue("trend", allowed: [allowed])
            }
            return days
        }
    }

    /// The day that changes compare with, and how many days ago it is; nil if it was not given.
    fileprivate func since(
        before now: Instant
    ) throws(SessionRefusal) -> (day: CalendarDay, days: Int)? {
        guard let typed = self["since"] else { return nil }
        guard self["trend"] == nil, let day = CalendarDay(TextFolding.word(typed)),
            let days = ComparisonDay.trendDays(from: day, to: now)
        else {
            let allowed = ComparisonDay.allowed(before: now)
            throw SessionRefusal(
                501,
                .reporting(
                    .sinceForm(first: "\(allowed.lowerBound)", last: "\(allowed.upperBound)")
                )
            )
        }
        return (day, days)
    }
}

extension ReportingOrder {
    /// The sentence where there is such a thing, and nothing to tell of it.
    var nothingFound: Phrase {
        switch self.request.subject {
        case .programme: .reporting(.nobodyLate(self.typed))
        case .quiz: .reporting(.nobodyFinished(self.typed))
        case .coverage, .team: .report(.nothingAnswered)
        case .answers: .exportList(.noAnswers)
        case .exports(let person):
            .exportList(
                .nothingExportedOf(
                    (person ?? self.request.viewer).text,
                    days: ReportingRequest.exportDays
                )
            )
        }
    }
}

extension ReportingOrder.Kind {
    fileprivate var phrase: ReportingPhrase.Kind {
        switch self {
        case .programme: .programme
        case .quiz: .quiz
        case .coverage: .coverage
        case .exports: .exports
        case .team: .team
        case .answers: .answers
        }
    }
}
