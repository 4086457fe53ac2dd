/// What the checker of quiz files says besides its findings.
public enum CheckerPhrase: Speakable {
    /// The line as it would be right.
    case proposal(String)
    /// How many warnings of one kind say what the bank still lacks.
    case lacking(code: String, Int)
    case howToSeeLacking
    /// Warnings that authors accept: code and number.
    case accepted([String])
    /// Headings of the explanation of a rule.
    case kindOfRule(isError: Bool)
    case faultyExample
    case mendedExample
    case noSuchRule(String)
    case mended(file: String, findings: [String])
    case nothingToMend
    case changedMeanwhile(String)
}
