import Testing
import Wording

@Suite("Text tables")
struct TextTableTests {
    @Test
    func `W5 columns line up by the columns of the terminal`() {
        let table = TextTable([["six-roles", "销售经理的六个角色", "8 题"], ["ng", "谈判", "12 题，新"]])

        #expect(
            table.lines(width: 80) == [
                "six-roles  销售经理的六个角色  8 题", "ng         谈判                12 题，新",
            ]
        )
    }

    @Test
    func `numbers line up on the right if asked`() {
        let table = TextTable([["a", "9"], ["b", "100"]], alignments: [.left, .right])

        #expect(table.lines(width: 80) == ["a    9", "b  100"])
    }

    @Test
    func `the last column wraps within itself`() {
        let table = TextTable([["coach", "helps people to grow at work"], ["x", "y"]])

        #expect(
            table.lines(width: 28) == ["coach  helps people to grow", "       at work", "x      y"]
        )
    }

    @Test
    func `a table too wide becomes paragraphs`() {
        let table = TextTable([["a very long first column", "second", "third column"]])

        #expect(
            table.lines(width: 30) == ["a very long first column", "    second  third column"]
        )
    }

    @Test
    func `short rows and no rows do no harm`() {
        #expect(TextTable([]).lines(width: 80).isEmpty)
        #expect(TextTable([["a", "b", "c"], ["d"], []]).lines(width: 80) == ["a  b  c", "d", ""])
        #expect(TextTable([["a", ""]]).lines(width: 80) == ["a"])
    }

    @Test
    func `W2 cells are measured with the ambiguous width of the terminal`() {
        let table = TextTable([["“a”", "b"], ["cdefg", "h"]])

        #expect(table.lines(width: 80, ambiguous: 2) == ["“a”  b", "cdefg  h"])
    }
}
