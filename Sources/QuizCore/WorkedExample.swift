/// A question with lines that might be typed and what becomes of them.
///
/// One test runs the examples of all question types, and the docs print them.
public struct WorkedExample: Sendable {
    /// A typed line.
    public struct Line: Sendable {
        public let typed: String
        public let reading: Reading
        /// The mark of the answer; nil if the line is none.
        public let credit: Fraction?

        init(_ typed: String, _ response: Response, _ credit: Fraction) {
            self.typed = typed
            self.reading = .response(response)
            self.credit = credit
        }

        init(_ typed: String, _ refusal: Reading.Refusal) {
            self.typed = typed
            self.reading = .refused(refusal)
            self.credit = nil
        }

        init(_ typed: String, unfinished response: Response) {
            self.typed = typed
            self.reading = .unfinished(response)
            self.credit = nil
        }
    }

    public let stem: LocalizedText
    public let interaction: any Interaction
    public let arrangement: Arrangement
    public let lines: [Line]

    /// - Parameter shown: The file positions in the order shown; the order of the file if left out.
    init(
        _ stem: LocalizedText,
        _ interaction: any Interaction,
        shown positions: [Int]? = nil,
        lines: [Line]
    ) {
        self.stem = stem
        self.interaction = interaction
        self.arrangement =
            positions.map(Arrangement.init) ?? Arrangement(count: interaction.arrangedCount)
        self.lines = lines
    }
}

/// A question type that shows how it works.
public protocol WorkedInteraction: Interaction {
    static var workedExample: WorkedExample { get }
}
