import CompetencyModel
import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// What somebody wants to have as a file, read from the arguments of `export`.
struct ExportOrder: Sendable {
    let kind: ReportModel.Kind
    let format: any ReportFormat.Type
    let options: ReportOptions
    let selection: RowSelection
    let showsNames: Bool
    /// Whether the octets of the file are wanted instead of its lines.
    let isRaw: Bool

    private static let keys = [
        "team", "competency", "state", "format", "columns", "names", "bom", "guard",
    ]
    /// Files of the protocol that this server does not make over the line yet.
    private static let unservedKinds: Set<String> = [
        "team", "quiz", "programme", "coverage", "answers",
    ]

    /// - Throws: the refusal, where something cannot be had.
    init(
        _ call: CommandCall,
        of trainee: Trainee,
        framework: CompetencyFramework,
        settings: LineSettings
    ) throws(SessionRefusal) {
        guard let arguments = call.arguments, arguments.has(only: Self.keys) else {
            throw Self.wrongForm
        }
        var words = arguments.positional.map(TextFolding.word)
        self.isRaw = words.count > 1 && words.last == "raw"
        if self.isRaw { words.removeLast() }
        self.kind = try Self.kind(words.first)
        try Self.checkReach(words.dropFirst(), team: arguments["team"], of: trainee)
        guard !self.isRaw || settings.voice != .plain else {
            throw SessionRefusal(503, .report(.rawNeedsScript))
        }
        self.format = try Self.format(arguments["format"])
        self.selection = try Self.selection(arguments, framework)
        self.showsNames = try Self.isYes("names", in: arguments, usually: false)
        var options = ReportOptions()
        options.width = max(40, settings.width)
        let hasMark = try Self.isYes("bom", in: arguments, usually: true)
        // No line of text has one (rule L11).
        options.hasByteOrderMark = hasMark && self.isRaw
        options.guardsFormulas = try Self.isYes("guard", in: arguments, usually: true)
        options.columns = try arguments["columns"].map { list throws(SessionRefusal) in
            try Self.values(list, of: "columns", among: StandingColumn.allCases)
        }
        self.options = options
    }

    private static var wrongForm: SessionRefusal { SessionRefusal(501, .report(.exportForm)) }

    private static func kind(_ word: String?) throws(SessionRefusal) -> ReportModel.Kind {
        guard let word else { throw Self.wrongForm }
        guard !Self.unservedKinds.contains(word) else {
            throw SessionRefusal(504, .connection(.notServed("export \(word)")))
        }
        guard let kind = ReportModel.Kind(rawValue: word) else { throw Self.wrongForm }
        return kind
    }

    /// Nobody reaches further than to oneself over the line yet; who else there is, is not told.
    private static func checkReach(
        _ names: ArraySlice<String>,
        team: String?,
        of trainee: Trainee
    ) throws(SessionRefusal) {
        guard names.count <= 1 else { throw Self.wrongForm }
        let others = [names.first { $0 != trainee.id.text }, team].compactMap(\.self)
        if let other = others.first { throw SessionRefusal(560, .report(.outOfReach(other))) }
    }

    private static func format(_ name: String?) throws(SessionRefusal) -> any ReportFormat.Type {
        guard let name else { return CSV.self }
        let formats = ReportFormats.overTheLine
        guard let format = formats.first(where: { $0.name == TextFolding.word(name) }) else {
            throw Self.wrongValue("format", allowed: formats.map { $0.name })
        }
        return format
    }

    private static func selection(
        _ arguments: Arguments,
        _ framework: CompetencyFramework
    ) throws(SessionRefusal) -> RowSelection {
        var selection = RowSelection()
        if let typed = arguments["competency"] {
            let id = Competency.ID(TextFolding.word(typed))
            guard framework.competency(id) != nil else {
                throw SessionRefusal(521, .attempt(.noSuchCompetency(typed)))
            }
            selection.competencies = [id]
        }
        if let typed = arguments["state"] {
            selection.verdicts = Set(
                try Self.values(typed, of: "state", among: Verdict.allCases)
            )
        }
        return selection
    }

    /// Words of ours between commas.
    private static func values<Value: RawRepresentable<String>>(
        _ list: String,
        of name: String,
        among allowed: [Value]
    ) throws(SessionRefusal) -> [Value] {
        let words = TextFolding.word(list).split(separator: ",", omittingEmptySubsequences: false)
        let values = words.compactMap { Value(rawValue: String($0)) }
        guard values.count == words.count else {
            throw Self.wrongValue(name, allowed: allowed.map(\.rawValue))
        }
        return values
    }

    private static func isYes(
        _ name: String,
        in arguments: Arguments,
        usually: Bool
    ) throws(SessionRefusal) -> Bool {
        guard let value = arguments[name].map(TextFolding.word) else { return usually }
        guard ["yes", "no"].contains(value) else {
            throw Self.wrongValue(name, allowed: ["yes", "no"])
        }
        return value == "yes"
    }

    private static func wrongValue(_ name: String, allowed: [String]) -> SessionRefusal {
        SessionRefusal(501, .connection(.valueWanted(name, allowed: allowed)))
    }
}
