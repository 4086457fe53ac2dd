import QuizCore
import QuizSession
import Testing
import Wording

@testable import QuizServer

@Suite("Settings")
struct ServerConfigurationTests {
    /// Reads `name: "value"  # source` back.
    private static func layer(reading printed: String) -> ConfigurationLayer {
        let pairs = printed.split(separator: "\n").compactMap { line in
            line.wholeMatch(of: #/([a-z-]+): "(.*)"  # .*/#).map { match in
                let value = String(match.2).replacing("\\\"", with: "\"")
                return (String(match.1), String(value.replacing("\\\\", with: "\\")))
            }
        }
        return .file("printed", Dictionary(uniqueKeysWithValues: pairs))
    }

    /// The values of a configuration, without where they come from.
    private static func values(_ configuration: ServerConfiguration) -> [Substring] {
        configuration.printed.split(separator: "\n").map { line in
            line.drop { "# ".contains($0) }.prefix { $0 != "#" }
        }
    }

    @Test(arguments: [
        (["flag", "env", "file"], "flag"), (["env", "file"], "env"), (["file"], "file"),
        ([], "data/quizline.db"),
    ])
    func `flags win over environment over file over default`(
        sources: [String],
        database: String
    ) throws {
        let layers: [ConfigurationLayer] = sources.map { source in
            switch source {
            case "flag": .flags(["database": "flag"])
            case "env": .environment(["QUIZLINE_DATABASE": "env", "HOME": "/root"])
            default: .file("quizline.yaml", ["database": "file"])
            }
        }

        let configuration = try ServerConfiguration(layers: layers)

        #expect(configuration.storage.database == database)
    }

    @Test(
        .enabled(if: !CertificateFiles.isServed),
        arguments: ["tls-listen", "tls-certificate", "tls-key"]
    )
    func `a build without TLS says how to get it when a setting wants it`(name: String) throws {
        let value = name == "tls-listen" ? "127.0.0.1:7850" : "server.pem"

        let problems = #expect(throws: ConfigurationProblems.self) {
            _ = try ServerConfiguration(layers: [.flags([name: value])])
        }

        let problem = try #require(problems?.problems.first)
        #expect(problems?.problems.count == 1)
        #expect(problem.name == name)
        #expect(problem.description.contains("make serve TLS=1"))
        #expect(problem.description.contains("proxy-listen"))
    }

    @Test
    func `all problems are told at once`() {
        let layers: [ConfigurationLayer] = [
            .flags(["line": "7", "nonsense": "1"]),
            .environment(["QUIZLINE_ERROR_RUN": "many", "QUIZLINE_OUTPUT_HIGH": "64KiB"]),
            .file("quizline.yaml", ["output-low": "1MiB", "enrolment": "perhaps"]),
        ]

        let problems = #expect(throws: ConfigurationProblems.self) {
            try ServerConfiguration(layers: layers)
        }

        #expect(
            problems?.problems.map { "\($0.name) \($0.source)" } == [
                "nonsense flag", "line flag", "error-run environment", "output-high environment",
                "enrolment quizline.yaml",
            ]
        )
    }

    @Test
    func `a variable that is no setting is remarked on and does not keep the server from starting`()
        throws
    {
        let layer = ConfigurationLayer.environment(["QUIZLINE_DATBASE": "x"])

        let configuration = try ServerConfiguration(layers: [layer])

        #expect(configuration.remarks.count == 1)
        #expect(configuration.remarks.first?.text(in: .english).hasPrefix("datbase: ") == true)
    }

    @Test
    func `the defaults lie in their ranges`() throws {
        let printed = try ServerConfiguration().printed

        let configuration = try ServerConfiguration(layers: [Self.layer(reading: printed)])

        #expect(Self.values(configuration) == Self.values(try ServerConfiguration()))
        #expect(Self.values(configuration).count == ServerConfiguration.settings.count)
    }

    @Test
    func `what is printed reads back to the same configuration`() throws {
        let layer = ConfigurationLayer.flags([
            "listen": "0.0.0.0:23, [::]:23", "line": "8 KiB", "offer-wait": "50ms",
            "idle-time-guest": "7d", "clear-login": "pin password", "require-tls": "on",
            "pin-form": "DIGITS", "default-job": "none", "language": "en", "log-level": "debug",
            "database": "a \"b\" \\c.db",
        ])
        let configuration = try ServerConfiguration(layers: [layer])

        let again = try ServerConfiguration(layers: [Self.layer(reading: configuration.printed)])

        #expect(Self.values(again) == Self.values(configuration))
        #expect(again.listen == configuration.listen)
        #expect(again.limits == configuration.limits)
        #expect(again.identity == configuration.identity)
        #expect(again.storage == configuration.storage)
        #expect(again.content == configuration.content)
        #expect(again.log == configuration.log)
        #expect(again.identity.clearLogin == [.pin, .password])
    }

    @Test
    func `every setting has a name, a range and a sentence of its own`() {
        let settings = ServerConfiguration.settings

        #expect(Set(settings.map(\.name)).count == settings.count)
        #expect(settings.allSatisfy { $0.name.wholeMatch(of: #/[a-z]+(-[a-z]+)*/#) != nil })
        #expect(settings.allSatisfy { !$0.range.isEmpty && !$0.help.isEmpty })
        #expect(Set(settings.map(\.variable)).count == settings.count)
    }

    @Test(arguments: [
        ("line", "511"), ("line", "64KiBx"), ("line", "-1"), ("line", "99999999999999999999"),
        ("connections", "9"), ("connections", "1e3"), ("first-line", "9s"), ("linger", "31"),
        ("require-tls", "maybe"), ("hashing-workers", "3"), ("clear-login", "pin,tokens"),
        ("clear-login", ""), ("listen", "localhost:7849"), ("listen", "127.0.0.1"),
        ("listen", "127.0.0.1:99999"), ("listen", "::1:7849"), ("listen", ""),
        ("default-job", ""), ("default-job", "sales rep"), ("database", ""),
    ])
    func `a value outside of its range is refused`(name: String, value: String) {
        let problems = #expect(throws: ConfigurationProblems.self) {
            try ServerConfiguration(layers: [.flags([name: value])])
        }

        #expect(problems?.problems.map(\.name) == [name])
    }

    @Test(
        arguments: [
            ("sales-rep", "sales-rep"), ("none", nil), ("NONE", nil),
        ] as [(String, String?)]
    )
    func `the job of people who enrol can be set or left out`(
        text: String,
        job: String?
    ) throws {
        let configuration = try ServerConfiguration(layers: [.flags(["default-job": text])])

        #expect(configuration.identity.defaultJob?.text == job)
        #expect(try ServerConfiguration().identity.defaultJob == "sales-manager")
    }

    @Test
    func `what follows from other settings still follows them in a printed file`() throws {
        let printed = try ServerConfiguration().printed
        let opened = ConfigurationLayer.flags(["listen": "0.0.0.0:7849", "database": "/var/q.db"])

        let configuration = try ServerConfiguration(
            layers: [opened, Self.layer(reading: printed)]
        )

        #expect(printed.contains("\n# enrolment: \"open\"  # default\n"))
        #expect(printed.contains("\n# pepper-file: \"data/pepper.key\"  # default\n"))
        #expect(configuration.identity.enrolment == .closed)
        #expect(configuration.identity.pepperFile == "/var/pepper.key")
    }

    @Test(
        arguments: [
            (["listen": "127.0.0.1:1,127.0.0.1:1"], "listen: 127.0.0.1:1 is given twice"),
            (
                ["listen": "127.0.0.1:1", "proxy-listen": "127.0.0.1:1"],
                "proxy-listen: 127.0.0.1:1 is one of listen, too"
            ),
            (["telnet-listen": "[::1]:7849"], "telnet-listen: [::1]:7849 is one of listen, too"),
        ] as [([String: String], String)]
    )
    func `an address that is given twice is a mistake`(
        flags: [String: String],
        sentence: String
    ) throws {
        let problems = #expect(throws: ConfigurationProblems.self) {
            try ServerConfiguration(layers: [.flags(flags)])
        }

        #expect(problems?.problems.count == 1)
        #expect(problems?.description.hasPrefix(sentence) == true)
    }

    @Test
    func `port 0 may be given more than once`() throws {
        let flags = ["listen": "127.0.0.1:0,127.0.0.1:0", "proxy-listen": "127.0.0.1:0"]

        let configuration = try ServerConfiguration(layers: [.flags(flags)])

        #expect(configuration.listen.addresses.count == 2)
    }

    @Test
    func `a job that was asked for must be there, where jobs are`() throws {
        let job = JobRole(
            id: "sales-rep",
            name: LocalizedText(zh: "销售", en: "Sales"),
            summary: LocalizedText(zh: "销售", en: "Sales"),
            requirements: []
        )
        let jobs = CompetencyFramework(version: "1", rungs: [], domains: [], roles: [job])
        let asked = try ServerConfiguration(layers: [.flags(["default-job": "sales-rp"])])
        let known = try ServerConfiguration(layers: [.flags(["default-job": "sales-rep"])])

        let fault = #expect(throws: ServerFault.self) { try asked.identity.requireJob(in: jobs) }

        #expect(fault?.kind == .usage)
        #expect(
            fault?.phrase == .operator(.noSuchDefaultJob("sales-rp", known: ["sales-rep"]))
        )
        try known.identity.requireJob(in: jobs)
        try asked.identity.requireJob(in: CompetencyFramework.empty)
        try ServerConfiguration().identity.requireJob(in: jobs)
    }

    @Test
    func `enrolment is open only while no other machine can connect`() throws {
        let local = try ServerConfiguration(layers: [.flags(["listen": "127.0.0.1:0,[::1]:0"])])
        let exposed = try ServerConfiguration(layers: [.flags(["listen": "0.0.0.0:7849"])])

        #expect(local.identity.enrolment == .open)
        #expect(local.remarks.isEmpty)
        #expect(exposed.identity.enrolment == .closed)
        #expect(exposed.remarks.count == 1)
    }

    @Test(arguments: [
        ("data/quizline.db", "data/pepper.key"), ("quizline.db", "./pepper.key"),
        ("/quizline.db", "/pepper.key"), ("/var/lib/quizline/q.db", "/var/lib/quizline/pepper.key"),
    ])
    func `the pepper lies beside the database`(database: String, pepper: String) throws {
        let configuration = try ServerConfiguration(layers: [.flags(["database": database])])

        #expect(configuration.identity.pepperFile == pepper)
    }
}
