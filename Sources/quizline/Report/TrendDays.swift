import CompetencyModel
import QuizCore
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

    /// The days from the day typed after `--since`, if it can be compared with.
    static func since(
        _ typed: String,
        before now: Instant,
        language: Language
    ) throws(CommandFailure) -> Int {
        let days = CalendarDay(typed).flatMap { ComparisonDay.trendDays(from: $0, to: now) }
        guard let days else { throw Self.wrongDay(before: now, language) }
        return days
    }

    static func wrongDay(before now: Instant, _ language: Language) -> CommandFailure {
        let allowed = ComparisonDay.allowed(before: now)
        let phrase = ReportingPhrase.sinceForm(
            first: "\(allowed.lowerBound)",
            last: "\(allowed.upperBound)"
        )
        return CommandFailure(.usage, phrase, in: language)
    }
}
