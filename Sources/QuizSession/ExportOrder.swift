import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// What somebody wants to have as a file, read from the arguments of `export`.
struct ExportOrder: Sendable {
    let kind: ReportModel.Kind
    let form: ReportForm
    let options: ReportOptions
    let selection: RowSelection
    let showsNames: Bool
    let terms: ReportTerms
    /// Whether the octets of the file are wanted instead of its lines.
    let isRaw: Bool

    private static let keys = [
        "team", "competency", "state", "format", "columns", "names", "bom", "guard",
    ]

    /// - Throws: the refusal, where something cannot be had.
    init(
        _ words: ExportWords,
        _ arguments: Arguments,
        of trainee: Trainee,
        framework: CompetencyFramework,
        settings: LineSettings
    ) throws(SessionRefusal) {
        guard arguments.has(only: Self.keys + ReportTerms.keys),
            let kind = ReportModel.Kind(rawValue: words.kind)
        else { throw Self.wrongForm }
        try Self.checkReach(words.rest.map(TextFolding.word), team: arguments["team"], of: trainee)
        self.kind = kind
        self.isRaw = words.isRaw
        self.terms = try ReportTerms(arguments)
        self.form = try arguments.form(among: ReportForm.ownOverTheLine(kind))
        self.selection = try RowSelection(arguments, framework)
        self.showsNames = try arguments.isYes("names", usually: false)
        var options = try ReportOptions(arguments, isRaw: words.isRaw, settings)
        options.columns = try arguments.list("columns", among: StandingColumn.allCases)
        self.options = options
    }

    static var wrongForm: SessionRefusal { SessionRefusal(501, .report(.exportForm)) }

    /// Files of this kind are about oneself; who else there is, is not told.
    private static func checkReach(
        _ names: [String],
        team: String?,
        of trainee: Trainee
    ) throws(SessionRefusal) {
        guard names.count <= 1 else { throw Self.wrongForm }
        let others = [names.first { $0 != trainee.id.text }, team].compactMap(\.self)
        if let other = others.first { throw SessionRefusal(560, .report(.outOfReach(other))) }
    }
}

/// The words behind `export`.
struct ExportWords: Sendable {
    /// What kind of file, folded.
    let kind: String
    /// What follows the kind, as it was typed.
    let rest: ArraySlice<String>
    /// Whether the octets of the file are wanted instead of its lines.
    let isRaw: Bool

    /// - Throws: the refusal, where there is no kind, or no octets can be sent.
    init(_ arguments: Arguments, settings: LineSettings) throws(SessionRefusal) {
        var words = arguments.positional[...]
        self.isRaw = words.count > 1 && words.last.map(TextFolding.word) == "raw"
        if self.isRaw { words.removeLast() }
        guard let kind = words.first else { throw ExportOrder.wrongForm }
        guard !self.isRaw || settings.voice != .plain else {
            throw SessionRefusal(503, .report(.rawNeedsScript))
        }
        self.kind = TextFolding.word(kind)
        self.rest = words.dropFirst()
    }

    /// The kind, if the server makes it off the event loops.
    var kindOfFile: ReportingOrder.Kind? {
        ReportingOrder.Kind.files.first { $0.rawValue == self.kind }
    }

    /// What is asked for.
    func order(
        _ kind: ReportingOrder.Kind,
        _ arguments: Arguments,
        by trainee: Trainee,
        in session: Session,
        at now: Instant
    ) throws(SessionRefusal) -> ReportingOrder {
        let form = try arguments.form(among: kind.forms)
        let options = try ReportOptions(arguments, isRaw: self.isRaw, session.settings)
        return try ReportingOrder(
            kind,
            self.rest,
            arguments,
            as: .file(form, options),
            by: trainee,
            in: session,
            at: now
        )
    }
}

extension Arguments {
    /// The form that `format=` asks for, usually CSV.
    fileprivate func form(among allowed: [ReportForm]) throws(SessionRefusal) -> ReportForm {
        try self.word("format", among: allowed.map(\.rawValue))
            .flatMap { ReportForm(rawValue: $0) } ?? .csv
    }
}

extension ReportOptions {
    fileprivate init(
        _ arguments: Arguments,
        isRaw: Bool,
        _ settings: LineSettings
    ) throws(SessionRefusal) {
        self.init()
        self.width = max(40, settings.width)
        let hasMark = try arguments.isYes("bom", usually: true)
        // No line of text has one (rule L11).
        self.hasByteOrderMark = hasMark && isRaw
        self.guardsFormulas = try arguments.isYes("guard", usually: true)
    }
}
