import Foundation
import TestSupport
import Testing

/// A few of what `make fault` does many times; the people and their history are a program's own.
@Suite("Faults while people answer")
struct FaultMatrixTests {
    private static func isInstalled(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
    }

    private func run(_ technique: String) throws -> Outcome {
        let script = Repository.root.appendingPathComponent("Scripts/fault").path
        return try Outcome(
            of: "python3",
            [script, "--smoke", "--only", technique, ServerProcess.program]
        )
    }

    @Test(.enabled(if: Self.isInstalled("cc"), "needs a C compiler"))
    func `P1 D13 a power cut loses no answer that was confirmed`() throws {
        let outcome = try self.run("cuts")

        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        #expect(outcome.output.contains("lost 0"))
    }

    @Test(.enabled(if: Self.isInstalled("cc"), "needs a C compiler"))
    func `P1 the same power cuts without the flush of commits are seen to lose answers`() throws {
        let outcome = try self.run("teeth")

        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        #expect(!outcome.output.contains("lost 0"), "\(outcome.output)")
    }

    @Test(.enabled(if: Self.isInstalled("strace"), "needs strace"))
    func `S25 a flush that fails ends the server, and nothing that was confirmed is lost`() throws {
        let outcome = try self.run("fdatasync-EIO")

        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        #expect(outcome.output.contains("lost 0"), "\(outcome.output)")
    }

    @Test(.enabled(if: Self.isInstalled("cc"), "needs a C compiler"))
    func `S8 jumps of the clock lose no answer and stop nobody`() throws {
        let outcome = try self.run("clock")

        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    }

    /// Where no control group can be made the script says so, and there is nothing to see.
    @Test
    func `S21 memory that runs out loses no answer that was confirmed`() throws {
        let outcome = try self.run("memory")

        guard !outcome.output.contains("no control group with a limit can be made") else { return }
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        #expect(outcome.output.contains("2 times killed"), "\(outcome.output)")
    }
}
