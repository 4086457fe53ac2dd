/// A statement of the training material that questions rest on.
public struct Fact: Equatable, Sendable {
    /// Such as `S20-F12`.
    public let id: String
    /// The article it comes from, such as `S20`; `EXT` is knowledge beyond the source document.
    public let section: String
    public let competencies: [Competency.ID]
    public let statement: LocalizedText
    /// Facts of another article that say the same; a question about one of them serves this one.
    public let twins: [String]

    public init(
        id: String,
        section: String,
        competencies: [Competency.ID],
        statement: LocalizedText,
        twins: [String] = []
    ) {
        self.id = id
        self.section = section
        self.competencies = competencies
        self.statement = statement
        self.twins = twins
    }
}

/// An article of the source document.
public struct Article: Equatable, Sendable {
    /// Such as `S20`.
    public let section: String
    public let title: LocalizedText

    public init(section: String, title: LocalizedText) {
        self.section = section
        self.title = title
    }
}
