/// The types of questions, in the order of the authors' page.
public enum QuestionTypes {
    public static let all: [any WorkedInteraction.Type] = [
        OneChoice.self,
        ManyChoices.self,
        TrueFalse.self,
        Matching.self,
        Ordering.self,
        NumberEntry.self,
        TextEntry.self,
        GapFilling.self,
        SelfRating.self,
        EssayEntry.self,
        ScenePlay.self,
    ]

    /// Their keys in quiz files, in the same order.
    public static let keywords: [String] = Self.all.map { $0.keyword }

    /// The type with a key of quiz files, such as `one`; nil if there is none.
    public static func named(_ keyword: String) -> (any WorkedInteraction.Type)? {
        self.all.first { $0.keyword == keyword }
    }
}
