/// When questions return, as far as an operator decides it.
public struct ReviewSettings: Equatable, Sendable {
    /// What the numbers of FSRS-6 are kept within.
    public static let retentionRange = 0.80...0.95
    /// Days; no question rests longer than the setting.
    public static let maximumRange = 30...3650
    /// Questions a day.
    public static let dailyRange = 1...500

    /// The chance of recall at which a question returns, 0.80 to 0.95.
    public let retention: Double
    /// The longest rest in days, 30 to 3650.
    public let maximumDays: Int
    /// Whether rests are spread by some days, so that what was learnt together does not return
    /// together.
    public let isSpread: Bool
    /// How many questions return on one day; the others wait.
    public let daily: Int

    /// Values outside their ranges are moved to the nearest end.
    public init(
        retention: Double = 0.9,
        maximumDays: Int = 365,
        isSpread: Bool = true,
        daily: Int = 20
    ) {
        self.retention = Self.within(retention, Self.retentionRange)
        self.maximumDays = Self.within(maximumDays, Self.maximumRange)
        self.isSpread = isSpread
        self.daily = Self.within(daily, Self.dailyRange)
    }

    private static func within<Value>(_ value: Value, _ range: ClosedRange<Value>) -> Value {
        min(max(value, range.lowerBound), range.upperBound)
    }
}
