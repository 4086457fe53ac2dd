import RealModule

/// Adds up weighted outcomes: two numbers for each curve that they were met on.
///
/// The curves follow each other as they were first met, so that the same outcomes in the same
/// order give the same digits.
struct EvidenceSum {
    private var right: [Double] = []
    private var wrong: [Double] = []
    private var isMet: [Bool] = []
    private var met: [Int] = []
    private(set) var units = 0.0
    private(set) var freshUnits = 0.0

    /// Begins anew and keeps its memory.
    ///
    /// - Parameter curves: How many there are.
    mutating func clear(curves: Int) {
        for place in self.met {
            self.right[place] = 0
            self.wrong[place] = 0
            self.isMet[place] = false
        }
        self.met.removeAll(keepingCapacity: true)
        self.units = 0
        self.freshUnits = 0
        self.reach(curves)
    }

    /// Makes room for so many curves.
    mutating func reach(_ curves: Int) {
        let missing = curves - self.right.count
        guard missing > 0 else { return }
        self.right += [Double](repeating: 0, count: missing)
        self.wrong += [Double](repeating: 0, count: missing)
        self.isMet += [Bool](repeating: false, count: missing)
    }

    /// Adds an outcome from 0 to 1.
    mutating func add(_ outcome: Double, curve: Int, fresh: Double, weight: Double) {
        if !self.isMet[curve] {
            self.isMet[curve] = true
            self.met.append(curve)
        }
        self.right[curve] += weight * outcome
        self.wrong[curve] += weight * (1 - outcome)
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
                        let (right, wrong) = (self.right[place], self.wrong[place])
                        let start = place * AbilityGrid.count
                        for node in 0..<AbilityGrid.count {
                            sums[node] +=
                                right * logRight[start + node] + wrong * logWrong[start + node]
                        }
                    }
                }
            }
            let scale = EvidenceVector.scale / self.units
            return sums.map { Int32(($0 * scale).rounded()) }
        }
    }
}
