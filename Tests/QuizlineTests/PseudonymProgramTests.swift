import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("Pseudonyms in reports by the built program")
struct PseudonymProgramTests {
    private static let asOf = ["--as-of", SampleStore.asOf, "--lang", "en"]
    /// Reports on both people of sample S as files.
    private static let reports = [
        ["gaps", "--format", "csv"], ["gaps", "--format", "ndjson"], ["gaps", "--format", "json"],
        ["gaps", "--format", "html"], ["team", "华东", "--format", "csv"],
        ["team", "华东", "--format", "json"], ["team", "华东", "--format", "html"],
        ["team", "华东", "--format", "csv", "--wide"], ["answers", "--format", "csv"],
        ["answers", "--format", "ndjson"], ["answers", "--format", "xapi"],
        ["programme", "start", "--format", "csv"],
    ]

    /// Sample S with a key, and a programme that both people have.
    private static func sample() async throws -> SampleStore {
        let sample = try await SampleStore()
        try Self.key("pepper.key", 7, in: sample)
        try sample.folder.write(
            "quizzes/programmes/start.yaml",
            """
            id: start
            langs: zh, en
            title: 入门 // Start
            steps:
            - quiz: sample
              due: 7d
            """
        )
        let assigned = try Program.run(
            ["assign", "start", "--team", "华东", "--database", sample.database]
                + ["--quizzes", sample.quizzes]
        )
        #expect(assigned.status == 0, "\(assigned.error)")
        return sample
    }

    @discardableResult
    private static func key(
        _ name: String,
        _ octet: UInt8,
        in sample: SampleStore
    ) throws -> String {
        let path = try sample.folder.write(name, octets: [UInt8](repeating: octet, count: 32))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        return path
    }

    private func report(_ sample: SampleStore, _ arguments: [String]) throws -> Program.Outcome {
        // Answers are reported without quizzes; the programme is assigned today.
        let quizzes = arguments[0] == "answers" ? [] : ["--quizzes", sample.quizzes]
        let instant = arguments[0] == "programme" ? [] : Self.asOf
        return try Program.run(
            ["report"] + arguments + ["--database", sample.database] + quizzes + instant
        )
    }

    @Test
    func `no file says who anybody is, and one person has one name in all of them`() async throws {
        let sample = try await Self.sample()
        // What Python makes of the key and of t07 and t08, see PseudonymTests.
        let names = ["ycgr6jvltq", "vc7ivpad6i"]

        let files = try Self.reports.map { report in
            let outcome = try self.report(sample, report + ["--pseudonyms"])
            #expect(outcome.status == 0, "\(report): \(outcome.error)")
            return outcome.output
        }

        for (file, report) in zip(files, Self.reports) {
            for name in names { #expect(file.contains(name), "\(report)") }
            for word in ["t07", "t08", "王小明", "=1+1"] {
                #expect(!file.contains(word), "\(report): \(word)")
            }
        }
        let order = files[0].split(separator: "\r\n").dropFirst().compactMap {
            $0.split(separator: ",").first
        }
        #expect(order.count == 4 && order == order.sorted())
    }

    @Test
    func `the list of exports knows who stands in a file under another name`() async throws {
        let sample = try await Self.sample()

        for report in Self.reports { _ = try self.report(sample, report + ["--pseudonyms"]) }
        _ = try self.report(sample, ["gaps", "--format", "csv", "--names"])
        let list = try Program.run(
            ["report", "exports", "t07", "--database", sample.database, "--lang", "en"]
        )

        let notes = try ExportLog(besides: sample.database).notes()
        #expect(notes.map(\.trainees) == Array(repeating: ["t07", "t08"], count: notes.count))
        #expect(notes.map(\.showsPseudonyms).filter(\.self).count == Self.reports.count)
        #expect(notes.count == Self.reports.count + 1 && notes.last?.showsPseudonyms == false)
        #expect(list.output.matches(of: /\bpseudonyms\b/).count == Self.reports.count)
    }

    @Test
    func `one person's report has a pseudonym too, with where a level comes from`() async throws {
        let sample = try await Self.sample()

        let page = try self.report(sample, ["trainee", "t07", "--pseudonyms"])
        let why = try self.report(
            sample,
            ["trainee", "t07", "--pseudonyms", "--why", "role-coach", "--format", "json"]
        )

        for outcome in [page, why] {
            #expect(outcome.status == 0 && outcome.output.contains("ycgr6jvltq"), "\(outcome)")
            #expect(!outcome.output.contains("t07") && !outcome.output.contains("王小明"))
        }
        #expect(try ExportLog(besides: sample.database).notes().map(\.trainees) == [["t07"]])
    }

    @Test
    func `another key makes other names`() async throws {
        let sample = try await Self.sample()
        let key = try Self.key("other.key", 8, in: sample)
        let report = ["gaps", "--format", "csv"]

        let usual = try self.report(sample, report + ["--pseudonyms"])
        let other = try self.report(sample, report + ["--pseudonym-key", key])

        let names = [usual, other].map { outcome in
            Set(
                outcome.output.split(separator: "\r\n").dropFirst().compactMap {
                    $0.split(separator: ",").first
                }
            )
        }
        #expect(names[0].count == 2 && names[1].count == 2)
        #expect(names[0].isDisjoint(with: names[1]))
    }

    @Test
    func `names beside pseudonyms, credentials, and a key that is missing or open are refused`()
        async throws
    {
        let sample = try await Self.sample()
        let open = try sample.folder.write("open.key", octets: [UInt8](repeating: 1, count: 32))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: open)

        let named = try self.report(sample, ["gaps", "--pseudonyms", "--names"])
        let badge = try self.report(
            sample,
            ["trainee", "t07", "--pseudonyms", "--format", "badge"]
        )
        let missing = try self.report(sample, ["gaps", "--pseudonym-key", open + ".none"])
        let readable = try self.report(sample, ["gaps", "--pseudonym-key", open])

        #expect(named.status == 2 && named.error.contains("not both"))
        #expect(badge.status == 2 && badge.error.contains("Credentials"))
        #expect(missing.status == 3 && missing.error.contains("no key"), "\(missing.error)")
        #expect(readable.status == 3 && readable.error.contains("open.key"), "\(readable.error)")
        for outcome in [named, badge, missing, readable] { #expect(outcome.output.isEmpty) }
    }
}
