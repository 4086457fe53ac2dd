/// Left sides and what belongs to each: `match`.
public struct Matching: WorkedInteraction {
    /// How right pairs make a mark.
    public enum Grade: String, Sendable, CaseIterable {
        /// The share of left sides with their right side.
        case share
        /// 1 if all are right, else 0.
        case exact
    }

    /// A line of the question; without a left side it is a right side that fits nothing.
    public struct Pair: Hashable, Sendable {
        public let left: LocalizedText?
        public let right: LocalizedText

        public init(left: LocalizedText?, right: LocalizedText) {
            self.left = left
            self.right = right
        }
    }

    public static let keyword = "match"
    public static let arrangedPurpose = "right"
    public static let isAlwaysArranged = true

    /// Left sides in file order.
    public let lefts: [LocalizedText]
    /// Different right sides in file order.
    public let rights: [LocalizedText]
    /// For each left side the position of its right side.
    public let keys: [Int]
    public let grade: Grade

    /// - Precondition: The pairs have 2 to 12 left sides and at most 16 different right sides.
    public init(pairs: [Pair], grade: Grade = .share) {
        var rights: [LocalizedText] = []
        for pair in pairs where !rights.contains(pair.right) { rights.append(pair.right) }
        self.rights = rights
        self.lefts = pairs.compactMap(\.left)
        self.keys = pairs.filter { $0.left != nil }
            .compactMap { rights.firstIndex(of: $0.right) }
        self.grade = grade
        precondition((2...12).contains(self.lefts.count), "a question has 2 to 12 left sides")
        precondition(rights.count <= 16, "a question has at most 16 right sides")
    }

    public var arrangedCount: Int { self.rights.count }

    /// Left sides are marked each by itself; an answer whose right side is gone is open.
    public var namedParts: [NamedParts] {
        [
            NamedParts(self.lefts, mustAllPair: true, canBeMapped: false),
            NamedParts(self.rights),
        ]
    }

    public var guessScore: Fraction {
        switch self.grade {
        case .share: Fraction(1, self.rights.count)
        case .exact:
            GuessScore.exactMatch(
                lefts: self.lefts.count,
                rights: self.rights.count,
                isOneToOne: Set(self.keys).count == self.keys.count
            )
        }
    }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(stems: self.lefts, choices: arrangement.positions.map { self.rights[$0] })
    }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        let labels = AnswerLabels(typed.text)
        guard let pairs = labels.pairs(lefts: self.lefts.count, rights: self.rights.count) else {
            return .refused(.form)
        }
        return .response(.pairs(pairs.map { $0.map { arrangement.positions[$0] } }))
    }

    public func credit(for response: Response) -> Fraction {
        let right = self.rightParts(of: response).count { $0 }
        switch self.grade {
        case .share: return Fraction(right, self.keys.count)
        case .exact: return right == self.keys.count ? .one : .zero
        }
    }

    public func credit(forTries responses: [Response], cost: Fraction) -> Fraction {
        switch self.grade {
        case .exact: return self.bestCredit(forTries: responses, cost: cost)
        case .share:
            let tries = responses.map { self.rightParts(of: $0).map { $0 ? Fraction.one : .zero } }
            return CountBack.credit(ofTries: tries, cost: cost)
        }
    }

    public func feedback(for response: Response) -> [LocalizedText] { [] }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        AnswerKey(
            letters: self.shown(.pairs(self.keys), arrangement),
            texts: zip(self.lefts, self.keys).map { left, key in
                LocalizedText.joining([left, self.rights[key]], separator: " = ")
            }
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        guard case .pairs(let pairs) = response else { return "" }
        return pairs.enumerated().map { index, right in
            let letter = right.flatMap { arrangement.letters(of: [$0]).first }
            return "\(index + 1)\(letter ?? "-")"
        }
        .joined(separator: " ")
    }

    public func example(_ arrangement: Arrangement) -> String {
        let count = arrangement.positions.count
        let turned = self.keys.indices.map { arrangement.positions[($0 + 1) % count] }
        let first = self.keys.map { _ in arrangement.positions[0] }
        return self.shown(.pairs(turned == self.keys ? first : turned), arrangement)
    }

    private func rightParts(of response: Response) -> [Bool] {
        guard case .pairs(let pairs) = response else { return self.keys.map { _ in false } }
        return self.keys.enumerated().map { index, key in
            pairs.indices.contains(index) && pairs[index] == key
        }
    }
}

extension Matching {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(zh: "把角色和做法配起来。", en: "Match each role and what it does."),
            Matching(pairs: [
                Pair(
                    left: LocalizedText(zh: "教练", en: "Coach"),
                    right: LocalizedText(zh: "辅导个人", en: "Coaches individuals")
                ),
                Pair(
                    left: LocalizedText(zh: "政治家", en: "Politician"),
                    right: LocalizedText(zh: "协调部门", en: "Brings departments together")
                ),
                Pair(
                    left: LocalizedText(zh: "教育者", en: "Educator"),
                    right: LocalizedText(zh: "总结输赢", en: "Learns from wins and losses")
                ),
                Pair(left: nil, right: LocalizedText(zh: "批准休假", en: "Approves leave")),
            ]),
            shown: [1, 2, 0, 3],
            lines: [
                .init("1c 2a 3b", .pairs([0, 1, 2]), .one),
                .init("１＝ｃ，２＝ａ，３＝ｂ", .pairs([0, 1, 2]), .one),
                .init("cab", .pairs([0, 1, 2]), .one),
                .init("1-c 2-a 3-", .pairs([0, 1, nil]), Fraction(2, 3)),
                .init("ccc", .pairs([0, 0, 0]), Fraction(1, 3)),
                .init("1c 2a", .form),
                .init("- - -", .form),
            ]
        )
    }
}
