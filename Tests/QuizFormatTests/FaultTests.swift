import Foundation
import Testing

@testable import QuizFormat

@Suite("Faults")
struct FaultTests {
    private static let fifteen = """
        id: sample
        langs: zh
        title: 谈判: 准备
        questions:
        - id: q-1
          competency: sales
          level: easy
          ask: 注意: 选一项
          one:
          -( ) 甲
          - (x) 乙
          why: "因为"所以
        - id: q-2
          competency: sales
          level: easy
          ask: *重要* 的一题
          truth: true
          why：因为
        - id: q-3
          competency: sales
        \tlevel: easy
          ask: {甲|乙} 丙
           truth: true
          why: @因为
        - id: q-4
          competency: sales
          level: easy
          ask: %因为
         truth: true
          why: '因为
        - id: q-5
          competency: sales
          level: easy
          ask: `因为`
          truth: true
          why:因为

        """

    @Test
    func `a faulty question is held against the bank too`() {
        let text = MarkedExample.quiz(
            question: "level: eazy\ncompetency: slaes\nfacts: S99-F99\ntruth: true"
        )
        let again = text.components(separatedBy: "questions:\n").last ?? ""
        let files =
            [Bank.File(path: "sample.yaml", octets: Array((text + again).utf8))]
            + MarkedExample.bank.map { Bank.File(path: $0.name, octets: Array($0.text.utf8)) }

        let codes = BankReader.read(files).diagnostics.map(\.code)

        #expect(codes.count { $0 == "E204" } == 2, "\(codes)")
        #expect(codes.count { $0 == "E501" } == 2, "\(codes)")
        #expect(codes.count { $0 == "E502" } == 2, "\(codes)")
        #expect(codes.contains("E207"), "\(codes)")
    }

    @Test(arguments: [
        ("langs: zh\ntitle: 样\nquestions: []", "E306"),
        ("langs: zh\ntitle: 样\nquestions:\n- hello", "E203"),
        ("langs: zh\ntitle: 样\nquestions:\n- id: a\n  competency: a 150%, b -50%", "E205"),
    ])
    func `what is wrong is named`(text: String, code: String) {
        let found = Samples.read("id: sample\n\(text)\n").diagnostics

        #expect(found.contains { $0.code == code }, "\(found)")
    }

    @Test
    func `a file in UTF-16 has one finding`() {
        let units = Array("id: 样例\nlangs: zh\n".utf16)
        let octets: [UInt8] =
            [0xFF, 0xFE]
            + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }

        let found = BankReader.read([Bank.File(path: "sample.yaml", octets: octets)]).diagnostics

        #expect(found.map(\.code) == ["E101"])
        #expect(found.first?.fix == "iconv -f UTF-16 -t UTF-8")
    }

    @Test
    func `fifteen faults in five questions are found in one run`() {
        let bank = Samples.read(Self.fifteen)

        let found = bank.diagnostics.map { "\($0.line):\($0.column): \($0.code)" }
        #expect(
            found == [
                "3:10: E103", "8:10: E103", "10:4: E110", "12:12: E105", "16:8: E104",
                "18:6: E109", "21:1: E108", "22:14: E105", "23:4: E107", "24:8: E104",
                "28:8: E104", "29:2: E107", "30:8: E106", "34:8: E104", "36:7: E110",
            ]
        )
        #expect(bank.quizzes.isEmpty)
        let file = QuizFile(path: "sample.yaml", octets: Array(Self.fifteen.utf8))
        #expect(file.reading.questions.map(\.id.text) == ["q-1", "q-2", "q-3", "q-4", "q-5"])
    }

    private static let eight = """
        id: sample
        langs: zh, en
        titel: 样例 // Sample
        title: 样例 // Sample
        pass: 700%
        questions:
        - id: First One
          competency: sales 60%, service 30%
          level: esay
          ask: 注意: 选一项 // Note
          one:
          - (v) 甲 // a
          - ( ) 乙 // b
          why: 因为。 // Because.
        - id: second
          competency: sales
          level: hard
          ask: "对吗"？
          truth: True
          why: 因为。 // Because.

        """

    @Test
    func `eight different faults are told with place and mend`() {
        let found = Samples.read(Self.eight).diagnostics

        #expect(
            found.map { "\($0.line):\($0.column): \($0.code): \($0.fix ?? "-")" } == [
                "3:1: E201: title",
                "5:7: E205: -",
                "7:7: E206: first-one",
                "8:15: E215: sales 60%, service 40%",
                "9:10: E204: easy",
                "10:10: E103: ask: \"注意: 选一项 // Note\"",
                "12:5: E301: - (x) 甲 // a",
                "18:12: E105: ask: \"\\\"对吗\\\"？\"",
                "19:10: E308: true",
            ]
        )
    }

    @Test
    func `a file with more faults than are mended ends with the line that cannot be read`() {
        let lines = (0..<150).map { "k\($0): a: b\n" }.joined()

        let codes = Samples.read(lines).diagnostics.map(\.code)

        #expect(codes.count(where: { $0 == "E103" }) == 100)
        #expect(codes.contains("E117") && !codes.contains("E119"))
    }
}
