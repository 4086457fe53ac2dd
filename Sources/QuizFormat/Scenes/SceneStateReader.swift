import QuizCore
import Wording

/// Reads `state`: `price 100 in 80..110, trust 50 in 0..100`, or a map of names.
struct SceneStateReader {
    let scope: QuestionScope

    private static let example = "price 100 in 80..110"

    private struct Written {
        let name: String
        let value: String
        let place: Place
    }

    /// The variables in the order of the file; nil if one is faulty.
    func read(_ node: SourceNode) -> [Scene.Variable]? {
        guard let written = node.map.map(self.longForm) ?? self.shortForm(node) else { return nil }
        guard written.count <= FormatLimits.sceneVariables else {
            self.scope.findings.report(
                .limit(.variables, FormatLimits.sceneVariables),
                at: node.place
            )
            return nil
        }
        let names = written.map(\.name)
        if let twice = written.first(where: { one in names.count { $0 == one.name } > 1 }) {
            self.scope.findings.report(.itemTwice(twice.name), at: twice.place)
            return nil
        }
        let variables = written.compactMap(self.variable)
        return variables.count == written.count ? variables : nil
    }

    private func longForm(_ entries: [SourceNode.Entry]) -> [Written]? {
        let written = entries.compactMap { entry -> Written? in
            guard let name = entry.key.text,
                let value = self.scope.scalars.word(
                    entry.value,
                    name: name,
                    example: "100 in 80..110"
                )
            else { return nil }
            return Written(name: name, value: value, place: entry.key.place)
        }
        return written.count == entries.count ? written : nil
    }

    private func shortForm(_ node: SourceNode) -> [Written]? {
        let words = self.scope.scalars.words(node, name: "state", example: Self.example)
        return words?.map { word in
            let parts = word.text.split(separator: " ", maxSplits: 1).map(String.init)
            return Written(
                name: parts[0],
                value: parts.count > 1 ? parts[1] : "",
                place: word.place
            )
        }
    }

    private func variable(_ written: Written) -> Scene.Variable? {
        let findings = self.scope.findings
        let parts = written.value.split(separator: " ")
        guard KebabCase.isID(written.name), written.name != "turn", written.name != "marks",
            parts.count == 3, parts[1] == "in", let start = SceneScope.number(parts[0]),
            let ends = SceneScope.range(parts[2])
        else {
            findings.report(
                .wrongForm("\(written.name) \(written.value)", .variable, example: Self.example),
                at: written.place
            )
            return nil
        }
        guard ends.from < ends.to else {
            findings.report(.sameEnds(String(parts[2])), at: written.place)
            return nil
        }
        guard (ends.from...ends.to).contains(start) else {
            findings.report(
                .startOutside(written.name, from: ends.from, to: ends.to),
                at: written.place
            )
            return nil
        }
        return Scene.Variable(written.name, start: start, range: ends.from...ends.to)
    }
}
