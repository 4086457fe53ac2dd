import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import ProgressStorage

/// The program `StoreProbe` beside the tests, as a process that may be killed.
final class Probe {
    /// A confirmation that the process printed.
    struct Confirmation: Hashable {
        let attempt: Int
        let number: Int
        let choice: Int
        let position: Int
    }

    private let program: SpawnedProgram
    private let output = Pipe()
    private var text = Data()

    init(_ folder: StoreFolder, first: Int, limit: Int? = nil) throws {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let path = tests.deletingLastPathComponent().appendingPathComponent("StoreProbe").path
        self.program = try SpawnedProgram(
            [path, folder.database, "\(first)"] + (limit.map { ["\($0)"] } ?? []),
            environment: ProcessInfo.processInfo.environment,
            ends: .descriptors(
                input: nil,
                output: self.output.fileHandleForWriting.fileDescriptor,
                error: STDERR_FILENO
            )
        )
        // The program alone holds the other end, so that its death ends the reading.
        try self.output.fileHandleForWriting.close()
    }

    /// Waits until the process has confirmed so many answers or has ended.
    func read(confirmations count: Int) {
        var lines = 0
        while lines < count {
            let data = self.output.fileHandleForReading.availableData
            guard !data.isEmpty else { return }
            self.text += data
            lines += data.count { $0 == UInt8(ascii: "\n") }
        }
    }

    /// Ends the process as a power switch would, and reads what it still said.
    func kill() {
        self.program.send(SIGKILL)
        self.finish()
    }

    /// Waits for the end of the process.
    func finish() {
        self.text += self.output.fileHandleForReading.readDataToEndOfFile()
        _ = try? self.program.status()  // Killed or not, what it said is what counts.
    }

    /// Whole lines that are no confirmations.
    var remarks: [String] {
        self.lines.filter { $0.first?.isNumber == false }
    }

    var confirmations: [Confirmation] {
        self.lines.compactMap { line in
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 4 else { return nil }
            return Confirmation(
                attempt: numbers[0],
                number: numbers[1],
                choice: numbers[2],
                position: numbers[3]
            )
        }
    }

    /// A line that was cut by the end of the process confirms nothing.
    private var lines: [String] {
        String(decoding: self.text, as: UTF8.self).components(separatedBy: "\n").dropLast().map {
            $0
        }
    }
}

extension StoreFolder {
    /// What is stored, read with tools of the test's own, after a check of the whole file.
    func storedAnswers() throws -> [Probe.Confirmation] {
        let queue = try DatabaseQueue(path: self.database)
        defer { try? queue.close() }  // Nothing was written that closing could lose.
        return try queue.read { database in
            let finding = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            #expect(finding == ["ok"])
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT attempt, number, typed, position FROM answer ORDER BY position"
            )
            return rows.map { row in
                Probe.Confirmation(
                    attempt: row[0],
                    number: row[1],
                    choice: Int(row[2] as String) ?? -1,
                    position: row[3]
                )
            }
        }
    }
}
