import ArgumentParser
import Foundation
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// The folder in which a job is looked up.
struct JobOption: ParsableArguments {
    @Option(help: TraineeHelp.argument(.quizzes, "folder"))
    var quizzes: String?

    /// The job of that name; nil for `none`.
    ///
    /// A job that `competencies.yaml` does not have is refused. Where no jobs can be read at all
    /// it is taken with a remark, since accounts may be made before there are quizzes.
    func job(
        _ word: String,
        in settings: ServerConfiguration,
        _ options: TraineeOptions
    ) throws -> JobRole.ID? {
        guard word != "none" else { return nil }
        let folder = settings.content.quizzes
        let known = Self.jobs(in: folder)
        guard !known.isEmpty else {
            options.remark(.traineeDesk(.jobNotChecked(job: word, folder: folder)))
            return JobRole.ID(word)
        }
        guard known.contains(word) else {
            throw options.refusal(.traineeDesk(.unknownJob(word, known: known)), status: 2)
        }
        return JobRole.ID(word)
    }

    private static func jobs(in folder: String) -> [String] {
        let path = folder + "/competencies.yaml"
        guard let text = FileManager.default.contents(atPath: path) else { return [] }
        let bank = BankReader.read([Bank.File(path: path, octets: Array(text))])
        return bank.framework.roles.map(\.id.text)
    }
}

extension Trainee.Right {
    /// Reads a right from the command line.
    static func argument(_ text: String) throws -> Self {
        guard let right = Self(rawValue: text.lowercased()) else {
            throw ValidationError(Self.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return right
    }
}

extension Trainee {
    /// The account in one sentence.
    var standing: TraineeDeskPhrase {
        .standing(
            name: self.displayName,
            user: self.id.text,
            job: self.job?.text,
            team: self.team?.text,
            rights: Right.allCases.filter(self.rights.contains).map(\.rawValue)
        )
    }
}
