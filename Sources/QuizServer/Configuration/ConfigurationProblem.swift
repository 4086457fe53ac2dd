/// Something about the settings that keeps the server from starting.
public struct ConfigurationProblem: Sendable, Equatable, CustomStringConvertible {
    /// The setting, or the name that is none.
    public let name: String
    /// The value given.
    public let value: String
    /// Flag, environment or the file's path.
    public let source: String
    /// What is wrong and what would be right.
    public let reason: String

    public var description: String {
        "\(self.name): \(self.reason) (\(self.source) says '\(self.value)')"
    }
}

/// All problems of a configuration at once.
public struct ConfigurationProblems: Error, Sendable, Equatable, CustomStringConvertible {
    /// In the order of the settings; at least one.
    public let problems: [ConfigurationProblem]

    public var description: String { self.problems.map(\.description).joined(separator: "\n") }
}
