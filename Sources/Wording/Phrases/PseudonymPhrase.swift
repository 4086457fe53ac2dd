/// What is said about pseudonyms in reports.
public enum PseudonymPhrase: Speakable {
    /// Names and pseudonyms were asked for together.
    case notWithNames
    /// A form holds who somebody is.
    case notInCredentials
    /// There is no key at a place.
    case keyAbsent(String)
}
