import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Where a level comes from")
struct AuditReportTests {
    static let page = """
        ==============================================================================
         WHY t07  Negotiator (as a managerial role)  role-negotiator  2026-07-11 09:00Z
        ==============================================================================
         Level 31.0 %, 90 % between 4.2 and 64.4; required 75: gap (98.7 % sure)
        ------------------------------------------------------------------------------
         question which  answered    score  diff guess share  tag  aged weight effect
         b1       first  2026-07-01   1.00  -0.8  0.25 1.000  1.0 0.944 0.9439   +5.2
         b2       first  2026-07-01   0.00   0.0  0.25 0.667  1.0 0.944 0.6293   -6.8
         b2       latest 2026-07-06   0.00   0.0  0.25 0.333  1.0 0.972 0.3238
         b3       first  2026-07-01   0.00   0.0  0.25 0.667  1.0 0.944 0.6293   -2.3
         b3       latest 2026-07-10   1.00   0.0  0.25 0.333  1.0 0.994 0.3314
         b4       first  2026-07-01   0.00  +0.8  0.25 1.000  1.0 0.944 0.9439   -4.0
         b5       first  2026-07-06   0.00  +0.8  0.00 1.000  1.0 0.972 0.9715   -4.2
         b6       first  2026-07-06   1.00   0.0  0.25 1.000  0.7 0.972 0.6801   +3.7
        ------------------------------------------------------------------------------
         Sum of weights 5.45 units (cap 30); bank of 6; prior uniform on the level
         effect = level minus the level without this question, in points
        ==============================================================================

        """

    /// A report on sample S.
    ///
    /// - Parameter evidence: nil means the answers of the person.
    private func report(
        _ trainee: ReportedTrainee = SampleS.t07,
        _ competency: Competency.ID = "role-negotiator",
        in language: Language = .english,
        evidence: [Evidence]? = nil,
        showsNames: Bool = false
    ) throws -> AuditReport {
        let evidence = evidence ?? SampleS.evidence[trainee.id] ?? []
        let questions = Array(SampleS.questions.values)
        let standing = try #require(
            standings(
                of: evidence,
                bank: questions,
                framework: SampleS.framework,
                role: SampleS.role,
                now: SampleS.asOf
            ).first { $0.competency.id == competency }
        )
        let bank = try #require(CompetencyBank(of: competency, in: questions))
        return AuditReport(
            LevelAudit(of: standing, from: evidence, against: bank),
            of: trainee,
            language: language,
            versions: SampleS.versions,
            frameworkVersion: "1",
            showsNames: showsNames
        )
    }

    @Test func `the page of sample S is that of the specification`() throws {
        let text = try self.report().text(width: 80)

        #expect(text == Self.page)
    }

    @Test func `the table of sample S has a row for each outcome`() throws {
        var options = ReportOptions()
        options.hasByteOrderMark = false

        let rows = try self.report().csv(options).split(separator: "\r\n")

        #expect(rows.count == 9)
        #expect(
            rows.first
                == "trainee_id,competency_id,question_id,which,at,age_days,score,difficulty,guess,share,tag,mode,aged,weight,effect"
        )
        #expect(
            rows.filter { $0.contains(",b2,") } == [
                "t07,role-negotiator,b2,first,2026-07-01T09:05:00Z,10.00,0.00,0.00,0.2500,0.6667,1.00,1.00,0.9439,0.6293,-6.8",
                "t07,role-negotiator,b2,latest,2026-07-06T09:01:00Z,5.00,0.00,0.00,0.2500,0.3333,1.00,1.00,0.9715,0.3238,-6.8",
            ]
        )
    }

    @Test(arguments: [40, 60, 79, 80, 132], Language.allCases)
    func `no line is wider than the width less one`(width: Int, language: Language) throws {
        for trainee in [SampleS.t07, SampleS.t08] {
            for competency: Competency.ID in ["role-negotiator", "role-coach"] {
                let text = try self.report(trainee, competency, in: language, showsNames: true)
                    .text(width: width)

                for line in text.split(separator: "\n") {
                    #expect(DisplayWidth.columns(of: String(line)) <= width - 1, "\(line)")
                    #expect(line.last != " ", "\(line)")
                }
            }
        }
    }

    @Test func `an id that does not fit stands above its row, whole`() throws {
        let evidence = [
            Evidence(
                question: QuestionName(quiz: "sample", question: "a-long-id-of-a-question"),
                shares: [CompetencyShare("role-coach", weight: .one)],
                outcome: 1,
                guess: 0.25,
                difficulty: 0,
                at: SampleS.asOf
            )
        ]

        let text = try self.report(SampleS.t07, "role-coach", evidence: evidence).text(width: 80)

        let lines = text.split(separator: "\n")
        let place = try #require(lines.firstIndex(of: " a-long-id-of-a-question"))
        #expect(lines[place + 1].hasPrefix("          first  2026-07-11   1.00"))
    }

    @Test func `what is undecided or not required claims no certainty`() throws {
        let unclear = try self.report(SampleS.t08).text(width: 80)
        let chinese = try self.report(SampleS.t08, in: .chinese).text(width: 80)

        #expect(unclear.contains("required 75: unclear (below: 85.5 %)"))
        #expect(chinese.contains("要求 75：证据不足（不足的把握 85.5%）"))
        #expect(
            try self.report(SampleS.t07, "role-coach").text(width: 80).contains("(96.6 % sure)")
        )
    }

    @Test func `answers between the first and the latest are named as not counted`() throws {
        let first = try #require(SampleS.evidence["t07"]?.first)
        let more = (1...3).map { day in
            Evidence(
                question: first.question,
                shares: first.shares,
                outcome: 1,
                guess: first.guess,
                difficulty: first.difficulty,
                at: first.at + .seconds(day * 86_400)
            )
        }

        let text = try self.report(SampleS.t07, "role-coach", evidence: [first] + more)
            .text(width: 80)

        #expect(text.contains("2 answers between first and latest: not counted"))
    }

    @Test func `the order of the answers changes nothing and the id follows what is said`() throws {
        let evidence = SampleS.evidence["t07"] ?? []

        let report = try self.report()
        let reversed = try self.report(evidence: evidence.reversed())
        let chinese = try self.report(in: .chinese)

        #expect(report.json == reversed.json)
        #expect(report.id == reversed.id)
        #expect(report.id != chinese.id)
        #expect(report.json.contains("\"report_id\":\"\(report.id)\""))
    }

    @Test func `names stand in page and JSON only where they are shown`() throws {
        let shown = try self.report(showsNames: true)
        let hidden = try self.report()

        #expect(shown.text(width: 80).contains("WHY 王小明 (t07)"))
        #expect(shown.json.contains("\"name\":\"王小明\""))
        #expect(!hidden.text(width: 80).contains("王小明"))
        #expect(!hidden.json.contains("王小明"))
    }

    @Test func `a tiny effect has no minus`() {
        #expect(ReportCell.percent(-0.0004, places: 1).full == "0.0")
    }
}
