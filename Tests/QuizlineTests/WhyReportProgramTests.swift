import Foundation
import TestSupport
import Testing

@Suite("Where a level comes from, by the built program")
struct WhyReportProgramTests {
    /// Twenty lines that know nothing but the formulas and the file.
    private static let recomputation = """
        import json, math, sys
        report = json.load(sys.stdin)
        constants, summary, rows = report["constants"], report["summary"], report["rows"]
        sigma = lambda x: 1 / (1 + math.exp(-x))
        bank = [question["difficulty"] for question in report["bank"]]
        known = lambda ability: sum(sigma(ability - b) for b in bank) / len(bank)
        nodes = [-6 + 0.2 * g for g in range(61)]
        edges = [0] + [known(node - 0.1) for node in nodes[1:]] + [1]
        fit, units = [0.0] * 61, 0.0
        for row in rows:
            aged = 2 ** (-row["age_days"] / summary["half_life_days"])
            weight = row["share"] * row["tag"] * row["mode"] * aged
            units += weight
            for g, node in enumerate(nodes):
                guess = row["guess"]
                p = guess + (constants["top"] - guess) * sigma(node - row["difficulty"])
                fit[g] += weight * (row["score"] * math.log(p) + (1 - row["score"]) * math.log(1 - p))
        cap = min(1, constants["cap"] / units)
        mass = [(edges[g + 1] - edges[g]) * math.exp(cap * (fit[g] - max(fit))) for g in range(61)]
        level = sum(m * known(node) for m, node in zip(mass, nodes)) / sum(mass)
        print("%.6f %.6f %.6f" % (level, summary["level"], units))
        """

    @Test
    func `R4 the table has the rows of the page`() async throws {
        let sample = try await SampleStore()

        let outcome = try sample.report(
            "trainee",
            "t07",
            "--why",
            "role-negotiator",
            "--format",
            "csv",
            "--as-of",
            SampleStore.asOf
        )

        let rows = outcome.output.split(separator: "\r\n").map { String($0) }
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(rows.count == 9)
        #expect(
            rows.filter { $0.contains(",b2,") } == [
                "t07,role-negotiator,b2,first,2026-07-01T09:05:00Z,10.00,0.00,0.00,0.2500,0.6667,1.00,1.00,0.9439,0.6293,-6.8",
                "t07,role-negotiator,b2,latest,2026-07-06T09:01:00Z,5.00,0.00,0.00,0.2500,0.3333,1.00,1.00,0.9715,0.3238,-6.8",
            ]
        )
    }

    @Test
    func `R4 the page is that of the specification`() async throws {
        let sample = try await SampleStore()

        let outcome = try sample.report(
            "trainee",
            "T07",
            "--why",
            "Role-Negotiator",
            "--as-of",
            SampleStore.asOf
        )

        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 18)
        #expect(
            lines[1]
                == " WHY t07  Negotiator (as a managerial role)  role-negotiator  2026-07-11 09:00Z"
        )
        #expect(
            lines[9]
                == " b3       first  2026-07-01   0.00   0.0  0.25 0.667  1.0 0.944 0.6293   -2.3"
        )
    }

    @Test(arguments: ["role-negotiator", "role-coach"])
    func `twenty lines of Python find the same level in the file`(competency: String) async throws {
        let sample = try await SampleStore()
        let file = sample.folder.path("why.json")
        let outcome = try sample.report(
            "trainee",
            "t07",
            "--why",
            competency,
            "--format",
            "json",
            "--as-of",
            SampleStore.asOf,
            "--out",
            file
        )
        let script = try sample.folder.write("recompute.py", Self.recomputation)

        let text = try Self.python(script, reading: file, in: sample.folder)

        let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(Self.recomputation.split(separator: "\n").count <= 21)
        #expect(numbers.count == 3)
        #expect(numbers.count == 3 && abs(numbers[0] - numbers[1]) < 0.000_002, "\(text)")
    }

    @Test
    func `what cannot be explained is told in one line`() async throws {
        let sample = try await SampleStore()

        let unknown = try sample.report("trainee", "t07", "--why", "nothing")
        let form = try sample.report(
            "trainee",
            "t07",
            "--why",
            "role-coach",
            "--format",
            "ndjson"
        )
        let early = try sample.report(
            "trainee",
            "t07",
            "--why",
            "role-negotiator",
            "--as-of",
            "2026-07-01T09:03:30Z"
        )

        #expect(unknown.status == 2)
        #expect(form.status == 2)
        #expect(
            form.error
                == "quizline: --format ndjson: this report is written as text, csv, json.\n"
        )
        #expect(early.status == 1)
        #expect(
            early.error
                == "quizline: t07 had not answered anything about role-negotiator by 2026-07-01T09:03:30Z.\n"
        )
        for outcome in [unknown, form, early] {
            #expect(outcome.output.isEmpty)
            #expect(outcome.error.split(separator: "\n").count == 1)
        }
    }

    @Test
    func `calibration reads all answers and names nobody`() async throws {
        let sample = try await SampleStore()

        let text = try sample.report("calibration", "--as-of", SampleStore.asOf)
        let json = try sample.report(
            "calibration",
            "--format",
            "json",
            "--as-of",
            SampleStore.asOf
        )
        let html = try sample.report(
            "calibration",
            "--format",
            "html",
            "--as-of",
            SampleStore.asOf
        )
        let early = try sample.report("calibration", "--as-of", "2026-06-01T00:00:00Z")

        #expect(text.status == 0 && text.output.contains("all first answers"))
        #expect(json.output.contains("{\"band\":\"all\",\"n\":17,"))
        #expect(json.output.contains("{\"band\":\"repeats\",\"n\":3,"))
        #expect(html.output.hasPrefix("<!DOCTYPE html>") && html.output.contains("<svg "))
        for outcome in [text, json, html] { #expect(!outcome.output.contains("t07")) }
        #expect(early.status == 1 && early.output.isEmpty)
    }

    /// What Python writes; it gets the variables of the tests, by which it may be found.
    private static func python(
        _ script: String,
        reading input: String,
        in folder: TemporaryFolder
    ) throws -> String {
        let output = try folder.write("recomputed", "")
        let read = try FileHandle(forReadingFrom: URL(fileURLWithPath: input))
        let written = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        let program = try SpawnedProgram(
            ["python3", script],
            environment: ProcessInfo.processInfo.environment,
            ends: .descriptors(
                input: read.fileDescriptor,
                output: written.fileDescriptor,
                error: nil
            )
        )
        _ = try withExtendedLifetime((read, written)) { try program.status() }
        return try String(contentsOfFile: output, encoding: .utf8)
    }
}
