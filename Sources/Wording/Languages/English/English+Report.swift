extension ReportPhrase {
    public var english: String {
        switch self {
        case .traineeReport: "Trainee report"
        case .asOf(let instant): "as of \(instant)"
        case .bankVersion(let version): "questions \(version)"
        case .result: "Result: "
        case .doNow: "Do now: "
        case .howToRead: "How to read: "
        case .column(let column): Self.word(column)
        case .counts(let counts):
            "the job requires \(counts.required): \(Self.englishList(of: counts))"
        case .nothingRequired: "No job is set, so nothing is required."
        case .jobRequiresNothing: "The job requires nothing."
        case .jobFirst: "nothing; a job is to be set first."
        case .nothingToDo: "nothing; come back when a result grows old."
        case .advice(let competency, let steps): "\(competency): \(Self.sentence(steps))"
        case .staleAdvice(let competency, let days, let steps):
            "\(competency): last answered \(days) days ago; \(Self.sentence(steps))"
        case .steps(let steps): Self.sentence(steps)
        case .nothingAnswered: "No question has been answered yet."
        case .moreRows(let count): "\(count) more: report all, or --all"
        case .signs(let withBar):
            (withBar ? "* level [===] 90% range R need @ both, " : "")
                + "^ too few questions to prove it; trend + up - down = same ? unknown"
        case .verdict(let verdict): Self.word(verdict)
        case .verdictMeaning(let verdict): Self.meaning(verdict)
        case .levelMeaning(let competency, let level):
            "\(competency): knows about \(level.level)% of its questions (lucky guesses removed), "
                + "90% sure between \(level.low) and \(level.high); from "
                + "\(Self.questions(level.questions)), worth \(level.units) fresh ones."
        case .needMeaning(let required, let below):
            "The job needs \(required)%; \(below)% sure to be below."
        case .noLevelYet(let competency): "\(competency): not asked yet."
        case .foot(let id):
            "Report \(id). Estimated from quiz answers; not a judgement of work."
        case .ownView(let competency, let label, let day, let level):
            "\(competency): own view \"\(label)\" (\(day)); "
                + (level.map { "answers show \($0)%." } ?? "no answers yet.")
        case .gapsHeading(let shown, let count, let unasked):
            "What is missing or unclear, most important first: \(shown) of \(count)."
                + Self.sentence(unasked: unasked)
        case .noGaps(let unasked): "No gap is known." + Self.sentence(unasked: unasked)
        case .noAnswersYet(let unasked): "No answers yet." + Self.sentence(unasked: unasked)
        case .resultsHeading(let verdicts, let shown, let count):
            (verdicts.isEmpty
                ? "Results" : "With the result \(Self.englishList(of: verdicts, last: " or "))")
                + ", most important first: \(shown) of \(count)."
        case .bankTooSmall: "^ too few questions to prove it"
        case .exportForm:
            "Type for example: export gaps, or export trainee format=json columns=competency_id,state"
        case .rawNeedsScript:
            "raw sends octets for a program. Leave it out to read the file here, or type voice code first."
        case .outOfReach(let name): "There is no \"\(name)\" whose results you may see."
        case .need(let level): "need \(level)"
        }
    }

    private static func word(_ column: Column) -> String {
        switch column {
        case .competency: "Competency"
        case .level: "level"
        case .range: "range"
        case .need: "need"
        case .trend: "trend"
        case .verdict: "result"
        }
    }

    private static func word(_ verdict: Verdict) -> String {
        switch verdict {
        case .noData: "none"
        case .stale: "stale"
        case .insufficient: "unclear"
        case .gap: "gap"
        case .met: "met"
        case .borderline: "close"
        case .notRequired: "-"
        }
    }

    private static func sentence(unasked count: Int) -> String {
        count == 0 ? "" : " Not asked yet: \(count)."
    }

    /// Verdicts in words that stand by themselves.
    static func englishList(of verdicts: [Verdict], last: String = ", ") -> String {
        let words = verdicts.map { $0 == .notRequired ? Self.meaning($0) : Self.word($0) }
        let first = words.dropLast().joined(separator: ", ")
        return words.last.map { first.isEmpty ? $0 : first + last + $0 } ?? ""
    }

    private static func meaning(_ verdict: Verdict) -> String {
        switch verdict {
        case .noData: "not asked yet"
        case .stale: "last answers too old"
        case .insufficient: "too few answers"
        case .gap: "at least 80 % sure below"
        case .met: "at least 80 % sure at or above"
        case .borderline: "enough answers, too close to call"
        case .notRequired: "not required"
        }
    }

    /// How many have each verdict, in words.
    static func englishList(of counts: Counts) -> String {
        let known = [
            (counts.gap, Verdict.gap), (counts.stale, .stale), (counts.borderline, .borderline),
            (counts.insufficient, .insufficient), (counts.noData, .noData), (counts.met, .met),
        ]
        return known.map { "\($0.0) \(Self.word($0.1))" }.joined(separator: ", ")
    }

    private static func sentence(_ steps: [Step]) -> String {
        steps.map(Self.word).joined(separator: ", then ")
    }

    private static func word(_ step: Step) -> String {
        switch step {
        case .read(let sections):
            "read " + sections.map { $0 == "EXT" ? "the supplement" : $0 }.joined(separator: " ")
        case .review(let count): count == 1 ? "1 review question" : "\(count) review questions"
        case .recheck(let count): "re-check \(Self.questions(count))"
        case .ask(let count):
            count >= 20 ? "answer 20 questions or more" : "answer about \(Self.questions(count))"
        }
    }

    private static func questions(_ count: Int) -> String {
        count == 1 ? "1 question" : "\(count) questions"
    }
}
