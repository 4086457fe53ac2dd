/// Why the server could not start or had to stop: one sentence and an exit status.
public struct ServerFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// Who can do something about it.
    public enum Kind: Int32, Sendable {
        /// A port in use, a database that is not ours, a file that cannot be read.
        case environment = 3
        /// The disk erred while serving: nothing is acknowledged any more (rule D7).
        case disk = 5
    }

    public let kind: Kind
    /// What happened and what to do.
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
