import QuizCore
import Wording

/// What the parts of a scene may look at.
struct SceneScope {
    let question: QuestionScope
    let variables: [Scene.Variable]
    /// The names of the nodes in the order of the file.
    let nodes: [String]

    var findings: Findings { self.question.findings }

    /// The largest number in a scene.
    static let mostNumber = 1_000_000

    /// A whole number with an optional sign.
    static func number(_ text: some StringProtocol) -> Int? {
        let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard let number = Measure.wholeNumber(String(unsigned)), number <= Self.mostNumber else {
            return nil
        }
        return text.hasPrefix("-") ? -number : number
    }

    /// Two numbers written `LO..HI`.
    static func range(_ text: some StringProtocol) -> (from: Int, to: Int)? {
        guard let dots = text.firstRange(of: ".."),
            let from = Self.number(text[..<dots.lowerBound]),
            let to = Self.number(text[dots.upperBound...])
        else { return nil }
        return (from, to)
    }

    /// The place of a variable; nil, and reported, if there is none of that name.
    func variable(_ name: String, at place: Place) -> Int? {
        if let index = self.variables.firstIndex(where: { $0.name == name }) { return index }
        self.findings.report(
            .undeclared(name),
            at: self.findings.place(of: name, in: place),
            fix: Spelling.nearest(to: name, among: self.variables.map(\.name))
        )
        return nil
    }

    /// The place of a node; nil, and reported, if there is none of that name.
    func node(_ name: String, at place: Place) -> Int? {
        if let index = self.nodes.firstIndex(of: name) { return index }
        self.findings.report(
            .noNode(name),
            at: self.findings.place(of: name, in: place),
            fix: Spelling.nearest(to: name, among: self.nodes)
        )
        return nil
    }
}
