import ArgumentParser
import CompetencyModel
import QuizCore
import Wording

/// Which standings a report holds, by verdict, job and competency: all conditions that are given
/// must hold.
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

    @Option(help: ArgumentHelp("Only this competency; may be repeated.", valueName: "id"))
    var competency: [String] = []

    /// nil means all.
    func verdicts(_ language: Language) throws(CommandFailure) -> Set<Verdict>? {
        var verdicts: Set<Verdict> = []
        for word in self.state.flatMap(Self.words) {
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
        var competencies: Set<Competency.ID> = []
        for word in self.competency.flatMap(Self.words) {
            competencies.insert(try served.competency(word, language: language).id)
        }
        return competencies.isEmpty ? nil : competencies
    }

    /// nil means all.
    func jobs(
        of framework: CompetencyFramework,
        _ language: Language
    ) throws(CommandFailure) -> Set<JobRole.ID>? {
        let known = framework.roles.map(\.id)
        let asked = self.role.flatMap(Self.words).map { JobRole.ID($0) }
        if let unknown = asked.first(where: { !known.contains($0) }) {
            let phrase = ReportDeskPhrase.noSuchJob(unknown.text, known: known.map(\.text))
            throw CommandFailure(.usage, phrase, in: language)
        }
        return asked.isEmpty ? nil : Set(asked)
    }

    /// Words between commas, in the case that ids and states have.
    static func words(_ typed: String) -> [String] {
        typed.split(separator: ",").map {
            TextFolding.word(String($0)).split(separator: " ").joined()
        }
    }
}
