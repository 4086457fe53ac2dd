/// Why the program cannot make a report on a team.
public enum TeamReportDeskPhrase: Speakable {
    case nothingMatches
    case noSuchTeam(String, known: [String])
    /// Somebody may see the results of no team.
    case noTeamSeen(by: String)
    /// - Parameter until: The instant that was asked for; nil is now.
    case nobodyAnswered(team: String, until: String?)
    case wideNeedsCSV
    case wideNeedsPeople
}
