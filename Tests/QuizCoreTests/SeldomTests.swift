import QuizCore
import Testing

@Suite("A value that is nil most of the time")
struct SeldomTests {
    private struct Holder: Equatable {
        @Seldom var words: [String]? = nil
    }

    @Test
    func `a copy keeps what it was when the other changes`() {
        var first = Holder()
        first.words = ["a"]
        let second = first

        first.words?.append("b")

        #expect(first.words == ["a", "b"])
        #expect(second.words == ["a"])
    }

    @Test
    func `what one holder alone has is changed where it is`() {
        var holder = Holder()
        holder.words = []
        holder.words?.reserveCapacity(100)
        let before = holder.words?.withUnsafeBufferPointer { $0.baseAddress }

        for number in 1...100 { holder.words?.append("\(number)") }

        #expect(holder.words?.withUnsafeBufferPointer { $0.baseAddress } == before)
        #expect(holder.words?.count == 100)
    }

    @Test
    func `it takes one word, and is equal by what it holds`() {
        #expect(MemoryLayout<Holder>.size == MemoryLayout<Int>.size)
        #expect(Holder(words: ["a"]) == Holder(words: ["a"]))
        #expect(Holder(words: ["a"]) != Holder(words: ["b"]))
        #expect(Holder(words: []) != Holder())
    }
}
