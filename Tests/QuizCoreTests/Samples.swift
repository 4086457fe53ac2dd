@testable import QuizCore

/// Questions of each type, made of letters, for tests of rules that depend on numbers only.
enum Samples {
    static func text(_ text: String) -> LocalizedText { LocalizedText(all: text) }

    static func choices(_ credits: [Fraction]) -> [Choice] {
        credits.enumerated().map { index, credit in
            Choice(self.text("choice \(index)"), credit: credit)
        }
    }

    /// The second of so many choices is the key.
    static func one(_ count: Int) -> OneChoice {
        OneChoice(choices: self.choices((0..<count).map { $0 == 1 ? .one : .zero }))
    }

    /// The first `right` of so many choices are right.
    static func many(_ count: Int, right: Int, grade: ManyChoices.Grade = .net) -> ManyChoices {
        ManyChoices(
            choices: self.choices((0..<count).map { $0 < right ? .one : .zero }),
            grade: grade
        )
    }

    /// Left side k belongs to right side k; further right sides fit nothing.
    static func match(_ lefts: Int, to rights: Int, grade: Matching.Grade = .share) -> Matching {
        let pairs = (0..<rights).map { index in
            Matching.Pair(
                left: index < lefts ? self.text("left \(index)") : nil,
                right: self.text("right \(index)")
            )
        }
        return Matching(pairs: pairs, grade: grade)
    }

    static func order(_ count: Int, grade: Ordering.Grade = .tau) -> Ordering {
        Ordering(items: (0..<count).map { self.text("item \($0)") }, grade: grade)
    }

    static func number(
        _ from: Fraction,
        to: Fraction? = nil,
        isPercent: Bool = false,
        unit: LocalizedText? = nil
    ) -> NumberEntry {
        NumberEntry(
            bands: [NumberBand(from: from, to: to ?? from, isPercent: isPercent)],
            unit: unit
        )
    }

    /// Accepted texts with their credits, in the notation of quiz files with ` // ` left out.
    static func text(_ entries: [(String, Fraction)]) -> TextEntry {
        TextEntry(
            entries: entries.compactMap { notation, credit in
                AcceptedText(notation: self.text(notation)).map {
                    TextEntry.Entry($0, credit: credit)
                }
            }
        )
    }

    /// A text with gaps that take the words given.
    static func gaps(_ words: [String], grade: GapFilling.Grade = .share) -> GapFilling {
        GapFilling(
            text: self.text(words.indices.map { "{\($0 + 1)}" }.joined(separator: " ")),
            gaps: words.compactMap { AcceptedText(notation: self.text($0)).map { .text($0) } },
            grade: grade
        )
    }

    /// One question of each type, its key as a response, and a question type's usual count.
    static var ofEachType: [any Interaction] {
        [
            self.one(4), self.many(5, right: 2), TrueFalse(answer: true), self.match(3, to: 4),
            self.order(4), self.number(Fraction(9000)), self.text([("team", .one)]),
            self.gaps(["team", "goal"]),
        ]
    }

    static func fileOrder(_ interaction: any Interaction) -> Arrangement {
        Arrangement(count: interaction.arrangedCount)
    }

    /// A line read with the choices in file order.
    static func read(_ line: String, by interaction: any Interaction) -> Reading {
        interaction.read(TypedAnswer(line), shown: self.fileOrder(interaction))
    }
}

extension Fraction {
    /// A fraction from test tables: `1`, `2/3`, `-15/4`.
    init(table text: String) {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        self.init(parts[0], parts.count == 2 ? parts[1] : 1)
    }
}
