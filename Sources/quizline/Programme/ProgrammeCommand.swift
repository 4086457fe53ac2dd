import ArgumentParser
import QuizCore
import QuizFormat
import Wording

/// `quizline programme`: shows which quizzes are to be taken by when.
struct ProgrammeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract: "Show programmes: quizzes in their order, with days and jobs.",
        discussion: Examples.text([
            "quizline programme list": "all programmes of quizzes/",
            "quizline programme show newcomer": "its steps",
            "quizline programme show newcomer --job sdr": "the steps of one job",
        ]),
        subcommands: [ProgrammeListCommand.self, ProgrammeShowCommand.self]
    )
}

/// `quizline programme list`.
struct ProgrammeListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List programmes."
    )

    @OptionGroup var folder: QuizFolderOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let folder = try self.folder.folder(language)
        let read = try ReadBank(folder: folder, language: language)
        try read.tellFaultyProgrammes(in: language, folder: folder)
        let page = ProgrammePage(read.bank, language: language)
        try StandardStream.output.write(lines: page.list, in: language)
    }
}

/// `quizline programme show ID`.
struct ProgrammeShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the steps of a programme."
    )

    @Argument(help: ArgumentHelp("The programme.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Only the steps of this job.", valueName: "id"))
    var job: String?

    @OptionGroup var folder: QuizFolderOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let folder = try self.folder.folder(language)
        let read = try ReadBank(folder: folder, language: language)
        let programme = try read.programme(self.id, in: language, folder: folder)
        let jobs = read.bank.framework.roles.map(\.id)
        if let job = self.job, !jobs.contains(JobRole.ID(job)) {
            let phrase = ProgrammePhrase.noSuchJob(job, known: jobs.map(\.text))
            throw CommandFailure(.usage, phrase, in: language)
        }
        let page = ProgrammePage(read.bank, language: language)
        let lines = page.lines(of: programme, job: self.job.map { JobRole.ID($0) })
        try StandardStream.output.write(lines: lines, in: language)
    }
}
