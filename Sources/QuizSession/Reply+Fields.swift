import LineProtocol
import QuizCore

/// Fields by type, so that a command reads as the protocol's page does.
extension Reply.Field {
    static func integer(_ name: String, _ value: Int) -> Self { Self(name, .integer(value)) }

    static func integer(_ name: String, _ value: Int64) -> Self { Self(name, .integer(Int(value))) }

    static func word(_ name: String, _ value: String) -> Self { Self(name, .word(value)) }

    static func list(_ name: String, _ values: [String]) -> Self { Self(name, .list(values)) }

    static func flag(_ name: String) -> Self { Self(name, .flag) }

    /// Points with up to two decimals.
    static func points(_ name: String, _ grains: Grains) -> Self {
        Self(name, .decimal(ScoreDisplay.points(grains)))
    }

    static func attempt(_ id: AttemptID) -> Self { .integer("attempt", id.rawValue) }
}

extension [Reply.Field] {
    /// Leaves out the fields that are nil.
    init(_ fields: Reply.Field?...) {
        self = fields.compactMap { $0 }
    }
}
