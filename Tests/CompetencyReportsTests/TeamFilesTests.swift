import CompetencyModel
import Foundation
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Files about a team")
struct TeamFilesTests {
    private func lines(_ text: String) -> [[String]] {
        text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    @Test func `the long file has the rows of the report on everybody`() {
        let team = TeamSample.sampleS { $0.showsNames = true }.csv(ReportOptions())
        let everybody = CSV.text(of: SampleS.model(), options: ReportOptions())

        #expect(Array(team.utf8) == Array(everybody.utf8))
    }

    @Test func `the wide file has a row for each person and two columns for each competency`() {
        let text = TeamSample.sampleS { $0.showsNames = true }.wideCSV(ReportOptions())

        let expected = """
            \u{FEFF}trainee_id,name,team,role,level:role-negotiator,state:role-negotiator,level:role-coach,state:role-coach
            t07,王小明,华东,sales-rep,31.0,gap,76.4,met
            t08,'=1+1,华东,sales-rep,44.9,insufficient,45.0,insufficient

            """
        #expect(text == expected.replacing("\n", with: "\r\n"))
    }

    @Test func `R17 names in the wide file are quoted and guarded`() {
        var people = TeamSample.team
        people[1].name = #"a"b,c"#
        people[2].name = "－5"

        let text = TeamSample.report(people) { $0.showsNames = true }.wideCSV(ReportOptions())

        #expect(text.contains(#"bob,"a""b,c",east,"#))
        #expect(text.contains("cai,'－5,east,"))
        #expect(!TeamSample.report(people).wideCSV(ReportOptions()).contains("－5"))
    }

    @Test func `without people the file has a row for each competency`() {
        let rows = self.lines(
            TeamSample.report(TeamSample.team) { $0.showsPeople = false }.csv(ReportOptions())
        )

        #expect(rows.map { $0[2] } == ["competency_id", "c01", "c02", "c03"])
        #expect(rows[0].count == TeamStandingColumn.allCases.count - 1)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        #expect(rows[3][4] == "<5")
    }

    @Test func `rows of groups leave empty what only competencies have`() throws {
        let report = TeamSample.report(TeamSample.team) { $0.scope = .group }

        let rows = self.lines(report.csv(ReportOptions()))
        let scope = try #require(rows[0].firstIndex(of: "scope"))
        let proven = try #require(rows[0].firstIndex(of: "proven"))
        #expect(rows.count == 1 + 7)
        #expect(rows.dropFirst().allSatisfy { $0[scope] == "group" && $0[proven].isEmpty })
    }

    @Test func `R9 the numbers of JSON are those of the model`() throws {
        let report = TeamSample.sampleS()
        let data = Data(report.json.utf8)

        let object = try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
        let columns = try #require(object["columns"] as? [NSDictionary])
        let rows = try #require(object["rows"] as? [NSDictionary])

        #expect(object["schema"] as? String == "quizline.team/1")
        #expect(object["report_id"] as? String == report.id)
        #expect(
            columns.map { $0["competency_id"] as? String } == ["role-negotiator", "role-coach"]
        )
        #expect(columns.map { $0["below_expected"] as? Double } == [0.987179, 0.470414])
        #expect(columns.map { $0["level"] as? Double } == [0.309976, 0.607297])
        #expect(columns.map { $0["standard_error"] as? Double }.last == 0.143034)
        #expect(columns.map { $0["unknown"] as? Int } == [1, 0])
        #expect(rows.map { $0["trainee_id"] as? String } == ["t07", "t07", "t08", "t08"])
        #expect(!rows.isEmpty && rows.allSatisfy { $0["name"] == nil })
    }

    @Test func `lines of rows are those of the report on everybody`() {
        let team = TeamSample.sampleS().ndjson
        let model = SampleS.model(showsNames: false)

        #expect(team == NDJSON.text(of: model, options: ReportOptions()))
    }
}
