import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Judgements written into quiz files")
struct TriageTests {
    private static func file(_ question: String) -> String {
        """
        # By Li Na.
        id: sample
        langs: zh, en
        title: 样例 // Sample
        draft: yes
        questions:
        - id: first  # kept
          ask: 叫什么？ // What is it called?
        \(question)
          why: 因为。 // Because.

        """
    }

    private static func judged(
        _ question: String,
        _ text: String,
        credit: Fraction = .one,
        feedback: String? = nil,
        gap: Int? = nil,
        isPattern: Bool = false,
        losesComments: Bool = false,
        ending: String = "\n"
    ) throws(JudgedFile.Refusal) -> JudgedFile {
        let source = Self.file(question).replacing("\n", with: ending)
        let file = Bank.File(path: "sample.yaml", octets: Array(source.utf8))
        let group = AnswerGroup(
            question: "first",
            gap: gap,
            text: text,
            isPattern: isPattern,
            credit: credit,
            feedback: feedback
        )
        return try JudgedFile(group, in: file.path, of: [file], losesComments: losesComments)
    }

    /// A question, what is judged, and the same question afterwards.
    struct Sample: Sendable, CustomTestStringConvertible {
        let before: String
        let text: String
        var credit = Fraction.one
        var feedback: String?
        var gap: Int?
        var isPattern = false
        let after: String

        var testDescription: String { "\(self.text) in \(self.before)" }
    }

    static let samples = [
        Sample(before: "  text: 甲 // ZOPA", text: "Range", after: "  text: 甲 // ZOPA | Range"),
        Sample(before: "  text: 甲 // ZOPA", text: "区间", after: "  text: 甲 | 区间 // ZOPA"),
        Sample(before: "  text: ZOPA  # key", text: "区间", after: "  text: ZOPA | 区间  # key"),
        Sample(before: "  text: 'it''s'", text: "a: b", after: "  text: \"it's | a: b\""),
        Sample(
            before: "  text: 甲 // a",
            text: "rope",
            credit: .zero,
            feedback: "不。 // No.",
            after: "  text:\n  - (x) 甲 // a\n  - ( ) rope >> 不。 // No."
        ),
        Sample(
            before: "  text:\n  - (x) 甲 // a\n  # why\n  - (50%) 乙 // b >> 近。 // Near.\n",
            text: "c",
            credit: Fraction(1, 2),
            feedback: "近。 // Near.",
            after: "  text:\n  - (x) 甲 // a\n  # why\n  - (50%) 乙 // b | c >> 近。 // Near.\n"
        ),
        Sample(
            before: "  text:\n  - (x) 甲 // a\n  - credit: 50%\n    accept: b\n",
            text: "c",
            credit: .zero,
            after: "  text:\n  - (x) 甲 // a\n  - credit: 50%\n    accept: b\n  - ( ) c\n"
        ),
        Sample(
            before: "  text:\n  - (x) 甲 // a\n  - ( ) b",
            text: "{the} c*",
            isPattern: true,
            after: "  text:\n  - (x) 甲 // a\n  - ( ) b\n  - (x) \"{the} c*\""
        ),
        Sample(
            before: "  text: a",
            text: "5*{2}|\\ // >> x",
            after: #"  text: a | 5\*\{2\}\|\\ \// \>> x"#
        ),
        Sample(
            before: "  blank: 要{换|交换}回{=甲 ~乙}。 // It is {traded} for {=a ~b}.",
            text: "swapped",
            after: "  blank: 要{换|交换}回{=甲 ~乙}。 // It is {traded|swapped} for {=a ~b}."
        ),
        Sample(
            before: "  blank: \\{{甲}和{乙}。 // \\{{a} and {b}.",
            text: "丙",
            gap: 2,
            after: "  blank: \\{{甲}和{乙|丙}。 // \\{{a} and {b}."
        ),
        Sample(
            before: "  blank:\n    text: 要{1}。 // It is {1}.\n    gaps:\n    - accept:\n      - a",
            text: "b",
            after: "  blank:\n    text: 要{1}。 // It is {1}.\n    gaps:\n    - accept:\n      - a\n"
                + "      - b"
        ),
    ]

    @Test(arguments: Self.samples, ["\n", "\r\n"])
    func `a judgement changes its own lines and no other octet`(
        sample: Sample,
        ending: String
    ) throws {
        let wanted = Self.file(sample.after)
            .replacing("- (x) \"{the} c*\"", with: "- (x) {the} c*")

        let judged = try Self.judged(
            sample.before,
            sample.text,
            credit: sample.credit,
            feedback: sample.feedback,
            gap: sample.gap,
            isPattern: sample.isPattern,
            ending: ending
        )

        let text = String(decoding: judged.octets, as: UTF8.self)
        #expect(text == wanted.replacing("\n", with: ending))
        #expect(!judged.isLaidOutAnew)
        let places = judged.quiz.questions.flatMap(\.freeTexts)
        let texts = sample.isPattern ? ["the cup", "cup"] : [sample.text]
        for text in texts {
            let taken = places.filter { sample.gap == nil || $0.gap == sample.gap }
                .compactMap { $0.position(taking: TextFolding.fold(text)) }
            #expect(!taken.isEmpty, "\(text)")
        }
    }

    @Test
    func `where the place is not plain the file is laid out anew, and comments must be given up`()
        throws
    {
        let question = "  text: {accept: [a, b]}"

        let judged = try Self.judged(question, "c", losesComments: true)

        #expect(judged.isLaidOutAnew)
        #expect(String(decoding: judged.octets, as: UTF8.self).contains("text: a | b | c\n"))
        #expect(
            throws: JudgedFile.Refusal.commentsDropped([.init(line: 7, text: "# kept")])
        ) {
            try Self.judged(question, "c")
        }
    }

    @Test
    func `what would break the file or mean nothing is refused`() {
        let list = "  text:\n  - (x) 甲 // a\n  - (50%) b*"
        let cases: [(String, String, Bool, JudgedFile.Refusal)] = [
            (list, "…", false, .pattern(.acceptsAnything)),
            (list, "*", true, .pattern(.acceptsAnything)),
            (list, "{a", true, .pattern(.braces)),
            (list, "/a/", true, .pattern(.noRegularExpression)),
            (list, "a\u{1B}", false, .pattern(.forbiddenCharacter("U+001B"))),
            (list, "A!", false, .taken(line: 10, credit: .one)),
            (list, "bear", false, .taken(line: 11, credit: Fraction(1, 2))),
            (list, "b{e}ar", true, .taken(line: 11, credit: Fraction(1, 2))),
            ("  truth: true", "a", false, .noFreeText),
            ("  blank: \"{a}和{b} // {a} and {b}\"", "c", false, .gapWanted([1, 2])),
        ]

        for (question, text, isPattern, refusal) in cases {
            #expect(throws: refusal, "\(text)") {
                try Self.judged(question, text, isPattern: isPattern)
            }
        }
        #expect(throws: JudgedFile.Refusal.onlyRight) {
            try Self.judged("  blank: \"{a} // {a}\"", "c", credit: .zero)
        }
        #expect(throws: JudgedFile.Refusal.feedbackLanguages(2)) {
            try Self.judged(list, "c", credit: .zero, feedback: "a // b // c")
        }
    }

    @Test
    func `one entry too many is refused with what the checker says`() throws {
        let items = (1...16).map { "\n  - (\($0 == 1 ? "x" : "\($0)%")) 甲\($0) // a\($0)" }

        do {
            _ = try Self.judged("  text:" + items.joined(), "rope", credit: .zero)
            Issue.record("accepted")
        } catch {
            guard case .faulty(let findings) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(findings.map(\.code) == ["E306"])
        }
    }

    @Test
    func `warnings that come with a judgement are told, others are not`() throws {
        let judged = try Self.judged("  text: 甲 // a", "rope", credit: .zero, feedback: "绳子不行。")

        #expect(judged.warnings.map(\.code) == ["W601"])
    }
}
