import Testing
import Wording

@Suite("Phrases of pages with drawings")
struct SheetPhraseTests {
    private static let level = SheetPhrase.Level(level: "31", low: "4", high: "64")

    @Test(
        arguments: [
            (
                Self.level, "75", .gap, "N: 31%, between 4 and 64, required 75, gap",
                "N：31%，4 到 64 之间，要求 75，差距"
            ),
            (nil, "75", .noData, "N: no level yet, required 75, none", "N：还没有估计，要求 75，未答"),
            (
                Self.level, nil, .notRequired, "N: 31%, between 4 and 64, not required",
                "N：31%，4 到 64 之间，岗位不要求"
            ),
        ] as [(SheetPhrase.Level?, String?, ReportPhrase.Verdict, String, String)]
    )
    func `a bar is told in both languages`(
        level: SheetPhrase.Level?,
        required: String?,
        verdict: ReportPhrase.Verdict,
        english: String,
        chinese: String
    ) {
        let bar = SheetPhrase.Bar(name: "N", level: level, required: required, verdict: verdict)

        #expect(SheetPhrase.bar(bar).english == english)
        #expect(SheetPhrase.bar(bar).chinese == chinese)
    }

    @Test func `a curve is told level by level, with a dash where there was too little`() {
        let curve = SheetPhrase.curve(name: "N", levels: [nil, "20", "31"])

        #expect(curve.english == "N: level every 30 days up to now: -, 20%, 31%")
        #expect(curve.chinese == "N：每 30 天的估计，直到现在：-，20%，31%")
    }

    @Test(
        arguments: [
            .groups, .competencies, .group, .scale, .toDo, .barShape, .curveShape,
            .legend(withTrend: true), .legend(withTrend: false), .tableLegend(withTrend: true),
            .tableLegend(withTrend: false),
        ] + SheetPhrase.Trend.allCases.map { SheetPhrase.trend($0) }
    )
    func `a phrase differs between the languages`(_ phrase: SheetPhrase) {
        #expect(phrase.english != phrase.chinese)
        #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
    }

    @Test func `a legend tells of the trend only where there is one`() {
        #expect(!SheetPhrase.legend(withTrend: false).english.contains("trend"))
        #expect(!SheetPhrase.tableLegend(withTrend: false).chinese.contains("趋势"))
    }
}
