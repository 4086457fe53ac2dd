import CompetencyModel
import Wording

/// How many days back a report compares with, as typed after `--trend`.
enum TrendDays {
    private static let allowed = Standing.trendDays

    /// The days, if they may be asked for.
    static func checked(_ days: Int, language: Language) throws(CommandFailure) -> Int {
        guard Self.allowed.contains(days) else {
            let phrase = ReportDeskPhrase.trendForm(
                days,
                lowest: Self.allowed.lowerBound,
                highest: Self.allowed.upperBound
            )
            throw CommandFailure(.usage, phrase, in: language)
        }
        return days
    }
}
