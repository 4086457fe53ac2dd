import Testing
import Wording

@testable import CompetencyReports

@Suite("Column text")
struct ColumnTextTests {
    @Test(arguments: [
        ("谈判者（管理角色）", 14, "谈判者（管理.."), ("教练", 14, "教练"), ("Negotiator", 6, "Nego.."),
        ("谈判者", 5, "谈.."),
    ])
    func `a text too wide is cut and ends in two points`(text: String, columns: Int, cut: String) {
        #expect(DisplayWidth.cut(text, to: columns) == cut)
    }

    @Test func `English is wrapped between words`() {
        let lines = ColumnText.wrapped("read S20, then 5 review questions", to: 12)

        #expect(lines == ["read S20,", "then 5", "review", "questions"])
    }

    @Test func `Chinese is wrapped between characters but not before closing punctuation`() {
        let lines = ColumnText.wrapped("读原文，再答五道题。", to: 8)

        #expect(lines == ["读原文，", "再答五道", "题。"])
        #expect(ColumnText.wrapped("读原文四，再", to: 8) == ["读原文", "四，再"])
    }

    @Test func `a word wider than the space is broken`() {
        #expect(ColumnText.wrapped("a abcdefghij", to: 4) == ["a", "abcd", "efgh", "ij"])
    }

    @Test func `following lines stand under the text behind the label`() {
        let lines = ColumnText.paragraph("one two three", label: " Do: ", width: 13)

        #expect(lines == [" Do: one two", "     three"])
    }
}
