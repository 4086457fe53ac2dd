/// What is said while somebody looks at other branches of a scene.
public enum RewindPhrase: Speakable {
    /// Heads every turn that is looked at.
    case notCounted(turn: Int)
    /// An end that was looked at, with its mark in percent where that may be seen.
    case ended(percent: String?)
    /// What can be typed at a turn, or at an end.
    case howOn(isEnd: Bool)
    case left
    case notLooking
    /// Only scenes can be looked at, and only once they have ended.
    case noScene
    case notYet(Int)
    case notShown(Int)
    case form
    case tooFar(most: Int)
    case noChoice(example: String)
    case atEnd
}
