import QuizCore
import Testing

@testable import CompetencyReports

@Suite("CSV")
struct CSVTests {
    static let expected = """
        trainee_id,name,team,role,scope,competency_id,competency,required,level,low,high,p_gap,evidence_ratio,state,proven,provable,questions,answers,units,last_answer,trend,priority,next_action,next_check,bank_version,calibration,as_of
        t07,王小明,华东,sales-rep,competency,role-negotiator,谈判者（管理角色）,75,31.0,4.2,64.4,0.9872,25.66,gap,0,0,6,8,5.45,2026-07-10T09:02:00Z,unknown,44.07,read:S20 review:5,,sample,author,2026-07-11T09:00:00Z
        t07,王小明,华东,sales-rep,competency,role-coach,教练,40,76.4,44.2,97.5,0.0342,0.05,met,60,60,7,8,6.06,2026-07-10T09:01:00Z,unknown,0.30,,2026-07-14,sample,author,2026-07-11T09:00:00Z
        t08,'=1+1,华东,sales-rep,competency,role-negotiator,谈判者（管理角色）,75,44.9,6.3,87.9,0.8548,1.96,insufficient,0,0,2,2,1.70,2026-07-11T08:04:00Z,unknown,31.56,ask:5,,sample,author,2026-07-11T09:00:00Z
        t08,'=1+1,华东,sales-rep,competency,role-coach,教练,40,45.0,8.1,84.4,0.4362,1.16,insufficient,0,60,4,4,3.30,2026-07-11T08:04:00Z,unknown,7.34,ask:4,,sample,author,2026-07-11T09:00:00Z

        """

    private func fields(_ text: String, line: Int) -> [Substring] {
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        return lines.indices.contains(line)
            ? lines[line].split(separator: ",", omittingEmptySubsequences: false) : []
    }

    @Test func `sample S gives exactly the cells of the page`() {
        let text = CSV.text(of: SampleS.model(), options: ReportOptions())

        let expected =
            "\u{FEFF}" + Self.expected.split(separator: "\n").map { $0 + "\r\n" }.joined()
        #expect(Array(text.utf8) == Array(expected.utf8))
    }

    @Test func `without the guard a name stays as it is`() {
        var options = ReportOptions()
        options.guardsFormulas = false

        let text = CSV.text(of: SampleS.model(), options: options)

        #expect(self.fields(text, line: 3)[1] == "=1+1")
    }

    @Test func `without names the name cells are empty`() {
        let text = CSV.text(of: SampleS.model(showsNames: false), options: ReportOptions())

        #expect((1...4).allSatisfy { self.fields(text, line: $0)[1].isEmpty })
    }

    @Test func `without the byte order mark the first byte is t`() {
        var options = ReportOptions()
        options.hasByteOrderMark = false

        let text = CSV.text(of: SampleS.model(), options: options)

        #expect(text.utf8.first == UInt8(ascii: "t"))
    }

    @Test(arguments: [
        ("a\"b,c", "\"a\"\"b,c\""), ("－5", "'－5"), ("＝1", "'＝1"), ("＋1", "'＋1"),
        ("＠x", "'＠x"), ("  =1", "'  =1"), ("\t1", "'\t1"), ("\r1", "\"'\r1\""),
        ("a\r\nb", "\"a\r\nb\""), ("a\u{0}b\u{1B}c", "abc"), ("a=1", "a=1"), ("", ""),
    ])
    func `text is quoted and guarded`(text: String, field: String) {
        #expect(CSV.field(.text(text), guardsFormulas: true) == field)
    }

    @Test func `numbers below zero are not guarded`() {
        #expect(CSV.field(.number(-5.2), guardsFormulas: true) == "-5.20")
    }

    @Test func `before the first answers of a competency its row has no level`() throws {
        let asOf = Instant(milliseconds: SampleS.asOf.milliseconds - 10 * 86_400_000 + 210_000)
        let report = SampleS.report(asOf: asOf)

        let text = CSV.text(
            of: ReportModel(.trainee, [report], showsNames: true),
            options: ReportOptions()
        )

        let fields = self.fields(text, line: 1)
        #expect(report.asOf.text == "2026-07-01T09:03:30Z")
        #expect(fields[8...12].joined().isEmpty)
        #expect(fields[13] == "no-data")
        #expect(fields[19].isEmpty)
        #expect(fields[22] == "ask:6")
        #expect(self.fields(text, line: 2)[17] == "4")
    }
}
