/// Writes scores for people; nothing is computed from what it writes.
public enum ScoreDisplay {
    /// Points with up to two decimals, halves to the even digit: `1`, `0.5`, `4.67`.
    public static func points(_ grains: Grains) -> String {
        let hundredths = Fraction(reducing: Int128(grains.count) * 100, Int128(Grains.perPoint))
        return Self.shortest(hundredths.roundedHalfToEven, places: 2)
    }

    /// A percentage from hundredths of a percent: `75`, `72.5`.
    public static func hundredths(_ pass: Int) -> String {
        Self.shortest(Int128(pass), places: 2)
    }

    /// A share in percent with at most two decimals: `82`, `43.75`.
    public static func percent(of share: Fraction) -> String {
        let hundredths = (share * Fraction(10_000)).roundedHalfToEven
        return Self.shortest(hundredths, places: 2)
    }

    /// The share earned in percent with one decimal, and with more (up to six) where one
    /// would show it on the other side of the pass mark; `0.0` if nothing was possible.
    ///
    /// - Parameter pass: Hundredths of a percent; nil if there is no pass mark.
    public static func percent(earned: Grains, possible: Grains, pass: Int?) -> String {
        guard possible.count > 0 else { return "0.0" }
        let exact = Fraction(reducing: Int128(earned.count) * 100, Int128(possible.count))
        guard let pass else { return Self.rounded(exact, places: 1) }
        let mark = Fraction(pass, 100)
        for places in 1...6 {
            let shown = Self.scaled(exact, places: places).roundedHalfToEven
            let value = Fraction(reducing: shown, Self.power(places))
            if (value >= mark) == (exact >= mark) { return Self.decimal(shown, places: places) }
        }
        // Only a share that fails by less than the seventh decimal comes here; it is cut off.
        let shown = Self.scaled(mark, places: 6).roundedHalfToEven - 1
        return Self.decimal(shown, places: 6)
    }

    /// A number as exactly as it can be written: `9000`, `-5`, `0.08`, `1/3`.
    public static func number(_ number: Fraction) -> String {
        for places in 0...18 {
            let scaled = Self.scaled(number, places: places)
            if scaled.denominator == 1 { return Self.decimal(scaled.numerator, places: places) }
        }
        return "\(number.numerator)/\(number.denominator)"
    }

    private static func rounded(_ exact: Fraction, places: Int) -> String {
        Self.decimal(Self.scaled(exact, places: places).roundedHalfToEven, places: places)
    }

    private static func scaled(_ number: Fraction, places: Int) -> Fraction {
        number * Fraction(reducing: Self.power(places), 1)
    }

    private static func power(_ places: Int) -> Int128 {
        (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    }

    /// A whole number of units of the last decimal place.
    private static func decimal(_ units: Int128, places: Int) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = units < 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// The same in as few places as it needs.
    private static func shortest(_ units: Int128, places: Int) -> String {
        places > 0 && units % 10 == 0
            ? Self.shortest(units / 10, places: places - 1) : Self.decimal(units, places: places)
    }
}
