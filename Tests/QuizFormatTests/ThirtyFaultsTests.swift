import Foundation
import Testing
import Wording

@testable import QuizFormat

/// A file with over thirty different faults and all that is said about it.
@Suite("Thirty faults")
struct ThirtyFaultsTests {
    /// The files under their names alone, so that the texts are the same everywhere.
    private static func files() throws -> [Bank.File] {
        try Samples.files(in: "Tests/Fixtures/faults").map {
            Bank.File(path: $0.name, octets: $0.octets)
        }
    }

    private static func findings() throws -> [Diagnostic] {
        BankReader.read(try Self.files(), scrutiny: .content).diagnostics
            .filter { !Bank.coverageCodes.contains($0.code) }
    }

    @Test
    func `at least thirty different faults are told in one run`() throws {
        #expect(Set(try Self.findings().map(\.code)).count >= 30)
    }

    @Test(arguments: [Language.english, .chinese])
    func `people are told them as recorded`(language: Language) throws {
        let text = DiagnosticText.text(try Self.findings(), language: language)

        let name = language == .english ? "thirty.en.txt" : "thirty.zh.txt"
        try RecordedText("Tests/Fixtures/faults/\(name)").expect(text)
    }

    @Test
    func `programs are told them as recorded`() throws {
        let text = DiagnosticText.json(try Self.findings(), language: .english)

        try RecordedText("Tests/Fixtures/faults/thirty.json").expect(text)
    }

    @Test
    func `mending leaves fewer faults, and mending again nothing to do`() throws {
        let files = try Self.files()
        let before = try Self.findings()

        let mending = try #require(Mending("thirty.yaml", in: files))

        let mended = files.map { file in
            file.name == "thirty.yaml" ? Bank.File(path: file.path, octets: mending.octets) : file
        }
        let after = BankReader.read(mended, scrutiny: .content).diagnostics
        #expect(mending.mended.count >= 10)
        #expect(after.count(where: { $0.severity == .error }) < before.count)
        #expect(Mending("thirty.yaml", in: mended) == nil)
    }

    @Test
    func `SARIF has what its readers need`() throws {
        let findings = try Self.findings()
        let text = DiagnosticText.sarif(findings, language: .english, version: "1.0")

        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        )
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let tool = try #require(run["tool"] as? [String: [String: Any]])
        let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
        let ids = Set(rules.compactMap { $0["id"] as? String })
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == findings.count)
        for (result, finding) in zip(results, findings) {
            let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"]
            let region = (place as? [String: [String: Any]])?["region"]
            #expect(ids.contains(result["ruleId"] as? String ?? ""))
            #expect(["error", "warning"].contains(result["level"] as? String))
            #expect(region?["startLine"] as? Int == finding.line)
            #expect(region?["startColumn"] as? Int == finding.column)
            #expect((region?["endColumn"] as? Int ?? 0) >= finding.column)
            #expect((result["fixes"] != nil) == Self.hasLine(finding))
        }
    }

    private static func hasLine(_ finding: Diagnostic) -> Bool {
        switch finding.mend {
        case .line: true
        case .removal, nil: false
        }
    }
}
