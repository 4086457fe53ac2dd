import Foundation
import TestSupport
import Testing

@Suite("quizline trainee token")
struct TokenProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    private func run(_ line: String, language: String = "C") throws -> Program.Outcome {
        try Program.run(
            line.split(separator: " ").map(String.init)
                + ["--database", self.folder.path("quizline.db")],
            environment: ["LANG": language, "TZ": "UTC"]
        )
    }

    @Test
    func `a token is made, listed and ended, and the audit tells`() throws {
        _ = try self.run("trainee add bot --job none")

        let made = try self.run("trainee token bot")
        let dated = try self.run("trainee token BOT --until 2030-06-30", language: "zh_CN")
        let list = try self.run("trainee token bot --list")
        let ended = try self.run("trainee token bot --revoke 1")
        let again = try self.run("trainee token bot --revoke 1")
        let all = try self.run("trainee token bot --revoke-all")
        let none = try self.run("trainee token bot --revoke-all")
        let later = try self.run("trainee token bot --list")
        let audit = try self.run("audit")

        #expect(made.output.wholeMatch(of: #/t_[0-9A-Z]{32}\n/#) != nil, "\(made)")
        #expect(made.error.hasPrefix("Token 1 of bot holds until "), "\(made)")
        #expect(dated.error.contains("有效期到 2030-07-01T00:00:00Z"), "\(dated)")
        let listed = list.output.split(separator: "\n").dropFirst()
        #expect(listed.count == 2 && listed.allSatisfy { $0.hasSuffix("holds") }, "\(list)")
        #expect(!list.output.contains(made.output.dropLast()))
        #expect(ended.output == "Token 1 of bot no longer signs anybody in.\n")
        #expect(again.status == 2 && again.error.contains("has no token 1 that holds"))
        #expect(all.output == "Token 2 of bot no longer signs anybody in.\n")
        #expect(none.output == "bot has no token that holds.\n")
        #expect(
            later.output.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix("revoked") }
        )
        #expect(audit.output.matches(of: #/token made|token revoked/#).count == 4, "\(audit)")
    }

    @Test
    func `a list of one-time codes is printed, one a line`() throws {
        _ = try self.run("trainee add lina --job none")

        let made = try self.run("trainee codes lina")
        let unknown = try self.run("trainee codes nobody")
        let audit = try self.run("audit")

        let codes = made.output.split(separator: "\n")
        #expect(codes.count == 10)
        #expect(codes.allSatisfy { $0.wholeMatch(of: #/[0-9A-Z]{5}-[0-9A-Z]{5}/#) != nil })
        #expect(made.error.hasPrefix("10 one-time codes of lina"), "\(made)")
        #expect(unknown.status == 2)
        #expect(audit.output.contains("codes made") && audit.output.contains("codes: 10"))
    }

    @Test(arguments: [
        ("--days 0", "from 1 to 3650 days"), ("--days 3651", "from 1 to 3650 days"),
        ("--days 9223372036854775807", "from 1 to 3650 days"),
        ("--until 2020-01-01", "from 1 to 3650 days"), ("--until soon", "is no day"),
        ("--days 3 --list", "Give one of"), ("--revoke 1 --revoke-all", "Give one of"),
        ("--revoke 9", "has no token 9"),
    ])
    func `what cannot be is said with what to type`(options: String, sentence: String) throws {
        _ = try self.run("trainee add bot --job none")

        let outcome = try self.run("trainee token bot \(options)")

        #expect(outcome.status == 2)
        #expect(outcome.error.contains(sentence), "\(outcome.error)")
    }
}
