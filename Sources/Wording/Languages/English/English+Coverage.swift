extension CoveragePhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.englishHead(column)
        case .sum: "all"
        case .beyondSource: "beyond the source document"
        case .none: "none"
        case .moreThanCounted: "> 64"
        case .repeated(let count):
            "\(count) facts repeat facts of another article; they are covered with them and left out of the sum."
        case .uncovered(let count): "Facts that no question rests on: \(count)."
        case .howToRead:
            "main: questions of which the competency is half or more. all: questions that touch it. required: the highest level a job asks for. provable: the highest level that right answers to all questions prove. missing: about so many more questions, of medium difficulty, would prove what is required."
        case .proven(let count, let total):
            "The highest required level can be proved for \(count) of \(total) competencies."
        case .filesLeftOut(let count):
            "Files with errors, which are not counted: \(count). See them with quizline check."
        case .nothingCovered(let folder): "There is no quiz without errors in \(folder)."
        }
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .article, .title, .facts, .covered, .questions, .kind, .competency, .name, .group,
            .main, .all, .required, .provable, .missing, .fact, .statement:
            column.rawValue
        }
    }
}
