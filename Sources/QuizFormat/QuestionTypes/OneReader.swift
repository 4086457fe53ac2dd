import QuizCore
import Wording

/// `one`: a list of marked texts, exactly one of them right.
enum OneReader: TypeReader {
    static let keyword = "one"
    static let grades: [String] = []

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        guard let choices = scope.choices(node, name: Self.keyword) else { return nil }
        let right = choices.filter { $0.choice.credit == .one }
        guard !right.isEmpty else {
            scope.findings.report(.noRightChoice, at: scope.fields.place(of: Self.keyword))
            return nil
        }
        guard right.count == 1 else {
            scope.findings.report(.twoRightChoices, at: right[1].place)
            return nil
        }
        return TypeReading(
            interaction: OneChoice(choices: choices.map(\.choice)),
            tree: .list(choices.map(\.tree))
        )
    }
}
