import Foundation
import LineProtocol
import Testing
import Wording

@Suite("Voice code")
struct CodeVoiceTests {
    private let settings = Replies.settings(.code)

    private func render(_ reply: Reply, tag: String? = nil) -> String {
        Voices.render(reply, tag: tag, settings: self.settings)
    }

    @Test
    func `R2 all lines but the last have a hyphen, and each has the tag`() {
        let text = self.render(Replies.question, tag: "b")

        #expect(
            text == """
                @b 244-attempt=331 quiz=six-roles kind=quiz n=1 of=6 type=one :哪个角色帮助销售人员成长？\r
                @b 244-choice=A :战略家\r
                @b 244-choice=B :教练\r
                @b 244-choice=C :政治家\r
                @b 244 choice=D :应试官\r

                """
        )
    }

    @Test
    func `R2 the following part has its own code and alone ends the reply`() {
        let text = self.render(Replies.lastAnswer)

        #expect(
            text == """
                240-n=6 result=right points=1 possible=1 total=5 next=0 receipt=8f31c2c4 :对\r
                248 attempt=323 kind=assess competency_id=role-coach level=84.2 state=met :达标\r

                """
        )
    }

    @Test
    func `R2 rows stand before the following part and flags are 1`() {
        var reply = Replies.partAnswer
        reply.following = Reply.Part(244, [.init("attempt", .integer(3))])

        #expect(
            self.render(reply, tag: "c") == """
                @c 242-n=2 result=part points=0.67 already=1 :部分正确\r
                @c 242-:还有一项：给战术援助\r
                @c 244 attempt=3\r

                """
        )
    }

    @Test(arguments: [
        (Reply(202, text: .verbatim("42")), "7", "@7 202 :42\r\n"),
        (Reply(233, [.init("kind", .word("pin"))]), nil, "233 kind=pin\r\n"),
        (Reply(232), nil, "232 :\r\n"),
        (
            Reply(
                200,
                [.init("quizline", .integer(1)), .init("lang", .word("zh"))],
                text: .verbatim("x")
            ), nil, "200 quizline=1 lang=zh :x\r\n"
        ),
        (
            Reply(211, [.init("values", .list(["plain", "code", "json"]))]), nil,
            "211 values=plain,code,json\r\n"
        ),
        (Reply(210, text: .verbatim("")), nil, "210 :\r\n"),
    ])
    func `3·1 a reply of one line`(reply: Reply, tag: String?, line: String) {
        #expect(self.render(reply, tag: tag) == line)
    }

    @Test(arguments: [
        (Reply.Value.word("Li Na"), "Li%20Na"), (.word("100%"), "100%25"), (.word("a\tb"), "a%20b"),
        (.word("a\nb"), "a%0Ab"),
        (.word("a\u{1B}\u{202E}b"), "ab"), (.word("李　娜"), "李　娜"), (.word(""), ""),
        (.list(["a,b", "c d"]), "a%2Cb,c%20d"),
        (.word("a,b"), "a,b"), (.integer(-3), "-3"), (.list([]), ""), (.decimal("0.5"), "0.5"),
    ])
    func `3·1 blanks, percent signs and controls in values are escaped`(
        value: Reply.Value,
        written: String
    ) {
        #expect(self.render(Reply(212, [.init("name", value)])) == "212 name=\(written)\r\n")
    }

    @Test(arguments: [
        ("a\nb", "a b"), ("a \r\n\n b\n", "a b"), ("\n", ""), ("a\tb\u{7}", "a b"),
        ("a\u{202E}b", "ab"),
    ])
    func `L11 a text never holds a line break or a control character`(text: String, written: String)
    {
        let reply = Reply(
            Reply.Part(222, text: .verbatim(text), rows: [Reply.Row(text: .verbatim(text))])
        )

        #expect(self.render(reply) == "222-:\(written)\r\n222 :\(written)\r\n")
    }

    @Test
    func `R5 a push is one line without a tag`() {
        var push = Replies.question
        push.result.code = 190
        let notice = Reply(193, [.init("kind", .word("idle")), .init("seconds", .integer(60))])

        #expect(
            Voices.render(push: push, settings: self.settings).hasSuffix(
                "type=one :哪个角色帮助销售人员成长？\r\n"
            )
        )
        #expect(
            Voices.render(push: notice, settings: self.settings) == "193 kind=idle seconds=60\r\n"
        )
    }

    @Test
    func `W2 nothing is wrapped`() {
        let text = String(repeating: "长", count: 300)

        #expect(self.render(Reply(202, text: .verbatim(text))) == "202 :\(text)\r\n")
    }
}

@Suite("Voice JSON")
struct JSONVoiceTests {
    private let settings = Replies.settings(.json)

    private func render(_ reply: Reply, tag: String? = nil) -> String {
        Voices.render(reply, tag: tag, settings: self.settings)
    }

    @Test(arguments: [
        (
            Reply(201, [.init("voice", .word("json"))]), nil,
            #"{"v":1,"code":201,"ok":true,"data":{"voice":"json"},"text":""}"#
        ),
        (Reply(205, text: .verbatim("再见")), nil, #"{"v":1,"code":205,"ok":true,"text":"再见"}"#),
        (
            Reply(
                230,
                [
                    .init("user", .word("lin")), .init("roles", .list(["trainee", "manager"])),
                    .init("batch", .flag),
                ],
                text: .verbatim("林")
            ),
            "1",
            #"{"v":1,"tag":"1","code":230,"ok":true,"data":{"user":"lin","roles":["trainee","manager"],"batch":true},"text":"林"}"#
        ),
        (
            Reply(500, text: .verbatim("?")), "x",
            #"{"v":1,"tag":"x","code":500,"ok":false,"text":"?"}"#
        ),
        (
            Reply(300, [.init("unanswered", .integer(3))]), nil,
            #"{"v":1,"code":300,"ok":true,"data":{"unanswered":3},"text":""}"#
        ),
    ])
    func `R3 members stand in the order of the grammar`(reply: Reply, tag: String?, line: String) {
        #expect(self.render(reply, tag: tag) == line + "\r\n")
    }

    @Test
    func `R3 rows come last in data and hold their texts`() {
        let reply = Reply(
            Reply.Part(
                263,
                [.init("people", .integer(2))],
                text: .verbatim("客户服务组"),
                rows: [
                    Reply.Row([.init("level", .decimal("54.9"))], text: .verbatim("投诉")),
                    Reply.Row([.init("unknown", .integer(0))]), Reply.Row(text: .verbatim("x")),
                    Reply.Row(),
                ]
            )
        )

        #expect(
            self.render(reply) == #"{"v":1,"code":263,"ok":true,"data":{"people":2,"rows":["#
                + #"{"level":54.9,"text":"投诉"},{"unknown":0},{"text":"x"},{"text":""}]},"text":"客户服务组"}"#
                + "\r\n"
        )
    }

    @Test(arguments: [
        ("说", #"\u8BF4"#), ("é", #"\u00E9"#), ("\u{A0}", #"\u00A0"#), ("\u{FFFD}", #"\uFFFD"#),
        ("𠮷", #"\uD842\uDFB7"#), ("\u{10000}", #"\uD800\uDC00"#),
        ("\u{10FFFF}", #"\uDBFF\uDFFF"#), (#"a"\b"#, #"a\"\\b"#), ("Li Na", "Li Na"),
    ])
    func `L9 in ASCII all other characters are escaped, and a reader gets them back`(
        text: String,
        written: String
    ) throws {
        var settings = self.settings
        settings.escapesJSON = true
        let reply = Reply(
            Reply.Part(
                222,
                [.init("name", .word(text)), .init("roles", .list([text]))],
                text: .verbatim(text),
                rows: [Reply.Row([.init("unit", .word(text))], text: .verbatim(text))]
            )
        )

        let line = Voices.render(reply, tag: nil, settings: settings)

        let row = #"{"unit":"\#(written)","text":"\#(written)"}"#
        #expect(
            line == #"{"v":1,"code":222,"ok":true,"data":{"name":"\#(written)","#
                + #""roles":["\#(written)"],"rows":[\#(row)]},"text":"\#(written)"}"# + "\r\n"
        )
        let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(read?["text"] as? String == text)
    }

    @Test
    func `R3 the following part is then`() {
        var reply = Replies.partAnswer
        reply.following = Reply.Part(248, [.init("attempt", .integer(3))], text: .verbatim("完成"))

        #expect(
            self.render(reply)
                == #"{"v":1,"code":242,"ok":true,"data":{"n":2,"result":"part","points":0.67,"already":true,"#
                + #""rows":[{"text":"还有一项：给战术援助"}]},"text":"部分正确","then":{"code":248,"data":{"attempt":3},"text":"完成"}}"#
                + "\r\n"
        )
    }

    @Test(arguments: [
        (#"a"b\c"#, #"a\"b\\c"#), ("a\nb", #"a\u000Ab"#), ("a\u{1B}\u{202E}b", "ab"),
        ("/é😀\u{A0}", "/é😀\u{A0}"),
    ])
    func `3·1 strings are escaped`(text: String, written: String) {
        let reply = Reply(202, [.init("name", .word(text))], text: .verbatim(text))

        #expect(
            self.render(reply)
                == "{\"v\":1,\"code\":202,\"ok\":true,\"data\":{\"name\":\"\(written)\"},\"text\":\"\(written)\"}\r\n"
        )
    }

    @Test(arguments: [
        ("1", "1"), ("-0.5", "-0.5"), ("", "\"\""), ("-", "\"-\""), ("1.", "\"1.\""),
        (".5", "\".5\""), ("--1", "\"--1\""),
        ("1.2.3", "\"1.2.3\""), ("1e5", "\"1e5\""), ("NaN", "\"NaN\""),
    ])
    func `3·1 a decimal that is no number becomes a string`(decimal: String, written: String) {
        #expect(
            self.render(Reply(248, [.init("level", .decimal(decimal))])).contains(
                "{\"level\":\(written)}"
            )
        )
    }

    @Test
    func `R5 a push is one object without a tag and rows`() {
        var push = Replies.partAnswer
        push.result.code = 192

        let line = Voices.render(push: push, settings: self.settings)

        #expect(line.hasPrefix(#"{"v":1,"code":192,"ok":true,"data":{"n":2"#))
        #expect(!line.contains("rows") && line.hasSuffix("}\r\n"))
    }
}
