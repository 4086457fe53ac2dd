/// What is said about the drawing of questions by how many are right and how well they tell.
public enum QuizPlotPhrase: Speakable {
    case caption
    /// What the drawing shows: questions whose key may be wrong, and others that need a look.
    case title(questions: Int, wrongKeys: [String], others: [String])
    case shape
    /// At the axis across.
    case facility
    /// At the axis upwards.
    case discrimination
    case legend
}
