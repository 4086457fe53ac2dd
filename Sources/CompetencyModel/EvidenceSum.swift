import RealModule

/// Adds up weighted outcomes: two numbers for each curve that they were met on.
///
/// The curves follow each other as they were first met, so that the same outcomes in the same
/// order give the same digits.
struct EvidenceSum {
    /// What was met on one curve.
    private struct Slot {
        var right = 0.0
        var wrong = 0.0
        var isMet = false
    }

    private var slots: [Slot] = []
    private var met: [Int] = []
    private(set) var units = 0.0
    private(set) var freshUnits = 0.0

    /// Begins anew and keeps its memory.
    ///
    /// - Parameter curves: How many there are.
    mutating func clear(curves: Int) {
        for place in self.met { self.slots[place] = Slot() }
        self.met.removeAll(keepingCapacity: true)
        self.units = 0
        self.freshUnits = 0
        self.reach(curves)
    }

    /// Makes room for so many curves.
    mutating func reach(_ curves: Int) {
        let missing = curves - self.slots.count
        if missing > 0 { self.slots += [Slot](repeating: Slot(), count: missing) }
    }

    /// Adds an outcome from 0 to 1.
    mutating func add(_ outcome: Double, curve: Int, fresh: Double, weight: Double) {
        if !self.slots[curve].isMet {
            self.slots[curve].isMet = true
            self.met.append(curve)
        }
        self.slots[curve].right += weight * outcome
        self.slots[curve].wrong += weight * (1 - outcome)
        self.units += weight
        self.freshUnits += fresh
    }

    /// The weighted mean of the log-likelihood at each ability in units of 2^-26.
    func meanLogLikelihood(_ curves: ChanceCurves) -> [Int32] {
        guard self.units > 0 else { return [Int32](repeating: 0, count: AbilityGrid.count) }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: AbilityGrid.count) { sums in
            sums.initialize(repeating: 0)
            curves.logRight.withUnsafeBufferPointer { logRight in
                curves.logWrong.withUnsafeBufferPointer { logWrong in
                    for place in self.met {
                        let slot = self.slots[place]
                        let nodes = place * AbilityGrid.count..<(place + 1) * AbilityGrid.count
                        let right = UnsafeBufferPointer(rebasing: logRight[nodes])
                        let wrong = UnsafeBufferPointer(rebasing: logWrong[nodes])
                        for node in 0..<AbilityGrid.count {
                            sums[node] += slot.right * right[node] + slot.wrong * wrong[node]
                        }
                    }
                }
            }
            let scale = EvidenceVector.scale / self.units
            return sums.map { Int32(($0 * scale).rounded()) }
        }
    }
}
