import Foundation
import TestSupport

/// The built program, run as a process of its own.
enum Program {
    struct Outcome: Equatable {
        let status: Int32
        let output: String
        let error: String
    }

    /// The program lies beside the bundle of these tests.
    static let url = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("quizline")

    /// Runs it to its end, in English and without variables of ours unless given.
    ///
    /// - Parameters:
    ///   - input: All that can be read from standard input.
    ///   - program: nil is the built program.
    static func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String = "",
        output: FileHandle? = nil,
        program: String? = nil
    ) throws -> Outcome {
        let folder = try TemporaryFolder()
        let written = try ["output", "error"].map { name in
            try FileHandle(forWritingTo: URL(fileURLWithPath: folder.write(name, "")))
        }
        let given = URL(fileURLWithPath: try folder.write("input", input))
        let read = try FileHandle(forReadingFrom: given)
        let spawned = try SpawnedProgram(
            [program ?? Self.url.path] + arguments,
            environment: ["LANG": "C"].merging(environment) { $1 },
            folder: folder.path,
            ends: .descriptors(
                input: read.fileDescriptor,
                output: (output ?? written[0]).fileDescriptor,
                error: written[1].fileDescriptor
            )
        )
        return Outcome(
            status: try spawned.status(),
            output: try Self.text(of: folder.path("output")),
            error: try Self.text(of: folder.path("error"))
        )
    }

    /// The text of a file with the byte order mark it may begin with.
    private static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
}
