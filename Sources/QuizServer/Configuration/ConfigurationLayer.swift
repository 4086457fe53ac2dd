/// Settings from one source, by name.
public struct ConfigurationLayer: Sendable, Equatable {
    static let variablePrefix = "QUIZLINE_"

    /// Where they come from, as `printed` says it.
    public let source: String
    /// Values by the setting's name.
    public let values: [String: String]
    /// Whether a name that is no setting is a mistake; others are only remarked on.
    let isStrict: Bool

    /// Flags of the command line, by name without dashes in front.
    public static func flags(_ values: [String: String]) -> Self {
        Self(source: "flag", values: values, isStrict: true)
    }

    /// The variables of an environment that begin with `QUIZLINE_`; the others are left out.
    public static func environment(_ variables: [String: String]) -> Self {
        let ours = variables.filter { $0.key.hasPrefix(Self.variablePrefix) }.map { name, value in
            (
                name.dropFirst(Self.variablePrefix.count).lowercased().replacing("_", with: "-"),
                value
            )
        }
        return Self(
            source: "environment",
            values: Dictionary(ours) { first, _ in first },
            isStrict: false
        )
    }

    /// What a configuration file says, as a flat map.
    public static func file(_ path: String, _ values: [String: String]) -> Self {
        Self(source: path, values: values, isStrict: true)
    }
}
