import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `--as-of`: the instant a report is about.
struct AsOfOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Leave out what happened after this time, such as 2026-07-01T09:00:00Z. Default: now.",
            valueName: "instant"
        )
    )
    var asOf: String?

    /// Whether an instant was asked for and is worth naming.
    var isAsked: Bool { self.asOf != nil }

    /// The instant that was asked for; nil if none was.
    ///
    /// - Throws: ``CommandFailure`` with how to write it.
    func instant(_ language: Language) throws(CommandFailure) -> Instant? {
        guard let typed = self.asOf else { return nil }
        return try InstantText.instant(of: typed, option: "--as-of", language: language)
    }
}
