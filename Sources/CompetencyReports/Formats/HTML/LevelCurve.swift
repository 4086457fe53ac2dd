import CompetencyModel

/// The levels of a year as a drawing 120 wide and 24 high; 10 from point to point.
///
/// Where there was too little evidence the line is broken.
struct LevelCurve {
    let row: LevelRow

    /// The shapes, the lowest first.
    var shapes: String {
        let need = self.row.required.map {
            "<path class=\"n\" d=\"M0 \(Self.height(of: $0))h120\"/>"
        }
        let runs = self.runs.map { run in
            "<path class=\"a\" d=\"\(Self.band(run))\"/><path class=\"c\" d=\"\(Self.line(run))\"/>"
        }
        return runs.joined() + (need ?? "") + self.end
    }

    private struct Point {
        let x: Int
        let estimate: LevelEstimate
    }

    /// Points that follow each other without a break.
    private var runs: [[Point]] {
        let all = self.row.history.enumerated().map { index, point in
            point.estimate.map { Point(x: index * 10, estimate: $0) }
        }
        return all.split { $0 == nil }.map { $0.compactMap(\.self) }
    }

    /// The newest level, where it is known.
    private var end: String {
        guard let estimate = self.row.history.last?.estimate else { return "" }
        let x = (self.row.history.count - 1) * 10
        return
            "<circle class=\"e\" cx=\"\(x)\" cy=\"\(Self.height(of: estimate.level))\" r=\"2.5\"/>"
    }

    private static func line(_ run: [Point]) -> String {
        "M" + run.map { "\($0.x) \(Self.height(of: $0.estimate.level))" }.joined(separator: "L")
            + (run.count == 1 ? "h0" : "")
    }

    private static func band(_ run: [Point]) -> String {
        let high = run.map { "\($0.x) \(Self.height(of: $0.estimate.high))" }
        let low = run.reversed().map { "\($0.x) \(Self.height(of: $0.estimate.low))" }
        return "M" + (high + low).joined(separator: "L") + "z"
    }

    /// 100 % is at 2, 0 at 22.
    private static func height(of share: Double) -> String {
        HTMLText.coordinate(22 - share * 20)
    }
}
