import Wording

/// Facts as squares in a drawing 640 wide: a row for each article, filled from below by the share
/// right.
struct FactMap {
    /// What a square looks like; the shape says the same as the colour.
    enum Look: String, CaseIterable {
        /// Less than half right.
        case low
        /// Less than three quarters right.
        case middle
        case high
        /// Asked, but of too few people to be told.
        case unknown
        /// No question rests on it.
        case uncovered
    }

    private static let width = 640
    private static let label = 36
    private static let side = 11.0
    private static let step = 13
    private static let perLine = (Self.width - Self.label) / Self.step
    private static let lineHeight = 16

    private let articles: [SourceReport.ArticleRow]

    init(_ report: SourceReport) {
        self.articles = report.articles.filter { !$0.facts.isEmpty }
    }

    var isEmpty: Bool { self.articles.isEmpty }

    var size: (width: Int, height: Int) {
        let lines = self.articles.reduce(0) { $0 + Self.lines(of: $1) }
        return (Self.width, lines * Self.lineHeight)
    }

    /// What the drawing shows in words.
    var title: SourcePlotPhrase {
        let facts = self.articles.flatMap(\.facts)
        let looks = facts.map(Self.look)
        return .title(
            SourcePlotPhrase.Squares(
                facts: facts.count,
                misread: facts.count { $0.flags.contains(.misread) },
                unknown: looks.count { $0 == .unknown },
                uncovered: looks.count { $0 == .uncovered }
            )
        )
    }

    /// The shapes, the lowest first.
    var shapes: String {
        let squares = self.squares
        let fills = [Look.low, .middle, .high].map { look in
            Self.path("f \(look)", squares.filter { $0.look == look }.map(\.fill))
        }
        return self.labels
            + Self.path("f track", squares.filter { $0.look != .uncovered }.map(\.edge))
            + fills.joined()
            + Self.path("f dot", squares.filter { $0.look == .unknown }.map(\.dot))
            + Self.path("f uncovered", squares.filter { $0.look == .uncovered }.map(\.edge))
            + Self.path("f misread", squares.filter(\.isMisread).map(\.edge))
    }

    static func look(_ row: SourceReport.FactRow) -> Look {
        row.questions == 0 ? .uncovered : Self.look(row.count)
    }

    /// How a share of first answers looks.
    static func look(_ count: SourceReading.Count) -> Look {
        guard let share = count.share else { return .unknown }
        return share < SourceReport.halfRight ? .low : share < 0.75 ? .middle : .high
    }
}

extension FactMap {
    /// A fact with its place.
    private struct Square {
        let x: Int
        let y: Int
        let share: Double
        let look: Look
        let isMisread: Bool

        var edge: String { "M\(self.x) \(self.y)h11v11h-11z" }

        var dot: String { "M\(self.x + 4) \(self.y + 4)h3v3h-3z" }

        /// From below up to the share right; at least a line, so that its colour is seen.
        var fill: String {
            let height = max(1, min(1, self.share) * FactMap.side)
            let top = HTMLText.coordinate(Double(self.y) + FactMap.side - height)
            return "M\(self.x) \(top)h11V\(self.y + 11)h-11z"
        }
    }

    private static func lines(of article: SourceReport.ArticleRow) -> Int {
        (article.facts.count + Self.perLine - 1) / Self.perLine
    }

    /// The first line of each article.
    private var starts: [Int] {
        self.articles.reduce(into: [0]) { starts, article in
            starts.append((starts.last ?? 0) + Self.lines(of: article))
        }
    }

    private var squares: [Square] {
        zip(self.articles, self.starts).flatMap { article, start in
            article.facts.enumerated().map { place, row in
                Square(
                    x: Self.label + place % Self.perLine * Self.step,
                    y: (start + place / Self.perLine) * Self.lineHeight + 2,
                    share: row.count.share ?? 0,
                    look: Self.look(row),
                    isMisread: row.flags.contains(.misread)
                )
            }
        }
    }

    private var labels: String {
        zip(self.articles, self.starts)
            .map { article, start in
                HTMLText.text(
                    "text",
                    "x=\"0\" y=\"\(start * Self.lineHeight + 11)\"",
                    article.article.section
                )
            }
            .joined()
    }

    private static func path(_ style: String, _ pieces: [String]) -> String {
        pieces.isEmpty ? "" : "<path class=\"\(style)\" d=\"\(pieces.joined())\"/>"
    }
}
