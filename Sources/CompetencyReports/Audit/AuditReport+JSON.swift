import CompetencyModel
import QuizCore

extension AuditReport {
    typealias Member = (key: String, value: String)

    /// All members of the JSON object but the id, which is made of them.
    var members: [Member] {
        [
            ("schema", JSONText.quoted("quizline.why/1")),
            ("kind", JSONText.quoted("why")),
            ("as_of", ReportCell.instant(self.audit.standing.asOf).json),
            (
                "log_position",
                ReportCell.whole(self.versions.logPosition.map { Int($0.rawValue) }).json
            ),
            ("bank_version", JSONText.quoted(self.versions.bank)),
            ("calibration", JSONText.quoted(self.versions.calibration)),
            ("framework_version", JSONText.quoted(self.frameworkVersion)),
            ("constants", JSON.constants),
            ("summary", JSONText.object(self.summary)),
            ("thresholds", JSONText.object(self.thresholds)),
            ("bank", JSONText.array(self.audit.questions.map(Self.question))),
            ("nodes", self.nodes),
            ("rows", JSONText.array(self.audit.lines.map(self.row))),
        ]
    }

    /// The standing in the keys of a standing row, with what its own competency adds.
    private var summary: [Member] {
        let row = StandingRow(
            trainee: self.trainee,
            standing: self.audit.standing,
            language: self.language,
            versions: self.versions
        )
        let columns: [StandingColumn] = [
            .trainee, .name, .role, .competencyID, .competency, .required, .level, .deviation, .low,
            .median, .high, .gapProbability, .evidenceRatio, .shortfall, .state, .questions,
            .answers, .freshUnits,
        ]
        return
            columns
            .filter { $0 != .name || self.showsNames }
            .map { (key: $0.rawValue, value: row.cell($0).json) }
            + [
                // Not cut at the cap, unlike the units of a standing row.
                ("units", ReportCell.number(self.audit.standing.units).json),
                ("cap_factor", ReportCell.number(self.audit.capFactor).json),
                ("half_life_days", ReportCell.number(self.audit.halfLifeDays).json),
            ]
    }

    /// The thresholds that the verdict was held against; null where nothing is required.
    private var thresholds: [Member] {
        let required = self.audit.standing.gap?.required
        return [
            ("gap_probability", ReportCell.number(required.map(Verdict.gapThreshold(at:))).json),
            (
                "met_probability",
                ReportCell.number(required.map(ModelConstants.metProbability(at:))).json
            ),
            ("met_units", ReportCell.number(required.map(ModelConstants.metUnits(at:))).json),
            ("min_units", ReportCell.number(ModelConstants.minimumUnits).json),
            ("borderline_units", ReportCell.number(ModelConstants.borderlineUnits).json),
            ("unit_tolerance", ReportCell.number(ModelConstants.unitTolerance).json),
        ]
    }

    private static func question(_ question: BankQuestion) -> String {
        JSONText.object([
            ("quiz", JSONText.quoted(question.name.quiz.text)),
            ("question_id", JSONText.quoted(question.name.question.text)),
            ("difficulty", ReportCell.number(question.difficulty).json),
        ])
    }

    /// The 61 abilities as four lists of the same length.
    private var nodes: String {
        let list = { (value: (LevelAudit.Node) -> Double) in
            JSONText.array(self.audit.nodes.map { ReportCell.number(value($0)).json })
        }
        return JSONText.object([
            ("ability", list(\.ability)),
            ("level", list(\.level)),
            ("prior", list(\.prior)),
            ("cumulative", list(\.cumulative)),
        ])
    }

    private func row(_ line: LevelAudit.Line) -> String {
        JSONText.object(
            AuditColumn.object.map { (key: $0.rawValue, value: $0.cell(of: line, in: self).json) }
        )
    }
}
