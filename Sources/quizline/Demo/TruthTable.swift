import CompetencyReports
import Foundation
import QuizCore
import QuizServer
import Wording

/// The true levels of simulated people, as a file keeps them.
struct TruthTable {
    private static let head = "trainee_id,competency_id,true_level,as_of"

    private struct Key: Hashable {
        let trainee: Trainee.ID
        let competency: Competency.ID
    }

    /// The instant that the levels are about.
    let asOf: Instant
    private var levels: [Key: Double] = [:]
    private var trainees: Set<Trainee.ID> = []

    init(asOf: Instant) {
        self.asOf = asOf
    }

    /// Reads what ``csv`` wrote.
    ///
    /// - Throws: ``CommandFailure`` if the file is not there or holds something else.
    init(reading path: String, language: Language) throws(CommandFailure) {
        let missing = CommandFailure(
            .environment,
            lines: [SelfTestPhrase.noTruth(path).text(in: language)]
        )
        guard let octets = FileManager.default.contents(atPath: path) else { throw missing }
        let lines = String(decoding: octets, as: UTF8.self).split(separator: "\r\n")
        guard lines.first.map(String.init) == Self.head, lines.count > 1 else { throw missing }
        let day = lines[1].split(separator: ",").last.map(String.init) ?? ""
        let asOf = try InstantText.instant(of: day, option: path, language: language)
        self.init(asOf: asOf)
        for (number, line) in zip(2..., lines.dropFirst()) {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 4, let level = Double(cells[2]) else {
                let phrase = SelfTestPhrase.truthForm(path, line: number)
                throw CommandFailure(.environment, phrase, in: language)
            }
            self.add(level, of: Trainee.ID(String(cells[0])), in: .init(String(cells[1])))
        }
    }

    mutating func add(_ level: Double, of trainee: Trainee.ID, in competency: Competency.ID) {
        self.levels[Key(trainee: trainee, competency: competency)] = level
        self.trainees.insert(trainee)
    }

    func holds(_ trainee: Trainee.ID) -> Bool { self.trainees.contains(trainee) }

    /// nil if it is not known.
    func level(of trainee: Trainee.ID, in competency: Competency.ID) -> Double? {
        self.levels[Key(trainee: trainee, competency: competency)]
    }

    /// A row for each person and competency, by person and then by competency.
    var csv: String {
        let rows = self.levels.sorted {
            ($0.key.trainee, $0.key.competency) < ($1.key.trainee, $1.key.competency)
        }
        let lines = rows.map { key, level in
            [
                key.trainee.text, key.competency.text, level.decimalText(places: 4),
                self.asOf.text,
            ]
            .joined(separator: ",")
        }
        return ([Self.head] + lines).map { $0 + "\r\n" }.joined()
    }
}
