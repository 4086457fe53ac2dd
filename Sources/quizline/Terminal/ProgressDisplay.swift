import Wording

/// A progress bar on standard error; silent if that is no terminal.
struct ProgressDisplay {
    private var bar: ProgressBar?
    private let stream = StandardStream.error

    init(language: Language) {
        guard self.stream.isTerminal else { return }
        self.bar = ProgressBar(language: language, columns: self.stream.columns ?? 80)
    }

    /// Shows how far work has come, if it takes long.
    mutating func show(_ stage: CommandLinePhrase.Stage, done: Int, of total: Int) {
        if let text = self.bar?.drawing(stage, done: done, of: total) { self.stream.remark(text) }
    }

    /// Shows work that gives no sign before it is done, if the terminal waited already.
    mutating func announce(_ stage: CommandLinePhrase.Stage, of total: Int) {
        self.show(stage, done: total, of: total)
    }

    /// Takes the bar away again.
    mutating func wipe() {
        if let text = self.bar?.wiping() { self.stream.remark(text) }
    }
}
