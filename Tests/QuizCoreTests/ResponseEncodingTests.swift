import QuizCore
import Testing

@Suite("Stored responses")
struct ResponseEncodingTests {
    static let responses: [(Response, String)] = [
        (.choices([2]), "c2"), (.choices([0, 2, 15]), "c0,2,15"), (.truth(true), "t1"),
        (.truth(false), "t0"),
        (.pairs([2, nil, 0]), "p2,-,0"), (.order([2, 0, 1]), "o2,0,1"),
        (.number(Fraction(7, 2)), "n7/2"),
        (.number(Fraction(-12)), "n-12"),
        (.number(Fraction(999_999_999_999_999_999)), "n999999999999999999"),
        (.text("协议空间"), "x协议空间"), (.text(""), "x"), (.text("a|b\\c,-"), "xa|b\\c,-"),
        (.gaps([.text("换"), nil, .choice(0), .number(Fraction(-1, 3))]), "gx换|-|c0|n-1/3"),
        (.gaps([.text("a|b\\|-"), .text("-"), .text("")]), "gxa\\|b\\\\\\|-|x-|x"),
        (.gaps([nil]), "g-"),
        (.essay("a|b\nc"), "wa|b\nc"), (.rating(3), "r3"), (.path([1], isEnded: false), "s1"),
        (.path([1, 0, 7], isEnded: true), "e1,0,7"),
        (.text("c\u{301} |"), "xc\u{301} |"), (.gaps([.text("|\u{301}")]), "gx\\|\u{301}"),
    ]

    @Test(arguments: Self.responses)
    func `a response is stored in its fixed form and read again`(
        response: Response,
        encoded: String
    ) {
        #expect(response.encoded == encoded)
        #expect(Response(encoded: encoded) == response)
    }

    @Test(arguments: [
        "", "z", "c", "ca", "c1,", "c-1", "t", "t2", "p", "p1,x", "p-1", "o", "o1,,2", "n", "n1/0",
        "n1/-2", "n1/2/3",
        "nx", "g", "r", "r-1", "rx", "s", "e1,", "s-1", "gc", "gc-1", "gn", "gq", "gx|", "g--",
    ])
    func `what was never written is refused`(encoded: String) {
        #expect(Response(encoded: encoded) == nil)
    }

    /// Found by fuzzing: the mark joined the letter of the kind, and the answer was lost.
    @Test(arguments: [
        (Response.text("\u{652}dne"), "x\u{652}dne"),
        (.gaps([.text("\u{301}a"), nil]), "gx\u{301}a|-"),
    ])
    func `a text that begins with a combining mark is read again`(
        response: Response,
        encoded: String
    ) {
        #expect(response.encoded == encoded)
        #expect(Response(encoded: encoded) == response)
    }

    /// Property: what is read from any line comes back from its stored form.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `drawn texts come back`(seed: UInt64) {
        var order = SeededOrder(seed: seed, purpose: "texts")
        let signs = Array("|\\-,xcn/换 a\u{301}👩‍👩‍👧").map(String.init) + ["\u{301}"]
        func text() -> String {
            (0..<order.below(8)).map { _ in signs[order.below(signs.count)] }.joined()
        }
        let gaps = (0...order.below(4)).map { _ -> Response.Gap? in
            switch order.below(4) {
            case 0: nil
            case 1: .choice(order.below(16))
            case 2: .number(Fraction(order.below(1000) - 500, 1 + order.below(1000)))
            default: .text(text())
            }
        }

        for response in [Response.gaps(gaps), .text(text())] {
            #expect(Response(encoded: response.encoded) == response)
        }
    }
}
