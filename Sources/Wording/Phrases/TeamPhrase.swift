/// What is said over the line about teams and their people.
public enum TeamPhrase: Speakable {
    case yourTeams(Int)
    case people(Int)
    case afterTeams(example: String)
    case noTeams
    case teamForm
    case reportForm
    /// Names of the teams that somebody manages.
    case youManage([String])
}
