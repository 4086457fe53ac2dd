/// Where a scene stands after some choices.
public struct SceneState: Hashable, Sendable {
    /// The place of the node among those of the scene.
    public let node: Int
    /// The variables in the order of the scene.
    public let values: [Int]
    /// Choices made so far.
    public let choices: Int
    /// The points of all marks so far.
    public let earned: Int
    /// The points that these marks could have given.
    public let possible: Int

    /// The same without its marks, for scenes whose score does not ask for them.
    var withoutMarks: Self {
        Self(node: self.node, values: self.values, choices: self.choices, earned: 0, possible: 0)
    }
}

extension Scene {
    /// Before the first choice.
    public var opening: SceneState {
        SceneState(
            node: self.start,
            values: self.variables.map(\.start),
            choices: 0,
            earned: 0,
            possible: 0
        )
    }

    /// The places of the options that are shown in a state; none at an ending.
    public func options(at state: SceneState) -> [Int] {
        let options = self.nodes[state.node].options
        return options.indices.filter { index in
            options[index].conditions.allSatisfy { self.holds($0, at: state) }
        }
    }

    /// The state after an option of the node is taken.
    func state(after option: Int, at state: SceneState) -> SceneState {
        let chosen = self.nodes[state.node].options[option]
        var values = state.values
        var earned = state.earned
        var possible = state.possible
        for effect in chosen.effects {
            switch effect {
            case .add(let number, let variable):
                values[variable] = self.variables[variable].clamped(values[variable] + number)
            case .set(let number, let variable):
                values[variable] = self.variables[variable].clamped(number)
            case .mark(let mark):
                earned += mark.earned
                possible += mark.possible
            }
        }
        let choices = state.choices + 1
        var node = chosen.target
        if let limit = self.turnLimit, choices >= limit.turns, !self.isEnding(node) {
            node = limit.node
        }
        return SceneState(
            node: node,
            values: values,
            choices: choices,
            earned: earned,
            possible: possible
        )
    }

    /// The opening and the state after each choice; nil if a choice was not to be had.
    public func states(along path: [Int]) -> [SceneState]? {
        var states = [self.opening]
        for option in path {
            let last = states[states.count - 1]
            guard self.options(at: last).contains(option) else { return nil }
            states.append(self.state(after: option, at: last))
        }
        return states
    }

    func isEnding(_ node: Int) -> Bool {
        switch self.nodes[node].kind {
        case .decision: false
        case .ending: true
        }
    }

    /// The mark of a play that ended in a state, from 0 to 1; 0 where it did not end.
    func score(at state: SceneState) -> Fraction {
        switch self.nodes[state.node].kind {
        case .decision: .zero
        case .ending(let score?): score
        case .ending(nil):
            self.score.reduce(Fraction.zero) { sum, term in
                (sum + term.weight * self.value(of: term.measure, at: state)).coarsened
            }
        }
    }

    /// Whether the score asks for the marks on the path.
    var countsMarks: Bool { self.score.contains { $0.measure == .marks } }

    private func holds(_ condition: Condition, at state: SceneState) -> Bool {
        let value =
            switch condition.subject {
            case .variable(let variable): state.values[variable]
            case .turn: state.choices + 1
            }
        return condition.comparison.holds(value, condition.number)
    }

    private func value(of measure: Term.Measure, at state: SceneState) -> Fraction {
        switch measure {
        case .variable(let variable, let from, let to):
            let way = Fraction(state.values[variable] - from, to - from)
            return min(.one, max(.zero, way))
        case .marks:
            return state.possible == 0 ? .zero : Fraction(state.earned, state.possible)
        }
    }
}

extension Scene.Variable {
    fileprivate func clamped(_ value: Int) -> Int {
        min(max(value, self.range.lowerBound), self.range.upperBound)
    }
}

extension Fraction {
    /// The largest denominator that is kept: sums of two such fractions always fit.
    private static let finest = Int128(Grains.perPoint) * Int128(Grains.perPoint)

    /// The fraction itself, or the nearest one that can be added to others without end.
    ///
    /// What is lost lies far below a grain.
    var coarsened: Fraction {
        guard self.denominator > Self.finest else { return self }
        let (whole, rest) = self.numerator.quotientAndRemainder(dividingBy: self.denominator)
        let part = Double(rest) / Double(self.denominator) * Double(Self.finest)
        return Fraction(reducing: whole * Self.finest + Int128(part.rounded()), Self.finest)
    }
}
