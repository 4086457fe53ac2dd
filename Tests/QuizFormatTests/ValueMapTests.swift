import Testing

@testable import QuizFormat

@Suite("Maps of values")
struct ValueMapTests {
    @Test
    func `keys stand in code point order whatever the order they came in`() {
        let map: ValueMap = ["b": .text("2"), "ab": .text("1"), "Z": .text("0"), "乙": .text("3")]
        let same: ValueMap = ["乙": .text("3"), "Z": .text("0"), "b": .text("2"), "ab": .text("1")]

        #expect(map.keys == ["Z", "ab", "b", "乙"])
        #expect(map == same)
    }

    @Test
    func `a value is put in place, replaced and taken out`() {
        var map: ValueMap = ["a": .text("1"), "c": .text("3")]

        map["b"] = .text("2")
        map["a"] = .text("one")
        map["c"] = nil
        map["d"] = nil

        let changed: ValueMap = ["a": .text("one"), "b": .text("2")]
        #expect(map == changed)
        #expect(map["c"] == nil)
    }

    @Test
    func `of two values of a key the first counts`() {
        let pairs: [(String, ValueTree)] = [("a", .text("1")), ("a", .text("2"))]

        let map = ValueMap(pairs)

        #expect(map["a"] == ValueTree.text("1"))
        #expect(map.count == 1)
    }

    @Test
    func `of two maps the values of the other count`() {
        let map: ValueMap = ["a": .text("1"), "b": .text("2")]

        let merged = map.merging(["b": .text("3")])

        #expect(merged.map(\.value.text) == ["1", "3"])
    }
}
