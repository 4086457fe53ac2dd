import Foundation
import TestSupport
import Testing
import Wording

/// `quizline coverage` and `quizline programme` on the bank that comes with the program.
@Suite("Coverage and programmes by the built program")
struct BankProgramTests {
    private static let bank = Repository.root.appendingPathComponent("quizzes").path

    private func lines(_ arguments: [String]) throws -> [String] {
        let outcome = try Program.run(arguments)
        #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
        #expect(outcome.error == "")
        return outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test(arguments: ["zh", "en"], ["article", "competency", "fact"])
    func `coverage of the whole bank fits 80 columns`(language: String, kind: String) throws {
        let lines = try self.lines(["coverage", Self.bank, "--by", kind, "--lang", language])

        #expect(lines.count > 20)
        for line in lines { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
    }

    @Test
    func `every fact of the bank is covered`() throws {
        let lines = try self.lines(["coverage", Self.bank])

        #expect(lines.contains("Facts that no question rests on: 0."))
    }

    @Test
    func `coverage as JSON is one object with a row for each fact`() throws {
        let outcome = try Program.run(["coverage", Self.bank, "--by", "fact", "--format", "json"])

        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let rows = try #require((object as? [String: Any])?["rows"] as? [[String: Any]])
        #expect(rows.count == 442)
        #expect(rows.allSatisfy { ($0["questions"] as? [String])?.isEmpty == false })
    }

    @Test
    func `a fact without a question gives status 1, and a folder without quizzes 3`() throws {
        let folder = try TemporaryFolder()
        let fixture = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        for name in ["six-roles.yaml", "competencies.yaml"] {
            let text = try String(
                contentsOf: fixture.appendingPathComponent(name),
                encoding: .utf8
            )
            try folder.write(name, text)
        }
        try folder.write(
            "facts.tsv",
            "fact_id\tsection\tdomain\tcompetency_ids\tstatement_en\n"
                + "S99-F01\tS99\tx\trole-coach\tNobody asks.\n"
        )
        let empty = try TemporaryFolder()
        try empty.write("broken.yaml", "id: : :\n")

        let uncovered = try Program.run(["coverage", folder.path])
        let nothing = try Program.run(["coverage", empty.path])

        #expect(uncovered.status == 1)
        #expect(uncovered.output.contains("Facts that no question rests on: 1."))
        #expect(nothing.status == 3)
        #expect(nothing.error == "quizline: There is no quiz without errors in \(empty.path).\n")
    }

    @Test(arguments: ["zh", "en"])
    func `programmes are listed`(language: String) throws {
        let lines = try self.lines([
            "programme", "list", "--quizzes", Self.bank, "--lang", language,
        ])

        let ids = lines.dropFirst().map { String($0.prefix { $0 != " " }) }
        #expect(ids == ["negotiation", "new-sales-manager", "newcomer", ""])
    }

    @Test(
        arguments: ["zh", "en"],
        [
            ["newcomer"], ["new-sales-manager"], ["negotiation"], ["newcomer", "--job", "sdr"],
        ]
    )
    func `a programme fits 80 columns`(language: String, arguments: [String]) throws {
        let lines = try self.lines(
            ["programme", "show"] + arguments + ["--quizzes", Self.bank, "--lang", language]
        )

        #expect(lines.count > 12)
        for line in lines { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
    }

    @Test
    func `the steps of one job are shown without the jobs of others`() throws {
        let lines = try self.lines([
            "programme", "show", "negotiation", "--job", "customer-service", "--quizzes", Self.bank,
        ])

        #expect(lines[0] == "negotiation  Programme on negotiation")
        #expect(lines.contains("For: Customer service"))
        let steps = lines.filter { $0.contains(" ng-") && $0.first == " " }
            .map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
        #expect(steps == ["2 finish ng-start", "10 pass ng-principled", "20 pass ng-hardball"])
        #expect(lines.contains("3 steps within 20 days of the assignment"))
    }

    @Test
    func `an unknown programme or job is told with those there are`() throws {
        let programme = try Program.run(["programme", "show", "x", "--quizzes", Self.bank])
        let job = try Program.run([
            "programme", "show", "newcomer", "--job", "x", "--quizzes", Self.bank,
        ])

        #expect(programme.status == 2 && job.status == 2)
        #expect(programme.error.contains("Known: negotiation, new-sales-manager, newcomer."))
        #expect(job.error.contains("Known: sales-manager, sales-rep"))
    }

    @Test
    func `a programme with an error is told and left out`() throws {
        let folder = try TemporaryFolder()
        let good = "id: good\nlangs: zh\ntitle: 甲\nsteps:\n- quiz: only\n  due: 2d\n"
        try folder.write("programmes/good.yaml", good)
        let bad = try folder.write("programmes/bad.yaml", "id: bad\nlangs: zh\n")
        try folder.write(
            "only.yaml",
            "id: only\nlangs: zh\ntitle: 甲\npass: 50%\nquestions:\n- id: a\n  competency: c\n"
                + "  level: easy\n  ask: 甲？\n  truth: true\n  why: 乙。\n"
        )

        let outcome = try Program.run(["programme", "list", "--quizzes", folder.path])
        let check = try Program.run(["check", folder.path])

        #expect(outcome.status == 0)
        #expect(outcome.output.contains("good           1     2  甲\n"))
        #expect(outcome.error.contains("\(bad) has errors and is left out."))
        #expect(check.status == 1)
        #expect(check.output.contains("\(bad):1:1: E202"))
    }
}
