import ArgumentParser
import Foundation
import Wording

/// `--lang`, which otherwise follows the language of the terminal.
struct LanguageOption: ParsableArguments {
    /// The languages that can be asked for.
    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case zh
        case en
    }

    @Option(help: "The language. Default: that of the terminal.")
    var lang: Choice?

    /// The language asked for, else that of the terminal.
    var language: Language {
        switch self.lang {
        case .zh: .chinese
        case .en: .english
        case nil: .ofTerminal
        }
    }
}

extension Language {
    /// The language of the terminal this program runs in.
    static var ofTerminal: Self { Self(environment: ProcessInfo.processInfo.environment) }

    /// The language that the locale names: Chinese if it begins with `zh`, else English.
    ///
    /// `LC_ALL` outweighs `LC_MESSAGES`, which outweighs `LANG`; empty ones do not count.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .compactMap { environment[$0] }
            .first { !$0.isEmpty }
        self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }
}
