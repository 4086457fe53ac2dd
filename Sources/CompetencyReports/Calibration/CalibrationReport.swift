public import CompetencyModel
public import QuizCore
public import Wording

/// Whether the predictions of answers come true; names no person.
public struct CalibrationReport: Equatable, Sendable {
    private typealias Band = CalibrationByBand.Band
    private typealias Member = (key: String, value: String)

    private let bands: CalibrationByBand
    private let fits: QuestionFits
    private let asOf: Instant
    private let language: Language
    private let versions: ReportVersions

    /// - Parameters:
    ///   - bands: The predictions of all answers up to `asOf`.
    ///   - fits: The same predictions by question.
    public init(
        _ bands: CalibrationByBand,
        fits: QuestionFits = QuestionFits(),
        asOf: Instant,
        language: Language,
        versions: ReportVersions
    ) {
        self.bands = bands
        self.fits = fits
        self.asOf = asOf
        self.language = language
        self.versions = versions
    }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    public var id: String {
        ReportID.of(JSONText.object(self.members), in: self.language)
    }

    /// How many bins it tells of.
    public var rowCount: Int { Band.allCases.reduce(0) { $0 + self.bands[$1].bins.count } }

    /// Comma-separated values: ten bins for each band.
    public func csv(_ options: ReportOptions) -> String {
        let columns = [
            "band", "bin_from", "bin_to", "n", "mean_predicted", "mean_right", "wilson_low",
            "wilson_high",
        ]
        let rows = Band.allCases.flatMap { band in
            self.bands[band].bins.indices.map { index in
                [.word(band.rawValue)] + self.cells(of: band, bin: index)
            }
        }
        return CSV.table(
            columns,
            rows,
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// One object with the statistics and bins of each band.
    public var json: String {
        var members = self.members
        members.insert((key: "report_id", value: JSONText.quoted(self.id)), at: 1)
        return JSONText.object(members) + "\n"
    }

    private var members: [Member] {
        [
            ("schema", JSONText.quoted("quizline.calibration/1")),
            ("kind", JSONText.quoted("calibration")),
            ("as_of", ReportCell.instant(self.asOf).json),
            ("log_position", JSONText.null),
            ("bank_version", JSONText.quoted(self.versions.bank)),
            ("calibration", JSONText.quoted(self.versions.calibration)),
            ("model_drift", String(self.bands.hasDrifted)),
            ("judged_questions", String(self.fits.judged)),
            ("misfits", JSONText.array(self.fits.misfits.map(Self.misfit))),
            ("rows", JSONText.array(Band.allCases.map(self.row))),
        ]
    }

    private static func misfit(_ question: QuestionName, _ fit: QuestionFit) -> String {
        JSONText.object([
            ("quiz", JSONText.quoted(question.quiz.text)),
            ("question_id", JSONText.quoted(question.question.text)),
            ("n", String(fit.count)),
            ("outfit", ReportCell.number(fit.meanSquare).json),
            ("outfit_z", ReportCell.number(fit.z).json),
        ])
    }

    private func row(_ band: Band) -> String {
        let names = [
            "from", "to", "n", "mean_predicted", "mean_right", "wilson_low", "wilson_high",
        ]
        let bins = self.bands[band].bins.indices.map { index in
            JSONText.object(
                zip(names, self.cells(of: band, bin: index)).map { (key: $0, value: $1.json) }
            )
        }
        let calibration = self.bands[band]
        return JSONText.object([
            ("band", JSONText.quoted(band.rawValue)),
            ("n", String(calibration.count)),
            ("mean_predicted", ReportCell.number(calibration.meanChance).json),
            ("mean_right", ReportCell.number(calibration.meanOutcome).json),
            ("brier", ReportCell.number(calibration.brier).json),
            ("log_loss", ReportCell.number(calibration.logLoss).json),
            ("ece", ReportCell.number(calibration.expectedError).json),
            ("z", ReportCell.number(calibration.z).json),
            ("bins", JSONText.array(bins)),
        ])
    }

    /// From, to, n, means and interval of a bin.
    private func cells(of band: Band, bin index: Int) -> [ReportCell] {
        let bin = self.bands[band].bins[index]
        return [
            .number(Double(index) / 10), .number(Double(index + 1) / 10), .whole(bin.count),
            .probability(bin.meanChance), .probability(bin.meanOutcome),
            .probability(bin.interval?.low), .probability(bin.interval?.high),
        ]
    }
}

extension CalibrationReport {
    /// A page for people; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    public func text(width: Int) -> String {
        let columns = width - 1
        let heavy = String(repeating: "=", count: columns - 1)
        let light = String(repeating: "-", count: columns - 1)
        let head = ColumnText.facts(
            [
                self.say(.title),
                ReportPhrase.asOf(ReportCell.instant(self.asOf).short).text(in: self.language),
                ReportPhrase.bankVersion(self.versions.bank).text(in: self.language),
            ],
            width: columns
        )
        let foot = [self.conclusion, .howToRead, .foot(self.id)].flatMap(self.paragraph(columns))
        let lines =
            [heavy] + head + [heavy] + self.bandTable(columns) + [light]
            + self.paragraph(columns)(.binsOfAll) + self.binTable(columns) + [light]
            + self.misfits.flatMap(self.paragraph(columns)) + [light] + foot
            + [heavy]
        return lines.map { $0 + "\n" }.joined()
    }

    private var misfits: [CalibrationPhrase] {
        guard self.fits.judged > 0 else { return [.noneJudged(least: QuestionFit.leastAnswers)] }
        let misfits = self.fits.misfits
        return [.misfits(misfits.count, judged: self.fits.judged)]
            + misfits.map { question, fit in
                .misfit(
                    question: question.description,
                    of: fit.count,
                    square: fit.meanSquare?.decimalText(places: 2) ?? "-",
                    z: fit.z?.decimalText(places: 1) ?? "-"
                )
            }
    }

    private var conclusion: CalibrationPhrase {
        guard let z = self.bands[.sixAndMore].z else { return .tooEarly }
        return self.bands.hasDrifted ? .drift(z: z.decimalText(places: 2)) : .holds
    }

    private func say(_ phrase: CalibrationPhrase) -> String { phrase.text(in: self.language) }

    private func paragraph(_ columns: Int) -> (CalibrationPhrase) -> [String] {
        { ColumnText.paragraph(self.say($0), label: " ", width: columns) }
    }

    private func bandTable(_ columns: Int) -> [String] {
        let heads: [CalibrationPhrase.Column] = [
            .band, .predictions, .predicted, .right, .brier, .logLoss, .error, .z,
        ]
        let rows = Band.allCases.map { band in
            let calibration = self.bands[band]
            return [self.say(.band(Self.spoken(band))), String(calibration.count)]
                + [
                    calibration.meanChance, calibration.meanOutcome, calibration.brier,
                    calibration.logLoss, calibration.expectedError,
                ].map { $0?.decimalText(places: 3) ?? "-" }
                + [calibration.z?.decimalText(places: 2) ?? "-"]
        }
        return self.table(heads, rows, columns)
    }

    private func binTable(_ columns: Int) -> [String] {
        let heads: [CalibrationPhrase.Column] = [.chance, .predictions, .predicted, .right, .range]
        let rows = self.bands[.all].bins.enumerated().map { index, bin in
            let range = bin.interval.map {
                "\($0.low.decimalText(places: 3))-\($0.high.decimalText(places: 3))"
            }
            let bounds = [index, index + 1].map { (Double($0) / 10).decimalText(places: 1) }
            return [bounds.joined(separator: "-"), String(bin.count)]
                + [bin.meanChance, bin.meanOutcome].map { $0?.decimalText(places: 3) ?? "-" }
                + [range ?? "-"]
        }
        return self.table(heads, rows, columns)
    }

    /// Columns that line up; where they do not fit, each row is a paragraph.
    private func table(
        _ heads: [CalibrationPhrase.Column],
        _ rows: [[String]],
        _ columns: Int
    ) -> [String] {
        let words = heads.map { self.say(.column($0)) }
        let widths = words.indices.map { index in
            ([words] + rows).map { DisplayWidth.columns(of: $0[index]) }.max() ?? 0
        }
        guard widths.reduce(0, +) + 2 * widths.count - 1 <= columns else {
            return rows.flatMap { row in
                let facts = zip(words, row).dropFirst().map { "\($0) \($1)" }
                return ColumnText.paragraph(row[0], label: " ", width: columns)
                    + ColumnText.paragraph(
                        facts.joined(separator: self.language == .english ? ", " : "，"),
                        label: "   ",
                        width: columns
                    )
            }
        }
        return ([words] + rows).map { row in
            " " + DisplayWidth.padded(row[0], to: widths[0])
                + zip(row, widths).dropFirst().map { "  " + DisplayWidth.aligned($0, to: $1) }
                .joined()
        }
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
