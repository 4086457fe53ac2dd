/// What is said over the line about teams and their people.
public enum TeamPhrase: Speakable {
    case yourTeams(Int)
    case people(Int)
    case afterTeams(example: String)
    case noTeams
    case teamForm
    case reportForm
    case standing(team: String, people: Int)
    /// In percent.
    case meanLevel(String)
    /// How many of so many are expected below what their jobs require.
    case below(String, of: Int)
    case unknown(Int)
    case moreRows(Int)
    /// Names of the teams that somebody manages.
    case youManage([String])
}
