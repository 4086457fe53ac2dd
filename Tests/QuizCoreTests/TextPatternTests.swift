import Testing

@testable import QuizCore

@Suite("Patterns of accepted texts")
struct TextPatternTests {
    static let zone = AcceptedText(
        notation: LocalizedText(
            zh: "{可能达成}协议{的}空间 | 议价区间",
            en: "ZOPA | zone of {possible} agreement"
        )
    )

    @Test(arguments: [
        ("协议空间", true), ("可能達成協議的空間", true), ("协议的空间", true), ("議價區間", true),
        ("ＺＯＰＡ", true), ("zopa!", true), ("Zone of agreement.", true),
        ("zone of possible agreement", true), ("可能协议空间", false), ("the zone", false),
    ])
    func `optional parts and alternatives are accepted`(typed: String, isAccepted: Bool) throws {
        let zone = try #require(Self.zone)

        #expect(zone.matches(TextFolding.fold(typed)) == isAccepted)
    }

    @Test(arguments: [
        ("*替代方案", "最佳替代方案", true), ("*替代方案", "替代方案", true), ("*替代方案", "替代方案吗", false),
        ("a*b*c", "a1b2c", true), ("a*b*c", "abc", true), ("a*b*c", "acb", false),
        ("a*a", "a", false), ("a*a", "aa", true), ("*abcabd*", "abcabcabd", true),
        ("*x*", "yyy", false),
        ("win *", "win", true), ("win *", "Win-win", true),
        ("* team *", "the sales team here", true),
        ("a*", "a", true), ("*ab", "aab", true), ("aa*aa", "aaa", false),
    ])
    func `a star stands for any run of signs`(
        notation: String,
        typed: String,
        isAccepted: Bool
    ) throws {
        let pattern = try #require(TextPattern(notation))

        #expect(pattern.matches(TextFolding.fold(typed)) == isAccepted)
    }

    @Test(arguments: [
        ("5 \\* 3", "5 * 3", true), ("5 \\* 3", "5 x 3", false), ("a\\{b\\}", "a{b}", true),
        ("a\\\\b", "a\\b", true),
    ])
    func `a backslash makes the next sign literal`(
        notation: String,
        typed: String,
        isAccepted: Bool
    ) throws {
        let pattern = try #require(TextPattern(notation))

        #expect(pattern.matches(TextFolding.fold(typed)) == isAccepted)
    }

    @Test(arguments: [
        "", "…", "{a", "a}", "{a{b}}", "a\\", "{}", "*", "{a}{b}{c}{d}{e}{f}{g}{h}{i}",
    ])
    func `what says nothing or is not closed is no pattern`(notation: String) {
        #expect(TextPattern(notation) == nil)
    }

    @Test
    func `alternatives are cut at bars outside of optional parts`() {
        #expect(TextPattern.alternatives(of: "a | b\\|c | {d|e}f") == ["a ", " b\\|c ", " {d|e}f"])
    }

    @Test
    func `the first alternative of each language is shown`() {
        #expect(Self.zone?.shown == LocalizedText(zh: "可能达成协议的空间", en: "ZOPA"))
        #expect(AcceptedText([]) == nil)
        #expect(AcceptedText([AcceptedText.Alternatives(.english, [])]) == nil)
        #expect(AcceptedText([AcceptedText.Alternatives(.english, ["a", "{"])]) == nil)
    }

    /// Property: every text that a pattern stands for matches it.
    @Test(arguments: [
        "{可能达成}协议{的}空间", "zone of {possible} agreement", "{the }win-win{ deal}", "a*b",
        "{very} *good* {news}",
        "1/2 * {C++}", "《*》经理",
    ])
    func `a pattern matches each of its texts`(notation: String) throws {
        let pattern = try #require(TextPattern(notation))
        let optional = notation.count { $0 == "{" }

        for kept in 0..<(1 << optional) {
            for run in ["", "x", " long run, really ", "-"] {
                let text = self.text(of: notation, keeping: kept, run: run)
                #expect(pattern.matches(TextFolding.fold(text)), "\(text)")
            }
        }
    }

    @Test
    func `a long answer is compared in linear time`() throws {
        let pattern = try #require(TextPattern("*" + String(repeating: "a", count: 200) + "b*"))
        let text = String(repeating: "a", count: 16_000)

        #expect(!pattern.matches(text))
    }

    @Test(arguments: [
        ("liason", "liaison", true), ("liasion", "liaison", true),
        ("figurhead", "figurehead", true),
        ("batma", "batna", true), ("zop", "zopa", false), ("reader", "leader", false),
        ("liaison", "liaison", false), ("leedear", "leader", false), ("谈判者们呢", "谈判者们吗", false),
        ("teams", "team", true), ("taem!", "team", false), ("ab", "abc", false),
        ("liaisons x", "liaison", false),
        ("laison", "liaison", true), ("conutry", "country", true),
    ])
    func `one slip of the fingers is a near miss`(typed: String, text: String, isNear: Bool) {
        #expect(NearMiss.isNear(typed, to: text) == isNear)
    }

    /// The notation with some optional parts kept and each star replaced.
    private func text(of notation: String, keeping kept: Int, run: String) -> String {
        var text = ""
        var part = 0
        var isDropped = false
        for sign in notation {
            switch sign {
            case "{":
                isDropped = kept >> part & 1 == 0
                part += 1
            case "}": isDropped = false
            case _ where isDropped: break
            case "*": text += run
            default: text.append(sign)
            }
        }
        return text
    }
}
