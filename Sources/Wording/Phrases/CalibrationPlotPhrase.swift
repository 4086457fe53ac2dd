/// What is said about the drawing of predicted chances beside what came.
public enum CalibrationPlotPhrase: Speakable {
    case caption
    /// What the drawing shows: first answers, bins that have some, and the bins whose range does
    /// not hold what was predicted.
    case title(answers: Int, bins: Int, off: [String])
    case shape
    /// At the axis across.
    case predicted
    /// At the axis upwards.
    case right
    /// Below the columns of numbers.
    case numbers
    case legend
    /// Above the table of bands.
    case bands
}
