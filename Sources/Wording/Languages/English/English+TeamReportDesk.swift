extension TeamReportDeskPhrase {
    public var english: String {
        switch self {
        case .nothingMatches: "There is nothing to show: no standing matches."
        case .noSuchTeam(let team, let known):
            "There is no team \(team)."
                + (known.isEmpty ? " Nobody is in a team yet." : Self.teams(known))
        case .noTeamSeen(let viewer): "There is no team whose results \(viewer) may see."
        case .nobodyAnswered(let team, let until):
            if let until {
                "Nobody of team \(team) had answered anything by \(until)."
            } else {
                "Nobody of team \(team) has answered anything yet."
            }
        case .wideNeedsCSV: "--wide is for --format csv."
        case .wideNeedsPeople: "--wide has a row for each person and does not go with --no-people."
        }
    }

    private static func teams(_ known: [String]) -> String {
        " There are: \(known.joined(separator: ", "))."
    }
}
