public import QuizCore

/// Moves the return of a question by some days, always the same ones.
///
/// The range is that of py-fsrs 6.3.2; what it draws by chance follows here from who returns to
/// what for the how manieth time, so that a schedule can be made again from the answers.
struct ReviewSpread {
    /// The hash of the return: FNV-1a over 64 bits, then the finaliser of MurmurHash3.
    let hash: UInt64

    /// The return of a question to a trainee.
    ///
    /// - Parameter number: Of the review that it leads to; the first answer is 1.
    init(trainee: String, question: String, number: Int) {
        let name = "\(trainee)\u{1F}\(question)\u{1F}\(number)"
        self.hash = Self.finalised(Self.fnv1a(name.utf8))
    }

    /// From 0 to below 1.
    var draw: Double { self.hash.asShare }

    /// The days that a rest may come to; one number below 3 days.
    static func range(around days: Int, maximum: Int) -> ClosedRange<Int> {
        guard days >= 3 else { return days...days }
        let reach = Self.reach(Double(days))
        let high = min(Int((Double(days) + reach).rounded(.toNearestOrEven)), maximum)
        let low = max(2, Int((Double(days) - reach).rounded(.toNearestOrEven)))
        return min(low, high)...high
    }

    /// The rest after all.
    func days(from days: Int, maximum: Int) -> Int {
        let range = Self.range(around: days, maximum: maximum)
        return range.lowerBound + Int((self.draw * Double(range.count)).rounded(.down))
    }

    private static func reach(_ days: Double) -> Double {
        1 + 0.15 * max(min(days, 7) - 2.5, 0) + 0.10 * max(min(days, 20) - 7, 0)
            + 0.05 * max(days - 20, 0)
    }

    private static func fnv1a(_ octets: some Sequence<UInt8>) -> UInt64 {
        octets.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func finalised(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}

extension ReviewState {
    /// When a question returns to a trainee.
    public func returns(
        _ question: QuestionName,
        to trainee: Trainee.ID,
        _ settings: ReviewSettings = ReviewSettings()
    ) -> Instant {
        let plain = self.intervalDays(
            retention: settings.retention,
            maximum: settings.maximumDays
        )
        guard settings.isSpread else { return self.last.advanced(byDays: plain) }
        let spread = ReviewSpread(
            trainee: trainee.text,
            question: "\(question.quiz).\(question.question)",
            number: self.count + 1
        )
        return self.last.advanced(byDays: spread.days(from: plain, maximum: settings.maximumDays))
    }
}
