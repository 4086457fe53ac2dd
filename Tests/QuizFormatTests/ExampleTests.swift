import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Examples of checks")
struct ExampleTests {
    private static let examples = Checks.all.filter { !($0 is any ChangeRule.Type) }
        .flatMap { check in
            check.examples.map { (example: $0, scrutiny: Self.scrutiny(of: check)) }
        }
    private static let changes = Checks.all.filter { $0 is any ChangeRule.Type }
        .flatMap { $0.examples }

    private static func scrutiny(of check: any Check.Type) -> BankReader.Scrutiny {
        let isOfContent =
            check is any TextRule.Type || check is any QuestionRule.Type
            || check is any QuizRule.Type || check is any BankRule.Type
        return isOfContent ? .content : .faults
    }

    /// What is found in some files, besides what their small bank lacks.
    private static func found(
        in files: [MarkedExample.File],
        _ scrutiny: BankReader.Scrutiny,
        besides code: String
    ) -> Bank {
        let bank = BankReader.read(files.map(Self.file), scrutiny: scrutiny)
        let lacking = Bank.coverageCodes.subtracting([code])
        return Bank(
            quizzes: bank.quizzes,
            sources: bank.sources,
            framework: bank.framework,
            diagnostics: bank.diagnostics.filter { !lacking.contains($0.code) },
            accepted: bank.accepted
        )
    }

    @Test(arguments: Self.examples.indices)
    func `the finding of an example is where it is marked, and the only one`(index: Int) throws {
        let (example, scrutiny) = Self.examples[index]
        let place = try #require(Self.place(in: example), "\(example.code) has no mark")

        let bank = Self.found(in: example.files, scrutiny, besides: example.code)

        let found = bank.diagnostics.map { "\($0.file):\($0.line):\($0.column): \($0.code)" }
        #expect(found == ["\(place): \(example.code)"], "\(example.files)")
        let finding = try #require(bank.diagnostics.first)
        #expect([".", "?"].contains(finding.message.text(in: .english).suffix(1)))
        #expect(finding.message.text(in: .chinese) != finding.message.text(in: .english))
        let isOfQuiz = Bank.File(path: finding.file, octets: []).isQuiz
        let faulty = finding.severity == .error && isOfQuiz ? 1 : 0
        let quizFiles = example.files.count { Self.file($0).isQuiz }
        #expect(bank.quizzes.count == max(0, quizFiles - faulty))
    }

    @Test(arguments: Self.examples.indices.filter { Self.examples[$0].example.mended != nil })
    func `an example that is mended has no finding any more`(index: Int) throws {
        let (example, scrutiny) = Self.examples[index]
        let mended = try #require(example.mended)

        let bank = Self.found(in: mended, scrutiny, besides: example.code)

        #expect(bank.diagnostics.map { "\($0.line): \($0.code)" } == [], "\(mended)")
    }

    @Test(arguments: Self.changes.indices)
    func `the finding of a change is where it is marked, and gone once mended`(index: Int) throws {
        let example = Self.changes[index]
        let place = try #require(Self.place(in: example), "\(example.code) has no mark")
        let mended = try #require(example.mended)

        let found = example.files.flatMap { self.found(in: $0, example) }
        let left = mended.flatMap { self.found(in: $0, example) }

        #expect(found.map { "\($0.file):\($0.line):\($0.column)" } == [place])
        let finding = try #require(found.first)
        #expect([".", "?"].contains(finding.message.text(in: .english).suffix(1)))
        #expect(finding.message.text(in: .chinese) != finding.message.text(in: .english))
        #expect(left == [])
    }

    /// What is found under the code of an example about a change.
    private func found(in file: MarkedExample.File, _ example: MarkedExample) -> [Diagnostic] {
        BankReader.changes(in: Self.file(file), since: example.answers).found
            .filter { $0.code == example.code }
    }

    @Test
    func `a warning about a change can be accepted, and is told of no other version`() throws {
        for example in Self.changes {
            let file = try #require(example.files.first)
            let text = file.text.filter { $0 != MarkedExample.mark }
            let allowed = text.replacing("questions:", with: "allow: \(example.code)\nquestions:")
            let octets = Array(allowed.utf8)

            let changes = BankReader.changes(
                in: Bank.File(path: "sample.yaml", octets: octets),
                since: example.answers
            )
            let none = BankReader.changes(in: Self.file(file), since: GivenAnswers())

            #expect(!changes.found.contains { $0.code == example.code })
            #expect(changes.accepted.map(\.code) == [example.code])
            #expect(none.found.isEmpty)
        }
    }

    @Test
    func `every code has one severity and one meaning`() {
        let codes = Checks.codes

        #expect(codes.count >= 60)
        #expect(codes.allSatisfy { ["E", "W"].contains($0.prefix(1)) && $0.count == 4 })
    }

    private static func place(in example: MarkedExample) -> String? {
        for file in example.files {
            for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                guard let mark = line.firstIndex(of: MarkedExample.mark) else { continue }
                return "\(file.name):\(index + 1):\(line[..<mark].unicodeScalars.count + 1)"
            }
        }
        return nil
    }

    private static func file(_ file: MarkedExample.File) -> Bank.File {
        let octets = file.text.filter { $0 != MarkedExample.mark }.utf8
        let faulty = Array("\u{FFFD}".utf8)
        var bytes: [UInt8] = []
        for octet in octets {
            bytes.append(octet)
            if bytes.suffix(3).elementsEqual(faulty) { bytes = bytes.dropLast(3) + [0xFF] }
        }
        return Bank.File(path: file.name, octets: bytes)
    }
}
