import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("Reports of sample S by the built program")
struct GapsReportProgramTests {
    private static let cells = """
        trainee_id,name,team,role,scope,competency_id,competency,required,level,low,high,p_gap,evidence_ratio,state,proven,provable,questions,answers,units,last_answer,trend,priority,next_action,next_check,bank_version,calibration,as_of
        t07,王小明,华东,sales-rep,competency,role-negotiator,谈判者（管理角色）,75,31.0,4.2,64.4,0.9872,25.66,gap,0,0,6,8,5.45,2026-07-10T09:02:00Z,unknown,44.07,read:S20 review:5,,sample,author,2026-07-11T09:00:00Z
        t07,王小明,华东,sales-rep,competency,role-coach,教练,40,76.4,44.2,97.5,0.0342,0.05,met,60,60,7,8,6.06,2026-07-10T09:01:00Z,unknown,0.30,,2026-07-14,sample,author,2026-07-11T09:00:00Z
        t08,'=1+1,华东,sales-rep,competency,role-negotiator,谈判者（管理角色）,75,44.9,6.3,87.9,0.8548,1.96,insufficient,0,0,2,2,1.70,2026-07-11T08:04:00Z,unknown,31.56,ask:5,,sample,author,2026-07-11T09:00:00Z
        t08,'=1+1,华东,sales-rep,competency,role-coach,教练,40,45.0,8.1,84.4,0.4362,1.16,insufficient,0,60,4,4,3.30,2026-07-11T08:04:00Z,unknown,7.34,ask:4,,sample,author,2026-07-11T09:00:00Z

        """
    private static let firstRow =
        #"{"schema":"quizline.standing/1","as_of":"2026-07-11T09:00:00Z","trainee_id":"t07","#
        + #""role":"sales-rep","scope":"competency","competency_id":"role-negotiator","#
        + #""required":0.750000,"level":0.309976,"sd":0.184748,"low":0.041532,"#
        + #""median":0.292023,"high":0.643657,"p_gap":0.987179,"evidence_ratio":25.664754,"#
        + #""shortfall":0.440707,"state":"gap","proven":0,"provable":0,"questions":6,"#
        + #""answers":8,"units":5.453199,"units_unaged":5.700000,"#
        + #""last_answer":"2026-07-10T09:02:00Z","trend":"unknown","#
        + #""next":["read:S20","review:5"],"next_check":null,"bank_version":"sample","#
        + #""calibration":"author"}"#

    private static let now = SampleStore.asOf

    private func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test
    func `R1 the table has exactly the cells of the page`() async throws {
        let sample = try await SampleStore()
        let version = try sample.bankVersion()

        let outcome = try sample.report(
            "gaps",
            "--format",
            "csv",
            "--names",
            "--lang",
            "zh",
            "--trend",
            "90",
            "--as-of",
            Self.now
        )

        let expected =
            "\u{FEFF}"
            + Self.cells.replacingOccurrences(of: ",sample,", with: ",\(version),")
            .replacingOccurrences(of: "\n", with: "\r\n")
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(Array(outcome.output.utf8) == Array(expected.utf8), "\(outcome.output)")
    }

    @Test
    func `pages have a part for each person, and each is noted with whom it names`() async throws {
        let sample = try await SampleStore()

        let pages = try ["html", "md"].map { format in
            try sample.report("gaps", "--format", format, "--lang", "en", "--as-of", Self.now)
        }

        let notes = try ExportLog(besides: sample.database).notes()
        #expect(pages[0].output.matches(of: /<article>/).count == 2)
        #expect(pages[0].output.contains("<bdi>t07</bdi>") && !pages[0].output.contains("王小明"))
        #expect(
            pages[1].output.split(separator: "\n").count { $0.hasPrefix("# ") } == 2,
            "\(pages[1].output)"
        )
        #expect(notes.map(\.format) == ["html", "md"])
        for note in notes {
            #expect(note.trainees == ["t07", "t08"])
            #expect(pages[0].output.contains(note.reportID ?? "?"))
        }
    }

    @Test
    func `R2 guard, names and mark can be left out`() async throws {
        let sample = try await SampleStore()

        let bare = try sample.report(
            "gaps",
            "--format",
            "csv",
            "--names",
            "--no-guard",
            "--no-bom",
            "--as-of",
            Self.now
        )
        let nameless = try sample.report("gaps", "--format", "csv", "--as-of", Self.now)

        #expect(bare.output.utf8.first == UInt8(ascii: "t"))
        #expect(self.rows(bare.output)[3][1] == "=1+1")
        #expect(self.rows(nameless.output).dropFirst().map { $0[1] } == ["", "", "", ""])
    }

    @Test
    func `R3 the first object is that of the page`() async throws {
        let sample = try await SampleStore()
        let version = try sample.bankVersion()

        let outcome = try sample.report(
            "gaps",
            "--format",
            "ndjson",
            "--trend",
            "90",
            "--as-of",
            Self.now
        )

        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines.first.map(String.init)
                == Self.firstRow.replacingOccurrences(of: #""sample""#, with: "\"\(version)\"")
        )
    }

    @Test
    func `R7 before the first answer about it a competency has no data`() async throws {
        let sample = try await SampleStore()

        let outcome = try sample.report(
            "gaps",
            "--format",
            "csv",
            "--competency",
            "role-negotiator",
            "--as-of",
            "2026-07-01T09:03:30Z"
        )

        let rows = self.rows(outcome.output)
        let row = try #require(rows.first { $0[0] == "t07" })
        #expect(Array(row[8...12]) == ["", "", "", "", ""])
        #expect(row[13] == "no-data" && row[17] == "0" && row[22] == "ask:6")
    }

    @Test(arguments: ["csv", "json", "ndjson", "text"])
    func `R8 the order in which answers were stored changes no octet`(format: String) async throws {
        let sample = try await SampleStore()
        let reversed = try await SampleStore(isReversed: true)

        let one = try sample.report("gaps", "--format", format, "--as-of", Self.now)
        let other = try reversed.report("gaps", "--format", format, "--as-of", Self.now)
        let why = try sample.report(
            "trainee",
            "t07",
            "--why",
            "role-coach",
            "--format",
            "json",
            "--as-of",
            Self.now
        )
        let otherWhy = try reversed.report(
            "trainee",
            "t07",
            "--why",
            "role-coach",
            "--format",
            "json",
            "--as-of",
            Self.now
        )

        #expect(one.status == 0 && !one.output.isEmpty)
        #expect(one.output == other.output)
        #expect(why.status == 0 && why.output == otherWhy.output)
    }

    @Test
    func `filters leave the rows that match; nothing is status 1, an unknown team 2`() async throws
    {
        let sample = try await SampleStore()
        let csv = ["--format", "csv", "--as-of", Self.now]

        let gaps = try sample.report("gaps", "--state", "gap,met", csv[0], csv[1], csv[2], csv[3])
        let none = try sample.report("gaps", "--state", "stale", csv[0], csv[1], csv[2], csv[3])
        let team = try sample.report("gaps", "--team", "华南", csv[0], csv[1], csv[2], csv[3])
        let role = try sample.report("gaps", "--role", "sales-rep", csv[0], csv[1], csv[2], csv[3])

        #expect(self.rows(gaps.output).dropFirst().map { $0[13] } == ["gap", "met"])
        #expect(self.rows(role.output).count == 5)
        #expect(none.status == 1 && none.output.isEmpty)
        #expect(none.error == "quizline: There is nothing to report: no standing matches.\n")
        #expect(team.status == 2 && team.output.isEmpty)
        #expect(team.error.hasPrefix("quizline: There is no team 华南. Did you mean 华东?"))
    }

    @Test(arguments: [
        ["--state", "gaps"], ["--role", "nobody"], ["--competency", "nothing"],
        ["--trend", "29"], ["--trend", "366"], ["--as-of", "yesterday"],
        ["--as-of", "2026-02-30T00:00:00Z"], ["--as-of", "2026-02-01T25:00:00Z"],
    ])
    func `what cannot be is refused in one line and no file is made`(flags: [String]) async throws {
        let sample = try await SampleStore()
        let file = sample.folder.path("gaps.csv")

        let outcome = try sample.report("gaps", "--out", file, flags[0], flags[1])

        #expect(outcome.status == 2)
        #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test
    func `a file gets what standard output would have got, whole`() async throws {
        let sample = try await SampleStore()
        let file = sample.folder.path("out/gaps.csv")
        try sample.folder.write("out/gaps.csv", "older")

        let shown = try sample.report("gaps", "--format", "csv", "--as-of", Self.now)
        let written = try sample.report(
            "gaps",
            "--format",
            "csv",
            "--as-of",
            Self.now,
            "--out",
            file
        )
        let unwritable = try sample.report("gaps", "--out", sample.folder.path("no/gaps.txt"))

        #expect(written.status == 0 && written.output.isEmpty)
        #expect(
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
                == shown.output
        )
        let files = try FileManager.default.contentsOfDirectory(atPath: sample.folder.path("out"))
        #expect(files == ["gaps.csv"])
        #expect(unwritable.status == 3)
    }

    @Test
    func `the facts of an article are told with the answers of everybody`() async throws {
        let sample = try await SampleStore()
        try sample.folder.write(
            "quizzes/facts.tsv",
            "fact_id\tsection\tdomain\tcompetency_ids\tstatement_en\tstatement_zh\n"
                + "S20-F01\tS20\troles\trole-negotiator\tNegotiates.\t谈判。\n"
        )

        let page = try sample.report("coverage", "s20", "--lang", "en", "--as-of", Self.now)
        let table = try sample.report("coverage", "--format", "csv", "--no-bom")
        let unknown = try sample.report("coverage", "S99", "--lang", "en")

        #expect(page.status == 0, "\(page.error)")
        #expect(page.output.contains("S20-F01"), "\(page.output)")
        #expect(table.output.hasPrefix("section,fact_id,beyond_source,questions,answers,"))
        #expect(unknown.status == 2)
        #expect(unknown.error.contains("There is no article S99. There are: S20."))
    }

    @Test(
        arguments: [
            (["trainee", "t7"], 3, "no trainee of the name t7. Did you mean t07"),
            (
                ["trainee", "t08x", "--as", "t07"], 3,
                "no trainee of the name t08x. Did you mean t07?\n"
            ),
            (["exports", "t0"], 3, "Did you mean t07 or t08?"),
            (["gaps", "--competency", "coach"], 2, "Did you mean role-coach?"),
            (["quiz", "sampel"], 3, "no quiz sampel. Did you mean sample?"),
            (["quiz", "unseen"], 1, "Nobody has finished the quiz unseen yet."),
        ] as [([String], Int32, String)]
    )
    func `what is not there is told with what was perhaps meant`(
        arguments: [String],
        status: Int32,
        words: String
    ) async throws {
        let sample = try await SampleStore()
        let quiz = try String(contentsOfFile: sample.quizzes + "/sample.yaml", encoding: .utf8)
        try sample.folder.write(
            "quizzes/unseen.yaml",
            quiz.replacing("id: sample", with: "id: unseen")
        )
        let places =
            ["--database", sample.database, "--lang", "en"]
            + (arguments[0] == "exports" ? [] : ["--quizzes", sample.quizzes])

        let outcome = try Program.run(["report"] + arguments + places)

        #expect(outcome.status == status, "\(outcome.error)")
        #expect(outcome.error.contains(words), "\(outcome.error)")
    }
}
