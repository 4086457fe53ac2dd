import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizSession

/// Reports on questions and material, which name nobody.
extension ReportDesk {
    /// For authors every quiz, for managers those that somebody of their teams has begun, without
    /// what tells a key.
    func quiz(
        _ id: Quiz.ID,
        showsChoices: Bool,
        for viewer: Trainee,
        within scope: Scope
    ) throws(StoreError) -> Made {
        let isAuthor = viewer.rights.contains(.author)
        let isSeen = isAuthor ? true : try self.isUsed(id, within: scope)
        guard isSeen, isAuthor || !showsChoices else { return Made(.outOfReach) }
        let reading = try QuizReading(of: id, .first, self.reader)
        // Of a quiz in service that nobody has taken the database knows nothing.
        guard reading.isKnown || self.catalog.quizzes.contains(where: { $0.id == id }) else {
            return Made(.noSuchQuiz)
        }
        guard reading.marks.attempts > 0 else { return Made(.nothing) }
        var request = QuizReport.Request(
            id,
            language: self.request.language,
            asOf: self.request.asOf
        )
        request.showsChoices = showsChoices
        request.showsKeys = isAuthor
        request.isCut = reading.isCut
        let report = QuizReport(
            request,
            marks: reading.marks,
            versions: reading.versions,
            fits: reading.canJudgeFits ? try self.fits(reading) : nil
        )
        return self.made(
            "quiz",
            id: report.id,
            rows: report.rowCount,
            subject: id.text,
            page: report.linePage(width:),
            text: report.text(as:_:)
        )
    }

    private func isUsed(_ quiz: Quiz.ID, within scope: Scope) throws(StoreError) -> Bool {
        for person in try self.reader.trainees() {
            guard let team = person.team, scope.includes(team) else { continue }
            let attempts = try self.reader.history(of: person.id)
            if attempts.contains(where: { $0.start.quiz == quiz }) { return true }
        }
        return false
    }

    private func fits(_ reading: QuizReading) throws(StoreError) -> QuestionFits {
        var fits = FitReading(
            of: reading.versions,
            served: self.catalog.quizzes,
            framework: self.catalog.framework,
            asOf: reading.newest
        )
        for person in try self.reader.trainees() {
            fits.add(try self.reader.evidence(of: person.id))
        }
        return fits.fits
    }

    /// For authors only.
    func coverage(_ typed: String?, for viewer: Trainee) throws(StoreError) -> Made {
        guard viewer.rights.contains(.author) else { return Made(.outOfReach) }
        let coverage = BankCoverage(
            of: self.catalog.quizzes,
            facts: self.catalog.facts,
            articles: self.catalog.articles,
            framework: self.catalog.framework
        )
        let section = typed.flatMap(coverage.section)
        guard typed == nil || section != nil else {
            return Made(.noSuchSection(known: coverage.sections))
        }
        var reading = SourceReading(coverage)
        for person in try self.reader.trainees() {
            let evidence = try self.reader.evidence(of: person.id)
            reading.add(evidence.filter { $0.at <= self.request.asOf })
        }
        let report = SourceReport(
            coverage,
            reading,
            section: section,
            uncited: self.catalog.quizzes.flatMap(\.questions).count { $0.facts.isEmpty },
            asOf: self.request.asOf,
            language: self.request.language,
            bankVersion: self.catalog.bankVersion
        )
        return self.made(
            "coverage",
            id: report.id,
            rows: report.rowCount,
            subject: section?.lowercased(),
            page: report.linePage(width:),
            text: report.text(as:_:)
        )
    }
}
