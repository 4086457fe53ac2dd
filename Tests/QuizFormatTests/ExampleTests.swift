import Testing
import Wording

@testable import QuizFormat

@Suite("Examples of checks")
struct ExampleTests {
    private static let examples = Checks.all.flatMap { $0.examples }

    @Test(arguments: Self.examples.indices)
    func `the finding of an example is where it is marked, and the only one`(index: Int) throws {
        let example = Self.examples[index]
        let place = try #require(Self.place(in: example), "\(example.code) has no mark")

        let bank = BankReader.read(example.files.map(Self.file))

        let found = bank.diagnostics.map { "\($0.file):\($0.line):\($0.column): \($0.code)" }
        #expect(found == ["\(place): \(example.code)"], "\(example.files)")
        let finding = try #require(bank.diagnostics.first)
        #expect([".", "?"].contains(finding.message.text(in: .english).suffix(1)))
        #expect(finding.message.text(in: .chinese) != finding.message.text(in: .english))
        let faulty = finding.severity == .error ? 1 : 0
        let quizFiles = example.files.count { $0.name.hasSuffix("sample.yaml") }
        #expect(bank.quizzes.count == max(0, quizFiles - faulty))
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
