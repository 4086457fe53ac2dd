/// GIFT, which Moodle reads and writes: questions with their answers in braces.
enum GIFTFormat: WritableFormat {
    static let name = "gift"
    static let endings = ["gift", "txt"]

    static func isLikely(_ text: String) -> Bool {
        text.contains("$CATEGORY:") || text.contains(#/(^|\n)::[^:\n]+::/#)
            || text.contains(#/\{\s*(=|~|#|TRUE|FALSE|T\}|F\})/#)
    }

    static func read(_ source: SourceText, into collector: inout ImportCollector) {
        GIFTReader.read(source, into: &collector)
    }

    static let hasSummaries = false

    static func losses(of question: ExchangedQuestion) -> [String] {
        var losses = question.commonLosses
        if !question.hints.isEmpty { losses.append("hint") }
        if question.points != 1 { losses.append("points") }
        if question.keepsOrder { losses.append("fixed") }
        if question.grade != nil { losses.append("grade") }
        if case .number(_, .some) = question.body { losses.append("unit") }
        if case .essay(let criteria) = question.body, !criteria.isEmpty { losses.append("essay") }
        return losses
    }

    static func text(of question: ExchangedQuestion) -> String? {
        GIFTWriter.text(of: question)
    }

    static func text(of quiz: ExchangedQuiz, _ questions: [String]) -> String {
        let category = CategoryPath.path(to: quiz.title)
        return "// [id:\(quiz.id)]\n$CATEGORY: \(category)\n\n"
            + questions.joined(separator: "\n")
    }
}
