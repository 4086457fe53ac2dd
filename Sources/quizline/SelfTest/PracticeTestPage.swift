import CompetencyReports
import Simulation
import Wording

/// What ways of practice came to, as a table in Markdown.
struct PracticeTestPage {
    let rows: [PracticeTrial.Row]
    let trial: PracticeTrialPhrase.Trial

    func text(in language: Language) -> String {
        let say = { (phrase: PracticeTrialPhrase) in phrase.text(in: language) }
        let columns = PracticeTrialPhrase.Column.allCases
        let table = Markdown.table(
            columns.map { say(.column($0)) },
            self.rows.map { row in
                [
                    say(.way(row.way.word)), String(row.day), Self.count(row.answers),
                    Self.count(row.practised), Self.share(row.retained), Self.share(row.known),
                    Self.share(row.closed),
                ]
            },
            areNumbers: columns.indices.map { $0 > 0 }
        )
        return [say(.trial(self.trial)), table, say(.howToRead)].joined(separator: "\n\n") + "\n"
    }

    private static func count(_ value: MeanOfPeople) -> String {
        value.mean.decimalText(places: 0)
    }

    /// In percent, with the spread of people; nothing where it is about nobody.
    private static func share(_ value: MeanOfPeople) -> String {
        guard value.count > 0 else { return "-" }
        let mean = (100 * value.mean).decimalText(places: 1)
        return "\(mean) ± \((100 * value.deviation).decimalText(places: 1))"
    }
}

extension PracticeWay {
    fileprivate var word: PracticeTrialPhrase.Way {
        switch self {
        case .daily: .daily
        case .ofJob: .ofJob
        case .random: .random
        case .inFileOrder: .inFileOrder
        }
    }
}
