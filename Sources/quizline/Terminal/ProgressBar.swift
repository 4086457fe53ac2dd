import Wording

/// A bar that shows on one line of a terminal how far work has come.
///
/// It draws nothing itself: it gives the text to write, so that tests see what a person sees.
/// Nothing is shown in the first half second, and then at most ten times a second.
struct ProgressBar: Sendable {
    private static let patience = Duration.milliseconds(500)
    private static let pause = Duration.milliseconds(100)
    private static let cells = 20

    private let language: Language
    private let columns: Int
    private let beginning: ContinuousClock.Instant
    private var drawnAt: ContinuousClock.Instant?
    private var drawnColumns = 0

    /// - Parameter columns: Those of the terminal; the bar leaves the last one free.
    init(language: Language, columns: Int, beginning: ContinuousClock.Instant = .now) {
        self.language = language
        self.columns = columns
        self.beginning = beginning
    }

    /// What to write when so many of all are done; nil while nothing needs to be drawn.
    mutating func drawing(
        _ stage: CommandLinePhrase.Stage,
        done: Int,
        of total: Int,
        at now: ContinuousClock.Instant = .now
    ) -> String? {
        guard self.beginning.duration(to: now) > Self.patience else { return nil }
        if let drawnAt, drawnAt.duration(to: now) < Self.pause { return nil }
        let line = Self.line(
            stage,
            done: done,
            of: total,
            columns: self.columns - 1,
            language: self.language
        )
        let columns = DisplayWidth.columns(of: line)
        let rest = String(repeating: " ", count: max(0, self.drawnColumns - columns))
        self.drawnAt = now
        self.drawnColumns = columns
        return "\r" + line + rest
    }

    /// What to write to leave the line empty; nil if nothing was drawn.
    mutating func wiping() -> String? {
        guard self.drawnColumns > 0 else { return nil }
        let blanks = String(repeating: " ", count: self.drawnColumns)
        self.drawnColumns = 0
        return "\r" + blanks + "\r"
    }

    /// The bar in ASCII, the share done, and what is being done, as far as there is room.
    static func line(
        _ stage: CommandLinePhrase.Stage,
        done: Int,
        of total: Int,
        columns: Int,
        language: Language
    ) -> String {
        let done = min(max(done, 0), max(total, 0))
        let full = total > 0 ? done * self.cells / total : 0
        let percent = total > 0 ? done * 100 / total : 0
        let bar =
            String(repeating: "#", count: full)
            + String(repeating: "-", count: self.cells - full)
        let words = CommandLinePhrase.stage(stage).text(in: language)
        let forms = ["[\(bar)] \(percent)% \(done)/\(total) \(words)", "[\(bar)] \(percent)%"]
        let fitting = forms.first { DisplayWidth.columns(of: $0) <= columns }
        return fitting ?? String("\(percent)%".prefix(max(columns, 0)))
    }
}
