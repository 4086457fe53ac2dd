import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Cells")
struct CellTests {
    /// Twenty questions with one competency or two, a third of them with a second version.
    private static let versions = QuestionVersions(
        (1...27).map { key in
            let number = key > 20 ? (key - 20) * 3 : key
            let shares =
                number.isMultiple(of: 4)
                ? [
                    CompetencyShare("a", weight: Fraction(1, 3)),
                    CompetencyShare("b", weight: Fraction(2, 3)),
                ] : [CompetencyShare(number.isMultiple(of: 2) ? "a" : "b", weight: .one)]
            return .init(
                key: Int64(key),
                question: BankQuestion(
                    name: QuestionName(quiz: "q", question: Question.ID("\(number)")),
                    shares: number == 19 ? [] : shares,
                    difficulty: [-0.8, 0, 0.8][key % 3],
                    guess: [0, 0.25, 0.5][number % 3]
                )
            )
        }
    )
    private static let now = Instant(milliseconds: 1_780_000_000_000)

    private static let outcomes = [0, 1, 2, 2].map { Grains(Fraction($0, 2), ofPoints: 1) }

    /// Servings over a year and a half, half of them of questions served before.
    private static func servings(_ seed: UInt64) -> [PackedServing] {
        var order = SeededOrder(seed: seed, purpose: "servings")
        return (0..<120).map { _ in
            let kind: PackedServing.Kind = order.below(9) == 0 ? .unguessed : .answer
            return PackedServing(
                version: Int64(1 + order.below(27)),
                kind: kind,
                outcome: kind == .unguessed ? .zero : Self.outcomes[order.below(4)],
                at: now.advanced(byDays: -order.below(500))
            )
        }
    }

    private static func evidence(_ servings: [PackedServing]) -> [Evidence] {
        servings.compactMap { serving in
            versions.question(Int64(serving.version)).map { question in
                Evidence(
                    question: question.name,
                    shares: question.shares,
                    outcome: serving.outcome,
                    guess: serving.kind == .unguessed ? 0 : question.guess,
                    difficulty: question.difficulty,
                    at: serving.at
                )
            }
        }
    }

    private static func cells(_ servings: [PackedServing]) -> [EvidenceCell] {
        var assembly = CellAssembly(self.versions)
        for serving in servings { assembly.add(serving) }
        var cells: [EvidenceCell] = []
        assembly.finish { cells.append($0) }
        return cells
    }

    private static func framework(halfLifeOfB: Double) -> CompetencyFramework {
        let competencies = [("a", 120.0), ("b", halfLifeOfB)].map { id, halfLifeDays in
            Competency(
                id: Competency.ID(id),
                name: LocalizedText(zh: "能", en: id),
                definition: LocalizedText(zh: "能", en: id),
                sections: ["S20"],
                halfLifeDays: halfLifeDays
            )
        }
        let name = LocalizedText(zh: "组", en: "group")
        let group = CompetencyGroup(id: "g", name: name, competencies: competencies)
        return CompetencyFramework(
            version: "1",
            rungs: Examples.framework.rungs,
            domains: [CompetencyDomain(id: "d", name: name, groups: [group])],
            roles: [GroupStandingTests.role]
        )
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>, [120, 300])
    func `standings from cells are those from the answers, on any day`(
        seed: UInt64,
        halfLifeOfB: Double
    ) {
        let servings = Self.servings(seed)
        let cells = EvidenceCells(Self.cells(servings), Self.versions)
        let banks = CompetencyBanks((1...20).compactMap { Self.versions.question($0) })
        let framework = Self.framework(halfLifeOfB: halfLifeOfB)

        for days in [0, 7, 200, -100, -600] {
            let day = Self.now.advanced(byDays: days)
            let kept = standings(
                of: cells,
                banks: banks,
                framework: framework,
                role: framework.roles.first,
                now: day,
                points: 3
            )
            let made = standings(
                of: ServingsByCompetency(Self.evidence(servings)),
                banks: banks,
                framework: framework,
                role: framework.roles.first,
                now: day,
                points: 3
            )

            #expect(kept.count == 2)
            #expect(kept == made)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `cells give the evidence back, each serving once`(seed: UInt64) {
        let servings = Self.servings(seed)

        let evidence = EvidenceCells(Self.cells(servings), Self.versions).evidence

        #expect(evidence == Self.evidence(servings).sorted(by: Evidence.precedes))
    }

    @Test
    func `the order of arrival changes nothing`() {
        let servings = Self.servings(5)

        #expect(Self.cells(servings) == Self.cells(servings.reversed()))
    }

    @Test
    func `a cell with one serving more is the cell of all`() throws {
        let servings = Self.servings(6)
        let cell = try #require(Self.cells(servings).first)
        var assembly = CellAssembly(Self.versions)

        let whole = assembly.cell(
            cell.servings.reversed(),
            of: cell.competency
        )

        #expect(whole == cell)
    }

    @Test
    func `what no competency is carried by is kept apart`() {
        let serving = PackedServing(
            version: 19,
            kind: .answer,
            outcome: Grains(points: 1),
            at: Self.now
        )

        let cells = Self.cells([serving])

        #expect(cells.map(\.competency) == [EvidenceCell.noCompetency])
        #expect(cells.first?.vector.unitsInBillionths == 0)
    }

    @Test
    func `a mark about a competency that its question does not carry says nothing`() {
        let mark = PackedServing(version: 1, kind: .mark, outcome: Grains(points: 1), at: Self.now)
        var assembly = CellAssembly(Self.versions)
        assembly.add(mark, markOf: "a")
        assembly.add(mark, markOf: "b")
        var cells: [EvidenceCell] = []

        assembly.finish { cells.append($0) }

        #expect(cells.map(\.competency) == ["b"])
    }

    @Test
    func `packed servings come back as they were`() {
        let servings = Self.servings(7)

        let octets = PackedServing.packed(servings)
        let back = octets.withUnsafeBytes { PackedServing.unpacked($0) }
        let cut = octets.dropLast().withUnsafeBytes { PackedServing.unpacked($0) }

        #expect(octets.count == 14 * servings.count)
        #expect(back == servings)
        #expect(cut == nil)
    }

    @Test
    func `outcomes are kept in grains, and instants before 1970 and after 2400 too`() throws {
        let shares = [Fraction(1, 3), Fraction(2, 7), .one, .zero]
        let servings = zip(shares, [-1, 0, 1 << 44, 1_780_000_000_001]).map {
            PackedServing(
                version: Int64(UInt32.max),
                kind: .mark,
                outcome: Grains($0, ofPoints: 1),
                at: Instant(milliseconds: Int64($1))
            )
        }

        let octets = PackedServing.packed(servings)
        let back = try #require(octets.withUnsafeBytes { PackedServing.unpacked($0) })

        #expect(back == servings)
        #expect(back.map(\.outcome) == [1.0 / 3, 2.0 / 7, 1, 0])
        #expect(back.map(\.at.milliseconds) == [-1, 0, 1 << 44, 1_780_000_000_001])
        #expect(octets[0..<4] == [255, 255, 255, 255])
        let unknown = octets.prefix(7) + [octets[7] | 0xC0] + octets.dropFirst(8)
        #expect(Array(unknown).withUnsafeBytes { PackedServing.unpacked($0) } == nil)
    }

    @Test
    func `a mark of a choice is kept in the grains in which its outcome is told`() {
        let mark = CompetencyMark("a", earned: 500, possible: 997)

        let serving = PackedServing(version: 1, kind: .mark, outcome: mark.outcome, at: Self.now)

        #expect(serving.outcome == mark.outcome.approximated)
        #expect(abs(mark.outcome.approximated - 500.0 / 997) < 1e-7)
        #expect(CompetencyMark("a", earned: 1, possible: 3).outcome.approximated == 1.0 / 3)
    }
}
