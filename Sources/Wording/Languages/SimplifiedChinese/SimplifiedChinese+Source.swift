extension SourcePhrase {
    public var chinese: String {
        switch self {
        case .title: "培训资料"
        case .nothingAnswered: "以它为依据的题目还没有人作答。"
        case .answers(let count, let people, let share):
            "\(people) 人首次作答 \(count) 次，答对 \(share)%。"
        case .answersOfFew(let count, let fewest): "首次作答 \(count) 次，不到 \(fewest) 人。"
        case .covered(let count, let total): "\(total) 条事实中，\(count) 条有题。"
        case .uncited(0): "每道题都写明了所依据的事实。"
        case .uncited(let count): "没有写明事实的题：\(count) 道。"
        case .misread(let count, let least): "误读（首次作答 \(least) 次以上，答对不到一半）：\(count) 条"
        case .nothingMisread(let least): "没有误读的事实（首次作答 \(least) 次以上，答对不到一半）。"
        case .misreadFact(let fact, let share, let answers): "\(fact)  \(answers) 次对 \(share)%  "
        case .column(let column): Self.head(column)
        case .flag(.uncovered): "无题"
        case .flag(.thin): "只有一题"
        case .flag(.misread): "误读"
        case .beyondSource: "资料之外"
        case .howToRead(let fewest):
            "答对：以该篇为依据的题，首次作答得分的平均；<\(fewest)：人数太少，不公布。逐条查看：quizline report coverage 篇号"
        case .howToReadFacts(let fewest):
            "答对：以该条为依据的题，首次作答得分的平均；<\(fewest)：人数太少，不公布。"
        case .foot(let id): "报告 \(id)。不涉及个人。"
        case .noSuchSection(let section, let known):
            "没有资料 \(section)。" + (known.isEmpty ? "" : "现有：\(known.joined(separator: "、"))。")
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .section: "资料"
        case .facts: "事实"
        case .covered: "有题"
        case .questions: "题数"
        case .answers: "作答"
        case .right: "答对"
        case .misread: "误读"
        case .title: "标题"
        case .fact: "事实"
        case .notable: "要点"
        }
    }
}
