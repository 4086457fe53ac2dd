import QuizCore

/// The response that earns everything.
enum RightResponse {
    /// nil for types without key, and where only the key as it is told says it.
    static func of(_ interaction: any Interaction) -> Response? {
        switch interaction {
        case let one as OneChoice:
            one.choices.firstIndex { $0.credit == .one }.map { .choices([$0]) }
        case let many as ManyChoices:
            .choices(many.choices.indices.filter { many.choices[$0].isRight })
        case let statement as TrueFalse: .truth(statement.answer)
        case let matching as Matching: .pairs(matching.keys)
        case let ordering as Ordering: .order(Array(ordering.items.indices))
        case let number as NumberEntry: number.bands.rightNumber.map { .number($0) }
        case let gaps as GapFilling: .gaps(gaps.gaps.map(Self.answer))
        case is SelfRating: .rating(0)
        default: nil
        }
    }

    private static func answer(to gap: GapFilling.Gap) -> Response.Gap? {
        switch gap {
        case .text(let accepted): accepted.shown.entries.first.map { .text($0.text) }
        case .choices(let choices):
            choices.firstIndex { $0.credit == .one }.map { .choice($0) }
        case .number(let bands): bands.rightNumber.map { .number($0) }
        }
    }
}

extension [NumberBand] {
    /// A number that earns everything; nil if none does.
    fileprivate var rightNumber: Fraction? { self.first { $0.credit == .one }?.from }
}
