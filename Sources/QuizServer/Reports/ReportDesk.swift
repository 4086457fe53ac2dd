import CompetencyReports
import Foundation
import ProgressStorage
import QuizCore
import QuizSession

/// Makes one report, with what the person who wants it may see.
///
/// What does not exist takes the same path as what may not be seen.
struct ReportDesk {
    /// What came of it, and what of it is noted.
    struct Made {
        let result: ReportingResult
        var note: FileNote?

        init(_ result: ReportingResult, noting note: FileNote? = nil) {
            self.result = result
            self.note = note
        }
    }

    /// What is noted of a file.
    struct FileNote {
        let file: ReportFile
        /// What it is about besides people.
        var subject: String?
        var showsNames = false
        var trainees: [Trainee.ID] = []
    }

    let request: ReportingRequest
    let catalog: Catalog
    let database: String
    let reader: ProgressReader
    /// Octets of a file at most: it is held in memory until it has left.
    var mostOctets = 32 << 20

    init(
        _ request: ReportingRequest,
        catalog: Catalog,
        database: String,
        reader: ProgressReader
    ) {
        self.request = request
        self.catalog = catalog
        self.database = database
        self.reader = reader
    }

    func made() throws(StoreError) -> Made {
        guard let viewer = try self.reader.account(self.request.viewer)?.trainee,
            let scope = try self.reader.scope(of: viewer.id)
        else { return Made(.outOfReach) }
        switch self.request.subject {
        case .programme(let id, let isOverdueOnly):
            return try self.programme(id, isOverdueOnly: isOverdueOnly, within: scope)
        case .quiz(let id, let showsChoices):
            return try self.quiz(id, showsChoices: showsChoices, for: viewer, within: scope)
        case .coverage(let section): return try self.coverage(section, for: viewer)
        case .team(let id, let view): return try self.team(id, view)
        case .answers(let person, let since):
            return try self.answers(of: person, since: since, within: scope)
        case .exports(let person): return try self.exports(of: person ?? viewer.id)
        }
    }

    /// The teams to look at; nil if the one that is asked for is out of reach, and without any.
    func teams(within scope: Scope) throws(StoreError) -> Set<Team.ID>? {
        guard let team = self.request.team else { return scope.teams.isEmpty ? nil : scope.teams }
        let reach = try self.reader.teams().reach(of: [team])
        return scope.includes(team) ? reach : nil
    }

    /// The page, or the file that is noted.
    func made(
        _ what: String,
        id: String,
        rows: Int,
        subject: String? = nil,
        trainees: [Trainee.ID] = [],
        page: (Int) -> LinePage,
        text: (ReportForm, ReportOptions) -> String
    ) -> Made {
        switch self.request.form {
        case .page(let width): return Made(.page(page(width)))
        case .file(let form, let options):
            return self.file(
                what,
                as: form,
                id: id,
                rows: rows,
                subject: subject,
                trainees: trainees,
                text: text(form, options)
            )
        }
    }

    /// A file that is noted, if it is not too large.
    func file(
        _ what: String,
        as form: ReportForm,
        id: String?,
        rows: Int,
        subject: String? = nil,
        trainees: [Trainee.ID],
        text: String
    ) -> Made {
        guard text.utf8.count <= self.mostOctets else {
            return Made(.tooLarge(limit: self.mostOctets))
        }
        let file = ReportFile(what, as: form, count: rows, id: id, text: text)
        let note = FileNote(
            file: file,
            subject: subject,
            showsNames: self.request.showsNames,
            trainees: trainees
        )
        return Made(.file(file), noting: note)
    }
}

extension ReportDesk.FileNote {
    /// The line of the list of exports: the user of the system is the one that the server runs as.
    func exportNote(by viewer: Trainee.ID, at now: Instant) -> ExportNote {
        ExportNote(
            at: now,
            who: NSUserName(),
            viewer: viewer,
            reportID: self.file.id,
            kind: self.file.what,
            subject: self.subject,
            format: self.file.form.rawValue,
            showsNames: self.showsNames,
            rows: self.file.count,
            trainees: self.trainees
        )
    }
}
