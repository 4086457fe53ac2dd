/// What is said when the numbers of the program are held against known truth.
public enum SelfTestPhrase: Speakable {
    /// A column heading.
    public enum Column: String, CaseIterable, Sendable {
        case simulated
        case answers
        case people
        case coverage
        case width
        case bias
        case error
        case required
        case gap
        case met
        case units
        case standings
    }

    /// Whom and what is simulated.
    public enum Crowd: String, CaseIterable, Sendable {
        case assumed
        case company
        case deviating
        case calibrated
    }

    case column(Column)
    case crowd(Crowd)
    case trial(people: Int, seed: String)
    case howToReadIntervals
    case verdictTable
    case howToReadVerdicts
    case difficultiesKnown(gains: [String], answers: [String])
    case fits
    case doesNotFit
    case peopleForm(Int, lowest: Int, highest: Int)
    case comparison(trainees: Int, asOf: String)
    case howToReadComparison
    case allUnits
    case noTruth(String)
    case truthForm(String, line: Int)
}
