import LineProtocol
import Testing

@Suite("Pages")
struct PagerTests {
    private let text = (1...5).map { "line \($0)\r\n" }.joined()

    @Test
    func `W6 so many lines are shown and the rest is kept back`() {
        var pager = Pager()

        let pages = [pager.begin(self.text, count: 2), pager.next(count: 2)]

        #expect(pages == ["line 1\r\nline 2\r\n", "line 3\r\nline 4\r\n"])
        #expect(pager.isHolding)
        #expect(pager.next(count: 2) == "line 5\r\n")
        #expect(!pager.isHolding)
        #expect(pager.next(count: 2).isEmpty)
    }

    @Test(arguments: [5, 6, 200])
    func `W6 text of one page is shown whole`(count: Int) {
        var pager = Pager()

        #expect(pager.begin(self.text, count: count) == self.text)
        #expect(!pager.isHolding)
    }

    @Test
    func `W6 the rest comes at once or never`() {
        var shown = Pager()
        var stopped = Pager()
        _ = shown.begin(self.text, count: 3)
        _ = stopped.begin(self.text, count: 3)

        stopped.stop()

        #expect(shown.next(count: 0) == "line 4\r\nline 5\r\n")
        #expect(!stopped.isHolding)
        #expect(stopped.begin("", count: 3).isEmpty)
    }

    @Test
    func `W6 empty lines count and stay`() {
        var pager = Pager()

        #expect(pager.begin("a\r\n\r\nb\r\n", count: 2) == "a\r\n\r\n")
        #expect(pager.next(count: 2) == "b\r\n")
    }
}
