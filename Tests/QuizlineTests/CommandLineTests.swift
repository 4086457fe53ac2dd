import ArgumentParser
import QuizCore
import QuizServer
import Testing
import Wording

@testable import quizline

@Suite("Command line")
struct CommandLineTests {
    @Test
    func `wrong usage is status 2 and all other codes stay`() {
        let mapped = [ExitCode.validationFailure, .success, .failure, ExitCode(3), ExitCode(5)]
            .map(ProgramStatus.status(of:))

        #expect(mapped == [2, 0, 1, 3, 5])
    }

    @Test
    func `the kinds of server faults keep their status`() {
        #expect(ProgramStatus(ServerFault.Kind.environment).rawValue == 3)
        #expect(ProgramStatus(ServerFault.Kind.disk).rawValue == 5)
    }

    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.chinese),
        (["LANG": "en_GB.UTF-8"], .english),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .english),
        (["LANG": "C", "LC_ALL": "zh_TW"], .chinese),
        (["LANG": "zh_CN", "LC_ALL": ""], .chinese),
        (["LANG": "de_DE", "LC_MESSAGES": "zh"], .chinese),
        ([:], .english),
    ])
    func `the language is that of the terminal`(environment: [String: String], language: Language) {
        #expect(Language(environment: environment) == language)
    }

    @Test
    func `--lang outweighs the terminal`() throws {
        #expect(try LanguageOption.parse(["--lang", "zh"]).language == .chinese)
        #expect(try LanguageOption.parse(["--lang", "en"]).language == .english)
    }

    @Test
    func `a failure begins with the name of the program`() {
        let failure = CommandFailure(.environment, .noSuchTrainee("lina"), in: .english)

        #expect(failure.text == "quizline: There is no trainee of the name lina.\n")
        #expect(CommandFailure(.findings).text.isEmpty)
    }

    @Test
    func `findings weigh by --strict, and an unread file weighs most`() {
        func status(
            _ errors: Int,
            _ warnings: Int,
            isStrict: Bool,
            isIncomplete: Bool = false
        )
            -> ProgramStatus
        {
            let counts = CommandLinePhrase.CheckCounts(
                files: 1,
                quizzes: 1,
                questions: 1,
                errors: errors,
                warnings: warnings
            )
            return CheckOutcome.status(counts, isStrict: isStrict, isIncomplete: isIncomplete)
        }

        #expect(status(0, 0, isStrict: true) == .fine)
        #expect(status(0, 2, isStrict: false) == .fine)
        #expect(status(0, 2, isStrict: true) == .findings)
        #expect(status(1, 0, isStrict: false) == .findings)
        #expect(status(1, 0, isStrict: false, isIncomplete: true) == .environment)
    }

    @Test
    func `the notice tells addresses, connecting and stopping in both languages`() {
        let notice = OpeningNotice(
            places: [
                .init(host: "0.0.0.0", port: 7849, address: "0.0.0.0:7849", line: "plain"),
                .init(host: "::", port: 7850, address: "[::]:7850", line: "tls"),
            ],
            quizCount: 1,
            refusedFiles: 2,
            quizzes: "quizzes"
        )

        #expect(
            notice.text == """
                Quizline 已启动，共 1 份测验，地址 0.0.0.0:7849、[::]:7850 (tls)
                  有 2 个文件有错，没有启用；查看：quizline check quizzes
                  连接：telnet 127.0.0.1 7849　或　nc 127.0.0.1 7849
                  加密：ncat --ssl ::1 7850
                  停止：Ctrl-C
                Quizline serves 1 quiz on 0.0.0.0:7849, [::]:7850 (tls)
                  not served: 2 files with errors; see them with: quizline check quizzes
                  connect:  telnet 127.0.0.1 7849   or   nc 127.0.0.1 7849
                  with TLS: ncat --ssl ::1 7850
                  stop:     Ctrl-C

                """
        )
    }
}
