import CompetencyModel
import Wording

/// The two tables of all pages.
extension CalibrationReport {
    typealias Column = CalibrationPhrase.Column

    static let bandColumns: [Column] = [
        .band, .predictions, .predicted, .right, .brier, .logLoss, .error, .z,
    ]
    static let binColumns: [Column] = [.chance, .predictions, .predicted, .right, .range]

    /// A row for each band.
    var bandRows: [[String]] {
        Band.allCases.map { band in
            let calibration = self.bands[band]
            return [self.say(.band(Self.spoken(band))), String(calibration.count)]
                + [
                    calibration.meanChance, calibration.meanOutcome, calibration.brier,
                    calibration.logLoss, calibration.expectedError,
                ].map { $0?.decimalText(places: 3) ?? "-" }
                + [calibration.z?.decimalText(places: 2) ?? "-"]
        }
    }

    /// A row for each bin of all first answers.
    var binRows: [[String]] {
        self.bands[.all].bins.enumerated().map { index, bin in
            let range = bin.interval.map {
                "\($0.low.decimalText(places: 3))-\($0.high.decimalText(places: 3))"
            }
            return [Self.bounds(ofBin: index), String(bin.count)]
                + [bin.meanChance, bin.meanOutcome].map { $0?.decimalText(places: 3) ?? "-" }
                + [range ?? "-"]
        }
    }

    /// Such as `0.3-0.4`.
    static func bounds(ofBin index: Int) -> String {
        [index, index + 1].map { (Double($0) / 10).decimalText(places: 1) }.joined(separator: "-")
    }

    private static func spoken(_ band: CalibrationByBand.Band) -> CalibrationPhrase.Band {
        switch band {
        case .all: .all
        case .underThree: .underThree
        case .threeToSix: .threeToSix
        case .sixToTwelve: .sixToTwelve
        case .twelveAndMore: .twelveAndMore
        case .sixAndMore: .sixAndMore
        case .repeats: .repeats
        }
    }
}
