extension TeamReportPhrase {
    public var english: String {
        switch self {
        case .title: "Team report"
        case .moreColumns(let count, let team): "\(count) more: team \(team) all, or --all"
        case .people(let count): Self.people(count)
        case .competencies(let shown, let count): "\(shown) of \(count) competencies"
        case .groups(let shown, let count): "\(shown) of \(count) groups"
        case .only(let verdicts):
            "only \(ReportPhrase.englishList(of: verdicts))"
        case .counts(let counts, let notCounted):
            "the jobs require \(counts.required) levels: \(ReportPhrase.englishList(of: counts))"
                + Self.notCounted(notCounted)
        case .noJobs: "Nobody has a job, so nothing is required."
        case .jobsRequireNothing: "The jobs require nothing of what is shown."
        case .tooFewPeople: "too few people to count verdicts without naming them"
        case .below(let competency, let below, let isForJointTraining):
            "\(competency): of \(below.counted) with evidence about \(below.expected) are below "
                + "what their job requires (90% range \(below.low) to \(below.high))"
                + (isForJointTraining ? ": train together" : "")
        case .undecided(let competency, let people, let questions):
            "\(competency): \(people) undecided"
                + (questions.map { ", \(Self.about($0)) each" } ?? "")
        case .stale(let trainee, let results, let questions):
            "\(trainee): \(results == 1 ? "1 result" : "\(results) results") stale"
                + (questions.map { ", re-check \(Self.questions($0))" } ?? "")
        case .label(let label): Self.word(label)
        case .against(let days): "Against \(days) days ago"
        case .range(let expected, let low, let high): "\(expected) (\(low) to \(high))"
        case .mean(let level, let error): "\(level)% (±\(error))"
        case .map: "People and competencies"
        case .verdicts: "Verdicts by importance"
        case .letter(let letter, let verdict):
            "\(letter) \(verdict == .notRequired ? "not required" : Self.word(verdict))"
        case .trendSigns: "change: + up - down = same ? unknown"
        case .howToRead:
            "number: level in percent; below requirement: of those with evidence, with the 90% "
                + "range; mean level: of the same, with its standard error"
        }
    }

    private static func notCounted(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: "; not counted: 1 column that fewer than 5 people need"
        default: "; not counted: \(count) columns that fewer than 5 people need"
        }
    }

    private static func people(_ count: Int) -> String {
        count == 1 ? "1 person" : "\(count) people"
    }

    /// At 20 the number is a lower limit.
    private static func about(_ count: Int) -> String {
        count >= 20 ? "20 questions or more" : "about \(Self.questions(count))"
    }

    private static func questions(_ count: Int) -> String {
        count == 1 ? "1 question" : "\(count) questions"
    }

    private static func word(_ label: Label) -> String {
        switch label {
        case .trainee: "Trainee"
        case .job: "Job"
        case .gaps: "gaps"
        case .expectedBelow: "Below requirement, expected"
        case .meanLevel: "Mean level"
        case .importance: "importance"
        case .people: "people"
        }
    }

    private static func word(_ verdict: ReportPhrase.Verdict) -> String {
        switch verdict {
        case .noData: "not asked"
        case .borderline: "close call"
        case .stale, .insufficient, .gap, .met, .notRequired:
            ReportPhrase.verdict(verdict).english
        }
    }
}
