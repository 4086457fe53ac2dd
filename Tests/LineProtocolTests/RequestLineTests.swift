import LineProtocol
import Testing

@Suite("Request lines")
struct RequestLineTests {
    @Test(arguments: [
        ("answer 2 a,b", nil, "answer", "2 a,b"), ("@c answer 2 a,b", "c", "answer", "2 a,b"),
        ("quit", nil, "quit", ""),
        ("@7\tping\t 42 ", "7", "ping", "42"), ("@a", "a", "", ""), ("", nil, "", ""),
        ("   ", nil, "", ""),
        ("@A-z_9 status  ", "A-z_9", "status", ""), ("@ x", nil, "@", "x"),
        ("@é x", nil, "@é", "x"),
        ("@12345678901234567 x", nil, "@12345678901234567", "x"), ("? skip", nil, "?", "skip"),
        ("@a @b x", "a", "@b", "x"), ("  ping a  b ", nil, "ping", "a  b"), ("题　2", nil, "题", "2"),
    ])
    func `3·1 a line has a tag, a verb and what follows`(
        line: String,
        tag: String?,
        verb: String,
        tail: String
    ) {
        let request = RequestLine(line, allowsTag: true)

        #expect(request.tag == tag)
        #expect(request.verb == verb)
        #expect(request.tail == tail)
    }

    @Test
    func `R7 in plain voice a leading at-sign is text`() {
        let request = RequestLine("@a quit", allowsTag: false)

        #expect(request.tag == nil)
        #expect(request.verb == "@a" && request.tail == "quit")
    }

    @Test(
        arguments: [
            ([0x40, 0x61, 0x20, 0xFF], "a"), ([0x20, 0x40, 0x61, 0x09, 0xFF], "a"),
            ([0x40, 0x61, 0xFF, 0x20], nil),
            ([0x40, 0x61], nil), ([0xFF, 0x20], nil), ([], nil), ([0x40, 0x20], nil),
        ] as [([UInt8], String?)]
    )
    func `R1 the tag of an unreadable line is known`(octets: [UInt8], tag: String?) {
        #expect(RequestLine.tag(beginning: octets) == tag)
    }
}

@Suite("Arguments")
struct ArgumentsTests {
    @Test(
        arguments: [
            ("", [], [:]), ("six-roles seed=7", ["six-roles"], ["seed": "7"]),
            ("lina as=李娜", ["lina"], ["as": "李娜"]),
            (#"as="Li Na" x"#, ["x"], ["as": "Li Na"]),
            (#""a b" "c\"d\\e""#, ["a b", #"c"d\e"#], [:]),
            ("1=2 =3 http://a?b=c", ["1=2", "=3", "http://a?b=c"], [:]),
            ("A-b_1=x=y", [], ["a-b_1": "x=y"]),
            ("a\tb　c", ["a", "b", "c"], [:]), (#"k="""#, [], ["k": ""]), ("é=1", ["é=1"], [:]),
            ("“a b”", ["“a", "b”"], [:]),
        ] as [(String, [String], [String: String])]
    )
    func `3·1 arguments are values and pairs`(
        text: String,
        positional: [String],
        named: [String: String]
    ) throws {
        let arguments = try Arguments(parsing: text)

        #expect(arguments.positional == positional)
        #expect(
            Dictionary(uniqueKeysWithValues: arguments.named.map { ($0.name, $0.value) }) == named
        )
    }

    @Test(
        arguments: [
            ("k=", .valueExpected(key: "k")), ("k= x", .valueExpected(key: "k")),
            (#""a"#, .closingQuoteExpected),
            (#"k="a\"#, .escapeExpected), (#""a\n""#, .escapeExpected), (#""a"b"#, .blankExpected),
            (#"a"b"#, .quoteInsideWord),
            ("k=1 K=2", .repeatedKey("k")),
        ] as [(String, ArgumentFault)]
    )
    func `3·1 a fault says what was expected`(text: String, fault: ArgumentFault) {
        #expect(throws: fault) { try Arguments(parsing: text) }
    }

    @Test
    func `keys can be asked for and checked`() throws {
        let arguments = try Arguments(parsing: "x seed=7 new=yes")

        #expect(arguments["seed"] == "7" && arguments["code"] == nil)
        #expect(arguments.has(only: ["new", "seed", "code"]))
        #expect(!arguments.has(only: ["seed"]))
    }
}
