extension SourcePhrase {
    public var english: String {
        switch self {
        case .title: "The training material"
        case .nothingAnswered: "Nobody has answered a question that rests on it."
        case .answers(let count, let people, let share):
            "\(count) first answers of \(people) people, \(share)% right."
        case .answersOfFew(let count, let fewest):
            "\(count) first answers of fewer than \(fewest) people."
        case .covered(let count, let total): "Questions rest on \(count) of \(total) facts."
        case .uncited(0): "Every question names a fact."
        case .uncited(let count): "Questions that name no fact: \(count)."
        case .misread(let count, let least):
            "Misread (less than half right in \(least) first answers or more): \(count)"
        case .nothingMisread(let least):
            "No fact was misread, which would be less than half right in \(least) first answers or more."
        case .misreadFact(let fact, let share, let answers):
            "\(fact)  \(share)% of \(answers)  "
        case .column(let column): Self.head(column)
        case .flag(.uncovered): "no question"
        case .flag(.thin): "one question"
        case .flag(.misread): "misread"
        case .beyondSource: "beyond the source document"
        case .howToRead(let fewest):
            "right: mean mark of first answers to the questions that rest on the article; <\(fewest): of too few people to be told. Fact by fact: quizline report coverage SECTION."
        case .howToReadFacts(let fewest):
            "right: mean mark of first answers to the questions that rest on the fact; <\(fewest): of too few people to be told."
        case .foot(let id): "Report \(id). It names no person."
        case .noSuchSection(let section, let known):
            "There is no article \(section)."
                + (known.isEmpty ? "" : " There are: \(known.joined(separator: ", ")).")
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .section: "article"
        case .facts: "facts"
        case .covered: "covered"
        case .questions: "questions"
        case .answers: "answers"
        case .right: "right"
        case .misread: "misread"
        case .title: "title"
        case .fact: "fact"
        case .notable: "notable"
        }
    }
}
