import Foundation
import TestSupport
import Testing

/// Conversations shown in the pages, in blocks that begin with three backticks and `transcript`.
///
/// Each is whole: it begins with the greeting and meets a server of its own with the quizzes that
/// come with the program.
@Suite("Conversations in the pages")
struct DocumentTests {
    @Test(arguments: try Self.conversations())
    func `a conversation in a page goes as it is printed`(conversation: Transcript) throws {
        let server = try ServerProcess()

        let differences = try TranscriptReplay(port: server.port).differences(from: conversation)

        #expect(
            differences.isEmpty,
            "\(conversation.name):\n\(differences.joined(separator: "\n"))"
        )
    }

    @Test
    func `blocks are found by their fence and named by their line`() {
        let page = "text\n```\nC: no\n```\n```transcript\nS: one\nC: two\n```\nC: no\n"

        let found = Self.conversations(in: page, of: "Page.md")

        #expect(found.map(\.name) == ["Page.md:5"])
        #expect(found.first?.steps == [.expected("one"), .typed("two")])
    }

    @Test
    func `a conversation that goes otherwise is told`() throws {
        let server = try ServerProcess()
        let text = "S: 200 <_> lang=zh <_>\nC: voice code\nS: 201 <_> <_>\nC: ping 1\nS: 202 :2\n"

        let differences = try TranscriptReplay(port: server.port)
            .differences(from: Transcript(name: "wrong", text: text))

        #expect(differences == ["expected: 202 :2\n     got: 202 :1"])
    }

    /// The conversations of all pages.
    static func conversations() throws -> [Transcript] {
        let docs = Repository.root.appendingPathComponent("Docs")
        let all = FileManager.default.enumerator(at: docs, includingPropertiesForKeys: nil)
        let readme = Repository.root.appendingPathComponent("README.md")
        let pages = [readme] + (all?.compactMap { $0 as? URL } ?? [])
        return try pages.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
            .filter { FileManager.default.fileExists(atPath: $0.path) }
            .flatMap { page in
                Self.conversations(
                    in: try String(contentsOf: page, encoding: .utf8),
                    of: page.lastPathComponent
                )
            }
    }

    private static func conversations(in page: String, of name: String) -> [Transcript] {
        var found: [Transcript] = []
        var open: (line: Int, lines: [Substring])?
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in zip(1..., lines) {
            if let block = open {
                guard line == "```" else {
                    open = (block.line, block.lines + [line])
                    continue
                }
                let text = block.lines.joined(separator: "\n")
                found.append(Transcript(name: "\(name):\(block.line)", text: text))
                open = nil
            } else if line == "```transcript" {
                open = (number, [])
            }
        }
        return found
    }
}
