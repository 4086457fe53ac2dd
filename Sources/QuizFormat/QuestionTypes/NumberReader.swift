import QuizCore

/// `number`: a value, or a list of bands with what they give.
enum NumberReader: TypeReader {
    static let keyword = "number"
    static let grades: [String] = []

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let bands = scope.bands(node, name: Self.keyword)
        var unit: LocalizedText?
        if let value = scope.fields["unit"] {
            guard let text = scope.texts.text(value, name: "unit") else { return nil }
            unit = text
            NumberChecks.check(text, at: value.place, scope.findings)
        }
        guard let bands else { return nil }
        return TypeReading(
            interaction: NumberEntry(bands: bands.map(\.band), unit: unit),
            tree: .list(bands.map(\.tree)),
            unit: unit.map(ValueTree.init)
        )
    }
}
