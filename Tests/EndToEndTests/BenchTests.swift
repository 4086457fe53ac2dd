import Foundation
import TestSupport
import Testing

/// The bench measures what it says only if it tells right replies from wrong ones and counts what
/// was stored; speed itself is no matter of a test.
@Suite("The bench")
struct BenchTests {
    private static let script = Repository.root.appendingPathComponent("Scripts/bench").path

    @Test(arguments: [
        "lines connections allocations", "instructions", "durable latency growth",
        "storm memory visits starting",
    ])
    func `every part runs for a moment and every reply is right`(parts: String) throws {
        let bench = try Outcome(
            of: Self.script,
            [],
            environment: [
                "BENCH_ONLY": "smoke", "BENCH_SMOKE": parts, "BENCH_PROGRAM": ServerProcess.program,
            ]
        )

        let measured = parts.split(separator: " ").map { "\($0): measured" }
        #expect(bench.lines == measured, "\(bench.error)")
        #expect(bench.status == 0)
    }

    @Test(arguments: [
        ["--reply", #"202 :other %n\r\n"#],
        ["--hello", #"voice json\n=>299 "#],
        ["--player", "trainee"],
    ])
    func `a reply that was not expected fails the run`(words: [String]) throws {
        let folder = try TemporaryFolder()
        let load = try Self.generator(in: folder)
        let server = try ServerProcess()

        let run = try Outcome(
            of: load,
            ["steady", "--to", "127.0.0.1:\(server.port)", "--greeting", "200 ", "--most", "10"]
                + ["--hello", #"voice code\n=>201 voice=code "#] + words
        )

        #expect(run.status == 1)
        #expect(run.output.contains("\"first\": "), "\(run.output)\(run.error)")
    }

    /// The generator, built as the bench builds it.
    private static func generator(in folder: TemporaryFolder) throws -> String {
        let sources = Repository.root.appendingPathComponent("Benchmarks/Load").path
        let program = folder.path("load")
        let command = "exec clang -std=c11 -D_GNU_SOURCE -O2 -o \(program) \(sources)/*.c"
        let build = try Outcome(of: "sh", ["-c", command])
        guard build.status == 0 else { throw LineClient.Fault(build.error) }
        return program
    }
}
