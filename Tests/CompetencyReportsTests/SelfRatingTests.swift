import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Self-ratings in reports")
struct SelfRatingTests {
    private static func rating(
        _ percent: Int,
        of competency: Competency.ID = "role-negotiator",
        daysAgo days: Int
    ) -> CompetencyRating {
        CompetencyRating(
            competency,
            percent: percent,
            at: Instant(milliseconds: SampleS.asOf.milliseconds - Int64(days) * 86_400_000)
        )
    }

    /// 31 % with a range from 4 to 64 was measured.
    private static let before = Self.rating(80, daysAgo: 40)
    private static let after = Self.rating(60, daysAgo: 1)

    private func report(
        _ ratings: [CompetencyRating],
        in language: Language = .english
    ) -> TraineeReport {
        let plain = SampleS.report()
        return TraineeReport(
            trainee: plain.trainee,
            standings: plain.standings,
            framework: SampleS.framework,
            asOf: plain.asOf,
            language: language,
            versions: plain.versions,
            ratings: ratings
        )
    }

    private func text(
        _ format: any ReportFormat.Type,
        _ report: TraineeReport,
        kind: ReportModel.Kind = .trainee
    ) -> String {
        let model = ReportModel(kind, [report], showsNames: false)
        return format.text(of: model, options: ReportOptions())
    }

    private func row(_ report: TraineeReport) throws -> StandingRow {
        try #require(report.rows.first { $0.standing.competency.id == "role-negotiator" })
    }

    @Test func `the page shows first and newest rating beside the level, and how far it is off`() {
        let lines = PlainText.lines(of: self.report([Self.before, Self.after]), width: 80)
        let chinese = PlainText.lines(
            of: self.report([Self.before, Self.after], in: .chinese),
            width: 80
        )

        let start = lines.firstIndex { $0.contains("own rating") } ?? 0
        #expect(
            lines[start...].prefix(3) == [
                " Negotiator (as a managerial role): own rating 60% (2026-07-10), at first 80%",
                " (2026-06-01); answers show 31% (4-64, gap). Rated 29 points higher, within the",
                " range.",
            ]
        )
        #expect(chinese.contains { $0.contains("自评 60%（2026-07-10），最初 80%（2026-06-01）") })
        #expect((lines + chinese).allSatisfy { DisplayWidth.columns(of: $0) < 80 })
    }

    @Test func `before a second rating there is none that was the first`() {
        let page = self.text(PlainText.self, self.report([Self.after]))
        let same = self.text(
            PlainText.self,
            self.report([Self.rating(60, daysAgo: 9), Self.after])
        )

        for page in [page, same] {
            let words = page.replacing("\n ", with: " ")
            #expect(words.contains("own rating 60% (2026-07-10); answers show 31%"), "\(page)")
            #expect(!page.contains("at first"))
        }
    }

    @Test func `Markdown and HTML show the same sentence`() {
        let report = self.report([Self.before, Self.after])

        for format in [Markdown.self, HTML.self] as [any ReportFormat.Type] {
            let text = self.text(format, report)
            #expect(text.contains("own rating 60% (2026-07-10), at first 80% (2026-06-01); "))
            #expect(text.contains("Rated 29 points higher, within the range."), "\(format)")
        }
    }

    @Test func `JSON has further keys behind the row that was rated, and behind no other`() {
        let rows = self.text(NDJSON.self, self.report([Self.before, Self.after]))
            .split(separator: "\n").map { String($0) }

        let rated = rows.filter { $0.contains("self_") }
        #expect(rated.count == 1 && rows.count == 2)
        #expect(
            rated.first == JSONTests.firstRow.dropLast()
                + #","self_first":0.800000,"self_latest":0.600000,"self_difference":0.290024}"#
        )
    }

    @Test func `a list of gaps has the sentence below what to do`() {
        let list = GapsList(self.report([Self.before, Self.after]))

        let lines = list.lines(width: 80)

        #expect(
            lines.contains(
                "    Own rating 60% (2026-07-10), at first 80% (2026-06-01); answers show 31%"
            )
        )
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) < 80 })
        #expect(!GapsList(self.report([])).lines(width: 80).contains { $0.contains("rating") })
    }

    @Test(arguments: [
        (64, SelfRatingPhrase.Place.within), (65, .higher), (100, .higher), (4, .within),
        (3, .lower), (0, .lower),
    ])
    func `the ends of the range are within, as they are shown`(
        percent: Int,
        place: SelfRatingPhrase.Place
    ) throws {
        let row = try self.row(self.report([Self.rating(percent, daysAgo: 0)]))

        #expect(row.ratings?.place(beside: row) == place)
        #expect(row.cell(.low).short == "4" && row.cell(.high).short == "64")
    }

    @Test func `ratings after the instant of the report do not exist`() throws {
        let later = Self.rating(10, daysAgo: -1)

        let row = try self.row(self.report([Self.before, later]))

        #expect(row.ratings?.latest == Self.before)
        #expect(try self.row(self.report([later])).ratings == nil)
    }

    @Test func `without ratings every form has the octets it had`() {
        let formats: [any ReportFormat.Type] = [
            PlainText.self, Markdown.self, HTML.self, JSON.self, NDJSON.self, CSV.self,
        ]

        for format in formats {
            let text = self.text(format, SampleS.report())
            #expect(!text.contains("self_") && !text.contains("own rating"), "\(format)")
            #expect(!text.contains("；作答显示"), "\(format)")
        }
    }

    @Test func `a rating is no evidence: levels, advice and CSV stay as they were`() {
        let (without, rated) = (self.report([]), self.report([Self.before, Self.after]))

        #expect(rated.standings == without.standings)
        #expect(rated.counts == without.counts && rated.mostUrgent == without.mostUrgent)
        #expect(self.text(CSV.self, rated) == self.text(CSV.self, without))
    }

    @Test func `the id of a report is another one as soon as a rating is`() {
        let reports = [
            self.report([]), self.report([Self.after]), self.report([Self.before, Self.after]),
            self.report([Self.rating(60, daysAgo: 2)]),
        ]

        let ids = reports.map { ReportModel(.trainee, [$0], showsNames: false).id }

        #expect(Set(ids).count == 4)
    }

    @Test func `a file of chosen columns has ratings where they are asked for`() {
        var options = ReportOptions()
        options.columns = [.competencyID, .selfFirst, .selfLatest, .selfDifference]
        options.hasByteOrderMark = false
        let model = ReportModel(
            .gaps,
            [self.report([Self.before, Self.after])],
            showsNames: false
        )

        let lines = CSV.text(of: model, options: options).split(separator: "\r\n")

        #expect(
            lines == [
                "competency_id,self_first,self_latest,self_difference",
                "role-negotiator,80,60,29.0", "role-coach,,,",
            ]
        )
    }

    @Test func `who was rated without any answer is told that there are none`() {
        let rating = Self.rating(60, daysAgo: 1)

        let spoken = SelfRatings.byCompetency([rating])["role-negotiator"]?
            .spoken(of: "X", beside: nil)

        #expect(spoken?.english == "X: own rating 60% (2026-07-10); no answers yet.")
        #expect(spoken?.chinese == "X：自评 60%（2026-07-10）；还没有答过题。")
    }
}
