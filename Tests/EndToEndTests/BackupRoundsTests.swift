import Foundation
import TestSupport
import Testing

@Suite("Backups that are made again and again")
struct BackupRoundsTests {
    /// `quizline backup --every` as a process that can be listened to.
    private struct Rounds {
        let child: ChildProcess
        private let output = Pipe()
        private let error = Pipe()

        init(_ words: [String]) throws {
            self.child = try ChildProcess(
                ServerProcess.program,
                ["backup", "--lang", "en"] + words,
                output: self.output.fileHandleForWriting,
                error: self.error.fileHandleForWriting
            )
            try self.output.fileHandleForWriting.close()
            try self.error.fileHandleForWriting.close()
        }

        /// Reads on until a text has come so often; everything that came.
        func output(until text: String, times: Int) throws -> String {
            try Self.read(self.output, until: text, times: times)
        }

        func error(until text: String) throws -> String {
            try Self.read(self.error, until: text, times: 1)
        }

        private static func read(_ pipe: Pipe, until text: String, times: Int) throws -> String {
            var all = ""
            while all.components(separatedBy: text).count <= times {
                let descriptor = pipe.fileHandleForReading.fileDescriptor
                guard let more = try Reading.chunk(from: descriptor) else {
                    throw LineClient.Fault("ended after: \(all)")
                }
                all += String(decoding: more, as: UTF8.self)
            }
            return all
        }
    }

    /// A database with an answer in it, whose server has stopped.
    private func database(in folder: TemporaryFolder) throws -> String {
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(3)])
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let client = try server.script()
        _ = try client.enrol("lina")
        _ = try client.ask("start numbers")
        _ = try client.ask("answer 1 1")
        client.close()
        guard try server.stop() == 0 else { throw LineClient.Fault("no clean stop") }
        return server.database
    }

    @Test
    func `D21 the newest copies stay, and nothing is deleted that was not made so`() throws {
        let folder = try TemporaryFolder()
        let database = try self.database(in: folder)
        let foreign = ["monday.sqlite", "quizline-20200101T000000Z.sqlite"]
        for name in foreign { try folder.write("copies/\(name)", "mine") }
        let copies = folder.path("copies")

        let rounds = try Rounds(["--every", "1s", "--keep", "2", copies, "--database", database])
        let told = try rounds.output(until: "1 answer, 1 account", times: 4)
        rounds.child.send(SIGTERM)

        #expect(try rounds.child.status() == 0)
        let made = told.matches(of: #/quizline-\d{8}T\d{6}Z\.sqlite(?=: )/#).map { String($0.0) }
        let there = try FileManager.default.contentsOfDirectory(atPath: copies)
        let kept = Set(there).subtracting(foreign + [".quizline-backups"])
        #expect(kept.isSuperset(of: made.suffix(1)))
        #expect(kept.isDisjoint(with: made.dropLast(2)))
        #expect(kept.count == 2, "\(there)")
        #expect(Set(there).isSuperset(of: foreign))
        for name in kept {
            let words = ["verify", "--database", "\(copies)/\(name)"]
            #expect(try Outcome(of: ServerProcess.program, words).status == 0)
        }
    }

    @Test
    func `D21 a copy that fails is told, and the next one is made`() throws {
        let folder = try TemporaryFolder()
        let database = try self.database(in: folder)
        let copies = folder.path("copies")

        let rounds = try Rounds(["--every", "1s", "--keep", "2", copies, "--database", database])
        let fault = try rounds.error(until: "\n")
        try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: false)
        let told = try rounds.output(until: "1 answer, 1 account", times: 1)
        rounds.child.send(SIGTERM)

        #expect(fault.contains(": no backup. \(copies): No such file or directory"), "\(fault)")
        #expect(told.contains("\(copies)/quizline-"))
        #expect(try rounds.child.status() == 0)
    }

    @Test
    func `D21 copies of an earlier run are counted, too`() throws {
        let folder = try TemporaryFolder()
        let database = try self.database(in: folder)
        try folder.write("copies/.keep", "")
        let words = ["--every", "1s", "--keep", "1", folder.path("copies"), "--database", database]
        let first = try Rounds(words)
        _ = try first.output(until: "1 answer, 1 account", times: 1)
        first.child.send(SIGTERM)
        #expect(try first.child.status() == 0)

        let second = try Rounds(words)
        let told = try second.output(until: "is deleted", times: 1)
        second.child.send(SIGTERM)

        #expect(try second.child.status() == 0)
        #expect(told.contains("is deleted; newer ones are there."))
    }
}
