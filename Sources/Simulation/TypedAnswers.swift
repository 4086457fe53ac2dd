public import QuizCore

/// Lines that a person might type to answer a question, as far as it is shown to them.
///
/// They are made from what somebody takes for the key, which need not be what the quiz file says.
public struct TypedAnswers: Sendable {
    private let interaction: any Interaction
    private let arrangement: Arrangement
    private let language: LanguageTag

    /// - Parameters:
    ///   - interaction: The question as the person understands it.
    ///   - arrangement: The order in which it is shown.
    ///   - language: That of typed words.
    public init(
        _ interaction: any Interaction,
        _ arrangement: Arrangement,
        in language: LanguageTag
    ) {
        self.interaction = interaction
        self.arrangement = arrangement
        self.language = language
    }

    /// The answer of somebody who knows.
    ///
    /// - Parameter turn: The choices made before in a scene.
    public func right(after turn: Response? = nil, _ chance: inout Chance) -> String {
        let line =
            type(of: self.interaction).isPlayed
            ? self.bestTurn(after: turn) ?? self.anyTurn(after: turn, &chance)
            : self.text(of: RightResponse.of(self.interaction)) ?? self.keyAsTold
        return Self.asTyped(line, of: self.interaction, &chance)
    }

    /// The answer of somebody who does not know and gives one all the same.
    ///
    /// Its mean mark is the guess of the question.
    public func blind(after turn: Response? = nil, _ chance: inout Chance) -> String {
        guard !type(of: self.interaction).isPlayed else {
            return self.anyTurn(after: turn, &chance)
        }
        let response = BlindResponse.of(self.interaction, in: self.language, &chance)
        let line = self.text(of: response) ?? self.interaction.example(self.arrangement)
        return Self.asTyped(line, of: self.interaction, &chance)
    }

    /// The answer of somebody who knows and slips: it earns nothing, wherever that is possible.
    public func slip(after turn: Response? = nil, _ chance: inout Chance) -> String {
        var line = self.blind(after: turn, &chance)
        for _ in 1...20 where self.mark(of: line) != .zero {
            line = self.blind(after: turn, &chance)
        }
        return line
    }

    /// What a line earns if it is read as an answer; nil if it is none.
    func mark(of line: String) -> Fraction? {
        guard case .response(let response) = self.reading(of: line) else { return nil }
        return self.interaction.credit(for: response)
    }

    private func reading(of line: String) -> Reading {
        self.interaction.read(TypedAnswer(line, hadNearMiss: true), shown: self.arrangement)
    }

    /// The line of a response; nil if it would not be understood as that.
    private func text(of response: Response?) -> String? {
        guard let response else { return nil }
        let line = self.interaction.shown(response, self.arrangement)
        guard case .response(let read) = self.reading(of: line),
            self.interaction.credit(for: read) == self.interaction.credit(for: response)
        else { return nil }
        return line
    }

    private var keyAsTold: String {
        self.interaction.key(self.arrangement).typed.text(in: self.language)
    }

    /// The next letter of a best play; nil where the play has left it.
    private func bestTurn(after earlier: Response?) -> String? {
        let letters = self.keyAsTold.split(separator: ", ").map(String.init)
        guard let scene = self.interaction as? ScenePlay else { return nil }
        let path = earlier.flatMap(Self.path) ?? []
        let isOnPath = Array(scene.proof.bestPath.prefix(path.count)) == path
        return isOnPath && letters.indices.contains(path.count) ? letters[path.count] : nil
    }

    private func anyTurn(after earlier: Response?, _ chance: inout Chance) -> String {
        let options = self.interaction.view(self.arrangement, after: earlier).choices.count
        return Self.letters[chance.below(max(1, min(options, Self.letters.count)))]
    }

    private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]

    private static func path(_ response: Response) -> [Int]? {
        if case .path(let path, _) = response { path } else { nil }
    }

    /// Half of all people type letters in lower case.
    private static func asTyped(
        _ line: String,
        of interaction: any Interaction,
        _ chance: inout Chance
    ) -> String {
        let hasLetters = interaction.arrangedCount > 0 || interaction is TrueFalse
        return hasLetters && chance.happens(0.5) ? line.lowercased() : line
    }
}
