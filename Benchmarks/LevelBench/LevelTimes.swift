import CompetencyModel
import Foundation
import QuizCore

/// How long the levels of all rows take, and all gaps from cells that are kept.
///
/// A row has 20 octets: trainee and question version (32 bits each), outcome (32-bit floating
/// point), milliseconds since 1970 (64 bits). Rows come by trainee.
struct LevelTimes: CustomStringConvertible {
    private static let rowOctets = 20
    private static let questions = 36
    private static let day = Instant(milliseconds: 1_780_000_000_000)
    private static let required = 0.75

    private var rows = 0
    private var levels = 0
    private var rebuilding = 0.0
    private var listing = 0.0
    private var gaps = 0
    private var gapsFromKept = 0
    private var digest = 0.0

    init(rows path: String, competencies: Int) throws {
        let file = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        let questions = Self.questions(competencies)
        let banks = CompetencyBanks(questions)
        let versions = QuestionVersions(
            questions.enumerated().map { .init(key: Int64($0 + 1), question: $1) }
        )
        self.rows = file.count / Self.rowOctets
        let clock = ContinuousClock()
        var kept: [EvidenceCell] = []
        self.rebuilding = Self.seconds(
            clock.measure { self.rebuild(file, versions, banks) { _ in } }
        )
        self.rebuild(file, versions, banks) { kept.append($0) }
        self.listing = Self.seconds(clock.measure { self.list(kept, banks) })
    }

    var description: String {
        """
        {"rows": \(self.rows), "levels": \(self.levels), "gaps": \(self.gaps), \
        "gaps_from_kept": \(self.gapsFromKept), "rebuilding": \(self.rebuilding), \
        "listing": \(self.listing), "digest": \(self.digest)}
        """
    }

    /// Levels, intervals and verdicts from the rows.
    private mutating func rebuild(
        _ file: Data,
        _ versions: QuestionVersions,
        _ banks: CompetencyBanks,
        _ keep: (EvidenceCell) -> Void
    ) {
        (self.levels, self.gaps, self.digest) = (0, 0, 0)
        var assembly = CellAssembly(versions)
        file.withUnsafeBytes { octets in
            var trainee = octets.isEmpty ? 0 : octets.loadUnaligned(as: UInt32.self)
            for start in stride(from: 0, to: octets.count, by: Self.rowOctets) {
                let next = octets.loadUnaligned(fromByteOffset: start, as: UInt32.self)
                if next != trainee {
                    trainee = next
                    assembly.finish { cell in
                        self.weigh(cell, banks)
                        keep(cell)
                    }
                }
                let version = octets.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
                let outcome = octets.loadUnaligned(fromByteOffset: start + 8, as: Float.self)
                let instant = octets.loadUnaligned(fromByteOffset: start + 12, as: Int64.self)
                assembly.add(
                    PackedServing(
                        version: Int64(version),
                        kind: .answer,
                        outcome: Double(outcome),
                        at: Instant(milliseconds: instant)
                    )
                )
            }
        }
        assembly.finish { cell in
            self.weigh(cell, banks)
            keep(cell)
        }
    }

    private mutating func weigh(_ cell: EvidenceCell, _ banks: CompetencyBanks) {
        guard let bank = banks[cell.competency] else { return }
        let level = cell.level(against: bank, required: Self.required, at: Self.day)
        self.levels += 1
        self.digest += level.estimate.level + level.estimate.low + level.estimate.high
        if level.verdict == .gap { self.gaps += 1 }
    }

    private mutating func list(_ cells: [EvidenceCell], _ banks: CompetencyBanks) {
        self.gapsFromKept = 0
        for cell in cells {
            guard let bank = banks[cell.competency] else { continue }
            let level = cell.level(against: bank, required: Self.required, at: Self.day)
            if level.verdict == .gap { self.gapsFromKept += 1 }
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
    }

    /// The bank of the rows: 36 questions for each competency.
    private static func questions(_ competencies: Int) -> [BankQuestion] {
        (0..<competencies * Self.questions).map { index in
            BankQuestion(
                name: QuestionName(quiz: "bench", question: Question.ID("q\(100_000 + index)")),
                shares: [
                    CompetencyShare(
                        Competency.ID("c\(100 + index / Self.questions)"),
                        weight: .one
                    )
                ],
                difficulty: [-0.8, 0, 0.8][index % 3],
                guess: [0.25, 0.5, 0, 0.25][index % 4]
            )
        }
    }
}
