import Foundation
import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Rules for drawing in quiz files")
struct DrawFormatTests {
    private static func quiz(_ keys: String, ownQuestions: Bool = true) -> String {
        let text = MarkedExample.quiz(keys: keys)
        return ownQuestions ? text : text.components(separatedBy: "questions:")[0]
    }

    private static func file(_ name: String, _ text: String) -> Bank.File {
        Bank.File(path: name, octets: Array(text.utf8))
    }

    @Test(arguments: [
        ("1", "1 from here"), ("1 from here", "1 from here"), ("15 from all", "15 from all"),
        ("2 from quiz ng-* and level hard", "2 from quiz ng-* and level hard"),
        ("1 from each domain and level easy", "1 from each domain and level easy"),
        (
            "3 from domain a and group b and competency c",
            "3 from domain a and group b and competency c"
        ),
    ])
    func `a rule is read and written`(typed: String, written: String) throws {
        let rule = try #require(DrawNotation.rule(typed))

        #expect(DrawNotation.text(rule) == written)
        #expect(DrawNotation.rule(written) == rule)
    }

    @Test(arguments: [
        "0", "ten", "1 of here", "1 from", "1 from there", "1 from level hardest",
        "1 from each level", "1 from each group and each domain", "1 from here and", "501 from all",
        "1 from domain A",
    ])
    func `what is no rule is refused`(typed: String) {
        #expect(DrawNotation.rule(typed) == nil)
    }

    @Test
    func `a quiz that draws from others needs no questions of its own`() throws {
        let files = [
            Self.file(
                "drawing.yaml",
                Self.quiz("id: drawing\ndraw: 1 from all", ownQuestions: false)
            ),
            Self.file("sample.yaml", Self.quiz("")),
        ]

        let bank = BankReader.read(files)

        let drawing = try #require(bank.quizzes.first { $0.id == "drawing" }, "\(bank.diagnostics)")
        #expect(drawing.questions.isEmpty)
        #expect(drawing.settings.draws == [DrawRule(1, from: [.all])])
    }

    @Test(arguments: ["draw: 1", "draw: [1 from here]"])
    func `a quiz that draws from itself needs them`(keys: String) {
        let bank = BankReader.read([Self.file("sample.yaml", Self.quiz(keys, ownQuestions: false))])

        #expect(bank.diagnostics.map(\.code) == ["E202"])
    }

    @Test
    func `a quiz that keeps its questions gives none`() {
        let files = [
            Self.file(
                "drawing.yaml",
                Self.quiz("id: drawing\ndraw: 1 from quiz sample", ownQuestions: false)
            ),
            Self.file("sample.yaml", Self.quiz("pool: no")),
        ]

        let found = BankReader.read(files).diagnostics

        #expect(found.map(\.code) == ["E219"])
        #expect(found.first?.message.text(in: .english) == "1 asked for, 0 available.")
    }

    @Test
    func `drawing and keeping are part of the version`() {
        let versions = ["", "draw: 1", "pool: no", "draw: 1\nseed: 7\nshuffle: none"].map {
            BankReader.read([Self.file("sample.yaml", Self.quiz($0))]).quizzes.first?.version
        }

        #expect(!versions.contains(nil) && Set(versions).count == 4)
    }
}
