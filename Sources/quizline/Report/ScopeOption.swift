import ArgumentParser
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `--as`, which shows what a user may see instead of everything.
struct ScopeOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Show only what this user may see: themselves, and the teams they manage.",
            valueName: "user"
        )
    )
    var viewer: String?
}

extension StoreAccess {
    /// What a user may see; nil means everything.
    ///
    /// - Throws: ``CommandFailure`` if the user has no account, or a closed one.
    func scope(
        of viewer: String?,
        _ reader: ProgressReader
    ) throws(CommandFailure) -> Scope? {
        guard let typed = viewer else { return nil }
        let id = Trainee.ID(TextFolding.word(typed))
        let scope = try self.storing { () throws(StoreError) in try reader.scope(of: id) }
        guard let scope else {
            throw CommandFailure(.environment, .noSuchTrainee(id.text), in: self.language)
        }
        return scope
    }
}
