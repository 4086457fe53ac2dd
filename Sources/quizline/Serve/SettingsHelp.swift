import QuizServer
import Wording

/// All settings as `serve --settings` explains them.
enum SettingsHelp {
    private static let margin = 4

    /// Name, default, meaning and range of each setting, no line wider than 79 columns.
    static var text: String {
        ServerConfiguration.settings.map { setting in
            let meaning = TextWrapping.wrap(
                "\(setting.help) [\(setting.range)]",
                width: 79 - Self.margin
            )
            let rows = meaning.map { String(repeating: " ", count: Self.margin) + $0 }
            return ([Self.heading(setting)] + rows).map { $0 + "\n" }.joined()
        }
        .joined()
    }

    private static func heading(_ setting: Setting) -> String {
        "\(setting.name): \(setting.standard)"
    }
}
