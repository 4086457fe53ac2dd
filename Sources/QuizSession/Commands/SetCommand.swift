import LineProtocol
import QuizCore
import Wording

/// `set [NAME=VALUE …]`, `set NAME VALUE`: settings of this connection; all or nothing.
enum SetCommand: Command {
    static let word = CommandWord(
        "set",
        prefix: "set",
        chinese: ["设置"],
        expandingChinese: ["语言": "lang", "编码": "charset", "宽度": "width"]
    )
    static let help = CommandHelpPhrase.set

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard let wanted = Self.wanted(call) else {
            return session.reply(.connection(.setForm), 501)
        }
        var settings = session.settings
        for (name, value) in wanted {
            guard let setting = LineSetting(rawValue: name) else {
                let names = LineSetting.allCases.map(\.rawValue)
                return session.reply(.connection(.noSuchSetting(name, names: names)), 501)
            }
            guard setting.change(&settings, to: value) else {
                return session.reply(.connection(.valueWanted(name, allowed: setting.allowed)), 501)
            }
        }
        let named =
            wanted.isEmpty
            ? LineSetting.allCases : wanted.compactMap { LineSetting(rawValue: $0.name) }
        return session.keepPreferences(wanted.isEmpty ? [] : named, of: settings) { session in
            for (name, value) in wanted {
                _ = LineSetting(rawValue: name)?.change(&session.settings, to: value)
            }
            return session.reply(Self.reply(named, settings: session.settings))
        }
    }

    /// The settings asked for in order, or nil if the line has another form.
    private static func wanted(_ call: CommandCall) -> [(name: String, value: String)]? {
        guard let arguments = call.arguments else { return nil }
        if arguments.named.isEmpty, arguments.positional.count == 2 {
            return [
                (
                    TextFolding.word(arguments.positional[0]),
                    TextFolding.word(arguments.positional[1])
                )
            ]
        }
        guard arguments.positional.isEmpty else { return nil }
        return arguments.named.map { (TextFolding.word($0.name), TextFolding.word($0.value)) }
    }

    private static func reply(_ named: [LineSetting], settings: LineSettings) -> Reply {
        let told = named.map { ($0.rawValue, $0.value(in: settings)) }
        return Reply(
            Reply.Part(
                201,
                named.map { $0.field(in: settings) },
                plain: told.map { .paragraph(.connection(.settingIs($0.0, $0.1))) }
            )
        )
    }
}

/// A setting of the line, by its name in the protocol.
enum LineSetting: String, CaseIterable {
    case lang
    case charset
    case width
    case ambiguous
    case page
    case style
    case follow

    /// What may be given, for the sentence that says so.
    var allowed: [String] {
        switch self {
        case .lang: Language.allCases.map(\.rawValue)
        case .charset: ["utf-8", "gb18030", "gbk", "gb2312", "big5", "auto"]
        case .width: ["20..255"]
        case .ambiguous: ["1", "2"]
        case .page: ["0..200", "auto"]
        case .style: ["plain", "ansi"]
        case .follow: ["on", "off"]
        }
    }

    func value(in settings: LineSettings) -> String {
        switch self {
        case .lang: settings.language.rawValue
        case .charset: settings.charset.name
        case .width: String(settings.width)
        case .ambiguous: String(settings.ambiguousWidth)
        case .page: settings.pageFollowsWindow ? "auto" : String(settings.page)
        case .style: settings.isStyled ? "ansi" : "plain"
        case .follow: settings.follows ? "on" : "off"
        }
    }

    func field(in settings: LineSettings) -> Reply.Field {
        switch self {
        case .width: .integer(self.rawValue, settings.width)
        case .ambiguous: .integer(self.rawValue, settings.ambiguousWidth)
        case .page where !settings.pageFollowsWindow: .integer(self.rawValue, settings.page)
        case .lang, .charset, .page, .style, .follow:
            .word(self.rawValue, self.value(in: settings))
        }
    }

    /// Changes the setting; false if the value is none of those allowed.
    func change(_ settings: inout LineSettings, to value: String) -> Bool {
        switch self {
        case .lang:
            guard let language = Language(rawValue: value) else { return false }
            settings.language = language
        case .charset: return Self.set(&settings.charset, to: value)
        case .width: return Self.set(&settings.width, to: value, in: 20...255)
        case .ambiguous: return Self.set(&settings.ambiguousWidth, to: value, in: 1...2)
        case .page:
            guard value == "auto" || Self.set(&settings.page, to: value, in: 0...200) else {
                return false
            }
            settings.pageFollowsWindow = value == "auto"
        case .style:
            guard self.allowed.contains(value) else { return false }
            settings.isStyled = value == "ansi"
        case .follow:
            guard self.allowed.contains(value) else { return false }
            settings.follows = value == "on"
        }
        return true
    }

    private static func set(_ state: inout CharsetState, to value: String) -> Bool {
        guard value != "auto" else {
            state.reset()
            return true
        }
        guard let charset = LineCharset(name: value) else { return false }
        state.decide(charset)
        return true
    }

    private static func set(
        _ target: inout Int,
        to value: String,
        in range: ClosedRange<Int>
    ) -> Bool {
        guard let number = Int(value), range.contains(number) else { return false }
        target = number
        return true
    }
}

extension Session {
    /// Language, width and style are kept for the person, the rest for the connection.
    ///
    /// Nothing changes before they are stored. What a guest wishes is stored with the account.
    mutating func keepPreferences(
        _ named: [LineSetting],
        of settings: LineSettings,
        then: @escaping @Sendable (inout Session) -> Reaction
    ) -> Reaction {
        var preferences = self.trainee?.preferences ?? self.wishes
        if named.contains(.lang) {
            preferences.language = LanguageTag(rawValue: settings.language.rawValue)
        }
        if named.contains(.width) { preferences.width = settings.width }
        if named.contains(.style) { preferences.isStyled = settings.isStyled }
        guard let trainee = self.trainee else {
            self.wishes = preferences
            return then(&self)
        }
        guard preferences != trainee.preferences else { return then(&self) }
        return self.ask(
            .keep(preferences, of: trainee.id),
            for: { $0 == .noted ? true : nil },
            then: { [preferences] session, _, _ in
                session.trainee?.preferences = preferences
                return then(&session)
            }
        )
    }
}
