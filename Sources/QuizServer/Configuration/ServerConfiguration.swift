public import Wording

/// Everything an operator can decide, read once and checked whole.
public struct ServerConfiguration: Sendable {
    /// Where the server waits for connections.
    public let listen: ListenConfiguration
    /// What tls listeners show; nil without such a listener.
    let certificate: CertificateFiles?
    /// What everything that comes from outside may take at most.
    public let limits: LimitConfiguration
    /// How fast lines are carried out, and what Telnet may take.
    public let flow: FlowConfiguration
    /// How people prove who they are.
    public let identity: IdentityConfiguration
    /// Where progress is stored.
    public let storage: StorageConfiguration
    /// What is served, and in which language.
    public let content: ContentConfiguration
    /// When questions return to people.
    public let practice: PracticeConfiguration
    /// What is written to standard error.
    public let log: LogConfiguration
    /// Who looks after the process.
    public let supervision: Supervision
    /// What an operator should know about these settings, such as variables that are none.
    public let remarks: [SettingPhrase]
    private let taken: [SettingReader.Taken]

    /// All settings, in the order of help and documentation.
    public static let settings: [Setting] =
        ListenConfiguration.settings + CertificateFiles.settings + LimitConfiguration.Settings.all
        + FlowConfiguration.Settings.all
        + IdentityConfiguration.Settings.all + [
            StorageConfiguration.database.description,
            StorageConfiguration.diskReserve.description,
            StorageConfiguration.urgentWrites.description, ContentConfiguration.quizzes.description,
            ContentConfiguration.language.description, ContentConfiguration.watch.description,
            LogConfiguration.level.description, LogConfiguration.metricsFile.description,
        ] + PracticeConfiguration.Settings.all

    /// - Parameters:
    ///   - layers: Flags, then environment, then file: the first that has a value wins.
    ///   - supervision: Its sockets take the place of the addresses to listen on.
    public init(
        layers: [ConfigurationLayer] = [],
        supervision: Supervision = .none
    ) throws(ConfigurationProblems) {
        var reader = SettingReader(layers)
        self.supervision = supervision
        self.listen = ListenConfiguration(&reader, handedOver: supervision.sockets)
        self.certificate = CertificateFiles(&reader, isNeeded: self.listen.isSealing)
        self.limits = LimitConfiguration(&reader)
        self.flow = FlowConfiguration(&reader)
        self.storage = StorageConfiguration(&reader)
        self.identity = IdentityConfiguration(&reader, listen: self.listen, storage: self.storage)
        self.content = ContentConfiguration(&reader)
        self.log = LogConfiguration(&reader)
        self.practice = PracticeConfiguration(&reader)
        let strangers = Self.strangers(in: layers)
        let problems = strangers.filter(\.isMistake).map(\.problem) + reader.problems
        guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
        self.taken = reader.taken
        let bound =
            supervision.sockets.isEmpty ? self.listen.clear : []
        self.remarks =
            strangers.map(\.problem.phrase) + Self.exposures(among: bound)
    }

    /// What an operator should know about addresses that are bound.
    static func exposures(among addresses: [ListenAddress]) -> [SettingPhrase] {
        addresses.filter { !$0.isLoopback }.map { .exposed($0.description) }
    }

    /// All settings as they hold, as a file that can be read again, with where each comes from.
    ///
    /// What follows from other settings stands behind a `#`, so that it follows them in the file.
    public var printed: String {
        let order = Dictionary(
            uniqueKeysWithValues: Self.settings.enumerated().map { ($1.name, $0) }
        )
        let sorted = self.taken.sorted {
            order[$0.setting.name, default: 0] < order[$1.setting.name, default: 0]
        }
        return sorted.map { taken in
            let value = taken.text.escapedForYAML
            let line = "\(taken.setting.name): \"\(value)\"  # \(taken.source)\n"
            return taken.isComputed ? "# " + line : line
        }
        .joined()
    }

    /// Names that are no settings.
    private static func strangers(
        in layers: [ConfigurationLayer]
    ) -> [(problem: ConfigurationProblem, isMistake: Bool)] {
        let names = Set(Self.settings.map(\.name))
        return layers.flatMap { layer in
            layer.values.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }.map {
                name,
                value in
                let problem = ConfigurationProblem(
                    name: name,
                    value: value,
                    source: layer.source,
                    reason: .noSuchSetting
                )
                return (problem, layer.isStrict)
            }
        }
    }
}

extension String {
    /// As it stands between double quotes in YAML; signs that a file may not hold, or that drive a
    /// terminal, by their numbers (YAML 1.2, 5.7).
    fileprivate var escapedForYAML: String {
        self.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                let digits = String(scalar.value, radix: 16)
                result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default:
                if scalar == "\\" || scalar == "\"" { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
        }
    }
}
