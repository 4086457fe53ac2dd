/// What is said about how far predictions of answers came true.
public enum CalibrationPhrase: Speakable {
    /// Which predictions are counted together; the name is that in files.
    public enum Band: String, CaseIterable, Sendable {
        case all
        case underThree
        case threeToSix
        case sixToTwelve
        case twelveAndMore
        case sixAndMore
        case repeats
    }

    /// A column heading.
    public enum Column: String, CaseIterable, Sendable {
        case band
        case predictions
        case predicted
        case right
        case brier
        case logLoss
        case error
        case z
        case chance
        case range
    }

    case title
    case band(Band)
    case column(Column)
    case binsOfAll
    /// How to read z, and whether the model holds.
    case howToRead
    case holds
    case drift(z: String)
    case tooEarly
    /// How many questions had enough answers to be judged.
    case misfits(Int, judged: Int)
    case misfit(question: String, of: Int, square: String, z: String)
    case noneJudged(least: Int)
    case foot(String)
    case nothingAnswered
}
