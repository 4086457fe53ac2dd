import Testing

@testable import QuizFormat

@Suite("Texts octet for octet")
struct OctetTests {
    @Test(arguments: [
        ("销售经理", "经理", true), ("销售经理", "经", true), ("ab", "abc", false), ("aab", "ab", true),
        ("", "", true), ("a", "", true), ("", "a", false),
    ])
    func `a part is found wherever it stands`(text: String, part: String, stands: Bool) {
        #expect(text.holds(part) == stands)
        #expect(text[...].holds(part) == stands)
    }

    @Test
    func `beginnings and ends are told apart`() {
        #expect("of these".begins(with: "of"))
        #expect(!"of these".begins(with: "these"))
        #expect("of these".ends(with: "these"))
        #expect(!"of these".ends(with: "of"))
        #expect(!"o".ends(with: "of"))
    }

    @Test(arguments: [
        ("a // b", [2]), ("// a // b //", [0, 5, 10]), ("a//b", []), ("a /// b", []), ("//", [0]),
        ("", []), ("甲 // 乙", [4]), ("a // //", [2, 5]),
    ])
    func `a word stands between blanks or ends`(text: String, places: [Int]) {
        #expect(text.places(ofWord: "//") == places)
    }

    @Test(arguments: ["", "a", "é", "销售", "a\u{301}b", "😀"])
    func `scalars are counted as the library counts them`(text: String) {
        #expect(text.scalarCount == text.unicodeScalars.count)
    }

    @Test
    func `a list of words holds each of them and no other`() {
        let words: WordList = ["not", "never", "no"]

        #expect(words.contains("not"))
        #expect(words.contains("no"))
        #expect(!words.contains("now"))
        #expect(!words.contains("nevermore"))
        #expect(!words.contains(""))
    }
}
