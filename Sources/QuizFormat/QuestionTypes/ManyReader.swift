import QuizCore
import Wording

/// `many`: a list of marked texts, one or more of them right.
enum ManyReader: TypeReader {
    static let keyword = "many"
    static let grades = ["net", "exact", "each"]

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let least = Fraction(-1)
        guard let choices = scope.choices(node, name: Self.keyword, least: least) else {
            return nil
        }
        let credits = choices.map(\.choice.credit)
        let hasWeights = credits.contains { $0 != .zero && $0 != .one }
        let place = scope.fields.place(of: Self.keyword)
        guard credits.contains(where: { $0 > .zero }) else {
            scope.findings.report(.noRightChoice, at: place)
            return nil
        }
        guard credits.contains(where: { $0 <= .zero }) else {
            scope.findings.report(.noWrongChoice, at: place)
            return nil
        }
        let sum = credits.filter { $0 > .zero }.reduce(.zero, +)
        guard !hasWeights || sum == .one else {
            scope.findings.report(.mixedCredits, at: place)
            return nil
        }
        guard !hasWeights || scope.grade == nil else {
            scope.findings.report(
                .noMeaning("grade", for: "weights"),
                at: scope.fields.place(of: "grade")
            )
            return nil
        }
        let grade = scope.grade.flatMap(ManyChoices.Grade.init) ?? .net
        return TypeReading(
            interaction: ManyChoices(
                choices: choices.map(\.choice),
                grade: hasWeights ? .weights : grade
            ),
            tree: .list(choices.map(\.tree))
        )
    }
}
