import CompetencyModel
import CompetencyReports
import QuizCore
import Wording

/// The standings of many trainees, worked out and written one trainee after the other.
///
/// JSON names its id and counts before its rows, and pages of Markdown and HTML name it on each
/// sheet, so these are held in memory as a whole.
struct BulkReport {
    private let people: [Trainee]
    private let served: ServedQuizzes
    private let banks: CompetencyBanks
    private let versions: ReportVersions
    private let selection: RowSelection
    private let now: Instant
    private let trendDays: Int?
    private let names: ReportedNames
    private let showsNames: Bool
    private let viewer: String?
    private let language: Language

    /// - Parameter viewer: In whose name it is made; nil is the user of the system.
    init(
        people: [Trainee],
        served: ServedQuizzes,
        selection: RowSelection,
        now: Instant,
        trendDays: Int?,
        names: ReportedNames,
        showsNames: Bool,
        viewer: String?,
        language: Language
    ) {
        self.people = names.sorted(people)
        self.served = served
        self.banks = CompetencyBanks(served.quizzes.bankQuestions)
        self.versions = ReportVersions(bank: served.bankVersion)
        self.selection = selection
        self.now = now
        self.trendDays = trendDays
        self.names = names
        self.showsNames = showsNames
        self.viewer = viewer
        self.language = language
    }

    /// Writes everything; a report without any row is a failure with status 1.
    func write(
        _ form: ReportForm,
        options: ReportOptions,
        from trainees: TraineesAtOnce,
        to sink: inout ReportSink
    ) throws(CommandFailure) {
        var report = ExportedReport(
            "gaps",
            format: form.rawValue,
            showsNames: self.showsNames,
            showsPseudonyms: self.names.arePseudonyms,
            rows: 0,
            viewer: self.viewer
        )
        if let format = form.format as? any PiecewiseFormat.Type {
            try self.writePieces(format, options, from: trainees, to: &sink, &report)
        } else {
            try self.writeWhole(form.format, options, from: trainees, to: &sink, &report)
        }
        guard report.rows > 0 else {
            throw CommandFailure(.findings, .nobodyMatches, in: self.language)
        }
        try sink.finish(as: report)
    }

    private func writePieces(
        _ format: any PiecewiseFormat.Type,
        _ options: ReportOptions,
        from trainees: TraineesAtOnce,
        to sink: inout ReportSink,
        _ noted: inout ExportedReport
    ) throws(CommandFailure) {
        // Where the report itself runs over the terminal there is no place for a bar.
        var display = sink.isOnTerminal ? nil : ProgressDisplay(language: self.language)
        defer { display?.wipe() }
        for (index, person) in self.people.enumerated() where !sink.isUnwanted {
            display?.show(.assessing, done: index, of: self.people.count)
            let model = self.model([try self.report(of: person, from: trainees)])
            guard !model.rows.isEmpty else { continue }
            try sink.write(noted.rows > 0 ? format.separator : format.opening(options))
            try sink.write(format.piece(of: model, options: options))
            noted.add(model, of: [person])
        }
    }

    private func writeWhole(
        _ format: any ReportFormat.Type,
        _ options: ReportOptions,
        from trainees: TraineesAtOnce,
        to sink: inout ReportSink,
        _ noted: inout ExportedReport
    ) throws(CommandFailure) {
        var reports: [TraineeReport] = []
        var people: [Trainee] = []
        try trainees.each(of: self.people) { person throws(CommandFailure) in
            let report = try self.report(of: person, from: trainees)
            guard !self.model([report]).rows.isEmpty else { return }
            reports.append(report)
            people.append(person)
        }
        guard !reports.isEmpty else { return }
        let model = self.model(reports)
        try sink.write(format.text(of: model, options: options))
        noted.add(model, of: people)
        noted.reportID = model.id
    }

    private func model(_ reports: [TraineeReport]) -> ReportModel {
        ReportModel(.gaps, reports, showsNames: self.showsNames, selecting: self.selection)
    }

    private func report(
        of person: Trainee,
        from trainees: TraineesAtOnce
    ) throws(CommandFailure) -> TraineeReport {
        TraineeReport(
            trainee: self.names.reported(person),
            standings: standings(
                of: try trainees.cells(of: person),
                banks: self.banks,
                framework: self.served.framework,
                role: person.job.flatMap(self.served.framework.role),
                now: self.now,
                trendDays: self.trendDays
            ),
            framework: self.served.framework,
            asOf: self.now,
            language: self.language,
            versions: self.versions
        )
    }
}
