import ArgumentParser
import ProgressStorage
import QuizCore
import Wording

/// `quizline rebuild`: makes what is kept beside the log anew, or holds it against the log.
struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Make kept levels anew from the log, or compare them with it.",
        discussion: Examples.text([
            "quizline rebuild --verify": "does anything kept differ from the log?",
            "quizline rebuild": "make it anew, with the server stopped",
        ])
            + "\n\nAnswers are never changed. --verify writes nothing and reads beside a running"
            + " server. Status 1: something differs; 3: cannot read or write."
    )

    @Flag(help: "Compare only; say what differs.")
    var verify = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let access = StoreAccess(database: try self.database.path(language), language: language)
        if self.verify { try self.compare(access) } else { try self.rebuild(access) }
    }

    private func rebuild(_ access: StoreAccess) throws(CommandFailure) {
        let store = try access.owner()
        defer { store.close() }
        let ticker = ProgressTicker(language: access.language)
        let (levels, trainees) = try access.storing { () throws(StoreError) in
            defer { ticker.wipe() }
            let levels = try store.rebuild(progress: ticker.progress(.rebuilding))
            let everybody = TraineeFilter(includesDisabled: true)
            return (levels, try store.reader.trainees(matching: everybody).count)
        }
        let phrase = RebuildPhrase.rebuilt(levels: levels, trainees: trainees)
        let line = phrase.text(in: access.language)
        try StandardStream.output.write(lines: [line], in: access.language)
    }

    private func compare(_ access: StoreAccess) throws(CommandFailure) {
        let ticker = ProgressTicker(language: access.language)
        let found = try access.reading { reader throws(StoreError) in
            defer { ticker.wipe() }
            return try reader.verifyCells(progress: ticker.progress(.comparing))
        }
        let lines = found.phrases.map { $0.text(in: access.language) }
        try StandardStream.output.write(lines: lines, in: access.language)
        guard found.differing == 0 else { throw CommandFailure(.findings, lines: []) }
    }
}

extension CellVerification {
    /// What is said about it, line by line.
    var phrases: [RebuildPhrase] {
        guard self.differing > 0 else { return [.same(levels: self.cells)] }
        let told = self.differences.map { difference in
            RebuildPhrase.difference(
                trainee: difference.trainee.text,
                competency: difference.competency.text.isEmpty ? nil : difference.competency.text,
                difference.kind.worded
            )
        }
        return told + [.differing(self.differing, told: told.count, levels: self.cells)]
    }
}

extension CellVerification.Kind {
    fileprivate var worded: RebuildPhrase.Difference {
        switch self {
        case .missing: .missing
        case .surplus: .surplus
        case .answers(let kept, let log): .answers(kept: kept, log: log)
        case .content: .content
        }
    }
}
