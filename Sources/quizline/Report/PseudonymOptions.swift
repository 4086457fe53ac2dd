import ArgumentParser
import CompetencyReports
import Foundation
import QuizCore
import QuizServer
import Wording

/// `--pseudonyms`: people in files under names that tell nobody without the key who is meant.
struct PseudonymOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Ten letters in the place of each user name, the same in every report with the same key."
        )
    )
    var pseudonyms = false

    @Option(
        help: ArgumentHelp(
            "Make pseudonyms with this key of 32 octets. Default: the pepper of the database.",
            valueName: "file"
        ),
        completion: .file()
    )
    var pseudonymKey: String?

    var areAsked: Bool { self.pseudonyms || self.pseudonymKey != nil }

    /// How people are called: by their user names unless pseudonyms are asked for.
    ///
    /// - Throws: ``CommandFailure`` if names were asked for too, or the key cannot be had.
    func calling(
        withNames names: Bool = false,
        _ data: DatabaseOption,
        _ language: Language
    ) throws(CommandFailure) -> ReportedNames {
        guard self.areAsked else { return ReportedNames() }
        guard !names else { throw Self.failure(.usage, .notWithNames, language) }
        let path =
            if let key = self.pseudonymKey { key } else { try self.pepperFile(data, language) }
        do {
            return ReportedNames(Pseudonyms(key: try Pepper.open(path, mayMake: false)))
        } catch {
            guard case .absent = error else {
                throw CommandFailure(.environment, error.phrase, in: language)
            }
            throw Self.failure(.environment, .keyAbsent(path), language)
        }
    }

    static func failure(
        _ status: ProgramStatus,
        _ phrase: PseudonymPhrase,
        _ language: Language
    ) -> CommandFailure {
        CommandFailure(status, phrase, in: language)
    }

    /// As the server would find it.
    private func pepperFile(
        _ data: DatabaseOption,
        _ language: Language
    ) throws(CommandFailure) -> String {
        try ServerConfiguration(
            of: ["database": data.database, "pepper-file": nil],
            environment: ProcessInfo.processInfo.environment,
            in: language
        ).identity.pepperFile
    }
}

/// How people are called in a report.
struct ReportedNames {
    private let pseudonyms: Pseudonyms?

    /// - Parameter pseudonyms: nil calls them by their user names.
    init(_ pseudonyms: Pseudonyms? = nil) {
        self.pseudonyms = pseudonyms
    }

    var arePseudonyms: Bool { self.pseudonyms != nil }

    func name(of trainee: Trainee.ID) -> Trainee.ID {
        self.pseudonyms?.name(of: trainee) ?? trainee
    }

    func reported(_ trainee: Trainee) -> ReportedTrainee {
        guard let pseudonyms = self.pseudonyms else { return ReportedTrainee(trainee) }
        let name = pseudonyms.name(of: trainee.id)
        return ReportedTrainee(
            id: name,
            displayName: name.text,
            role: trainee.job,
            team: trainee.team?.text
        )
    }

    /// By what they are called: the order of user names would tell something of them.
    func sorted(_ people: [Trainee]) -> [Trainee] {
        self.pseudonyms == nil
            ? people : people.sorted { self.name(of: $0.id) < self.name(of: $1.id) }
    }
}
