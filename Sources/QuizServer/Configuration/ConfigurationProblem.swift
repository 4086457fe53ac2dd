public import Wording

/// Something about the settings that keeps the server from starting.
public struct ConfigurationProblem: Sendable, Equatable, CustomStringConvertible {
    /// The setting, or the name that is none.
    public let name: String
    /// The value given.
    public let value: String
    /// Flag, environment or the file's path.
    public let source: String
    /// What is wrong and what would be right.
    let reason: SettingPhrase.Reason

    /// What is told about it.
    public var phrase: SettingPhrase {
        .problem(name: self.name, value: self.value, source: self.source, self.reason)
    }

    public var description: String { self.phrase.text(in: .english) }
}

/// All problems of a configuration at once.
public struct ConfigurationProblems: Error, Sendable, Equatable, CustomStringConvertible {
    /// In the order of the settings; at least one.
    public let problems: [ConfigurationProblem]

    public var description: String { self.problems.map(\.description).joined(separator: "\n") }
}
