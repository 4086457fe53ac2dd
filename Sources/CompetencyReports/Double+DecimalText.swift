extension Double {
    /// The number in decimal notation with a fixed number of places, 0 to 6.
    ///
    /// Rounded once, to the nearest; ties go away from zero. Never minus zero.
    public func decimalText(places: Int) -> String {
        let scale = (0..<places).reduce(Int64(1)) { scale, _ in scale * 10 }
        let scaled = (self * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard scaled.magnitude < 9e18 else { return "" }
        let digits = Int64(scaled)
        let sign = digits < 0 ? "-" : ""
        guard places > 0 else { return sign + String(digits.magnitude) }
        let fraction = String(digits.magnitude % UInt64(scale))
        let zeros = String(repeating: "0", count: places - fraction.count)
        return "\(sign)\(digits.magnitude / UInt64(scale)).\(zeros)\(fraction)"
    }
}
