import Foundation
import TestSupport
import Testing

@Suite("The report on a team by the built program")
struct TeamReportProgramTests {
    private static let asOf = ["--as-of", SampleStore.asOf]

    private func report(
        _ sample: SampleStore,
        _ arguments: [String],
        of team: String = "华东"
    ) throws -> Program.Outcome {
        try Program.run(
            ["report", "team", team, "--database", sample.database, "--quizzes", sample.quizzes]
                + arguments
        )
    }

    @Test func `R5 the report has the numbers of the page in every form`() async throws {
        let sample = try await SampleStore()

        let json = try self.report(sample, ["--format", "json"] + Self.asOf)
        let text = try self.report(sample, Self.asOf)

        #expect(json.status == 0, "\(json.error)")
        #expect(json.output.contains(#""below_expected":0.987179"#))
        #expect(json.output.contains(#""below_expected":0.470414"#))
        #expect(json.output.contains(#""level":0.607297,"standard_error":0.143034"#))
        #expect(text.output.contains(" Team report  华东  2 people  2 of 2 competencies"))
        #expect(text.output.contains("   1.0  0.5\n"))
        #expect(text.output.contains(" t07            Sales repres..  31G  76M     1\n"))
    }

    @Test func `rows of the file are those of the report on everybody`() async throws {
        let sample = try await SampleStore()

        let team = try self.report(sample, ["--format", "csv", "--names"] + Self.asOf)
        let gaps = try Program.run(
            ["report", "gaps", "--format", "csv", "--names", "--trend", "90"] + Self.asOf
                + ["--database", sample.database, "--quizzes", sample.quizzes]
        )

        #expect(team.status == 0 && team.output == gaps.output)
    }

    @Test(arguments: [[], ["--by", "group"], ["--no-people"], ["--state", "gap", "--names"]])
    func `real files hold against their schemas`(flags: [String]) async throws {
        let sample = try await SampleStore()
        let whole = sample.folder.path("team.json")
        let rows = sample.folder.path("team.ndjson")

        for file in [whole, rows] {
            let format = file == whole ? "json" : "ndjson"
            let outcome = try self.report(
                sample,
                ["--format", format, "--out", file] + flags + Self.asOf
            )
            #expect(outcome.status == 0, "\(outcome.error)")
        }

        let schema = flags.contains("--no-people") ? "team-standing" : "standing"
        #expect(try SchemaValidation.faults(in: whole, by: "team") == [])
        #expect(try SchemaValidation.faults(in: rows, by: schema) == [])
    }

    @Test func `a file that is not as it should be does not hold`() async throws {
        let sample = try await SampleStore()
        let json = try self.report(sample, ["--format", "json"] + Self.asOf).output
        let slips = [
            (#""by":""#, #""by":"x"#), (#""counted":"#, #""counted":-"#),
            (#""train_together":""#, #""train_together":"x"#),
            (#""summary":{"#, #""summary":{"x":1,"#),
        ]

        for (index, slip) in slips.enumerated() {
            let faulty = try sample.folder.write(
                "\(index).json",
                json.replacing(slip.0, with: slip.1)
            )
            #expect(try !SchemaValidation.faults(in: faulty, by: "team").isEmpty, "\(slip)")
        }
    }

    @Test func `the forms for pages are pages`() async throws {
        let sample = try await SampleStore()

        let html = try self.report(sample, ["--format", "html", "--lang", "zh"] + Self.asOf)
        let markdown = try self.report(sample, ["--format", "md", "--lang", "zh"] + Self.asOf)
        let wide = try self.report(sample, ["--format", "csv", "--wide", "--no-bom"] + Self.asOf)

        #expect(html.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
        #expect(markdown.output.hasPrefix("# 团队报告: 华东\n"))
        #expect(wide.output.hasPrefix("trainee_id,name,team,role,level:role-negotiator,"))
    }

    @Test func `a team that is not there is told with those that are`() async throws {
        let sample = try await SampleStore()

        let outcome = try self.report(sample, [], of: "west")

        #expect(outcome.status == 3 && outcome.output.isEmpty)
        #expect(outcome.error == "quizline: There is no team west. There are: 华东.\n")
    }

    @Test func `who may see no team is not told that nobody is in one`() async throws {
        let sample = try await SampleStore()

        let outcome = try self.report(sample, ["--as", "t07"])

        #expect(outcome.status == 3 && outcome.output.isEmpty)
        #expect(outcome.error == "quizline: There is no team whose results t07 may see.\n")
    }

    @Test func `results that are not required are named in the head`() async throws {
        let sample = try await SampleStore()
        let closing = ["--state", "not-required,met", "--lang", "en"]

        let outcome = try self.report(sample, closing + Self.asOf)

        #expect(outcome.output.contains("  only met, not required\n"), "\(outcome.output)")
    }

    @Test func `columns that are hidden are told beside the sums`() async throws {
        let sample = try await SampleStore()
        let flags = ["--no-people", "--lang", "en"] + Self.asOf

        let json = try self.report(sample, ["--format", "json"] + flags)

        #expect(json.output.contains(#""columns_not_counted":2"#), "\(json.output)")
    }

    @Test func `before the first answer there is nothing to report`() async throws {
        let sample = try await SampleStore()

        let outcome = try self.report(sample, ["--as-of", "2026-06-01T00:00:00Z"])
        let nothing = try self.report(sample, ["--state", "borderline"] + Self.asOf)

        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.error.contains("by 2026-06-01T00:00:00Z"))
        #expect(nothing.status == 1 && nothing.error.contains("no standing matches"))
    }

    @Test(arguments: [
        ["--wide"], ["--wide", "--format", "csv", "--no-people"], ["--trend", "7"],
        ["--state", "good"], ["--role", "pilot"], ["--competency", "none"], ["--width", "39"],
        ["--by", "person"], ["--since", "yesterday"], ["--since", "2026-06-12"] + Self.asOf,
        ["--since", "2026-04-12", "--trend", "90"] + Self.asOf,
    ])
    func `what cannot be asked for is refused`(arguments: [String]) async throws {
        let sample = try await SampleStore()

        let outcome = try self.report(sample, arguments)

        #expect(outcome.status == 2 && outcome.output.isEmpty && !outcome.error.isEmpty)
    }

    @Test func `the change since a day is the change against as many days before`() async throws {
        let sample = try await SampleStore()

        let days = try self.report(sample, ["--format", "json", "--trend", "90"] + Self.asOf)
        let since = try self.report(
            sample,
            ["--format", "json", "--since", "2026-04-12"] + Self.asOf
        )
        let wrong = try self.report(sample, ["--since", "2026-07-01", "--lang", "en"] + Self.asOf)

        #expect(since.status == 0 && since.output == days.output, "\(since.error)")
        #expect(since.output.contains(#""trend_days":90,"#))
        #expect(wrong.error.contains("a day from 2025-07-11 to 2026-06-11"), "\(wrong.error)")
    }

    @Test func `R20 the order in which answers were stored does not matter`() async throws {
        let (one, other) = (try await SampleStore(), try await SampleStore(isReversed: true))

        for format in ["text", "json", "html"] {
            let arguments = ["--format", format] + Self.asOf
            #expect(try self.report(one, arguments).output == self.report(other, arguments).output)
        }
    }
}
