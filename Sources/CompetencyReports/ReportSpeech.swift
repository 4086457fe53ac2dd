import CompetencyModel
import QuizCore
import Wording

/// Turns values of the model into sentences.
enum ReportSpeech {
    static func verdict(_ verdict: Verdict) -> ReportPhrase.Verdict {
        switch verdict {
        case .noData: .noData
        case .stale: .stale
        case .insufficient: .insufficient
        case .gap: .gap
        case .met: .met
        case .borderline: .borderline
        case .notRequired: .notRequired
        }
    }

    static func step(_ step: NextStep) -> ReportPhrase.Step {
        switch step {
        case .read(let sections): .read(sections)
        case .review(let count): .review(count)
        case .recheck(let count): .recheck(count)
        case .ask(let count): .ask(count)
        }
    }

    /// What to do about a standing, for people.
    static func advice(_ row: StandingRow) -> ReportPhrase {
        let name = row.cell(.competency).short
        let steps = row.standing.next.map(Self.step)
        guard row.standing.verdict == .stale, let last = row.standing.lastAnswer else {
            return .advice(competency: name, steps: steps)
        }
        let days = (row.standing.asOf - last).wholeSeconds / 86_400
        return .staleAdvice(competency: name, days: Int(days), steps: steps)
    }

    /// What a row means, in sentences.
    static func meaning(_ row: StandingRow) -> [ReportPhrase] {
        let name = row.cell(.competency).short
        guard row.estimate != nil else { return [.noLevelYet(competency: name)] }
        let level = ReportPhrase.Level(
            level: row.cell(.level).short,
            low: row.cell(.low).short,
            high: row.cell(.high).short,
            questions: row.standing.questions,
            units: row.cell(.units).short
        )
        let sentence = ReportPhrase.levelMeaning(competency: name, level)
        guard row.standing.gap != nil else { return [sentence] }
        return [
            sentence,
            .needMeaning(
                required: row.cell(.required).short,
                below: row.cell(.gapProbability).short
            ),
        ]
    }
}
