import RealModule
import Testing

@testable import CompetencyModel

@Suite("Powers of e")
struct ExponentialTests {
    @Test func `powers are those of the system's library`() {
        for step in 0...70_000 {
            let power = -Double(step) / 100
            let exact = Double.exp(power)

            #expect(abs(Exponential.of(power) - exact) <= 1e-15 * exact)
        }
    }

    @Test func `what is too small counts as the smallest`() {
        #expect(Exponential.of(0) == 1)
        #expect(Exponential.of(-1e9) == Exponential.of(-700))
        #expect(Exponential.of(-.infinity) == Exponential.of(-700))
    }
}
