/// What a trainee answered, in terms of the quiz file, never of the screen.
///
/// Positions count from 0 in the order of the file, so that a response means the
/// same whatever shuffle the trainee saw.
public enum Response: Hashable, Sendable {
    /// The chosen choices, rising. A question of type one has exactly one.
    case choices([Int])
    case truth(Bool)
    /// For each left side the right side, or nil if it was left open.
    case pairs([Int?])
    /// The items in the order given by the trainee.
    case order([Int])
    case number(Fraction)
    /// The folded text.
    case text(String)
    /// For each gap its answer, or nil if it was left open.
    case gaps([Gap?])
    /// The option taken at each turn of a scene so far, and whether the scene ended there.
    case path([Int], isEnded: Bool)
    /// The text as written, its lines divided by line feeds.
    case essay(String)
    /// The place of a label, the lowest first.
    case rating(Int)

    /// The answer to one gap.
    public enum Gap: Hashable, Sendable {
        case choice(Int)
        case number(Fraction)
        case text(String)
    }
}
