import RealModule

/// How predictions compare with what came, as running sums.
public struct Calibration: Equatable, Sendable {
    /// Predictions of about the same chance.
    public struct Bin: Equatable, Sendable {
        /// The number of predictions.
        public fileprivate(set) var count = 0
        fileprivate var chances = 0.0
        fileprivate var outcomes = 0.0

        /// The mean chance that was predicted; nil without predictions.
        public var meanChance: Double? {
            self.count == 0 ? nil : self.chances / Double(self.count)
        }

        /// The mean outcome; nil without predictions.
        public var meanOutcome: Double? {
            self.count == 0 ? nil : self.outcomes / Double(self.count)
        }

        /// The 90 % interval of the mean outcome [Wilson 1927]; nil without predictions.
        public var interval: (low: Double, high: Double)? {
            guard let mean = self.meanOutcome else { return nil }
            let (n, z) = (Double(self.count), 1.645)
            let centre = mean + z * z / (2 * n)
            let half = z * (mean * (1 - mean) / n + z * z / (4 * n * n)).squareRoot()
            let scale = 1 + z * z / n
            return ((centre - half) / scale, (centre + half) / scale)
        }
    }

    /// From [0, 0.1) to [0.9, 1].
    public private(set) var bins = [Bin](repeating: Bin(), count: 10)
    private var squares = 0.0
    private var logarithms = 0.0
    private var variances = 0.0

    /// No predictions.
    public init() {}

    /// Counts one more prediction.
    public mutating func add(_ prediction: Prediction) {
        let (chance, outcome) = (prediction.chance, prediction.outcome)
        let bin = min(9, max(0, Int(chance * 10)))
        self.bins[bin].count += 1
        self.bins[bin].chances += chance
        self.bins[bin].outcomes += outcome
        self.squares += (outcome - chance) * (outcome - chance)
        self.logarithms += outcome * .log(chance) + (1 - outcome) * .log(1 - chance)
        self.variances += chance * (1 - chance)
    }

    /// The number of predictions.
    public var count: Int { self.bins.reduce(0) { $0 + $1.count } }

    /// The mean chance that was predicted; nil without predictions.
    public var meanChance: Double? { self.mean(of: self.bins.reduce(0) { $0 + $1.chances }) }

    /// The mean outcome; nil without predictions.
    public var meanOutcome: Double? { self.mean(of: self.bins.reduce(0) { $0 + $1.outcomes }) }

    /// The mean squared error [Brier 1950]; nil without predictions.
    public var brier: Double? { self.mean(of: self.squares) }

    /// The mean negative logarithm of the chance of what came; nil without predictions.
    public var logLoss: Double? { self.mean(of: -self.logarithms) }

    /// By how many standard errors more came right than was predicted; nil without predictions.
    public var z: Double? {
        guard self.variances > 0 else { return nil }
        let surplus = self.bins.reduce(0) { $0 + ($1.outcomes - $1.chances) }
        return surplus / self.variances.squareRoot()
    }

    /// The expected calibration error: the mean distance over bins; nil without predictions.
    public var expectedError: Double? {
        self.mean(of: self.bins.reduce(0) { $0 + ($1.outcomes - $1.chances).magnitude })
    }

    private func mean(of sum: Double) -> Double? {
        self.count == 0 ? nil : sum / Double(self.count)
    }
}

/// Predictions by how much evidence there was before them; repeats are counted apart.
public struct CalibrationByBand: Equatable, Sendable {
    /// How many units there were before an answer.
    public enum Band: String, CaseIterable, Sendable {
        /// All first servings.
        case all
        case underThree = "under-3"
        case threeToSix = "3-to-6"
        case sixToTwelve = "6-to-12"
        case twelveAndMore = "12-and-more"
        /// From six units on, where the model must hold.
        case sixAndMore = "6-and-more"
        /// Servings of a question that the person had been served before.
        case repeats

        func holds(_ prediction: Prediction) -> Bool {
            guard !prediction.isRepeat else { return self == .repeats }
            let units = prediction.units
            return switch self {
            case .all: true
            case .underThree: units < 3
            case .threeToSix: units >= 3 && units < 6
            case .sixToTwelve: units >= 6 && units < 12
            case .twelveAndMore: units >= 12
            case .sixAndMore: units >= 6
            case .repeats: false
            }
        }
    }

    /// Above so many standard errors from six units on the model does not hold.
    public static let largestZ = 3.0

    private var calibrations: [Band: Calibration] = [:]

    /// No predictions.
    public init() {}

    /// Counts one more prediction.
    public mutating func add(_ prediction: Prediction) {
        for band in Band.allCases where band.holds(prediction) {
            self.calibrations[band, default: Calibration()].add(prediction)
        }
    }

    /// The predictions of a band.
    public subscript(_ band: Band) -> Calibration { self.calibrations[band] ?? Calibration() }

    /// Whether the predictions are off where there was enough evidence.
    public var hasDrifted: Bool { (self[.sixAndMore].z ?? 0).magnitude > Self.largestZ }
}
