extension TeamReportDeskPhrase {
    public var chinese: String {
        switch self {
        case .nothingMatches: "没有可显示的内容：没有符合条件的结果。"
        case .noSuchTeam(let team, let known):
            "没有团队 \(team)。" + (known.isEmpty ? "还没有人在团队里。" : Self.teams(known))
        case .noTeamSeen(let viewer): "没有 \(viewer) 可以看其结果的团队。"
        case .nobodyAnswered(let team, let until):
            if let until {
                "到 \(until) 为止，团队 \(team) 还没有人答过题。"
            } else {
                "团队 \(team) 还没有人答过题。"
            }
        case .wideNeedsCSV: "--wide 只能与 --format csv 一起用。"
        case .wideNeedsPeople: "--wide 每人一行，不能与 --no-people 一起用。"
        }
    }

    private static func teams(_ known: [String]) -> String {
        "现有：\(known.joined(separator: "、"))。"
    }
}
