import CompetencyReports
import Foundation
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// What is noted of a report that leaves the program.
struct ExportedReport {
    let kind: String
    let format: String
    /// What it is about besides people, such as a quiz.
    let subject: String?
    /// nil where the report has none in it.
    var reportID: String?
    let showsNames: Bool
    let showsPseudonyms: Bool
    var rows: Int
    var trainees: [Trainee.ID]
    /// In whose name it was made (`--as`); nil is the user of the system.
    let viewer: Trainee.ID?

    init(
        _ kind: String,
        format: String,
        subject: String? = nil,
        reportID: String? = nil,
        showsNames: Bool = false,
        showsPseudonyms: Bool = false,
        rows: Int,
        trainees: [Trainee.ID] = [],
        viewer: String? = nil
    ) {
        self.kind = kind
        self.format = format
        self.subject = subject
        self.reportID = reportID
        self.showsNames = showsNames
        self.showsPseudonyms = showsPseudonyms
        self.rows = rows
        self.trainees = trainees
        self.viewer = viewer.map { Trainee.ID(TextFolding.word($0)) }
    }

    /// Counts the rows and people of a part, whatever they are called in it.
    mutating func add(_ model: ReportModel, of people: [Trainee]) {
        self.rows += model.rows.count
        self.trainees += people.map(\.id)
    }
}

/// Where reports that leave the program are noted.
///
/// What goes to a file, and everything that is not a page to read, leaves the program. A report
/// that cannot be noted is not written.
struct ExportLedger {
    let database: String
    /// nil is standard output.
    let path: String?
    let language: Language

    /// Makes sure that a report can be noted, before the first of it leaves the program.
    func prepare(for format: String) throws(CommandFailure) {
        try self.checkPlace()
        guard self.notes(format) else { return }
        let access = StoreAccess(database: self.database, language: self.language)
        try access.storing { () throws(StoreError) in
            try ExportLog(besides: self.database).prepare()
        }
    }

    private func notes(_ format: String) -> Bool { self.path != nil || format != "text" }

    /// Refuses a place where nothing may be written before anything is noted of it.
    private func checkPlace() throws(CommandFailure) {
        guard let path = self.path, let own = OwnFile(at: path) else { return }
        throw own.failure(of: path, in: self.language)
    }

    func enter(_ report: ExportedReport) throws(CommandFailure) {
        try self.checkPlace()
        guard self.notes(report.format) else { return }
        let note = ExportNote(
            at: ServerClock().now,
            who: NSUserName(),
            viewer: report.viewer,
            reportID: report.reportID,
            kind: report.kind,
            subject: report.subject,
            format: report.format,
            showsNames: report.showsNames,
            showsPseudonyms: report.showsPseudonyms,
            rows: report.rows,
            // Not as they stand in the file, which would tell whose pseudonym is whose.
            trainees: report.trainees.sorted()
        )
        let access = StoreAccess(database: self.database, language: self.language)
        try access.storing { () throws(StoreError) in
            try ExportLog(besides: self.database).append(note)
        }
    }
}
