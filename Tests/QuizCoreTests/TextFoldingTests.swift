import QuizCore
import Testing

@Suite("Folding of text")
struct TextFoldingTests {
    @Test(arguments: [
        ("ＢＡＴＮＡ", "batna"), ("batna.", "batna"), ("“BATNA”", "batna"), ("談判 者", "谈判者"),
        ("谈判者。", "谈判者"), ("《销售经理》", "销售经理"), ("销 售 经 理", "销售经理"),
        ("销售 BATNA", "销售batna"), ("win-win", "win win"), ("Win – Win", "win win"),
        ("win win", "win win"), ("说“不”", "说不"), ("ﬁrst", "first"), ("①", "1"), ("於", "于"),
        ("于", "于"), ("3－5", "3-5"), ("團隊", "团队"), ("資源調配者", "资源调配者"),
        ("市场　调研", "市场调研"), ("５０％", "50%"), ("follow-up", "follow up"),
        ("o’clock", "o'clock"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("C++", "c++"),
        ("什麼", "什幺"), ("什么", "什幺"), ("…", ""),
    ])
    func `texts people take for the same are folded alike`(typed: String, folded: String) {
        #expect(TextFolding.fold(typed) == folded)
    }

    @Test(arguments: [
        ("", ""), ("   ", ""), ("( a )", "a"), ("a\u{AD}b\u{200B}c\u{FEFF}", "abc"),
        ("a  b", "a b"),
        ("it´s", "it's"), ("1⁄2", "1/2"), ("-5", "-5"), ("−5", "-5"), ("团队-合作", "团队合作"),
        ("a--b", "a--b"), ("a - 5", "a - 5"), ("か゛", "が"), ("Σίσυφος", "σίσυφοσ"), ("ẞ", "ss"),
        ("【重点】", "重点"), ("「團隊」", "团队"), ("中 --a", "中--a"), ("ISTANBUL", "istanbul"),
        ("kılı", "kılı"),
    ])
    func `marks, blanks and rare letters are folded as the rules say`(typed: String, folded: String)
    {
        #expect(TextFolding.fold(typed).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test(arguments: 0..<24)
    func `folding twice changes nothing`(part: UInt32) {
        let size: UInt32 = 0x30000 / 24
        var unstable: [String] = []
        for value in part * size..<(part + 1) * size {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "a\(scalar)b", "\(scalar)b", "团\(scalar)か"]
            where !self.isStable(text) {
                unstable.append("U+\(String(value, radix: 16)) in \(text)")
            }
        }

        #expect(unstable.isEmpty, "\(unstable.prefix(10))")
    }

    @Test(arguments: [
        ("ＨＥＬＰ", "help"), ("？", "?"), ("幫助", "帮助"), ("Set Lang", "set lang"), ("Li-Na.", "li-na."),
        ("七Ｋｑ", "七kq"),
    ])
    func `words of the protocol keep blanks and marks`(typed: String, folded: String) {
        #expect(TextFolding.word(typed) == folded)
    }

    private func isStable(_ text: String) -> Bool {
        let once = TextFolding.fold(text)
        return once.unicodeScalars.elementsEqual(TextFolding.fold(once).unicodeScalars)
    }

    @Test
    func `plain texts are folded as those that need the tables of Unicode`() {
        var chance = SeededOrder(seed: 1, purpose: "plain texts")
        let signs = Array("aZ09 -'\"‘’“”—–…·、。《》〈【（），－＂！ＡｚＺ０說话於")

        for _ in 0..<2_000 {
            let drawn = (0..<12).map { _ in signs[Int(chance.next() % UInt64(signs.count))] }
            let text = "x\(String(drawn))x"

            #expect(TextFolding.fold(text + "é") == TextFolding.fold(text) + "é", "\(text)")
        }
    }
}
