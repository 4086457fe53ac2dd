import Wording

/// Something an operator can decide: help, documentation and `--print-config` are made from it.
public struct Setting: Sendable, Equatable {
    /// Letters and dashes, such as `idle-time-guest`; on the command line `--set NAME=VALUE`.
    public let name: String
    /// What holds if nobody says otherwise.
    public let standard: String
    /// The values that are accepted.
    let accepted: SettingPhrase.Range
    /// What a bare number means, or what kind of word is wanted.
    let unit: SettingPhrase.Unit
    /// One sentence without its period.
    public let help: String

    /// The values that are accepted, as a person reads them.
    public var range: String { self.accepted.text(in: .english) }

    /// The environment variable that gives it, such as `QUIZLINE_IDLE_TIME_GUEST`.
    public var variable: String {
        ConfigurationLayer.variablePrefix + self.name.uppercased().replacing("-", with: "_")
    }
}

/// A setting together with the kind of its value.
struct TypedSetting<Value: Sendable>: Sendable {
    let description: Setting
    /// The value that holds if nobody says otherwise.
    let standard: Value
    /// Reads a value, or gives nil if the text is none.
    let read: @Sendable (String) -> Value?
    let write: @Sendable (Value) -> String

    init(
        _ name: String,
        standard: Value,
        range: SettingPhrase.Range,
        unit: SettingPhrase.Unit,
        help: String,
        standardText: String? = nil,
        read: @escaping @Sendable (String) -> Value?,
        write: @escaping @Sendable (Value) -> String
    ) {
        self.description = Setting(
            name: name,
            standard: standardText ?? write(standard),
            accepted: range,
            unit: unit,
            help: help
        )
        self.standard = standard
        self.read = read
        self.write = write
    }
}

extension TypedSetting where Value == Int {
    /// A whole number.
    static func number(
        _ name: String,
        _ standard: Int,
        _ range: ClosedRange<Int>,
        unit: SettingPhrase.Unit,
        _ help: String
    ) -> Self {
        Self(
            name,
            standard: standard,
            range: .literal("\(range.lowerBound)..\(range.upperBound)"),
            unit: unit,
            help: help,
            read: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } },
            write: { "\($0)" }
        )
    }
}

extension TypedSetting where Value == ByteCount {
    /// A size: octets, or with `KiB` or `MiB`.
    static func size(
        _ name: String,
        _ standard: ByteCount,
        _ range: ClosedRange<ByteCount>,
        _ help: String
    ) -> Self {
        Self(
            name,
            standard: standard,
            range: .literal("\(range.lowerBound)..\(range.upperBound)"),
            unit: .octets,
            help: help,
            read: { text in SettingText.size(text).flatMap { range.contains($0) ? $0 : nil } },
            write: { $0.description }
        )
    }
}

extension TypedSetting where Value == Duration {
    /// A time: seconds, or with `ms`, `s`, `m`, `h` or `d`.
    static func time(
        _ name: String,
        _ standard: Duration,
        _ range: ClosedRange<Duration>,
        _ help: String
    ) -> Self {
        Self(
            name,
            standard: standard,
            range: .literal(Self.text(of: range)),
            unit: .seconds,
            help: help,
            read: { text in SettingText.time(text).flatMap { range.contains($0) ? $0 : nil } },
            write: SettingText.text(of:)
        )
    }

    private static func text(of range: ClosedRange<Duration>) -> String {
        "\(SettingText.text(of: range.lowerBound))..\(SettingText.text(of: range.upperBound))"
    }
}

extension TypedSetting where Value == Bool {
    /// `yes` or `no`.
    static func flag(_ name: String, _ standard: Bool, _ help: String) -> Self {
        let words = [
            "yes": true, "true": true, "on": true, "1": true, "no": false, "false": false,
            "off": false, "0": false,
        ]
        return Self(
            name,
            standard: standard,
            range: .literal("yes, no"),
            unit: .word,
            help: help,
            read: { words[$0.lowercased()] },
            write: { $0 ? "yes" : "no" }
        )
    }
}

extension TypedSetting where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One word of a fixed list.
    static func word(_ name: String, _ standard: Value, _ help: String) -> Self {
        Self(
            name,
            standard: standard,
            range: .literal(Value.allCases.map(\.rawValue).joined(separator: ", ")),
            unit: .word,
            help: help,
            read: { Value(rawValue: $0.lowercased()) },
            write: \.rawValue
        )
    }
}

extension TypedSetting where Value == String? {
    /// The place of a file that may be left out.
    static func optionalPath(_ name: String, _ help: String) -> Self {
        let path = TypedSetting<String>.path(name, "", standardText: "none", help)
        return Self(
            name,
            standard: nil,
            range: .pathOrNone,
            unit: path.description.unit,
            help: help,
            read: { $0.lowercased() == "none" ? .some(nil) : path.read($0).map(Optional.some) },
            write: { $0 ?? "none" }
        )
    }
}

extension TypedSetting where Value == String {
    /// The place of a file or folder.
    static func path(
        _ name: String,
        _ standard: String,
        standardText: String? = nil,
        _ help: String
    ) -> Self {
        Self(
            name,
            standard: standard,
            range: .path,
            unit: .path,
            help: help,
            standardText: standardText,
            read: { (1...1024).contains($0.utf8.count) && !$0.utf8.contains(0) ? $0 : nil },
            write: { $0 }
        )
    }
}
