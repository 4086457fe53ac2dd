/// A situation that is played turn by turn: what happens, what can be done, what comes of it.
///
/// There is no chance in it: the same choices always lead to the same end. Nodes and variables
/// are named by their places in ``nodes`` and ``variables``.
public struct Scene: Hashable, Sendable {
    /// A whole number that choices change, such as a price.
    public struct Variable: Hashable, Sendable {
        public let name: String
        public let start: Int
        /// A change that leads beyond an end stops there.
        public let range: ClosedRange<Int>

        public init(_ name: String, start: Int, range: ClosedRange<Int>) {
            self.name = name
            self.start = start
            self.range = range
        }
    }

    /// What must hold for an option to be shown.
    public struct Condition: Hashable, Sendable {
        /// What is looked at.
        public enum Subject: Hashable, Sendable {
            case variable(Int)
            /// The number of the choice to be made, from 1.
            case turn
        }

        public enum Comparison: String, Sendable, CaseIterable {
            case less = "<"
            case atMost = "<="
            case more = ">"
            case atLeast = ">="
            case equal = "="
            case other = "!="

            func holds(_ left: Int, _ right: Int) -> Bool {
                switch self {
                case .less: left < right
                case .atMost: left <= right
                case .more: left > right
                case .atLeast: left >= right
                case .equal: left == right
                case .other: left != right
                }
            }
        }

        public let subject: Subject
        public let comparison: Comparison
        public let number: Int

        public init(_ subject: Subject, _ comparison: Comparison, _ number: Int) {
            self.subject = subject
            self.comparison = comparison
            self.number = number
        }
    }

    /// What a choice does.
    public enum Effect: Hashable, Sendable {
        case add(Int, to: Int)
        case set(Int, of: Int)
        case mark(CompetencyMark)
    }

    /// Something that can be done.
    public struct Option: Hashable, Sendable {
        public let text: LocalizedText
        /// The node that follows.
        public let target: Int
        /// All must hold.
        public let conditions: [Condition]
        /// In the order in which they happen.
        public let effects: [Effect]
        public let feedback: LocalizedText?

        public init(
            _ text: LocalizedText,
            target: Int,
            conditions: [Condition] = [],
            effects: [Effect] = [],
            feedback: LocalizedText? = nil
        ) {
            self.text = text
            self.target = target
            self.conditions = conditions
            self.effects = effects
            self.feedback = feedback
        }
    }

    /// A place in the scene.
    public struct Node: Hashable, Sendable {
        public enum Kind: Hashable, Sendable {
            /// One of 1 to 8 options is chosen here.
            case decision([Option])
            /// The scene ends here, with a score of its own or that of the formula.
            case ending(score: Fraction?)
        }

        public let name: String
        /// What happens or is said here.
        public let say: LocalizedText
        public let kind: Kind

        public init(_ name: String, say: LocalizedText, kind: Kind) {
            self.name = name
            self.say = say
            self.kind = kind
        }

        /// What can be done here, whatever the state; nothing at an ending.
        public var options: [Option] {
            switch self.kind {
            case .decision(let options): options
            case .ending: []
            }
        }
    }

    /// One part of the score formula.
    public struct Term: Hashable, Sendable {
        public enum Measure: Hashable, Sendable {
            /// How far a variable has come from one value (0) to another (1).
            case variable(Int, from: Int, to: Int)
            /// The points of all marks on the path, of those possible; 0 if there are none.
            case marks
        }

        /// The weights of all terms sum to 1.
        public let weight: Fraction
        public let measure: Measure

        public init(_ weight: Fraction, _ measure: Measure) {
            self.weight = weight
            self.measure = measure
        }
    }

    /// Where the scene goes when so many choices have led to no ending.
    public struct TurnLimit: Hashable, Sendable {
        public let turns: Int
        /// An ending.
        public let node: Int

        public init(turns: Int, node: Int) {
            self.turns = turns
            self.node = node
        }
    }

    /// Who the trainee is.
    public let role: LocalizedText?
    public let variables: [Variable]
    /// Variables shown at each turn.
    public let shown: [Int]
    public let nodes: [Node]
    public let start: Int
    public let turnLimit: TurnLimit?
    /// Empty where every ending has a score of its own.
    public let score: [Term]

    /// - Precondition: Every place named by a node, an option or the limit is one of `nodes`,
    ///   every variable one of `variables`.
    public init(
        role: LocalizedText? = nil,
        variables: [Variable] = [],
        shown: [Int] = [],
        nodes: [Node],
        start: Int = 0,
        turnLimit: TurnLimit? = nil,
        score: [Term] = []
    ) {
        precondition(nodes.indices.contains(start), "a scene starts at one of its nodes")
        self.role = role
        self.variables = variables
        self.shown = shown
        self.nodes = nodes
        self.start = start
        self.turnLimit = turnLimit
        self.score = score
    }
}
