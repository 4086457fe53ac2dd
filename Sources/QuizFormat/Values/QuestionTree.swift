import QuizCore

extension QuestionReader {
    /// The value of a question, defaults left out, without `note`, `was` and `allow`.
    func tree(
        _ id: ScalarReader.Word,
        _ stem: LocalizedText,
        _ reading: TypeReading,
        _ competencies: [WeightedCompetency],
        _ level: Question.Level?,
        _ why: LocalizedText?,
        _ parts: Parts
    ) -> ValueTree {
        var map: ValueMap = [
            "id": .text(id.text),
            "ask": ValueTree(stem),
            type(of: reading.interaction).keyword: reading.tree,
        ]
        if !competencies.isEmpty {
            map["competency"] = .map(
                ValueMap(
                    competencies.map { ($0.word.text, ValueTree($0.weight)) }
                )
            )
        }
        if let level { map["level"] = .text(level.rawValue) }
        if let why { map["why"] = ValueTree(why) }
        if !parts.facts.isEmpty { map["facts"] = ValueTree(parts.facts.map(\.text)) }
        if !parts.hints.isEmpty { map["hint"] = .list(parts.hints.map(ValueTree.init)) }
        if let passage = parts.passage { map["read"] = ValueTree(passage) }
        if let source = parts.source { map["source"] = ValueTree(source) }
        if parts.points != 1 { map["points"] = .text("\(parts.points)") }
        if let limit = parts.timeLimit { map["time"] = .text(Measure.text(limit)) }
        if parts.isFixed { map["fixed"] = .text("yes") }
        if let grade = self.gradeInTree { map["grade"] = .text(grade) }
        if let unit = reading.unit { map["unit"] = unit }
        if let length = reading.length { map["length"] = length }
        return .map(map)
    }

    /// The word of `grade` unless it is the default of the type.
    private var gradeInTree: String? {
        guard let word = self.fields["grade"]?.text.map(Blanks.folded),
            let keyword = QuestionTypes.keywords.first(where: self.fields.contains),
            word != TypeReaders.named(keyword)?.grades.first
        else { return nil }
        return word
    }
}

extension ValueTree {
    /// What marking depends on.
    var markingTree: ValueTree {
        switch self {
        case .text, .list: return self
        case .map(let map):
            return ValueTree.map(map.filter { Self.marking.contains($0.key) }).withoutFeedback
        }
    }

    /// The keys of a question that marking depends on.
    private static let marking = Set(
        ["competency", "grade", "points", "unit"] + QuestionTypes.keywords
    )
}
