import Testing
import Wording

@Suite("Display width")
struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中", 2), ("第 4 题", 7), ("Ｃ", 2), ("ｱ", 1),
        ("，", 2), ("\u{3000}", 2), ("　A", 3), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("か\u{3099}", 2),
        ("𠀀", 2), ("\u{200B}", 0), ("\u{7F}", 0), ("\u{85}", 0), ("a\r\nb", 2), ("क्ष", 2),
        ("\u{A0}", 1),
        ("\u{AD}", 1), ("€", 1), ("İ", 1),
    ])
    func `W2 characters take the columns of their East Asian Width`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(of: text) == columns)
    }

    @Test(arguments: ["😀", "👍🏽", "👨‍👩‍👧", "🇨🇳", "❤️", "1️⃣", "✅"])
    func `W2 an emoji takes two columns however many characters it has`(text: String) {
        #expect(DisplayWidth.columns(of: text) == 2)
    }

    @Test(arguments: [
        ("“", 2), ("…", 2), ("—", 2), ("·", 2), ("×", 2), ("α", 2), ("é", 2), ("e\u{301}", 1),
        ("a", 1),
    ])
    func `W2 ambiguous characters take what the terminal is set to`(text: String, columns: Int) {
        let narrow = DisplayWidth.columns(of: text, ambiguous: 1)
        let wide = DisplayWidth.columns(of: text, ambiguous: 2)

        #expect(narrow == 1)
        #expect(wide == columns)
    }

    @Test
    func `text is padded by columns`() {
        #expect(DisplayWidth.padded("教练", to: 6) == "教练  ")
        #expect(DisplayWidth.padded("教练", to: 3) == "教练")
        #expect(DisplayWidth.aligned("9题", to: 6) == "   9题")
        #expect(DisplayWidth.blanks(-1).isEmpty)
    }

    @Test(arguments: [(10, "与客户谈判"), (9, "与客户.."), (8, "与客户.."), (7, "与客.."), (3, "..")])
    func `text is cut by columns and never inside a wide character`(columns: Int, cut: String) {
        #expect(DisplayWidth.cut("与客户谈判", to: columns) == cut)
    }
}
