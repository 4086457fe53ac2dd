import QuizCore

/// What a quiz file says without its layout, notes included.
struct QuizContent: Equatable, Sendable {
    let languages: [LanguageTag]
    /// The values of the keys, defaults left out, without `questions`.
    let keys: ValueMap
    /// The values of the keys of each question, defaults left out.
    let questions: [ValueMap]

    /// What a question counts if it says nothing.
    var points: String { self.keys["points"]?.text ?? "1" }

    /// What a question counts.
    func points(of number: Int) -> String { self.questions[number]["points"]?.text ?? "1" }
}

extension ValueTree {
    /// A map with further values, where they are not nil.
    func adding(_ values: KeyValuePairs<String, ValueTree?>) -> ValueMap {
        var map = self.map ?? [:]
        for case (let key, let value?) in values { map[key] = value }
        return map
    }

    /// A list of words; nil if there is none.
    static func words(_ words: [String]) -> ValueTree? {
        words.isEmpty ? nil : ValueTree(words)
    }
}
