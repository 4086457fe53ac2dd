/// What the checker of quiz files says besides its findings.
public enum CheckerPhrase: Speakable {
    /// The line as it would be right.
    case proposal(String)
}
