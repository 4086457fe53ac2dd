import LineProtocol
import Testing
import Wording

@Suite("Voice plain")
struct PlainVoiceTests {
    private func lines(
        _ blocks: [Reply.Block],
        language: Language = .chinese,
        width: Int = 80
    ) -> [String] {
        let settings = Replies.settings(.plain, language, width: width)
        let text = Voices.render(
            Reply(Reply.Part(210, plain: blocks)),
            tag: "x",
            settings: settings
        )
        #expect(text.isEmpty || text.hasSuffix("\r\n"))
        return text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast().map(
            String.init
        )
    }

    private func choices(_ texts: [String]) -> Reply.Block {
        .choices(zip(["A", "B", "C", "D"], texts).map { Reply.Choice($0, .verbatim($1)) })
    }

    @Test
    func `7·1 short choices share a line`() {
        let text = Voices.render(Replies.question, tag: nil, settings: Replies.settings(.plain))

        #expect(text == "第 1 题，共 6 题：哪个角色帮助销售人员成长？\r\n  A 战略家　B 教练　C 政治家　D 应试官\r\n")
    }

    @Test
    func `in English three blanks stand between choices`() {
        #expect(
            self.lines([self.choices(["coach", "judge"])], language: .english) == [
                "  A coach   B judge"
            ]
        )
    }

    @Test
    func `choices that do not fit in one line have a line each`() {
        let choices = self.choices(["你若下月付清，每台减三。", "那就折中，九十五。", "好"])

        #expect(self.lines([choices], width: 40) == ["  A 你若下月付清，每台减三。", "  B 那就折中，九十五。", "  C 好"])
        #expect(
            self.lines([choices], width: 20) == [
                "  A 你若下月付清，每", "    台减三。", "  B 那就折中，九十", "    五。", "  C 好",
            ]
        )
    }

    @Test
    func `numbers before choices line up`() {
        let stems = (1...10).map { Reply.Choice("\($0)", .verbatim("一二三四五六七")) }

        let lines = self.lines([.choices(stems)])

        #expect(lines.first == "   1 一二三四五六七")
        #expect(lines.last == "  10 一二三四五六七")
    }

    @Test
    func `W3 paragraphs are wrapped and following lines indented`() {
        let block = Reply.Block.paragraph(
            .verbatim("help [WORD]: this list, or one command."),
            indent: 4
        )

        #expect(
            self.lines([block], width: 24) == ["help [WORD]: this list,", "    or one command."]
        )
    }

    @Test
    func `W5 tables line up`() {
        let rows: [[Phrase]] = [
            [.verbatim("a"), .verbatim("教练"), .verbatim("8 题")],
            [.verbatim("bcd"), .verbatim("x"), .verbatim("y\nz")],
        ]

        #expect(self.lines([.table(rows)]) == ["a    教练  8 题", "bcd  x     y z"])
    }

    @Test
    func `lines that are laid out stay so, without control characters`() {
        #expect(
            self.lines([.lines(["  |--=|  \u{1B}x", "a\nb", ""]), .lines(["z"])]) == [
                "  |--=|  x", "a", "b", "", "z",
            ]
        )
    }

    @Test
    func `R4 there is at most one empty line, and none at either end`() {
        let a = Reply.Block.paragraph(.verbatim("a"))
        let b = Reply.Block.paragraph(.verbatim("b"))

        #expect(
            self.lines([.emptyLine, a, .emptyLine, .emptyLine, b, .emptyLine]) == ["a", "", "b"]
        )
        #expect(self.lines([.emptyLine]).isEmpty)
    }

    @Test
    func `R4 without blocks the texts are shown, and never codes or fields`() {
        let text = Voices.render(Replies.partAnswer, tag: "c", settings: Replies.settings(.plain))

        #expect(text == "部分正确\r\n还有一项：给战术援助\r\n")
        #expect(Voices.render(Reply(206), tag: nil, settings: Replies.settings(.plain)).isEmpty)
    }

    @Test
    func `R8 the following part comes after the first`() {
        var reply = Replies.partAnswer
        reply.following = Replies.question.result

        let text = Voices.render(reply, tag: nil, settings: Replies.settings(.plain))

        #expect(text.hasPrefix("部分正确\r\n") && text.hasSuffix("D 应试官\r\n"))
    }

    @Test
    func `R5 a push begins with a star and is wrapped beside it`() {
        let push = Reply(193, text: .verbatim("很久没有输入，60 秒后断开。"))

        let text = Voices.render(push: push, settings: Replies.settings(.plain, width: 20))

        #expect(text == "* 很久没有输入，\r\n60 秒后断开。\r\n")
    }

    @Test
    func `R10 the language of the connection decides`() {
        let reply = Reply(205, text: .connection(.goodbye))

        let chinese = Voices.render(reply, tag: nil, settings: Replies.settings(.plain))
        let english = Voices.render(reply, tag: nil, settings: Replies.settings(.plain, .english))

        #expect(chinese == "再见。\r\n")
        #expect(chinese != english)
    }
}
