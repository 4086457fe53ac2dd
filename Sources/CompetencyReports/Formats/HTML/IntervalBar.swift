import CompetencyModel

/// A level with its interval and the required level as a drawing 200 wide and 12 high.
struct IntervalBar {
    let row: LevelRow

    /// The shapes, the lowest first, on the scale that the style draws: 0 at the left, 100 % at
    /// 200.
    var shapes: String {
        let need = self.row.required.map { share in
            let x = Self.place(of: share)
            return "<path class=\"r\" d=\"M\(x) 0v12\"/><path class=\"k\" d=\"M\(x) 4l-3-5h6z\"/>"
        }
        return (self.row.estimate.map(self.range) ?? "") + (need ?? "")
            + (self.row.estimate.map(Self.dot) ?? "")
    }

    private func range(_ estimate: LevelEstimate) -> String {
        let low = Self.place(of: estimate.low)
        let width = HTMLText.coordinate((estimate.high - estimate.low) * 200)
        return "<rect class=\"i \(self.row.verdict.rawValue)\" x=\"\(low)\" y=\"3\" "
            + "width=\"\(width)\" height=\"6\"/>"
    }

    private static func dot(_ estimate: LevelEstimate) -> String {
        "<circle class=\"l\" cx=\"\(Self.place(of: estimate.level))\" cy=\"6\" r=\"4\"/>"
    }

    private static func place(of share: Double) -> String {
        HTMLText.coordinate(share * 200)
    }
}
