import QuizCore

extension Instant {
    /// The days since an earlier instant, with fraction.
    func days(since earlier: Self) -> Double {
        Double(self.milliseconds - earlier.milliseconds) / 86_400_000
    }

    /// The instant some whole days later.
    func advanced(byDays days: Int) -> Self {
        Self(milliseconds: self.milliseconds + Int64(days) * 86_400_000)
    }
}
