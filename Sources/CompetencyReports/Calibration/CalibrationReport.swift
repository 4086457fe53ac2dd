public import CompetencyModel
public import QuizCore
public import Wording

/// Whether the predictions of answers come true; names no person.
public struct CalibrationReport: Equatable, Sendable {
    typealias Band = CalibrationByBand.Band
    private typealias Member = (key: String, value: String)

    let bands: CalibrationByBand
    let fits: QuestionFits
    let asOf: Instant
    let language: Language
    let versions: ReportVersions

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

    /// The forms of the report.
    public static let forms: [ReportForm] = [.text, .csv, .json, .html]

    /// The report in one of ``forms``; any other is the page.
    public func text(as form: ReportForm, _ options: ReportOptions) -> String {
        switch form {
        case .csv: self.csv(options)
        case .json: self.json
        case .html: self.html
        case .text, .ndjson, .md: self.text(width: options.width)
        }
    }

    /// Comma-separated values: ten bins for each band.
    func csv(_ options: ReportOptions) -> String {
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
    var json: String {
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
