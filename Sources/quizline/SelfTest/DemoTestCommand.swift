import ArgumentParser
import CompetencyModel
import Foundation
import QuizCore
import Wording

/// `quizline selftest demo`: estimated levels of the demonstration held against the true ones.
struct DemoTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Hold estimated levels of a demonstration against the true ones.",
        discussion: Examples.text([
            "quizline selftest demo": "what quizline demo has made",
            "quizline selftest demo --database d.db": "another demonstration",
        ]) + "\n\nReads beside a running server. Status 3: no demonstration, or it cannot be read."
    )

    @Option(
        help: ArgumentHelp("The database of the demonstration.", valueName: "file"),
        completion: .file(extensions: ["db"])
    )
    var database = DemoPlaces.usualDatabase

    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let places = DemoPlaces(database: self.database)
        let truth = try TruthTable(reading: places.truth, language: language)
        let served = try ServedQuizzes(folder: places.quizzes, language: language)
        let people = try TraineesAtOnce(in: places.database, language: language)
        defer { people.close() }
        var comparison = TruthComparison(asOf: truth.asOf)
        let simulated = people.selected { truth.holds($0.id) }
        try people.each(of: simulated) { person throws(CommandFailure) in
            let levels = served.levels(
                of: try people.evidence(of: person),
                job: person.job,
                at: truth.asOf
            )
            comparison.add(levels.standings, of: person.id, truth: truth)
        }
        try StandardStream.output.write(comparison.text(in: language), in: language)
    }
}
