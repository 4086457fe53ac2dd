import Foundation
import TestSupport
import Testing

@Suite("An author at a terminal")
struct PreviewTests {
    private static let file = Repository.root
        .appendingPathComponent("Tests/Fixtures/quizzes/six-roles.yaml").path

    @Test
    func `a quiz is played with prompts, and Ctrl-D gives the result`() throws {
        let terminal = try PseudoTerminal(
            ServerProcess.program,
            ["preview", Self.file, "--lang", "zh"]
        )

        try terminal.read(until: "1/8> ")
        // The terminal itself takes the last character back.
        try terminal.type("a\u{7F}b")
        let told = try terminal.read(until: "2/8> ")
        try terminal.press(.controlD)
        let result = try terminal.read(until: "未通过。")

        #expect(told.contains("对。\r\n答案：B　教练"))
        #expect(result.contains("完成：1 分，满分 8 分"))
        #expect(try terminal.status() == 0)
    }
}
