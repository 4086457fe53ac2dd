import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizSession

/// Reports that name people.
extension ReportDesk {
    func programme(
        _ id: Programme.ID,
        isOverdueOnly: Bool,
        within scope: Scope
    ) throws(StoreError) -> Made {
        let teams = try self.teams(within: scope) ?? []
        let now = self.request.asOf
        let reading = try ProgrammeReading(of: id, in: teams, self.reader, at: now)
        let known = self.catalog.programmes.first { $0.id == id }
        guard let programme = known, !reading.isEmpty else { return Made(.outOfReach) }
        let report = ProgrammeReport(
            programme,
            people: try reading.people(with: programme, at: now),
            closedAccounts: reading.closedAccounts,
            titles: Dictionary(self.catalog.quizzes.map { ($0.id, $0.title) }) { first, _ in
                first
            },
            asOf: now,
            language: self.request.language,
            showsNames: self.request.showsNames,
            isOverdueOnly: isOverdueOnly
        )
        guard !isOverdueOnly || report.rowCount > 0 else { return Made(.nothing) }
        return self.made(
            "programme",
            id: report.id,
            rows: report.rowCount,
            subject: id.text,
            trainees: report.reportedTrainees,
            page: report.linePage(width:),
            text: report.text(as:_:)
        )
    }

    /// Told as a reply by the session itself, so only as a file here.
    func team(_ id: Team.ID, _ view: ReportingRequest.TeamView) throws(StoreError) -> Made {
        let people = try self.reader.people(of: id, seenBy: self.request.viewer)
        guard let team = people, case .file(let form, let options) = self.request.form else {
            return Made(.outOfReach)
        }
        let (now, language) = (self.request.asOf, self.request.language)
        var members: [TraineeReport] = []
        var hasAnswers = false
        for person in team.people {
            let evidence = try self.reader.cells(of: person.id).evidence
            hasAnswers = hasAnswers || evidence.contains { $0.at <= now }
            members.append(self.catalog.member(person, evidence, view, asOf: now, in: language))
        }
        let report = self.catalog.report(
            on: team.team,
            members,
            view,
            showsNames: self.request.showsNames,
            asOf: now,
            in: language
        )
        guard hasAnswers, !report.isEmpty else { return Made(.nothing) }
        return self.file(
            "team",
            as: form,
            id: report.id,
            rows: report.rowCount,
            subject: id.text,
            trainees: report.people,
            text: report.text(as: form, options)
        )
    }

    /// Files with a person in them; never a file itself, so it is not noted.
    func exports(of person: Trainee.ID) throws(StoreError) -> Made {
        let seen = try self.reader.person(person, seenBy: self.request.viewer)
        guard seen != nil, case .page(let width) = self.request.form else {
            return Made(.outOfReach)
        }
        let list = try ExportList(
            besides: self.database,
            with: person,
            at: self.request.asOf
        )
        guard !list.notes.isEmpty else { return Made(.nothing) }
        let page = LinePage(
            head: LinePage.Row(
                [
                    LinePage.Cell("user", .text(person.text)),
                    LinePage.Cell("count", .whole(list.notes.count)),
                ]
            ),
            rows: list.notes.map { LinePage.Row($0.lineCells) },
            lines: list.lines(width: width, in: self.request.language)
        )
        return Made(.page(page))
    }
}

extension ExportNote {
    /// Who made which file, as scripts are told.
    fileprivate var lineCells: [LinePage.Cell] {
        [
            LinePage.Cell("at", .instant(self.at)),
            LinePage.Cell("by", .text(self.viewer?.text ?? self.who)),
            LinePage.Cell("what", .word(self.kind)),
            LinePage.Cell("about", .text(self.subject)),
            LinePage.Cell("format", .word(self.format)),
            LinePage.Cell("names", .word(self.namesWord)),
            LinePage.Cell("rows", .whole(self.rows)),
            LinePage.Cell("report", .text(self.reportID)),
        ]
    }

    private var namesWord: String {
        self.showsPseudonyms ? "pseudonyms" : self.showsNames ? "yes" : "no"
    }
}
