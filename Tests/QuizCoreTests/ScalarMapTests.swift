import Testing

@testable import QuizCore

@Suite("Characters that stand for others")
struct ScalarMapTests {
    private static let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("說", "说"), ("\u{346E}", "\u{346F}"), ("\u{20B9F}", "叱"),
    ]

    @Test
    func `each is found, in the table and beyond`() {
        let map = ScalarMap(Self.pairs)

        for (scalar, other) in Self.pairs { #expect(map[scalar] == other) }
    }

    @Test
    func `others have none`() {
        let map = ScalarMap(Self.pairs)
        let others: [Unicode.Scalar] = ["a", "说", "\u{346D}", "\u{9FFF}", "\u{A000}", "\u{20BA0}"]

        #expect(others.allSatisfy { map[$0] == nil })
    }

    @Test
    func `of two for one character the first counts`() {
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("a", "b"), ("a", "c")]

        #expect(ScalarMap(pairs)["a"] == "b")
    }
}
