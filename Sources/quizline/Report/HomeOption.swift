import ArgumentParser
import Wording

/// The address with which names in files for other systems begin.
struct HomeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "In xapi and badge: the address that names begin with. Default: made from the database.",
            valueName: "url"
        )
    )
    var home: String?

    /// The address, if it may be; nil for that of the database.
    func checked(_ language: Language) throws(CommandFailure) -> String? {
        guard let home = self.home else { return nil }
        let isAddress = home.hasPrefix("https://") || home.hasPrefix("http://")
        guard isAddress, home.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !home.contains(where: { "\"<>\\^`{|}".contains($0) })
        else {
            let phrase = ExportListPhrase.homeForm(home)
            throw CommandFailure(.usage, phrase, in: language)
        }
        return home
    }
}
