import QuizCore

extension CompetencyMark {
    /// Marks as they are stored, such as `pressure:2/3,listening:0/1`.
    static func text(_ marks: [Self]) -> String {
        marks.map { "\($0.competency):\($0.earned)/\($0.possible)" }.joined(separator: ",")
    }

    /// Reads what ``text(_:)`` wrote; nil if it is nothing of the kind.
    static func marks(_ text: String) -> [Self]? {
        let parts = text.split(separator: ",")
        let marks = parts.compactMap(Self.init(text:))
        return marks.count == parts.count ? marks : nil
    }

    private init?(text: Substring) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let numbers = text[text.index(after: colon)...].split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2, numbers[1] > 0, (0...numbers[1]).contains(numbers[0]) else {
            return nil
        }
        self.init(
            Competency.ID(String(text[..<colon])),
            earned: numbers[0],
            possible: numbers[1]
        )
    }
}
