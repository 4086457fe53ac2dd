import QuizCore

extension SceneReader {
    static func written(_ value: ValueTree, in scope: WritingScope) -> Written {
        scope.map(value.map ?? [:], keys: FormatKeys.scene) { key, value in
            switch key {
            case "nodes": Self.nodes(value.map ?? [:], scope)
            case "show": value.words.map(scope.words)
            default: nil
            }
        }
    }

    private static func nodes(_ nodes: ValueMap, _ scope: WritingScope) -> Written {
        scope.map(nodes, keys: nodes.keys) { _, node in
            let map = node.map ?? [:]
            return map["end"] == nil ? Self.decision(map, scope) : Self.ending(map, scope)
        }
    }

    private static func decision(_ map: ValueMap, _ scope: WritingScope) -> Written {
        scope.map(map, keys: FormatKeys.sceneNode) { key, value in
            guard key == "do" else { return nil }
            return .list(of: (value.list ?? []).map { Self.option($0.map ?? [:], scope) })
        }
    }

    private static func ending(_ map: ValueMap, _ scope: WritingScope) -> Written {
        let long = scope.map(map, keys: FormatKeys.sceneNode)
        guard let text = map["end"].flatMap({ scope.short($0, without: ["=>"]) }) else {
            return long
        }
        let score = map["score"]?.fraction.map { " => \(Measure.text($0))" } ?? ""
        return WritingScope.fits(text + score) ? .scalar(text + score) : long
    }

    private static func option(_ map: ValueMap, _ scope: WritingScope) -> Written {
        let long = scope.map(map, keys: FormatKeys.sceneOption)
        guard let text = map["text"].flatMap({ scope.short($0, without: ["=>"]) }),
            !text.hasPrefix("(if "), let target = map["to"]?.text
        else { return long }
        let conditions = map["if"]?.words ?? []
        let effects = map["effects"]?.words ?? []
        let line =
            (conditions.isEmpty ? "" : "(if \(conditions.joined(separator: " and "))) ")
            + "\(text) => \(target)"
            + (effects.isEmpty ? "" : " [\(effects.joined(separator: ", "))]")
        return scope.scalar(line, feedback: map["feedback"]) ?? long
    }
}
