public import CompetencyModel
import QuizCore
public import Wording

/// Where one level of one trainee comes from: enough to compute it again by hand.
public struct AuditReport: Equatable, Sendable {
    /// The person the report is about.
    public let trainee: ReportedTrainee
    /// The level and everything behind it.
    public let audit: LevelAudit
    /// The language of the page and of names.
    public let language: Language
    /// The facts and rules it was made from.
    public let versions: ReportVersions
    /// The version of the framework of competencies.
    public let frameworkVersion: String
    /// Whether the name stands beside the user name.
    public let showsNames: Bool

    /// - Parameter audit: That of a level of ``trainee``.
    public init(
        _ audit: LevelAudit,
        of trainee: ReportedTrainee,
        language: Language,
        versions: ReportVersions,
        frameworkVersion: String,
        showsNames: Bool
    ) {
        self.audit = audit
        self.trainee = trainee
        self.language = language
        self.versions = versions
        self.frameworkVersion = frameworkVersion
        self.showsNames = showsNames
    }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    ///
    /// The same id means the same bytes in every format.
    public var id: String {
        ReportID.of(JSONText.object(self.members), in: self.language)
    }

    /// How many rows a table has.
    public var rowCount: Int { self.audit.lines.count }

    /// A page for people; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    public func text(width: Int) -> String {
        AuditPage(self, width: width).lines.map { $0 + "\n" }.joined()
    }

    /// Comma-separated values, one row for each outcome that counts.
    public func csv(_ options: ReportOptions) -> String {
        let columns = AuditColumn.table
        return CSV.table(
            columns.map(\.rawValue),
            self.audit.lines.map { line in columns.map { $0.cell(of: line, in: self) } },
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// One object that is enough to compute the level again.
    public var json: String {
        var members = self.members
        members.insert((key: "report_id", value: JSONText.quoted(self.id)), at: 1)
        return JSONText.object(members) + "\n"
    }
}
