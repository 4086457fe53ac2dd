import CompetencyModel
import Foundation
import QuizCore

/// How long the levels of all rows take, and all gaps from cells that are kept, on one core and on
/// all of them.
///
/// A row has 20 octets: trainee and question version (32 bits each), outcome (32-bit floating
/// point), milliseconds since 1970 (64 bits). Rows come by trainee.
struct LevelTimes: CustomStringConvertible {
    private static let rowOctets = 20
    private static let questions = 36
    private static let day = Instant(milliseconds: 1_780_000_000_000)
    private static let required = 0.75

    /// What came of some rows.
    private struct Found {
        var levels = 0
        var gaps = 0
        var digest = 0.0

        /// The last digits of the digest depend on the order in which it is added up.
        func agrees(with other: Self) -> Bool {
            self.levels == other.levels && self.gaps == other.gaps
                && abs(self.digest - other.digest) <= 1e-9 * other.digest
        }

        static func + (left: Self, right: Self) -> Self {
            Self(
                levels: left.levels + right.levels,
                gaps: left.gaps + right.gaps,
                digest: left.digest + right.digest
            )
        }
    }

    private let file: Data
    private let versions: QuestionVersions
    private let banks: CompetencyBanks
    private var found = Found()
    private var gapsFromKept = 0
    /// Seconds on one core and on all.
    private var rebuilding = (one: 0.0, all: 0.0)
    private var listing = (one: 0.0, all: 0.0)

    init(rows path: String, competencies: Int) async throws {
        self.file = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        let questions = Self.questions(competencies)
        self.banks = CompetencyBanks(questions)
        self.versions = QuestionVersions(
            questions.enumerated().map { .init(key: Int64($0 + 1), question: $1) }
        )
        let (whole, parts) = (
            0..<self.file.count, self.parts(ProcessInfo.processInfo.activeProcessorCount)
        )
        var kept: [EvidenceCell] = []
        let clock = ContinuousClock()
        self.rebuilding.one =
            clock.measure { self.found = self.rebuild(whole) { _ in } }
            .inSeconds
        var ofAll = Found()
        self.rebuilding.all = await clock.measure { ofAll = await self.rebuildSideBySide(parts) }
            .inSeconds
        precondition(
            ofAll.agrees(with: self.found),
            "all cores find what one finds: \(ofAll), \(self.found)"
        )
        _ = self.rebuild(whole) { kept.append($0) }
        let slices = Self.slices(of: kept, ProcessInfo.processInfo.activeProcessorCount)
        self.listing.one = clock.measure { self.gapsFromKept = self.list(kept[...]) }.inSeconds
        var listed = 0
        self.listing.all = await clock.measure { listed = await self.listSideBySide(slices) }
            .inSeconds
        precondition(
            listed == self.gapsFromKept,
            "all cores list the gaps that one lists: \(listed), \(self.gapsFromKept)"
        )
    }

    var description: String {
        """
        {"rows": \(self.file.count / Self.rowOctets), "levels": \(self.found.levels), \
        "gaps": \(self.found.gaps), "gaps_from_kept": \(self.gapsFromKept), \
        "rebuilding": \(self.rebuilding.one), "rebuilding_all": \(self.rebuilding.all), \
        "listing": \(self.listing.one), "listing_all": \(self.listing.all), \
        "digest": \(self.found.digest)}
        """
    }

    private func rebuildSideBySide(_ parts: [Range<Int>]) async -> Found {
        await withTaskGroup(of: Found.self) { group in
            for part in parts { group.addTask { self.rebuild(part) { _ in } } }
            return await group.reduce(Found()) { $0 + $1 }
        }
    }

    private func listSideBySide(_ slices: [ArraySlice<EvidenceCell>]) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for slice in slices { group.addTask { self.list(slice) } }
            return await group.reduce(0, +)
        }
    }

    private static func slices(of cells: [EvidenceCell], _ count: Int) -> [ArraySlice<EvidenceCell>]
    {
        (0..<count).map { cells[cells.count * $0 / count..<cells.count * ($0 + 1) / count] }
    }

    /// Rows that are cut between two people.
    private func parts(_ count: Int) -> [Range<Int>] {
        let rows = self.file.count / Self.rowOctets
        var ends = [0]
        for part in 1..<max(count, 1) {
            var row = max(rows * part / count, 1)
            while row < rows, self.trainee(row) == self.trainee(row - 1) { row += 1 }
            ends.append(row * Self.rowOctets)
        }
        ends.append(self.file.count)
        return zip(ends, ends.dropFirst()).map { $0..<max($0, $1) }
    }

    private func trainee(_ row: Int) -> UInt32 {
        self.file.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: row * Self.rowOctets, as: UInt32.self)
        }
    }

    /// Levels, intervals and verdicts from rows of the file.
    private func rebuild(_ rows: Range<Int>, _ keep: (EvidenceCell) -> Void) -> Found {
        var found = Found()
        var assembly = CellAssembly(self.versions)
        self.file.withUnsafeBytes { octets in
            let octets = UnsafeRawBufferPointer(rebasing: octets[rows])
            var trainee = octets.isEmpty ? 0 : octets.loadUnaligned(as: UInt32.self)
            for start in stride(from: 0, to: octets.count, by: Self.rowOctets) {
                let next = octets.loadUnaligned(fromByteOffset: start, as: UInt32.self)
                if next != trainee {
                    trainee = next
                    assembly.finish { cell in
                        self.weigh(cell, &found)
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
                        outcome: Grains(
                            Int64((Double(outcome) * Double(Grains.perPoint)).rounded())
                        ),
                        at: Instant(milliseconds: instant)
                    )
                )
            }
        }
        assembly.finish { cell in
            self.weigh(cell, &found)
            keep(cell)
        }
        return found
    }

    private func weigh(_ cell: EvidenceCell, _ found: inout Found) {
        guard let bank = self.banks[cell.competency] else { return }
        let level = cell.level(against: bank, required: Self.required, at: Self.day)
        found.levels += 1
        found.digest += level.estimate.level + level.estimate.low + level.estimate.high
        if level.verdict == .gap { found.gaps += 1 }
    }

    private func list(_ cells: ArraySlice<EvidenceCell>) -> Int {
        cells.count { cell in
            guard let bank = self.banks[cell.competency] else { return false }
            let level = cell.level(against: bank, required: Self.required, at: Self.day)
            return level.verdict == .gap
        }
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

extension Duration {
    fileprivate var inSeconds: Double { self / .seconds(1) }
}
