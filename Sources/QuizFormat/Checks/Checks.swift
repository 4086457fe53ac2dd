/// All families of rules.
enum Checks {
    static var all: [any Check.Type] { Self.ofForm + Self.ofContent + Self.ofChanges }

    private static let ofForm: [any Check.Type] = [
        LineChecks.self,
        KeyChecks.self,
        SettingChecks.self,
        TextChecks.self,
        ChoiceChecks.self,
        NumberChecks.self,
        PatternChecks.self,
        GapChecks.self,
        EssayChecks.self,
        SceneChecks.self,
        ReferenceChecks.self,
        FrameworkChecks.self,
        BankChecks.self,
        DrawChecks.self,
        ProgrammeChecks.self,
    ]

    /// The families about content, which leave open whether a quiz is served.
    private static let ofContent: [any Check.Type] = [
        DisputedFacts.self,
        UnusedFacts.self,
        FewQuestions.self,
        BankTooSmall.self,
        MissingTranslation.self,
        DifferentNumbers.self,
        OneSidedNegation.self,
        DifferentLengths.self,
        OtherScript.self,
        HalfWidthSign.self,
        UncertainWidth.self,
        WideItem.self,
        LongestKey.self,
        OftenLongestKey.self,
        SamePlace.self,
        SameStatements.self,
        AbsoluteWord.self,
        ChoicesAbove.self,
        ExceptionAsked.self,
        DoubleNegation.self,
        ChoiceCount.self,
        BlindQuestion.self,
        BlindQuiz.self,
        GuessedPass.self,
        ReadingTime.self,
        AnswerInStem.self,
        NearDuplicates.self,
        EmptyAnswer.self,
    ]

    /// The families about quizzes that people answered before they were changed.
    private static let ofChanges: [any Check.Type] = [
        MarkedOtherwise.self,
        AnsweredAndGone.self,
        EvidenceStays.self,
        ChosenAndGone.self,
    ]

    /// The codes that this version can give, in order.
    static var codes: [String] {
        Set(Self.all.flatMap { $0.examples.map(\.code) }).sorted { left, right in
            (left.dropFirst(), left) < (right.dropFirst(), right)
        }
    }
}
