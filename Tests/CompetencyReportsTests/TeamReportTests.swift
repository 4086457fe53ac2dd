import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Team report")
struct TeamReportTests {
    private func isNear(_ value: Double?, _ wanted: Double) -> Bool {
        value.map { abs($0 - wanted) <= 1e-6 } ?? false
    }

    @Test func `R5 sample S gives the numbers of the page`() throws {
        let report = TeamSample.sampleS()

        let negotiator = try #require(report.columns.first { $0.id == "role-negotiator" }).standing
        let coach = try #require(report.columns.first { $0.id == "role-coach" }).standing
        #expect(negotiator.counted == 1 && negotiator.unknown == 1)
        #expect(self.isNear(negotiator.below.expected, 0.987179))
        #expect(self.isNear(negotiator.level, 0.309976))
        #expect(coach.counted == 2 && coach.unknown == 0)
        #expect(self.isNear(coach.below.expected, 0.470414))
        #expect(self.isNear(coach.level, 0.607297))
        #expect(self.isNear(coach.standardError, 0.143034))
    }

    @Test func `columns fall by the number expected below and rows by the weight of gaps`() {
        let report = TeamSample.report(TeamSample.team)

        let expected = report.columns.map(\.standing.below.expected)
        let priorities = report.rows.map(\.priority)
        #expect(report.columns.count == 3 && report.rows.count == 7)
        #expect(expected == expected.sorted(by: >))
        #expect(priorities == priorities.sorted(by: >))
        // Fay has one gap like others, but in a job where it is three times as important.
        #expect(report.rows.first?.trainee.id == "fay")
        #expect(report.rows.suffix(2).map(\.trainee.id.text) == ["dan", "new"])
    }

    @Test func `the order in which people are given does not matter`() {
        let (one, other) = (
            TeamSample.report(TeamSample.team), TeamSample.report(TeamSample.team.reversed())
        )

        let isSame = one == other
        #expect(isSame)
        #expect(one.json == other.json && one.html == other.html)
    }

    @Test func `counts of verdicts add up to what the jobs require`() {
        let report = TeamSample.report(TeamSample.team)

        let cells = report.rows.flatMap(\.cells.values)
        #expect(report.counts.required == 3 * 7)
        #expect(report.counts == VerdictCounts(cells.map(\.verdict)))
        #expect(
            !report.columns.isEmpty
                && report.columns.allSatisfy { $0.counts.map(\.importance) == [3, 1] }
        )
        #expect(report.columns.allSatisfy { $0.allCounts.required == $0.standing.required })
    }

    @Test func `what to do is to train, to ask and to check again`() throws {
        let advice = TeamSample.report(TeamSample.team).advice

        #expect(advice.count == 3)
        guard case .below(let trained) = advice[0],
            case .undecided(let asked, let people, let questions) = advice[1],
            case .stale(let row, let stale) = advice[2]
        else {
            Issue.record("\(advice)")
            return
        }
        #expect(trained.standing.isForJointTraining)
        #expect(asked.id == "c03" && people == 7 && questions == 6)
        #expect(row.trainee.id == "dan" && stale == 15)
    }

    @Test func `a competency for joint training goes before one of fewer people`() {
        // Four of twenty in one, expected 4; the greatest, but under 30 per cent.
        let report = TeamSample.report([
            .init(id: "a", answers: ["c01": "0 0 0 0 0 0"]),
            .init(id: "b", answers: ["c01": "0 0 0 0 0 0"]),
        ])

        guard case .below(let column)? = report.advice.first else {
            Issue.record("\(report.advice)")
            return
        }
        #expect(column.id == "c01" && !column.standing.isForJointTraining)
        #expect(!TeamSheet(report).advice[0].contains("train together"))
    }

    @Test func `without jobs levels are shown and nothing is required`() {
        let report = TeamSample.report([.init(id: "a", answers: ["c01": "1 1 1 1 1 1"], job: nil)])

        #expect(report.columns.map(\.id) == ["c01"])
        #expect(TeamSheet(report).result == TeamReportPhrase.noJobs.english)
        #expect(TeamSheet(report).nothingToDo == ReportPhrase.jobFirst.english)
        #expect(report.rows[0].cells["c01"]?.text == "-")
        #expect(report.advice.isEmpty)
    }

    @Test func `only the verdicts asked for are shown and everybody still counts`() {
        let all = TeamSample.report(TeamSample.team)
        let stale = TeamSample.report(TeamSample.team) { $0.selection.verdicts = [.stale] }

        #expect(stale.shownRows.map(\.trainee.id) == ["dan"])
        #expect(stale.shownColumns.count == 3)
        #expect(stale.counts == all.counts && stale.columns == all.columns)
        #expect(stale.csv(ReportOptions()).split(separator: "\r\n").count == 1 + 3)
        let none = TeamSample.report(TeamSample.team) { $0.selection.verdicts = [.notRequired] }
        #expect(none.isEmpty)
    }

    @Test func `a job that requires nothing of a competency has a dash`() {
        var people = TeamSample.team
        people[6].job = nil

        let report = TeamSample.report(people)
        let row = report.rows.first { $0.trainee.id == "new" }
        #expect(row?.cells.values.map(\.text) == ["-", "-", "-"])
        #expect(!report.columns.isEmpty && report.columns.allSatisfy { $0.standing.required == 6 })
    }

    @Test func `only the competencies asked for are columns`() {
        let report = TeamSample.report(TeamSample.team) { $0.selection.competencies = ["c02"] }

        #expect(report.columns.map(\.id) == ["c02"])
        #expect(
            !report.rows.isEmpty
                && report.rows.allSatisfy { $0.cells.keys.allSatisfy { $0 == "c02" } }
        )
    }

    @Test func `groups are columns where they are asked for`() throws {
        let report = TeamSample.report(TeamSample.team, competencies: 7) { $0.scope = .group }

        #expect(Set(report.columns.map(\.id)) == ["g1", "g2", "g3"])
        let first = try #require(report.columns.first)
        #expect(first.id == "g1" && first.name == "Group 1")
        // Dan's answers are 300 days old.
        #expect(first.standing.counted == 5 && first.standing.unknown == 2)
    }

    @Test func `numbers over fewer than five are hidden where people are`() throws {
        let report = TeamSample.report(TeamSample.team) { $0.showsPeople = false }

        let rows = report.columns.map { TeamStandingRow($0, in: report) }
        let small = try #require(rows.first { $0.column.id == "c03" })
        let large = try #require(rows.first { $0.column.id == "c01" })
        #expect(small.column.standing.counted < 5 && large.column.standing.counted >= 5)
        for column in [TeamStandingColumn.counted, .expectedBelow, .level, .trend, .trainTogether] {
            #expect(small.cell(column).full == "<5")
            #expect(large.cell(column).full != "<5")
        }
        #expect(small.json.contains(#""counted":null,"#))
        #expect(report.shownRows.isEmpty)
        for name in ["Bob", "蔡文", "Fay", "bob", "fay"] {
            #expect(!report.html.contains(name) && !report.json.contains(name))
            #expect(!report.markdown.contains(name))
            #expect(!report.csv(ReportOptions()).contains(name))
            #expect(!report.lines(width: 80).joined().contains(name))
        }
    }

    @Test func `verdicts of few people are in no sum and no selection`() {
        let people = TeamSample.team.map { person in
            var person = person
            if person.id != "bob" { person.job = nil }
            return person
        }
        let report = TeamSample.report(people) { $0.showsPeople = false }
        let gaps = TeamSample.report(people) {
            $0.showsPeople = false
            $0.selection.verdicts = [.gap]
        }

        #expect(TeamSample.report(people).counts.gap > 0)
        #expect(TeamSheet(report).result == TeamReportPhrase.tooFewPeople.english)
        #expect(report.json.contains(#""summary":{"trainees":7,"required":null,"gap":null,"#))
        #expect(gaps.shownColumns.isEmpty)
    }

    @Test func `who is counted of few cannot be worked out from the others`() throws {
        let report = TeamSample.report(TeamSample.team) { $0.showsPeople = false }

        let small = try #require(report.columns.first { $0.id == "c03" })
        let row = TeamStandingRow(small, in: report)
        #expect(small.standing.required >= 5)
        #expect([row.cell(.counted), row.cell(.unknown)].map(\.full) == ["<5", "<5"])
        #expect(row.cell(.insufficient).full != "<5")
    }

    @Test func `a team of fewer than five is not counted without its people`() {
        let report = TeamSample.sampleS { $0.showsPeople = false }

        #expect(TeamSheet(report).result == TeamReportPhrase.tooFewPeople.chinese)
        #expect(report.advice.isEmpty)
        #expect(report.json.contains(#""summary":{"trainees":2,"required":null,"#))
        #expect(!report.lines(width: 80).joined().contains("0.9"))
    }

    @Test func `R20 the id changes with what is asked for and with one more answer`() {
        let base = TeamSample.report(TeamSample.team)
        var more = TeamSample.team
        more[5].answers["c03"] = "1"
        let others = [
            TeamSample.report(more), TeamSample.report(TeamSample.team, language: .chinese),
            TeamSample.report(TeamSample.team) { $0.showsNames = true },
            TeamSample.report(TeamSample.team) { $0.showsPeople = false },
            TeamSample.report(TeamSample.team) { $0.showsAll = true },
            TeamSample.report(TeamSample.team) { $0.scope = .group },
            TeamSample.report(TeamSample.team) { $0.selection.verdicts = [.gap] },
            TeamSample.report(TeamSample.team) { $0.selection.competencies = ["c01"] },
            TeamSample.report(TeamSample.team) { $0.team = "west" },
            TeamSample.report(Array(TeamSample.team.dropLast())),
        ]

        let ids = [base.id] + others.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.count == 12 && $0.allSatisfy(\.isHexDigit) })
        #expect(TeamSample.report(TeamSample.team).id == base.id)
    }
}
