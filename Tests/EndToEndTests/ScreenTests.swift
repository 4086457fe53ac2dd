import Foundation
import TestSupport
import Testing
import Wording

/// What a person with telnet sees in a terminal, from the greeting to the gaps.
struct ScreenConversation {
    /// Everything on the terminal, row by row.
    let rows: [String]
    /// Rows that the terminal broke because they did not fit.
    let broken: [String]
    /// Prompts whose cursor stands elsewhere than the server's layout says.
    private(set) var misplaced: [String] = []

    /// Typed lines; the first settles that the client speaks Telnet, and with it the width.
    private static let lines: [Language: [String]] = [
        .chinese: [
            "", "帮助", "题库", "注册 lina as=李娜", "登出", "登录 lina", "<pin>", "查看 six-roles",
            "开始 six-roles", "提示", "ｂ", "ａｃ", "对", "１Ａ ２Ｃ ３Ｂ", "ｃｄａｂ", "六",
            "6个", "团队", "政治家", "优点 | a", "检查", "差距",
        ],
        .english: [
            "", "set lang en", "help", "list", "enrol lina as=\"Li Na\"", "logout",
            "login lina", "<pin>", "show six-roles", "start six-roles", "hint", "b", "ac", "t",
            "1a 2c 3b", "cdab", "six", "6", "team", "politician", "strengths | a", "review", "gaps",
        ],
    ]

    init(_ language: Language, columns: Int, port: Int) throws {
        let screen = try TerminalScreen(columns: columns, "telnet 127.0.0.1 \(port)")
        try screen.wait(for: "200 quizline=1")
        var view = try screen.look()
        var pin = "?"
        for line in Self.lines[language] ?? [] {
            let asksSecret = line.hasPrefix("登录") || line.hasPrefix("login")
            view = try screen.type(
                line == "<pin>" ? pin : line,
                after: view,
                until: asksSecret ? .secret : .usual
            )
            if !view.isCursorBehindPrompt {
                self.misplaced.append("\(view.rowOfCursor) and the cursor in \(view.column)")
            }
            if line.hasPrefix("注册") || line.hasPrefix("enrol") { pin = try Self.pin(in: view) }
        }
        let whole = Set(view.rows)
        // The greeting leaves before the width is known (rule C2).
        self.broken = try screen.lookAtLines().rows.filter {
            !whole.contains($0) && !$0.hasPrefix("200 ")
        }
        // The secret differs each time, its form does not.
        self.rows = view.rows.map { $0.replacing(pin, with: "7KQ4-M2XD") }
    }

    private static func pin(in view: TerminalScreen.View) throws -> String {
        let text = view.rows.joined(separator: "\n")
        let found = text.matches(of: #/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/#).last
        return String(try #require(found).output)
    }
}

extension TerminalScreen.View {
    /// Whether the cursor stands where the server thinks: behind the prompt and its blank.
    fileprivate var isCursorBehindPrompt: Bool {
        let blanks = self.rowOfCursor.hasSuffix("：") ? 0 : 1
        return DisplayWidth.columns(of: self.rowOfCursor) + blanks == self.column
    }
}

@Suite("Screens of a terminal")
struct ScreenTests {
    static let folder = Repository.root.appendingPathComponent("Tests/EndToEndTests/Screens")

    @Test(arguments: Language.allCases, [40, 80, 132])
    func `a terminal shows what was recorded, nothing broken and nothing cut`(
        language: Language,
        columns: Int
    ) throws {
        let folder = try TemporaryFolder()
        let server = try ServerProcess(
            quizzes: try Self.quizzes(in: folder),
            folder: folder,
            settings: ["default-job": "sales-rep"]
        )

        let conversation = try ScreenConversation(language, columns: columns, port: server.port)

        let file = Self.folder.appendingPathComponent("\(language.rawValue)-\(columns).txt")
        let text = conversation.rows.joined(separator: "\n") + "\n"
        #expect(conversation.broken.isEmpty)
        #expect(conversation.rows.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
        #expect(conversation.misplaced.isEmpty)
        #expect(try StoredText(file).difference(from: text) == nil)
        #expect(try server.stop() == 0)
    }

    @Test(.enabled(if: !TranscriptRecorder.isWanted, "the screens are being recorded"))
    func `the page shows the screens of 80 columns`() throws {
        let page = Repository.root.appendingPathComponent("Docs/Screens.md")
        let text = try String(contentsOf: page, encoding: .utf8)

        for language in Language.allCases {
            let file = Self.folder.appendingPathComponent("\(language.rawValue)-80.txt")
            let screen = try StoredText(file).recorded()

            #expect(text.contains("```text\n\(screen)```\n"), "\(file.lastPathComponent)")
        }
    }

    /// The fixtures, in which what is matched and put in order stands the same way every time.
    private static func quizzes(in folder: TemporaryFolder) throws -> String {
        let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        let names = ["how-sure", "six-roles", "told-later", "two-tries"].map { $0 + ".yaml" }
        let texts = try names.map { name in
            try String(contentsOf: fixtures.appendingPathComponent(name), encoding: .utf8)
                .replacing("shuffle: none", with: "shuffle: none\nseed: 7")
        }
        return try folder.writeQuizzes(Dictionary(uniqueKeysWithValues: zip(names, texts)))
    }
}
