import NIOCore
import Testing

@testable import QuizServer

@Suite("Pace")
struct TokenBucketTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)

    @Test
    func `a burst passes at once and the rest at the rate`() {
        var bucket = TokenBucket(rate: 10, burst: 3, at: self.start)

        let burst = (1...3).map { _ in bucket.take(1, at: self.start) }
        let wait = bucket.take(1, at: self.start)
        let later = bucket.take(1, at: self.start + .milliseconds(101))

        #expect(burst.allSatisfy { $0 == nil })
        #expect(wait.map { abs($0.nanoseconds - 100_000_000) < 10 } == true)
        #expect(later == nil)
    }

    @Test
    func `a request that costs more than the bucket holds passes when it is full`() {
        var bucket = TokenBucket(rate: 10, burst: 5, at: self.start)

        let first = bucket.take(20, at: self.start)
        let second = bucket.take(20, at: self.start)

        #expect(first == nil)
        #expect(second.map { $0 > .milliseconds(499) } == true)
    }

    @Test
    func `a rate of 0 is free`() {
        var bucket = TokenBucket(rate: 0, burst: 1, at: self.start)

        #expect((1...1000).allSatisfy { _ in bucket.take(20, at: self.start) == nil })
    }

    @Test
    func `a person's bucket starts as full as the guest's was`() {
        var bucket = TokenBucket(rate: 1, burst: 2, at: self.start)
        _ = bucket.take(2, at: self.start)

        bucket.change(rate: 100, burst: 100)

        #expect(bucket.take(1, at: self.start) != nil)
        #expect(bucket.take(1, at: self.start + .milliseconds(11)) == nil)
    }
}
