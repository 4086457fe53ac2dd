/// The JSON Schema of programme files, for editors: made of the keys that the reader goes by.
public enum ProgrammeSchema {
    /// The text of `quizzes/programme.schema.json`.
    public static let text = Self.tree.text + "\n"

    private static var tree: JSONTree {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Quizline programme",
            "type": "object",
            "properties": .map(
                QuizSchema.members(of: ProgrammeReader.keys)
                    + [(key: ProgrammeReader.list, value: .list(of: Self.step, atLeast: 1))]
            ),
            "required": JSONTree(
                ProgrammeReader.keys.filter(\.isRequired).map(\.name) + [ProgrammeReader.list]
            ),
            "additionalProperties": false,
            "$defs": QuizSchema.basics,
        ]
    }

    private static var step: JSONTree {
        .object(
            QuizSchema.members(of: ProgrammeReader.stepKeys),
            required: ProgrammeReader.stepKeys.filter(\.isRequired).map(\.name)
        )
    }
}
