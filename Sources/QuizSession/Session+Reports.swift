import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// What reports over the line have in common.
extension Session {
    /// What the answers say about a person as of now, or of the instant that is asked for.
    func report(
        of trainee: Trainee,
        _ evidence: [Evidence],
        _ ratings: [CompetencyRating] = [],
        at now: Instant,
        showingAll showsAll: Bool = false,
        on terms: ReportTerms = ReportTerms()
    ) -> TraineeReport {
        let asOf = terms.asOf ?? now
        return TraineeReport(
            trainee: ReportedTrainee(trainee),
            standings: self.catalog.standings(
                of: evidence,
                job: trainee.job,
                at: asOf,
                trendDays: terms.trendDays ?? Standing.usualTrendDays
            ),
            framework: self.catalog.framework,
            asOf: asOf,
            language: terms.language ?? self.settings.language,
            versions: ReportVersions(bank: self.catalog.bankVersion),
            ratings: ratings,
            showsAll: showsAll
        )
    }

    /// Reads what a person said of themselves.
    mutating func withRatings(
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, [CompetencyRating], Instant) -> Reaction
    ) -> Reaction {
        self.ask(
            .ratings(trainee.id),
            for: { if case .ratings(let ratings) = $0 { ratings } else { nil } },
            then: then
        )
    }

    /// Reads what a person answered, and what they said of themselves.
    mutating func withEvidenceAndRatings(
        of trainee: Trainee,
        then:
            @escaping @Sendable (inout Session, [Evidence], [CompetencyRating], Instant) -> Reaction
    ) -> Reaction {
        self.withRatings(of: trainee) { session, ratings, _ in
            session.withEvidence(of: trainee) { session, evidence, now in
                then(&session, evidence, ratings, now)
            }
        }
    }

    /// Where the level of a person in a competency comes from; nil without any answer about it.
    func audit(
        of trainee: Trainee,
        in competency: Competency.ID,
        _ evidence: [Evidence],
        at now: Instant,
        on terms: ReportTerms
    ) -> AuditReport? {
        let asOf = terms.asOf ?? now
        return self.catalog.audit(
            of: competency,
            evidence: evidence,
            job: trainee.job,
            at: asOf
        ).map {
            AuditReport(
                $0,
                of: ReportedTrainee(trainee),
                language: terms.language ?? self.settings.language,
                versions: ReportVersions(bank: self.catalog.bankVersion),
                frameworkVersion: self.catalog.framework.version,
                showsNames: true
            )
        }
    }

    /// Columns of a page for people: pages need a few.
    var pageWidth: Int { max(40, self.settings.width) }

    func refuseCompetency(_ typed: String) -> Reaction {
        let refusal = self.catalog.framework.refusal(ofCompetency: typed)
        return self.reply(refusal.text, refusal.code)
    }

    /// What is said of people and teams that there are not, and of those outside one's reach.
    func refuseReach(_ typed: String) -> Reaction {
        self.reply(.report(.outOfReach(typed)), 560)
    }
}

extension CompetencyFramework {
    /// A competency as people type it: its id, or the name they see, in any language, width and case.
    func competency(typed: String) -> Competency? {
        if let known = self.competency(Competency.ID(TextFolding.word(typed))) { return known }
        let folded = TextFolding.fold(typed)
        let named = self.competencies.filter { competency in
            competency.name.entries.contains { TextFolding.fold($0.text) == folded }
        }
        return named.count == 1 ? named[0] : nil
    }

    /// What is said of one that there is not.
    func refusal(ofCompetency typed: String) -> SessionRefusal {
        let near = EditDistance.nearest(
            to: TextFolding.word(typed),
            among: self.competencies.map(\.id.text)
        )
        return SessionRefusal(521, .attempt(.noSuchCompetency(typed, near: near)))
    }
}

extension StandingRow {
    /// The columns of the CSV file as fields, empty ones left out; the trend where it is asked for,
    /// and what the person said of themselves.
    func replyRow(on terms: ReportTerms) -> Reply.Row {
        let columns: [StandingColumn] =
            [
                .competencyID, .required, .level, .low, .high, .gapProbability, .state, .questions,
                .units, .nextAction,
            ] + (terms.trendDays == nil ? [] : [.trend]) + StandingColumn.ownRating
        let fields = columns.compactMap { column -> Reply.Field? in
            let text = self.cell(column).full
            return text.isEmpty ? nil : Reply.Field(column.rawValue, column.fieldValue(text))
        }
        return Reply.Row(fields, text: .verbatim(self.cell(.competency).short))
    }
}

extension StandingColumn {
    /// The value as the protocol types it (section 3.6).
    func fieldValue(_ text: String) -> Reply.Value {
        switch self {
        case .level, .low, .high, .gapProbability, .units, .selfDifference: .number(text)
        case .required, .questions, .selfFirst, .selfLatest:
            Int(text).map { .integer($0) } ?? .decimal(text)
        default: .word(text.replacing(" ", with: ","))
        }
    }
}
