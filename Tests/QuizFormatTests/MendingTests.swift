import Testing

@testable import QuizFormat

@Suite("Mending")
struct MendingTests {
    private static func mended(_ text: String) throws -> String {
        let file = Bank.File(path: "sample.yaml", octets: Array(text.utf8))
        let mending = try #require(Mending("sample.yaml", in: [file]))
        return String(decoding: mending.octets, as: UTF8.self)
    }

    private static let examples = Checks.all.flatMap { $0.examples }.filter { example in
        BankReader.read(example.files.map(Self.file), scrutiny: .content).diagnostics
            .contains { $0.code == example.code && $0.mend != nil }
    }

    private static func file(_ file: MarkedExample.File) -> Bank.File {
        Bank.File(
            path: file.name,
            octets: Array(file.text.filter { $0 != MarkedExample.mark }.utf8)
        )
    }

    @Test(arguments: Self.examples.indices)
    func `what is mended is not found again, and nothing is left to mend`(index: Int) throws {
        let files = Self.examples[index].files.map(Self.file)
        let code = Self.examples[index].code
        let path = try #require(files.first?.path)

        let mending = try #require(Mending(path, in: files))

        let after = [Bank.File(path: path, octets: mending.octets)] + files.dropFirst()
        let left = BankReader.read(after, scrutiny: .content).diagnostics
        #expect(mending.mended.contains { $0.code == code })
        #expect(!left.contains { $0.code == code }, "\(left)")
        #expect(Mending(path, in: after) == nil)
    }

    @Test
    func `slips of form can be mended`() {
        let codes = Set(Self.examples.map(\.code))

        #expect(
            codes.isSuperset(of: [
                "E102", "E103", "E104", "E105", "E107", "E108", "E109", "E110", "E113", "E118",
                "E206", "E216", "E301", "W321", "W605", "W606",
            ])
        )
    }

    @Test
    func `several slips on one line are mended one after the other`() throws {
        let text = Samples.quiz("truth: true").replacing(
            "  ask: 问题？ // Question?",
            with: "  ask：先看样品,再谈: 价格？ // Samples first, then: the price?"
        )

        #expect(
            try Self.mended(text).contains(
                "  ask: \"先看样品，再谈：价格？ // Samples first, then: the price?\"\n"
            )
        )
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `ends of lines and a byte order mark stay`(end: String) throws {
        let text = "\u{FEFF}" + Samples.quiz("truth: true", keys: "version: 1\n")
        let wanted = "\u{FEFF}" + Samples.quiz("truth: true")

        let mended = try Self.mended(text.replacing("\n", with: end))

        #expect(Array(mended.utf8) == Array(wanted.replacing("\n", with: end).utf8))
    }

    @Test(arguments: [
        ("competency: sales，service", "competency: sales, service"),
        ("competency: ｓales", "competency: sales"),
        ("one:\n- （x） 甲 // A\n- （50％） 乙 // B", "  - (x) 甲 // A\n  - (50%) 乙 // B"),
        ("level easy\ntruth: true", "level: easy"),
        ("level = easy\ntruth: true", "level: easy"),
        ("essay:\n- （3） 甲 // A", "  - (3) 甲 // A"),
    ])
    func `wide signs and a missing colon are mended`(lines: String, wanted: String) throws {
        let text = MarkedExample.quiz(question: lines)

        #expect(try Self.mended(text).contains(wanted), "\(text)")
    }

    @Test(arguments: [
        "one:\n- (x) 甲 // A\n- ( )", "one:\n- (x) 甲 // A\n- ( ) 乙 // B\n- (50%)", "why: *a",
        "why: &a", "id: first，second",
    ])
    func `where nothing is certain nothing is mended`(lines: String) {
        let text = MarkedExample.quiz(question: lines)
        let file = Bank.File(path: "sample.yaml", octets: Array(text.utf8))
        let found = BankReader.read([file]).diagnostics

        #expect(found.contains { $0.severity == .error }, "\(text)")
        #expect(Mending("sample.yaml", in: [file]) == nil, "\(text)")
    }

    @Test
    func `a file in another encoding is left alone`() {
        let octets = Array("id: sample\nversion: 1\ntitle: ".utf8) + [0xCF, 0xFA, 0x0A]

        #expect(Mending("a.yaml", in: [Bank.File(path: "a.yaml", octets: octets)]) == nil)
        #expect(Mending("b.yaml", in: []) == nil)
    }
}
