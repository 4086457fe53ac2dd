extension SheetPhrase {
    public var english: String {
        switch self {
        case .groups: "By group"
        case .competencies: "By competency, most important first"
        case .group: "Group"
        case .scale: "0 to 100%"
        case .toDo: "to do"
        case .trend(let trend): Self.word(trend)
        case .bar(let bar): Self.sentence(bar)
        case .barShape: "Bar: 90% range; dot: level; mark: need"
        case .curve(let name, let levels):
            "\(name): level every 30 days up to now: "
                + levels.map { $0.map { "\($0)%" } ?? "-" }.joined(separator: ", ")
        case .curveShape: "Line: level; band: 90% range; dashed: need"
        case .legend(let withTrend):
            "bar: 90% range; dot: level; triangle and line: need; ^ too few questions to prove it"
                + (withTrend
                    ? "; trend: against 90 days ago, curve: a year in steps of 30 days." : ".")
        case .tableLegend(let withTrend):
            "range: 90% sure in between; ^ too few questions to prove it"
                + (withTrend ? "; trend: against 90 days ago." : ".")
        }
    }

    private static func word(_ trend: Trend) -> String {
        switch trend {
        case .up: "up"
        case .down: "down"
        case .same: "same"
        case .unknown: "unknown"
        }
    }

    private static func sentence(_ bar: Bar) -> String {
        let level =
            bar.level.map { "\($0.level)%, between \($0.low) and \($0.high)" } ?? "no level yet"
        let need = bar.required.map { ["required \($0)"] } ?? []
        let verdict =
            bar.verdict == .notRequired
            ? ReportPhrase.verdictMeaning(bar.verdict) : .verdict(bar.verdict)
        return "\(bar.name): " + ([level] + need + [verdict.english]).joined(separator: ", ")
    }
}
