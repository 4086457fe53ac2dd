import CompetencyModel
import Wording

/// Bins of predicted chances as points of a drawing 560 wide and 494 high: predicted across, right
/// upwards, with the 90 % range as a vertical line, and below how many answers there were.
struct CalibrationPlot {
    /// A bin that has answers.
    struct Point {
        let index: Int
        let count: Int
        let predicted: Double
        let right: Double
        let low: Double
        let high: Double

        /// Whether what was predicted lies outside of the range of what came.
        var isOff: Bool { self.predicted < self.low || self.predicted > self.high }
    }

    static let size = (width: 560, height: 494)
    private static let area = (left: 52.0, right: 548.0, top: 12.0, bottom: 352.0)
    private static let columns = (bottom: 468.0, height: 56.0)

    let points: [Point]
    private let language: Language

    init(_ calibration: Calibration, in language: Language) {
        self.language = language
        self.points = calibration.bins.enumerated().compactMap { index, bin in
            guard let predicted = bin.meanChance, let right = bin.meanOutcome,
                let range = bin.interval
            else { return nil }
            return Point(
                index: index,
                count: bin.count,
                predicted: predicted,
                right: right,
                low: range.low,
                high: range.high
            )
        }
    }

    /// What the drawing shows in words.
    var title: CalibrationPlotPhrase {
        .title(
            answers: self.points.reduce(0) { $0 + $1.count },
            bins: self.points.count,
            off: self.points.filter(\.isOff).map { CalibrationReport.bounds(ofBin: $0.index) }
        )
    }

    /// The shapes, the lowest first.
    var shapes: String {
        self.frame + self.points.map(Self.whisker).joined() + self.line
            + self.points.map(Self.shape).joined() + self.points.map(self.column).joined()
    }

    private static func across(_ share: Double) -> Double {
        Self.area.left + min(max(share, 0), 1) * (Self.area.right - Self.area.left)
    }

    private static func upwards(_ share: Double) -> Double {
        Self.area.bottom - min(max(share, 0), 1) * (Self.area.bottom - Self.area.top)
    }

    private static func text(_ number: Double) -> String { HTMLText.coordinate(number) }

    private var frame: String {
        let (left, right) = (Self.text(Self.area.left), Self.text(Self.area.right))
        let (top, bottom) = (Self.text(Self.area.top), Self.text(Self.area.bottom))
        let grid = stride(from: 0, through: 100, by: 10).map { percent in
            let x = Self.text(Self.across(Double(percent) / 100))
            let y = Self.text(Self.upwards(Double(percent) / 100))
            return "<path class=\"g\" d=\"M\(left) \(y)H\(right)M\(x) \(top)V\(bottom)\"/>"
                + "<text class=\"y\" x=\"46\" y=\"\(y)\">\(percent)</text>"
                + "<text class=\"x\" x=\"\(x)\" y=\"367\">\(percent)</text>"
        }
        return grid.joined() + "<path class=\"n\" d=\"M\(left) \(bottom)L\(right) \(top)\"/>"
            + self.word(.predicted, "x=\"300\" y=\"386\"")
            + self.word(.right, "transform=\"translate(14 182)rotate(-90)\"")
            + self.word(.numbers, "x=\"300\" y=\"488\"")
    }

    private func word(_ phrase: CalibrationPlotPhrase, _ place: String) -> String {
        HTMLText.text("text", "class=\"x\" \(place)", phrase.text(in: self.language))
    }

    private static func whisker(_ point: Point) -> String {
        "<path class=\"w\" d=\"M\(Self.text(Self.across(point.predicted))) "
            + "\(Self.text(Self.upwards(point.high)))V\(Self.text(Self.upwards(point.low)))\"/>"
    }

    /// From point to point.
    private var line: String {
        let places = self.points.map { point in
            "\(Self.text(Self.across(point.predicted))) \(Self.text(Self.upwards(point.right)))"
        }
        return places.count < 2
            ? "" : "<path class=\"j\" d=\"M\(places.joined(separator: "L"))\"/>"
    }

    private static func shape(_ point: Point) -> String {
        let (x, y) = (Self.across(point.predicted), Self.upwards(point.right))
        return point.isOff
            ? "<rect class=\"p look\" x=\"\(Self.text(x - 5))\" y=\"\(Self.text(y - 5))\" "
                + "width=\"10\" height=\"10\"/>"
            : "<circle class=\"p fine\" cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" r=\"4.5\"/>"
    }

    /// How many answers a bin has, as a column with its number above.
    private func column(_ point: Point) -> String {
        let most = self.points.map(\.count).max() ?? 1
        let height = max(1, Double(point.count) / Double(most) * Self.columns.height)
        let left = Self.across(Double(point.index) / 10)
        let top = Self.columns.bottom - height
        let middle = Self.text(Self.across((Double(point.index) + 0.5) / 10))
        return "<path class=\"h\" d=\"M\(Self.text(left + 3)) \(Self.text(top))h43.6"
            + "V\(Self.text(Self.columns.bottom))h-43.6z\"/>"
            + "<text class=\"x\" x=\"\(middle)\" y=\"\(Self.text(top - 4))\">\(point.count)</text>"
    }
}
