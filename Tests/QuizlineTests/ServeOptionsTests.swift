import ArgumentParser
import QuizServer
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("Settings of serve")
struct ServeOptionsTests {
    @Test
    func `flags outweigh variables, variables the file, the file the defaults`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "quizline.yaml",
            "listen: 127.0.0.1:1\ndatabase: file.db\nquizzes: from-file\nlanguage: en\n"
        )
        let options = try ServeOptions.parse(["--config", file, "--listen", "127.0.0.1:3"])
        let environment = ["QUIZLINE_LISTEN": "127.0.0.1:2", "QUIZLINE_DATABASE": "variable.db"]

        let configuration = try options.configuration(environment: environment, language: .english)

        #expect(configuration.listen.addresses.map(\.description) == ["127.0.0.1:3"])
        #expect(configuration.storage.database == "variable.db")
        #expect(configuration.content.quizzes == "from-file")
        #expect(configuration.log.level == .info)
    }

    @Test
    func `every flag and every --set becomes a setting of its name`() throws {
        let options = try ServeOptions.parse([
            "--listen", "[::1]:7", "--quizzes", "q", "--database", "d", "--enrolment", "invite",
            "--set", "log-level=debug", "--set", "line=8KiB", "--set", "pepper-file=a=b",
        ])

        let (values, faults) = options.flags

        #expect(faults.isEmpty)
        #expect(
            values == [
                "listen": "[::1]:7", "quizzes": "q", "database": "d", "enrolment": "invite",
                "log-level": "debug", "line": "8KiB", "pepper-file": "a=b",
            ]
        )
    }

    @Test
    func `a setting without value and one given twice are told`() throws {
        let options = try ServeOptions.parse([
            "--quizzes", "q", "--set", "line", "--set", "quizzes=r",
        ])

        let faults = options.flags.faults

        #expect(faults == [.settingForm("line"), .settingTwice("quizzes")])
    }

    @Test
    func `everything wrong is told at once with where it comes from`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("s.yaml", "colour: red\nline: many\nlog-level debug\n")
        let options = try ServeOptions.parse([
            "--config", file, "--listen", "nowhere", "--set", "x",
        ])

        let failure = #expect(throws: CommandFailure.self) {
            try options.configuration(
                environment: ["QUIZLINE_LANGUAGE": "fr"],
                language: .english
            )
        }

        let text = failure?.text ?? ""
        #expect(failure?.status == .usage)
        #expect(failure?.lines.count == 7)
        #expect(failure?.lines.first == "6 settings to mend:")
        for place in ["--set x", "flag says 'nowhere'", "environment says 'fr'", "\(file):3:"] {
            #expect(text.contains(place))
        }
        #expect(text.contains("(\(file):1 says 'red')"))
        #expect(text.contains("(\(file):2 says 'many')"))
    }

    @Test
    func `a configuration file that is not there is told and not a matter of usage`() throws {
        let options = try ServeOptions.parse(["--config", "/nowhere/quizline.yaml"])

        let failure = #expect(throws: CommandFailure.self) {
            try options.configuration(environment: [:], language: .chinese)
        }

        #expect(failure?.status == .environment)
        #expect(failure?.lines == ["/nowhere/quizline.yaml：没有这个文件或文件夹。"])
    }

    @Test
    func `every setting is explained within 79 columns`() {
        let lines = SettingsHelp.text.split(separator: "\n")

        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 79 })
        for setting in ServerConfiguration.settings {
            #expect(lines.contains("\(setting.name): \(setting.standard)"))
        }
    }
}
