import Foundation
import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Exchange with other systems")
struct ExchangeTests {
    /// The samples with what is in them.
    static let samples: [(name: String, items: Int, imported: Int)] = [
        ("warehouse.gift", 21, 16), ("yichang.gift", 3, 3), ("loading.aiken", 7, 3),
        ("stock.xml", 16, 14), ("safety.md", 16, 11), ("words.tsv", 10, 5),
    ]

    private static func outcome(_ name: String) throws -> ImportOutcome {
        let file = try Exchanging.file(name)
        let format = try #require(ExchangeFormats.guess(path: name, octets: file.octets))
        return QuizImport.read(file, as: format)
    }

    @Test(arguments: Self.samples)
    func `what is imported passes the checker as drafts`(
        sample: (name: String, items: Int, imported: Int)
    ) throws {
        let outcome = try Self.outcome(sample.name)

        #expect(outcome.items == sample.items)
        #expect(outcome.imported == sample.imported)
        #expect(Exchanging.findings(outcome).filter { $0.severity == .error } == [])
        #expect(Exchanging.quizzes(outcome).allSatisfy { $0.settings.isDraft })
        let questions = outcome.files.reduce(0) { $0 + $1.questions }
        #expect(Exchanging.quizzes(outcome).reduce(0) { $0 + $1.questions.count } == questions)
    }

    @Test(arguments: Self.samples)
    func `every item is imported or named`(
        sample: (name: String, items: Int, imported: Int)
    ) throws {
        let outcome = try Self.outcome(sample.name)

        let leftOut = outcome.remarks.count { remark in
            if case .itemLeftOut = remark.phrase { true } else { false }
        }
        #expect(outcome.imported + leftOut == outcome.items)
    }

    /// With x = import(f), import(export(x)) is x.
    @Test(arguments: Self.samples, ExchangeFormats.writable.map { $0.name })
    func `what is exported comes back as it was`(
        sample: (name: String, items: Int, imported: Int),
        format: String
    ) throws {
        let format = try #require(ExchangeFormats.named(format))

        for file in try Self.outcome(sample.name).files {
            let octets = Array(file.text.utf8)
            let export = try #require(QuizExport(.init(path: "\(file.id).yaml", octets: octets)))
            let tag = try #require(export.languages.first)
            let written = try #require(export.outcome(as: format, in: tag))
            var options = ImportOptions()
            options.language = tag.spoken
            let path = "\(file.id).\(format.endings[0])"
            let back = QuizImport.read(
                .init(path: path, octets: Array(written.text.utf8)),
                as: format,
                options
            )
            let lost = written.remarks.compactMap { remark in
                if case .questionNotWritten(let id, _) = remark { id } else { nil }
            }
            let isWhole = written.remarks.allSatisfy { remark in
                if case .keyNotWritten = remark { false } else { true }
            }
            #expect(back.remarks == [])
            #expect(back.files.map(\.id) == (written.written > 0 ? [file.id] : []))
            let before = Self.contents(of: [file], without: lost)
            if isWhole { #expect(Self.contents(of: back.files, without: []) == before) }
            #expect(back.imported >= before.count)
        }
    }

    /// Ids with what answers depend on.
    private static func contents(
        of files: [ImportOutcome.File],
        without lost: [String]
    ) -> [String: String] {
        let bank = BankReader.read(
            files.map { Bank.File(path: "\($0.id).yaml", octets: Array($0.text.utf8)) }
        )
        let questions = bank.quizzes.flatMap(\.questions).filter { !lost.contains($0.id.text) }
        return Dictionary(questions.map { ($0.id.text, $0.contentHash) }) { first, _ in first }
    }

    @Test
    func `a file that is not UTF-8 is told how to become it`() {
        let octets = Array("::a::".utf8) + [0xCF, 0xFA] + Array("{T}\n".utf8)

        let outcome = QuizImport.read(.init(path: "a.gift", octets: octets), as: GIFTFormat.self)

        #expect(outcome.isBroken)
        #expect(Exchanging.lines(outcome).first?.contains("iconv -f GBK -t UTF-8") == true)
    }

    @Test
    func `a byte order mark and lines with CR LF make no difference`() {
        let text = "::A::One\ntwo?{=a\n~b}\n\n::B::Three?{T}\n"
        let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")

        let plain = Exchanging.read(text, as: GIFTFormat.self)
        let other = Exchanging.read(windows, as: GIFTFormat.self)

        #expect(plain.files == other.files)
        #expect(plain.imported == 2)
    }

    @Test
    func `limits are told by name`() {
        let many = String(repeating: "Q?{T}\n\n", count: ExchangeLimits.items + 1)
        let large = [UInt8](repeating: 10, count: ExchangeLimits.fileSize + 1)

        var collector = ImportCollector()
        GIFTFormat.read(SourceText(path: "a", text: many), into: &collector)
        let outcome = QuizImport.read(.init(path: "a", octets: large), as: GIFTFormat.self)

        #expect(collector.items == ExchangeLimits.items)
        #expect(collector.fileFault?.fault == .limit(.items, ExchangeLimits.items))
        #expect(Exchanging.lines(outcome).first?.contains("larger than 8192 KiB") == true)
    }

    @Test
    func `a quiz takes no more than five hundred questions`() {
        let many = (1...502).map { "::q \($0)::Q \($0)?{T}\n\n" }.joined()

        let outcome = Exchanging.read(many, as: GIFTFormat.self)

        #expect(outcome.imported == 500)
        #expect(outcome.remarks.count == 2)
    }

    @Test
    func `ids are unique, and those of titles in other letters are numbers`() {
        let text = "::same::A?{T}\n\n::Same!::B?{T}\n\n::甲::C?{T}\n"

        let outcome = Exchanging.read(text, as: GIFTFormat.self)

        let ids = Exchanging.quizzes(outcome).flatMap(\.questions).map(\.id.text)
        #expect(ids == ["same", "same-2", "q-3"])
    }

    @Test
    func `competencies that the bank does not have are named`() throws {
        let text = "// [tag:competency:no-such]\n::a::A?{T}\n\n::b::B?{T}\n"
        var options = ImportOptions()
        options.competency = "role-coach"
        options.surroundings = try Samples.files(in: "Tests/Fixtures/quizzes")
            .filter { $0.name == "competencies.yaml" }

        let outcome = Exchanging.read(text, as: GIFTFormat.self, options)

        #expect(Exchanging.lines(outcome) == ["2: \"a\": left out competency: no-such"])
        let file = outcome.files.first?.text ?? ""
        #expect(file.components(separatedBy: "competency: role-coach").count == 3)
    }

    @Test
    func `texts that the short form would divide are written in the long form`() {
        let texts = ["a // b", "a >> b", "(x) a", "a: b", "a #1", "\"a\" \\ b", "- a", "{a}", "*"]

        for text in texts {
            let gift = "::t::\(GIFTWriter.escaped(text))?{=\(GIFTWriter.escaped(text)) ~z}"
            let question = Exchanging.quizzes(Exchanging.read(gift, as: GIFTFormat.self))
                .first?.questions.first
            let choices = (question?.interaction as? OneChoice)?.choices
            #expect(question?.stem.text(in: .english) == text + "?")
            #expect(choices?.first?.text.text(in: .english) == text)
        }
    }
}
