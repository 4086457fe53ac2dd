/// Text that is shown so many lines at a time (rule W6).
public struct Pager: Equatable, Sendable {
    private var lines: [String] = []
    private var shown = 0

    public init() {}

    /// Whether lines are kept back.
    public var isHolding: Bool { self.shown < self.lines.count }

    /// The first lines of a text whose lines end in CR LF; the rest is kept back.
    ///
    /// - Parameter count: Lines of a page, at least 1.
    public mutating func begin(_ text: String, count: Int) -> String {
        self.lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(
            String.init
        )
        // Behind the last line end nothing is left.
        if self.lines.last?.isEmpty == true { self.lines.removeLast() }
        self.shown = 0
        return self.next(count: count)
    }

    /// The next lines.
    ///
    /// - Parameter count: Lines of a page; less than 1 gives all that are kept back.
    public mutating func next(count: Int) -> String {
        let left = self.lines.count - self.shown
        let page = self.lines[self.shown...].prefix(count < 1 ? left : count)
        self.shown += page.count
        let text = page.map { $0 + "\r\n" }.joined()
        if !self.isHolding { self.stop() }
        return text
    }

    /// Forgets the lines that are kept back.
    public mutating func stop() {
        self.lines = []
        self.shown = 0
    }
}
