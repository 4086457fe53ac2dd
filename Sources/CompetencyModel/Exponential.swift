/// e to the power of numbers up to 0.
///
/// Has neither call nor branch, so that the compiler takes several numbers of a loop in one step.
/// Range reduction by multiples of ln 2 in two parts [Cody and Waite 1980], then the Taylor series
/// to the 13th power, whose rest on ±ln(2)/2 is below 1e-17.
enum Exponential {
    /// Rounds to a whole number when added and taken away again: 1.5 x 2^52.
    private static let rounder = 6_755_399_441_055_744.0
    private static let log2OfE = 1.442_695_040_888_963_4
    /// ln 2 with a short and a long rest, so that multiples of the first are exact.
    private static let ln2 = (high: 0.693_147_180_369_123_8, low: 1.908_214_929_270_587_7e-10)
    /// Below it the power is 0 as far as sums of probabilities go: e^-700 is 1e-304.
    private static let least = -700.0

    /// - Parameter power: At most 0; less than -700 counts as -700.
    /// - Returns: The power of e, right to about 1e-16 of itself.
    @inline(__always)
    static func of(_ power: Double) -> Double {
        let power = max(power, Self.least)
        let shifted = power * Self.log2OfE + Self.rounder
        let multiples = shifted - Self.rounder
        let rest = (power - multiples * Self.ln2.high) - multiples * Self.ln2.low
        var sum = 1.0 / 6_227_020_800
        sum = sum * rest + 1.0 / 479_001_600
        sum = sum * rest + 1.0 / 39_916_800
        sum = sum * rest + 1.0 / 3_628_800
        sum = sum * rest + 1.0 / 362_880
        sum = sum * rest + 1.0 / 40_320
        sum = sum * rest + 1.0 / 5040
        sum = sum * rest + 1.0 / 720
        sum = sum * rest + 1.0 / 120
        sum = sum * rest + 1.0 / 24
        sum = sum * rest + 1.0 / 6
        sum = sum * rest + 0.5
        sum = sum * rest + 1
        sum = sum * rest + 1
        // The last bits of `shifted` are the number of doublings, which the exponent takes.
        return sum * Double(bitPattern: (shifted.bitPattern &+ 1023) << 52)
    }
}
