import CompetencyModel
import Wording

/// Questions as points of a drawing 640 wide and 380 high: share right across, discrimination
/// upwards, with the 90 % range of the discrimination as a vertical line.
struct ItemPlot {
    /// A question with what is drawn of it.
    struct Point {
        let name: String
        let facility: Double
        let discrimination: Correlation
        let mark: Mark
    }

    /// The shape of a point; says the same as its colour.
    enum Mark: String {
        case wrongKey = "bad"
        case look
        case fine
    }

    static let size = (width: 640, height: 380)
    private static let area = (left: 48.0, right: 628.0, top: 12.0, bottom: 336.0)
    /// With more points only those that need a look have their names.
    private static let mostNames = 15

    let points: [Point]
    private let language: Language

    /// - Parameter report: questions of too few people or without discrimination are left out.
    init(_ report: QuizReport) {
        self.language = report.request.language
        self.points = report.ranked.compactMap { row in
            guard row.people >= QuestionRow.fewestPeople,
                let facility = row.statistics.facility,
                let discrimination = row.statistics.discrimination
            else { return nil }
            return Point(
                name: row.name(in: report.request.quiz),
                facility: facility,
                discrimination: discrimination,
                mark: Self.mark(row.flags)
            )
        }
    }

    /// What the drawing shows in words.
    var title: QuizPlotPhrase {
        let names = { (mark: Mark) in self.points.filter { $0.mark == mark }.map(\.name) }
        return .title(
            questions: self.points.count,
            wrongKeys: names(.wrongKey),
            others: names(.look)
        )
    }

    /// The shapes, the lowest first.
    var shapes: String {
        self.frame + self.points.reversed().map(Self.whisker).joined()
            + self.points.reversed().map(Self.shape).joined() + self.names
    }

    private static func mark(_ flags: [ItemFlag]) -> Mark {
        let found = flags.filter { $0 != .tooFew }
        return found.contains(.wrongKey) ? .wrongKey : found.isEmpty ? .fine : .look
    }

    private static func across(_ facility: Double) -> Double {
        Self.area.left + min(max(facility, 0), 1) * (Self.area.right - Self.area.left)
    }

    /// 1 is at the top, -1 at the bottom.
    private static func upwards(_ discrimination: Double) -> Double {
        let share = (1 - min(max(discrimination, -1), 1)) / 2
        return Self.area.top + share * (Self.area.bottom - Self.area.top)
    }

    private static func text(_ number: Double) -> String { HTMLText.coordinate(number) }

    private var frame: String {
        let (left, right) = (Self.text(Self.area.left), Self.text(Self.area.right))
        let (top, bottom) = (Self.text(Self.area.top), Self.text(Self.area.bottom))
        let levels = [-1, -0.5, 0, 0.3, 0.5, 1].map { level in
            let y = Self.text(Self.upwards(level))
            let dashed = level == 0 || level == 0.3
            return "<path class=\"\(dashed ? "n" : "g")\" d=\"M\(left) \(y)H\(right)\"/>"
                + "<text class=\"y\" x=\"42\" y=\"\(y)\">\((level * 100).decimalText(places: 0))</text>"
        }
        let shares = [0, 0.25, 0.5, 0.75, 0.9, 1].map { share in
            let x = Self.text(Self.across(share))
            return "<path class=\"\(share == 0.9 ? "n" : "g")\" d=\"M\(x) \(top)V\(bottom)\"/>"
                + "<text class=\"x\" x=\"\(x)\" y=\"352\">\((share * 100).decimalText(places: 0))</text>"
        }
        let across = HTMLText.text(
            "text",
            "class=\"x\" x=\"338\" y=\"374\"",
            QuizPlotPhrase.facility.text(in: self.language)
        )
        let upwards = HTMLText.text(
            "text",
            "class=\"x\" transform=\"translate(14 174)rotate(-90)\"",
            QuizPlotPhrase.discrimination.text(in: self.language)
        )
        return levels.joined() + shares.joined() + across + upwards
    }

    private static func whisker(_ point: Point) -> String {
        guard let low = point.discrimination.low, let high = point.discrimination.high else {
            return ""
        }
        let x = Self.text(Self.across(point.facility))
        return "<path class=\"w\" d=\"M\(x) \(Self.text(Self.upwards(high)))"
            + "V\(Self.text(Self.upwards(low)))\"/>"
    }

    private static func shape(_ point: Point) -> String {
        let (x, y) = (Self.across(point.facility), Self.upwards(point.discrimination.value))
        let style = "class=\"p \(point.mark.rawValue)\""
        return switch point.mark {
        case .wrongKey: "<path \(style) d=\"M\(Self.text(x)) \(Self.text(y - 7))l7 7-7 7-7-7z\"/>"
        case .look:
            "<rect \(style) x=\"\(Self.text(x - 5))\" y=\"\(Self.text(y - 5))\" "
                + "width=\"10\" height=\"10\"/>"
        case .fine: "<circle \(style) cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" r=\"4.5\"/>"
        }
    }
}

extension ItemPlot {
    /// Where a name stands, with its edges.
    private struct Place {
        let x: Double
        let y: Double
        let width: Double
        let isBefore: Bool

        func overlaps(_ other: Self) -> Bool {
            abs(self.y - other.y) < 13 && self.left < other.left + other.width
                && other.left < self.left + self.width
        }

        private var left: Double { self.isBefore ? self.x - self.width : self.x }
    }

    /// Names beside their points where there is room, the gravest first.
    private var names: String {
        let named =
            self.points.count <= Self.mostNames
            ? self.points : self.points.filter { $0.mark != .fine }
        var taken: [Place] = []
        return named.compactMap { point -> String? in
            let free = Self.places(for: point).first { place in
                !taken.contains(where: place.overlaps)
            }
            guard let place = free else { return nil }
            taken.append(place)
            return HTMLText.text(
                "text",
                "class=\"\(place.isBefore ? "l e" : "l")\" x=\"\(Self.text(place.x))\" "
                    + "y=\"\(Self.text(place.y))\"",
                point.name
            )
        }
        .joined()
    }

    private static func places(for point: Point) -> [Place] {
        let (x, y) = (Self.across(point.facility), Self.upwards(point.discrimination.value))
        let width = Double(DisplayWidth.columns(of: point.name)) * 6.6
        let sides = [false, true].filter { isBefore in
            isBefore ? x - 9 - width > Self.area.left : x + 9 + width < Self.area.right
        }
        return [4.0, -9, 17].flatMap { offset in
            sides.map { isBefore in
                Place(x: x + (isBefore ? -9 : 9), y: y + offset, width: width, isBefore: isBefore)
            }
        }
    }
}
