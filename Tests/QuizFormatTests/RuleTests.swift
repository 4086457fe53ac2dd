import Foundation
import Testing
import Wording

@testable import QuizFormat

@Suite("Rules")
struct RuleTests {
    @Test
    func `every code that can be given is explained, and no other`() {
        let explained = Set(RulePhrase.allCases.map(\.rawValue))

        #expect(explained == Set(Checks.codes))
        #expect(Rules.all.map(\.code) == Checks.codes)
    }

    @Test
    func `every rule has an example with and without the fault`() {
        let without = Rules.all.filter { $0.mended == nil }.map(\.code)

        #expect(Set(without) == Bank.coverageCodes)
        #expect(Rules.all.allSatisfy { $0.mended != $0.faulty })
    }

    @Test
    func `every rule about content is in the list once`() throws {
        let folder = "Sources/QuizFormat/Checks"
        let list = try RecordedText("\(folder)/Checks.swift").recorded()
        let names = try ["Content", "Changes"].flatMap { part in
            try RecordedText.names(in: "\(folder)/\(part)").flatMap { name in
                try RecordedText("\(folder)/\(part)/\(name)").recorded()
                    .matches(of: #/enum (\w+): (?:Text|Question|Quiz|Bank|Change)Rule/#).map {
                        String($0.output.1)
                    }
            }
        }

        #expect(names.count >= 29)
        for name in names {
            #expect(list.components(separatedBy: " \(name).self").count == 2, "\(name)")
        }
    }

    @Test
    func `the page of rules is what the code says`() throws {
        try RecordedText("Docs/Rules.md").expect(Rules.page)
    }

    @Test
    func `a rule is explained with both examples in both languages`() throws {
        let rule = try #require(Rules.named("e103"))

        #expect(
            rule.explanation(in: .english) == """
                E103, error: the file is not loaded
                A value without quotes that contains a colon and a blank. YAML takes what stands before for a key.

                Faulty:
                    ask: 注意: 选一项 // Note
                Mended:
                    ask: "注意: 选一项 // Note"

                """
        )
        #expect(rule.explanation(in: .chinese).contains("改正：\n    ask: \"注意: 选一项 // Note\"\n"))
        #expect(Rules.named("W999") == nil)
        #expect(Rules.list(in: .chinese).split(separator: "\n").count == Rules.all.count)
    }
}
