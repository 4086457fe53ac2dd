import CompetencyModel
import Testing

@testable import CompetencyReports

@Suite("Level bar")
struct LevelBarTests {
    @Test func `the first row of sample S is drawn by its cells`() throws {
        let row = try #require(SampleS.report().rows.first)

        let bar = LevelBar(row.estimate, required: row.standing.gap?.required, cells: 31)

        #expect(bar.text == "-[=======*=========]---R-------")
    }

    @Test func `a level on the required one is drawn as one sign`() throws {
        let row = try #require(SampleS.report().rows.first)

        let bar = LevelBar(row.estimate, required: row.standing.estimate.level, cells: 31)

        #expect(bar.text == "-[=======@=========]-----------")
    }

    @Test func `without answers only the required level is drawn`() {
        #expect(LevelBar(nil, required: 0.75, cells: 31).text == "-----------------------R-------")
        #expect(LevelBar(nil, required: nil, cells: 4).text == "----")
    }

    @Test func `labels of the scale end on their cells`() {
        #expect(LevelBar.scale(cells: 31) == "0%     25     50      75   100%")
        #expect(LevelBar.scale(cells: 11) == "0%  50 100%")
    }
}
