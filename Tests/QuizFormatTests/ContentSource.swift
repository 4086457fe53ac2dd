import QuizCore

@testable import QuizFormat

/// Contents of quiz files drawn from a seed, with texts that are hard to write down.
struct ContentSource {
    private var chance: SeededOrder
    private var count = 0
    private var languages: [LanguageTag] = []

    init(seed: UInt64) {
        self.chance = SeededOrder(seed: seed, purpose: "content")
    }

    /// Words with every sign that YAML or the short forms take for something else.
    private static let words = [
        "//", ">>", "=>", "(x)", "( )", "(50%)", "[x]", "#", "#1", "a:", ":", "why:text", "id：甲",
        "text：", "-", "--", "---", "...", "-(x)", "'", "\"", "\\", "\\n", "{", "}", "{1}", "|", "*",
        "~", "=", "&a", "!b", "%", "@", "`", "?", "!", "<<", "[", "]", ",", "a, b", "甲", "乙。",
        "\u{E9}", "\u{308}", "\u{200D}", "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}",
        "\u{1F600}", "yes", "null", "1.10", "2026-03-01", "https://a.b", "a//b", "丙>>丁", "+-", "..",
    ]

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(self.chance.next() % UInt64(range.count))
    }

    mutating func isLucky(_ percent: Int) -> Bool { self.number(1...100) <= percent }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[self.number(0...values.count - 1)]
    }

    mutating func content() -> QuizContent {
        self.languages = self.pick([
            [.chinese], [.chinese, .english], [.english, .chinese, LanguageTag(rawValue: "de")],
        ])
        var keys: ValueMap = [
            "id": .text("sample"), "langs": ValueTree(self.languages.map(\.rawValue)),
            "title": self.text(),
        ]
        for (key, value) in self.settings() where self.isLucky(40) { keys[key] = value }
        return QuizContent(
            languages: self.languages,
            keys: keys,
            questions: (1...self.number(1...4)).map { self.question("q-\($0)") }
        )
    }

    private mutating func settings() -> KeyValuePairs<String, ValueTree> {
        [
            "summary": self.text(), "audience": ValueTree(["sales-rep", "boss"]),
            "time": .text(self.pick(["30s", "1h30m", "1d"])), "late": .text("grace 1m30s"),
            "attempts": .text("3"), "counts": .text("mean"), "wait": .text("2d"),
            "pass": .text(self.pick(["75%", "33.33%"])), "seed": .text("7"),
            "hint-cost": .text(self.pick(["1/4", "1/3", "1", "2469/200000"])),
            "shuffle": .text(self.pick(["none", "questions", "questions, choices"])),
            "opens": .text(self.pick(["2026-03-01T01:00:00Z", "2026-03-01T01:00:30Z"])),
            "code": .text("# 1: a"), "needs": .text("a passed, b >= 50"),
            "bands": .list([.map(["from": .text("90.5%"), "text": self.plainText()])]),
            "points": .text(self.pick(["2", "3"])), "draft": .text("yes"),
            "note": .text(self.words()), "was": ValueTree(["old-id"]),
            "allow": ValueTree(["W505", "W601"]),
            "review": self.pick([
                .map(["try": "nothing", "attempt": "score", "close": "answers"].trees),
                .map(["try": "feedback", "attempt": "marks", "close": "marks"].trees),
            ]),
        ]
    }

    private mutating func question(_ id: String) -> ValueMap {
        let (key, value) = self.interaction()
        var keys: ValueMap = ["id": .text(id), "ask": self.text(), key: value]
        keys["competency"] = .list(
            self.pick([
                [["a", "1"]], [["b", "2/3"], ["a", "1/3"]], [["b", "1/2"], ["a", "1/2"]],
                [["c", "1/2"], ["b", "3/8"], ["a", "1/8"]],
            ])
            .map(ValueTree.init)
        )
        keys["level"] = .text(self.pick(["easy", "medium", "hard"]))
        keys["why"] = self.text()
        let others: KeyValuePairs<String, ValueTree> = [
            "facts": ValueTree(["S01-F01", "S01, F02"]), "read": self.text(),
            "hint": .list((1...self.number(1...3)).map { _ in self.text() }),
            "source": self.plainText(), "points": .text(self.pick(["2", "100"])),
            "time": .text(self.pick(["5s", "1m30s"])), "fixed": .text("yes"),
            "note": .text(self.words()), "was": ValueTree(["r-1", "r-2"]),
            "allow": ValueTree(["W505"]),
        ]
        for (key, value) in others where self.isLucky(30) { keys[key] = value }
        if key == "number", self.isLucky(50) { keys["unit"] = self.plainText() }
        if key == "essay", self.isLucky(50) { keys["length"] = .text("40..600") }
        if ["many", "match", "order", "blank"].contains(key), self.isLucky(30) {
            keys["grade"] = .text("exact")
        }
        return keys
    }

    private mutating func interaction() -> (String, ValueTree) {
        switch self.number(0...8) {
        case 0: ("one", .list(self.choices(["1", "0", "1/3", "0", "1/8"])))
        case 1: ("many", .list(self.choices(["1", "0", "1", "0"])))
        case 2: ("truth", self.feedback(["answer": .text(self.pick(["true", "false"]))]))
        case 3: ("match", .list(self.pairs()))
        case 4: ("order", .list((1...self.number(2...5)).map { _ in self.text() }))
        case 5: ("number", .list(self.bands()))
        case 6: ("text", .list(self.entries()))
        case 7: ("essay", .list(self.criteria()))
        default: ("blank", self.blank())
        }
    }

    /// The first ones of some credits, at least two.
    private mutating func choices(_ credits: [String]) -> [ValueTree] {
        credits.prefix(self.number(2...credits.count)).map { credit in
            let text: ValueMap = ["text": self.text()]
            return self.feedback(
                credit == "0" ? text : text.merging(["credit": .text(credit)])
            )
        }
    }

    private mutating func feedback(_ map: ValueMap) -> ValueTree {
        self.isLucky(40) ? .map(map.merging(["feedback": self.text()])) : .map(map)
    }

    private mutating func criteria() -> [ValueTree] {
        (1...self.number(1...4)).map { _ in
            .map(["points": .text("\(self.number(1...20))"), "text": self.text()])
        }
    }

    private mutating func pairs() -> [ValueTree] {
        var pairs = (1...self.number(2...4)).map { _ in
            ValueTree.map(["left": self.text(), "right": self.text()])
        }
        if self.isLucky(50) { pairs.append(.map(["right": self.text()])) }
        return pairs
    }

    private mutating func bands() -> [ValueTree] {
        let sign = self.isLucky(30) ? "%" : ""
        let first = self.pick([
            ("3", "3"), ("-5", "-3"), ("0.5", "0.75"), ("123.456789012", "123.456789012"),
            // 0.123456789 +- 0.00001%, in more digits than a decimal may have.
            ("0.1234567766543211", "0.1234568013456789"),
        ])
        var bands = [self.feedback(["from": .text(first.0 + sign), "to": .text(first.1 + sign)])]
        if sign == "%", first.0.utf8.count > 16 { bands = [self.band("1", "2", sign, credit: nil)] }
        if self.isLucky(40) { bands.append(self.band("1000", "2000", sign, credit: "1/2")) }
        return bands
    }

    private mutating func band(
        _ from: String,
        _ to: String,
        _ sign: String,
        credit: String?
    )
        -> ValueTree
    {
        var map: ValueMap = ["from": .text(from + sign), "to": .text(to + sign)]
        if let credit { map["credit"] = .text(credit) }
        return self.feedback(map)
    }

    private mutating func entries() -> [ValueTree] {
        var entries = [self.feedback(["accept": self.accepted()])]
        if self.isLucky(50) {
            entries.append(
                self.feedback([
                    "accept": self.accepted(), "credit": .text(self.pick(["0", "1/2"])),
                ])
            )
        }
        return entries
    }

    private mutating func accepted() -> ValueTree {
        let notations = [
            "{小}甲", "a\\|b", "(x) c", "d*e", "\\{f\\}", "g / h", "乙：丙", "-x", "y >> z",
        ]
        let isSame = self.isLucky(30)
        let same = ValueTree([self.pick(notations) + self.tag()])
        return .map(
            ValueMap(
                self.languages.map { language in
                    let list = (1...self.number(1...3)).map { _ in
                        self.pick(notations) + self.tag()
                    }
                    return (language.rawValue, isSame ? same : ValueTree(list))
                }
            )
        )
    }

    private mutating func blank() -> ValueTree {
        let gaps: [ValueTree] = (1...self.number(1...3)).map { _ in
            switch self.number(0...2) {
            case 0: .map(["accept": self.accepted()])
            case 1: .map(["choices": .list(self.choices(["1", "0", "0"]))])
            default: .map(["number": .list(self.bands())])
            }
        }
        let text = self.languages.map { language in
            var marks = gaps.indices.map { "{\($0 + 1)}" }
            if self.isLucky(20) { marks.reverse() }
            return (language.rawValue, ValueTree.text("起 " + marks.joined(separator: "，\\{ ")))
        }
        return .map(["text": .map(ValueMap(text)), "gaps": .list(gaps)])
    }

    /// A text for people; often the same in all languages.
    mutating func text() -> ValueTree {
        self.text { $0.words() }
    }

    /// A text that has a short form.
    private mutating func plainText() -> ValueTree {
        self.text { "甲" + $0.tag() }
    }

    private mutating func text(_ make: (inout Self) -> String) -> ValueTree {
        let isSame = self.isLucky(30)
        let same = make(&self)
        return .map(
            ValueMap(
                self.languages.map {
                    ($0.rawValue, .text(isSame ? same : make(&self)))
                }
            )
        )
    }

    /// Some words, folded, with something that no other text has at one end or inside.
    private mutating func words() -> String {
        var words = (1...self.number(1...5)).map { _ in self.pick(Self.words) }
        words.insert(self.tag(), at: self.number(0...words.count))
        return Blanks.folded(words.joined(separator: self.isLucky(70) ? " " : ""))
    }

    private mutating func tag() -> String {
        self.count += 1
        return "n\(self.count)"
    }
}

extension [String: String] {
    fileprivate var trees: ValueMap { ValueMap(self.map { ($0.key, .text($0.value)) }) }
}
