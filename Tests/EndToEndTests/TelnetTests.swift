import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("A person with telnet")
struct TelnetTests {
    private static let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        .path

    private func telnet(_ server: ServerProcess) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal("inetutils-telnet", ["127.0.0.1", "\(server.port)"])
        try terminal.read(until: "set lang en\r\n")
        // Until its first line is through, telnet cuts the top bit off, and 李 holds its escape.
        try terminal.type("")
        try terminal.read(until: "> ")
        return terminal
    }

    /// Enrols; the secret.
    private func enrol(_ terminal: PseudoTerminal) throws -> String {
        try terminal.type("注册 lina as=李娜")
        let told = try terminal.read(until: "> ")
        return String(try #require(told.firstMatch(of: #/李娜，注册好了。.*密码是 (\S+?)，/#)?.1))
    }

    /// Types each answer and waits for the prompt of the question behind it.
    private func answer(_ terminal: PseudoTerminal, _ answers: [String], from first: Int) throws {
        for (number, answer) in zip(first..., answers) {
            try terminal.type(answer)
            try terminal.read(until: "\(number + 1)/8> ")
        }
    }

    private static let answers = [
        "２", "ａｃ", "对", "１Ａ ２Ｂ ３Ｃ", "ｃｄａｂ", "６个", "政治家", "优点 | ａ",
    ]

    @Test
    func `answers of all types survive a dropped line, and the secret is never shown`() throws {
        let server = try ServerProcess(
            quizzes: Self.fixtures,
            settings: ["default-job": "sales-rep"]
        )
        let first = try self.telnet(server)
        let pin = try self.enrol(first)
        try first.type("开始 six-roles")
        try first.read(until: "1/8> ")
        try self.answer(first, Array(Self.answers[..<4]), from: 1)
        first.kill()

        let second = try self.telnet(server)
        try second.type("登录 lina")
        try second.read(until: "：")
        try second.type(pin)
        let afterSecret = try second.read(until: "> ")
        try second.type("继续")
        try second.read(until: "5/8> ")
        try self.answer(second, Array(Self.answers[4..<7]), from: 5)
        try second.type(Self.answers[7])
        let result = try second.read(until: "\n> ")
        try second.type("差距")
        let gaps = try second.read(until: "\n> ")
        try second.type("再见")
        let status = try second.status()

        #expect(afterSecret.contains("李娜，欢迎回来。"))
        #expect(!afterSecret.contains(pin))
        #expect(result.contains("完成："), "\(result)")
        #expect(gaps.contains("教练") && gaps.contains("政治家"), "\(gaps)")
        #expect(status == 0 || status == 1, "telnet says 1 when the server closes")
        #expect(try self.stored(server) == Self.answers)
        #expect(try server.stop() == 0)
    }

    /// The answers of lina as typed, in the order in which they were stored.
    private func stored(_ server: ServerProcess) throws -> [String] {
        try Database.rows("SELECT typed FROM answer ORDER BY position", in: server.database)
    }

    @Test
    func `every Chinese word typed into telnet is stored octet for octet`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["words.yaml": QuizText.words(Self.words)])
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let terminal = try self.telnet(server)
        _ = try self.enrol(terminal)
        try terminal.type("开始 words")
        try terminal.read(until: "1/\(Self.words.count)> ")

        var verdicts = ""
        for (number, word) in zip(2..., Self.words) {
            try terminal.type(word)
            let isLast = number > Self.words.count
            verdicts += try terminal.read(
                until: isLast ? "\n> " : "\(number)/\(Self.words.count)> "
            )
        }

        #expect(try self.stored(server).map { Array($0.utf8) } == Self.words.map { Array($0.utf8) })
        #expect(verdicts.components(separatedBy: "\r\n对。").count - 1 == Self.words.count)
        #expect(verdicts.contains("满分 \(Self.words.count) 分，100.0%"), "\(verdicts.suffix(400))")
    }

    /// Among their octets are all tails from 80 to BF, so also those that are Telnet commands
    /// when the top bit is cut off or another is set.
    private static let words = [
        "政治家", "教练", "战略家", "教育者", "沟通者", "应试官", "谈判", "底线", "让步", "报价",
        "客户", "渠道", "预算", "辅导", "激励", "目标", "团队协作", "决策者", "联络官", "发言人",
        "监控者", "传播者", "创业者", "故障排除者", "资源调配者", "名义领袖", "领导者", "议价",
        "最佳替代方案", "客观标准", "双赢", "一万零八百", "㐀㒺", "〇〡〢", "骦骞骪骬骴", "鱪鱬鱞鱝鱋", "ｆｕｌｌ　ｗｉｄｔｈ", "𠮷野家",
    ]

    @Test
    func `the words cover every tail octet`() {
        let octets = Set(Self.words.flatMap { Array($0.utf8) })

        #expect(Set(UInt8(0x80)...0xBF).subtracting(octets).isEmpty)
    }

    @Test
    func `without Telnet the prompt says that typing will be visible`() throws {
        let server = try ServerProcess(quizzes: Self.fixtures)
        let script = try server.script()
        _ = try script.enrol("lina")
        let terminal = try PseudoTerminal("nc.openbsd", ["127.0.0.1", "\(server.port)"])
        try terminal.read(until: "set lang en")

        try terminal.type("登录 lina")
        let prompt = try terminal.read(until: "：")
        try terminal.type("WRONG-PIN")
        let answer = try terminal.read(until: "\n> ")

        #expect(prompt.contains("看得见"), "\(prompt)")
        #expect(answer.contains("WRONG-PIN"))
    }
}
