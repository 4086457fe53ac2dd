public import CompetencyModel
import Wording

/// A level with its interval and the required level, drawn in ASCII.
///
/// `-` is the scale, `[===]` the 90 % interval, `R` the required level, `*` the level, and `@`
/// the level where it falls on the required one.
public struct LevelBar: Equatable, Sendable {
    /// The drawing without the `|` at its ends; one character for each cell.
    public let text: String

    /// - Parameters:
    ///   - estimate: nil draws no level.
    ///   - required: 0 to 1; nil draws no required level.
    ///   - cells: 2 or more.
    public init(_ estimate: LevelEstimate?, required: Double?, cells: Int) {
        var drawing = [Character](repeating: "-", count: cells)
        if let estimate {
            let low = Self.cell(of: estimate.low, cells: cells)
            let high = Self.cell(of: estimate.high, cells: cells)
            for cell in low...max(low, high) { drawing[cell] = "=" }
            drawing[low] = "["
            drawing[high] = "]"
        }
        let mark = required.map { Self.cell(of: $0, cells: cells) }
        if let mark { drawing[mark] = "R" }
        if let estimate {
            let cell = Self.cell(of: estimate.level, cells: cells)
            drawing[cell] = cell == mark ? "@" : "*"
        }
        self.text = String(drawing)
    }

    /// The cell that a share from 0 to 1 falls on.
    static func cell(of share: Double, cells: Int) -> Int {
        Int((min(max(share, 0), 1) * Double(cells - 1) + 0.5).rounded(.down))
    }

    /// The scale above bars: each label ends on its cell, the first begins there.
    static func scale(cells: Int) -> String {
        let inner = cells < 24 ? [(0.5, "50")] : [(0.25, "25"), (0.5, "50"), (0.75, "75")]
        return (inner + [(1, "100%")]).reduce("0%") { line, label in
            let end = Self.cell(of: label.0, cells: cells) + 1
            return line + DisplayWidth.aligned(label.1, to: end - DisplayWidth.columns(of: line))
        }
    }
}
