/// A rule, or a small family of rules, with an example of each of its codes.
protocol Check: Sendable {
    /// One or more for each code; a test reads them all.
    static var examples: [MarkedExample] { get }
}

/// A faulty file in which the place of the finding is marked.
struct MarkedExample: Sendable {
    /// Stands right before the place.
    static let mark: Character = "▸"

    let code: String
    let files: [File]
    /// Codes of further findings that cannot be avoided in the example.
    let others: Set<String>

    /// A file of the example; U+FFFD stands for an octet that is no text.
    struct File: Sendable {
        let name: String
        let text: String
    }

    init(_ code: String, others: Set<String> = [], files: [File]) {
        self.code = code
        self.others = others
        self.files = files
    }

    /// A whole quiz file.
    init(_ code: String, others: Set<String> = [], file text: String) {
        self.init(code, others: others, files: [File(name: "sample.yaml", text: text)])
    }

    /// Lines of a question; what a good question needs besides is added.
    init(_ code: String, others: Set<String> = [], question lines: String) {
        self.init(code, others: others, file: Self.quiz(question: lines))
    }

    /// Lines of a quiz; what a good quiz needs besides is added.
    init(_ code: String, others: Set<String> = [], quiz lines: String) {
        self.init(code, others: others, file: Self.quiz(keys: lines))
    }

    /// A question with the framework and the facts of the examples.
    ///
    /// - Parameter markingID: Whether the place is that of the whole question.
    init(_ code: String, bankQuestion lines: String, markingID: Bool = false) {
        let quiz = Self.quiz(question: lines)
        let parts = quiz.split(separator: "- id", maxSplits: 1)
        self.init(
            code,
            files: [
                File(
                    name: "sample.yaml",
                    text: markingID ? parts.joined(separator: "- \(Self.mark)id") : quiz
                ),
                File(name: "competencies.yaml", text: Self.framework),
                File(name: "facts.tsv", text: Self.facts),
            ]
        )
    }

    /// A good quiz in which some lines stand instead of their like.
    static func quiz(keys: String = "", question lines: String = "truth: true") -> String {
        let base = ["id: sample", "langs: zh, en", "title: 样例 // Sample"]
        let parts = [
            "id: first", "competency: sales", "level: easy", "ask: 问题？ // Question?",
            "why: 因为。 // Because.", "truth: true",
        ]
        let types = ["one", "many", "match", "order", "number", "text", "blank", "rate"]
        let hasType = types.contains { Self.has($0, in: lines) }
        let kept = Self.lines(parts, besides: lines).filter { !(hasType && $0 == "truth: true") }
        let question = (kept + lines.split(separator: "\n").map(String.init)).enumerated()
            .map { ($0.offset == 0 ? "- " : "  ") + $0.element }
        let head = Self.lines(base, besides: keys) + keys.split(separator: "\n").map(String.init)
        return (head + ["questions:"] + question).joined(separator: "\n") + "\n"
    }

    /// Lines whose key does not stand among others.
    private static func lines(_ lines: [String], besides others: String) -> [String] {
        lines.filter { line in !Self.has(String(line.prefix { $0 != ":" }), in: others) }
    }

    private static func has(_ key: String, in lines: String) -> Bool {
        lines.split(separator: "\n").contains { line in
            let start = line.drop { $0 == " " || $0 == Self.mark || $0 == "\t" }
            return start.hasPrefix(key) && !(start.dropFirst(key.count).first?.isLetter ?? false)
        }
    }

    static let framework = """
        version: 1
        levels:
        - level: 40
          name_zh: 了解
          meaning_zh: 懂术语。
        domains:
        - id: field
          name_zh: 领域
          groups:
          - id: group
            name_zh: 组
            competencies:
            - id: sales
              name_zh: 销售
              definition_zh: 卖东西。
            - id: service
              name_zh: 服务
              definition_zh: 服务人。
        roles:
        - id: sales-rep
          name_zh: 销售代表
          summary_zh: 做销售。
          required:
          - competency: sales
            level: 40
            reason_zh: 天天要用。

        """

    private static let facts =
        "fact_id\tsection\tdomain\tcompetency_ids\tstatement_en\tstatement_zh\n"
        + "S01-F01\tS01\tfield\tsales\tA.\t甲。\nS01-F02\tS01\tfield\tservice\tB.\t乙。\n"
}
