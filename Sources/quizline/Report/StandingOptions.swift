import ArgumentParser
import CompetencyModel
import QuizCore
import Wording

/// Which people and standings a report holds: all conditions that are given must hold.
struct StandingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only these: gap, stale, borderline, insufficient, no-data, met, not-required.",
            valueName: "state,…"
        )
    )
    var state: [String] = []

    @Option(help: ArgumentHelp("Only people with this job; may be repeated.", valueName: "id"))
    var role: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only people of this team and those below it; may be repeated.",
            valueName: "team"
        )
    )
    var team: [String] = []

    @Option(help: ArgumentHelp("Only this competency; may be repeated.", valueName: "id"))
    var competency: [String] = []

    /// nil means all.
    func verdicts(_ language: Language) throws(CommandFailure) -> Set<Verdict>? {
        try Self.verdicts(self.state, language)
    }

    /// Those that were typed; nil means all.
    static func verdicts(
        _ typed: [String],
        _ language: Language
    ) throws(CommandFailure) -> Set<Verdict>? {
        var verdicts: Set<Verdict> = []
        for word in typed.flatMap(Self.words) {
            guard let verdict = Verdict(rawValue: word) else {
                let phrase = ReportDeskPhrase.noSuchState(
                    word,
                    known: Verdict.allCases.map(\.rawValue)
                )
                throw CommandFailure(.usage, phrase, in: language)
            }
            verdicts.insert(verdict)
        }
        return verdicts.isEmpty ? nil : verdicts
    }

    /// nil means all.
    func competencies(
        of served: ServedQuizzes,
        _ language: Language
    ) throws(CommandFailure) -> Set<Competency.ID>? {
        try Self.competencies(self.competency, of: served, language)
    }

    /// Those that were typed; nil means all.
    static func competencies(
        _ typed: [String],
        of served: ServedQuizzes,
        _ language: Language
    ) throws(CommandFailure) -> Set<Competency.ID>? {
        var competencies: Set<Competency.ID> = []
        for word in typed.flatMap(Self.words) {
            competencies.insert(try served.competency(word, language: language).id)
        }
        return competencies.isEmpty ? nil : competencies
    }

    /// nil means all.
    func jobs(
        of framework: CompetencyFramework,
        _ language: Language
    ) throws(CommandFailure) -> Set<JobRole.ID>? {
        try Self.jobs(self.role, of: framework, language)
    }

    /// Those that were typed; nil means all.
    static func jobs(
        _ typed: [String],
        of framework: CompetencyFramework,
        _ language: Language
    ) throws(CommandFailure) -> Set<JobRole.ID>? {
        let known = framework.roles.map(\.id)
        let asked = typed.flatMap(Self.words).map { JobRole.ID($0) }
        if let unknown = asked.first(where: { !known.contains($0) }) {
            let phrase = ReportDeskPhrase.noSuchJob(unknown.text, known: known.map(\.text))
            throw CommandFailure(.usage, phrase, in: language)
        }
        return asked.isEmpty ? nil : Set(asked)
    }

    /// Whether a person has one of the jobs and is of one of the teams; nil means any.
    static func includes(
        _ trainee: Trainee,
        jobs: Set<JobRole.ID>?,
        teams: Set<Team.ID>?
    ) -> Bool {
        let hasJob = jobs.map { jobs in trainee.job.map(jobs.contains) ?? false } ?? true
        return hasJob && trainee.isOf(teams)
    }

    /// Words between commas, in the case that ids and states have.
    private static func words(_ typed: String) -> [String] {
        typed.split(separator: ",").map {
            TextFolding.word(String($0)).split(separator: " ").joined()
        }
    }
}
