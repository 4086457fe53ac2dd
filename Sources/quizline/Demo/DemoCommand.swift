import ArgumentParser
import CompetencyModel
import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Simulation
import Wording

/// `quizline demo`: a database with a year of answers of people who do not exist.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make a database with a year of simulated answers.",
        discussion: Examples.text([
            "quizline demo": "demo.db, demo-quizzes/ and demo-truth.csv",
            "quizline demo --database d.db --trainees 120": "more people",
            "quizline demo --seed 2 --until 2026-07-01T00:00:00Z": "the same again each time",
        ])
            + "\n\nWrites over nothing that is there. Two questions are spoilt in its own copy of the"
            + " quizzes, for quizline report quiz to find. Status 3: something is there already, or"
            + " cannot be read or written."
    )

    private static let fewest = 6
    private static let most = 2000

    @Option(
        help: ArgumentHelp("The database to make.", valueName: "file"),
        completion: .file(extensions: ["db"])
    )
    var database = DemoPlaces.usualDatabase

    @OptionGroup var folder: QuizFolderOption

    @Option(help: ArgumentHelp("Decides all that is drawn.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How many people there are.", valueName: "n"))
    var trainees = 40

    @Option(help: ArgumentHelp("The end of the year. Default: the last midnight in UTC."))
    var until: String?

    @OptionGroup var speech: LanguageOption

    func run() async throws {
        let language = self.speech.language
        let places = DemoPlaces(database: self.database)
        try self.check(places, language)
        let until = try self.end(language)
        let count = self.trainees
        let quizzes = try DemoQuizzes(
            folder: try self.folder.folder(language),
            audience: { framework in
                DemoStaff(count, framework: framework, language: language).members.map(
                    \.trainee.job
                )
            },
            language: language
        )
        let staff = DemoStaff(count, framework: quizzes.bank.framework, language: language)
        let demo = Demo(
            places: places,
            quizzes: quizzes,
            staff: staff,
            seed: self.seed,
            until: until,
            language: language
        )
        try StandardStream.output.write(try await demo.make(), in: language)
    }

    private func check(_ places: DemoPlaces, _ language: Language) throws(CommandFailure) {
        if let there = places.all.first(where: { FileManager.default.fileExists(atPath: $0) }) {
            let phrase = DemoPhrase.alreadyThere(there)
            throw CommandFailure(.environment, phrase, in: language)
        }
        guard (Self.fewest...Self.most).contains(self.trainees) else {
            let phrase = DemoPhrase.traineesForm(
                self.trainees,
                lowest: Self.fewest,
                highest: Self.most
            )
            throw CommandFailure(.usage, phrase, in: language)
        }
    }

    private func end(_ language: Language) throws(CommandFailure) -> Instant {
        let day: Int64 = 86_400_000
        let now = ServerClock().now.milliseconds
        return try self.until.map { text throws(CommandFailure) in
            try InstantText.instant(of: text, option: "--until", language: language)
        } ?? Instant(milliseconds: now / day * day)
    }
}
