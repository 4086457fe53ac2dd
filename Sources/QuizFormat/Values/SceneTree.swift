import QuizCore

/// The value of a scene: the long form with defaults left out.
struct SceneTree {
    let scene: Scene

    var value: ValueTree {
        var map: ValueMap = [
            "start": .text(self.scene.nodes[self.scene.start].name),
            "nodes": .map(
                ValueMap(
                    self.scene.nodes.map { ($0.name, self.node($0)) }
                )
            ),
        ]
        if let role = self.scene.role { map["role"] = ValueTree(role) }
        if !self.scene.variables.isEmpty { map["state"] = self.state }
        if !self.scene.shown.isEmpty {
            map["show"] = ValueTree(self.scene.shown.map { self.scene.variables[$0].name })
        }
        if let limit = self.scene.turnLimit {
            map["turns"] = .text("\(limit.turns) => \(self.scene.nodes[limit.node].name)")
        }
        if !self.scene.score.isEmpty {
            map["score"] = .text(self.scene.score.map(self.term).joined(separator: " + "))
        }
        return .map(map)
    }

    private var state: ValueTree {
        .map(
            ValueMap(
                self.scene.variables.map { variable in
                    let range = "\(variable.range.lowerBound)..\(variable.range.upperBound)"
                    return (variable.name, .text("\(variable.start) in \(range)"))
                }
            )
        )
    }

    private func node(_ node: Scene.Node) -> ValueTree {
        switch node.kind {
        case .decision(let options):
            return .map(["say": ValueTree(node.say), "do": .list(options.map(self.option))])
        case .ending(let score):
            var map: ValueMap = ["end": ValueTree(node.say)]
            if let score { map["score"] = ValueTree(score) }
            return .map(map)
        }
    }

    private func option(_ option: Scene.Option) -> ValueTree {
        var map: ValueMap = [
            "text": ValueTree(option.text), "to": .text(self.scene.nodes[option.target].name),
        ]
        if !option.conditions.isEmpty {
            map["if"] = ValueTree(option.conditions.map(self.condition))
        }
        if !option.effects.isEmpty { map["effects"] = ValueTree(option.effects.map(self.effect)) }
        if let feedback = option.feedback { map["feedback"] = ValueTree(feedback) }
        return .map(map)
    }

    private func condition(_ condition: Scene.Condition) -> String {
        let subject =
            switch condition.subject {
            case .turn: "turn"
            case .variable(let variable): self.scene.variables[variable].name
            }
        return "\(subject) \(condition.comparison.rawValue) \(condition.number)"
    }

    private func effect(_ effect: Scene.Effect) -> String {
        switch effect {
        case .add(let number, let variable):
            "\(self.scene.variables[variable].name) \(number < 0 ? "" : "+")\(number)"
        case .set(let number, let variable):
            "\(self.scene.variables[variable].name) = \(number)"
        case .mark(let mark): "\(mark.competency) \(mark.earned)/\(mark.possible)"
        }
    }

    private func term(_ term: Scene.Term) -> String {
        let weight =
            term.weight.denominator == 1
            ? "1" : "\(term.weight.numerator)/\(term.weight.denominator)"
        return switch term.measure {
        case .marks: "\(weight) marks"
        case .variable(let variable, let from, let to):
            "\(weight) \(self.scene.variables[variable].name) \(from)..\(to)"
        }
    }
}
