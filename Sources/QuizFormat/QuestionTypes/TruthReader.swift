import QuizCore
import Wording

/// `truth`: `true` or `false`, with feedback for the wrong answer after ` >> `.
enum TruthReader: TypeReader {
    static let keyword = "truth"
    static let grades: [String] = []

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        switch node.content {
        case .text(let text):
            let folded = Blanks.folded(text)
            guard let (head, feedback) = scope.withoutFeedback(folded, node.place) else {
                return nil
            }
            return Self.reading(head, at: node.place, feedback, scope)
        case .map:
            let known = FormatKeys.truth
            guard let fields = Fields(node, known: known, name: Self.keyword, scope.findings) else {
                return nil
            }
            guard let answer = fields["answer"], let word = answer.text else {
                scope.findings.report(.missing("answer"), at: node.place)
                return nil
            }
            let feedback = fields["feedback"].map { scope.texts.text($0, name: "feedback") }
            if case .some(nil) = feedback { return nil }
            return Self.reading(Blanks.folded(word), at: answer.place, feedback ?? nil, scope)
        case .list:
            scope.findings.report(.notTruth, at: node.place)
            return nil
        }
    }

    private static func reading(
        _ word: String,
        at place: Place,
        _ feedback: LocalizedText?,
        _ scope: QuestionScope
    ) -> TypeReading? {
        let answers = ["true": true, "对": true, "false": false, "错": false]
        guard let answer = answers[word] else {
            let nearest = answers[word.lowercased()].map { $0 ? "true" : "false" }
            scope.findings.report(
                .notTruth,
                at: place,
                fix: nearest,
                mend: nearest.flatMap { scope.findings.mend(word, at: place, as: $0) }
            )
            return nil
        }
        var tree: ValueMap = ["answer": .text(answer ? "true" : "false")]
        if let feedback { tree["feedback"] = ValueTree(feedback) }
        return TypeReading(
            interaction: TrueFalse(answer: answer, feedback: feedback),
            tree: .map(tree)
        )
    }
}
