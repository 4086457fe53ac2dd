/// A language the program itself speaks.
///
/// Quiz content may have further languages; those are tags, not cases.
public enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
}
