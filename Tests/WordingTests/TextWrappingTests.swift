import Testing
import Wording

@Suite("Text wrapping")
struct TextWrappingTests {
    @Test(arguments: [
        ("short", 20, ["short"]), ("", 20, [""]), ("trailing  ", 20, ["trailing"]),
        ("一二三四五六", 8, ["一二三四", "五六"]),
        ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]), ("用Python写程序", 8, ["用Python", "写程序"]),
        ("销售competency很好", 10, ["销售", "competency", "很好"]), ("一二　三四", 4, ["一二", "三四"]),
        ("a\nb", 20, ["a", "b"]), ("a\n\nb", 20, ["a", "", "b"]),
    ])
    func `W3 text breaks between Han characters and at blanks`(
        text: String,
        width: Int,
        lines: [String]
    ) {
        #expect(TextWrapping.wrap(text, width: width) == lines)
    }

    @Test
    func `W3 a word longer than a line is broken at the margin`() {
        let lines = TextWrapping.wrap("see abcdefghijkl", width: 5)

        #expect(lines == ["see", "abcde", "fghij", "kl"])
    }

    @Test(arguments: [
        ("大约需要 8 分钟", 10, ["大约需要", "8 分钟"]), ("达到了80%以上", 8, ["达到了", "80%以上"]),
        ("在这里的2026年秋", 12, ["在这里的", "2026年秋"]),
        ("it took 30 min here", 10, ["it took", "30 min", "here"]),
        ("it took 30 years", 10, ["it took 30", "years"]), ("一二三四五——六七", 11, ["一二三四", "五——六七"]),
        ("一二三四五……六七", 11, ["一二三四", "五……六七"]), ("一二三四５０％", 10, ["一二三四", "５０％"]),
    ])
    func `W3 what belongs together stays in one line`(text: String, width: Int, lines: [String]) {
        #expect(TextWrapping.wrap(text, width: width) == lines)
    }

    @Test(arguments: [2, 3, 4, 5, 6, 7, 8, 9])
    func `W3 a wide character never straddles the margin`(width: Int) {
        for line in TextWrapping.wrap("a一b二c三，四（五）六😀七", width: width, ambiguous: 2) {
            #expect(DisplayWidth.columns(of: line, ambiguous: 2) <= width)
        }
    }

    @Test(arguments: [
        ("一二三四，五六", 8, ["一二三", "四，五六"]), ("一二三四。”五", 8, ["一二三", "四。”五"]),
        ("一二三“四五六", 7, ["一二三", "“四五六"]), ("一二三（四五", 8, ["一二三", "（四五"]),
        ("一二三四！？！？五", 8, ["一二三", "四！？！", "？五"]), ("他说：《孙子》", 8, ["他说：", "《孙子》"]),
        ("good (very) day", 6, ["good", "(very)", "day"]), ("一二三四、五", 8, ["一二三", "四、五"]),
        ("abcd（说明）", 6, ["abcd", "（说", "明）"]), ("价格是￥300元", 8, ["价格是", "￥300元"]),
    ])
    func `W4 punctuation moves the break to the left`(text: String, width: Int, lines: [String]) {
        #expect(TextWrapping.wrap(text, width: width) == lines)
    }

    @Test
    func `W4 no sign of the list begins a line`() {
        for sign in "!%),.:;?]}¢°·’”…—‰、。〃〉》」』】〕〗！％），．：；？］｝" {
            for width in 6...16 {
                let lines = TextWrapping.wrap("一二三四五\(sign)六七八九十\(sign)一", width: width)
                #expect(lines.allSatisfy { $0.first != sign }, "\(sign) at \(width): \(lines)")
            }
        }
    }

    @Test
    func `W4 no sign of the list ends a line`() {
        for sign in "([{£¥‘“〈《「『【〔〖（［｛￥$" {
            for width in 6...16 {
                let lines = TextWrapping.wrap("一二三四五\(sign)六七八九十\(sign)一", width: width)
                #expect(lines.allSatisfy { $0.last != sign }, "\(sign) at \(width): \(lines)")
            }
        }
    }

    @Test(arguments: [1, 2])
    func `W4 the signs may be of ambiguous width`(ambiguous: Int) {
        for width in 12...24 {
            let lines = TextWrapping.wrap("他说“你好·世界”……好——很好", width: width, ambiguous: ambiguous)
            #expect(lines.allSatisfy { !"”·…—".contains($0.first ?? " ") && $0.last != "“" })
            #expect(
                lines.allSatisfy { DisplayWidth.columns(of: $0, ambiguous: ambiguous) <= width }
            )
        }
    }

    @Test
    func `W4 the break stays where four characters to the left do not help`() {
        let lines = TextWrapping.wrap("一（（（（（二三四", width: 12)

        #expect(lines == ["一（（（（（", "二三四"])
    }

    @Test
    func `following lines are indented and have less room`() {
        let lines = TextWrapping.wrap("  A 一二三四五六七", width: 12, indent: 4)

        #expect(lines == ["  A 一二三四", "    五六七"])
    }

    @Test(arguments: [(0, 0), (-3, 5), (1, 1), (20, 400)])
    func `odd sizes are put right`(width: Int, indent: Int) {
        let lines = TextWrapping.wrap("一二三", width: width, indent: indent)

        #expect(lines.joined().filter { $0 != " " } == "一二三")
    }

    @Test
    func `nothing but blanks is lost and no line is too wide`() {
        let alphabet = Array("ab 9%，。（“”—…一二三四　(.)￥é😀\n")
        var chance = UInt64(7)
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<60 {
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(alphabet[Int(chance >> 33) % alphabet.count])
            }
            let width = 4 + Int(chance >> 40) % 30

            let lines = TextWrapping.wrap(text, width: width, indent: 2)

            let isBlank: (Character) -> Bool = { $0 == " " || $0 == "　" || $0 == "\n" }
            #expect(lines.joined().filter { !isBlank($0) } == text.filter { !isBlank($0) })
            #expect(
                lines.allSatisfy { DisplayWidth.columns(of: $0) <= width },
                "\(text) in \(width)"
            )
        }
    }
}
