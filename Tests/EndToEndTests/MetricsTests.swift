import Foundation
import TestSupport
import Testing

@Suite("Numbers about a server")
struct MetricsTests {
    @Test
    func `the file is there while the server runs and each name is on the page`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("quizline.prom")
        let server = try ServerProcess(folder: folder, settings: ["metrics-file": path])

        try server.wait { _ in FileManager.default.fileExists(atPath: path) }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let status = try server.stop()

        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Docs/Operating.md"),
            encoding: .utf8
        )
        #expect(lines.count == 13)
        for line in lines {
            let words = line.split(separator: " ")
            #expect(words.count == 2 && Int(words[1]) != nil, "\(line)")
            #expect(page.contains("`\(words[0])`"), "\(line)")
        }
        #expect(lines.contains("quizline_quizzes 42"), "\(lines)")
        #expect(status == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: ["quizline.db", "pepper.key", "notes.txt"])
    func `no file that holds something else is replaced or removed`(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("notes.txt", "buy milk\n")
        let path = folder.path(name)
        let server = try ServerProcess(folder: folder, settings: ["metrics-file": path])

        try server.waitForLog("metrics not written: the file holds something else")
        let enrolled = try server.script().enrol("lina")
        let status = try server.stop()

        #expect(status == 0 && !enrolled.isEmpty)
        let octets = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(!octets.isEmpty && !octets.starts(with: Data("# HELP".utf8)))
        let again = try ServerProcess(folder: folder)
        #expect(
            try again.script().ask("login lina pin=\(enrolled)").first?.hasPrefix("230") == true
        )
    }

    @Test
    func `a file that cannot be written is told once and harms nothing`() throws {
        let server = try ServerProcess(settings: ["metrics-file": "/nowhere/quizline.prom"])

        try server.waitForLog("metrics not written")

        #expect(try server.stop() == 0)
    }
}
