import QuizCore

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
    /// The same without the fault; nil where a sentence says it all.
    let mended: [File]?
    /// The faulty lines as authors are shown them.
    let shown: String
    /// The same lines without the fault.
    let shownMended: String?
    /// What people answered before the file was changed, where the rule is about that.
    private(set) var answers = GivenAnswers()

    /// A file of the example; U+FFFD stands for an octet that is no text.
    struct File: Sendable {
        let name: String
        let text: String
    }

    init(_ code: String, files: [File], mended: [File]? = nil) {
        let isMarked = { (file: File) in file.text.contains(Self.mark) }
        let marked = files.first(where: isMarked) ?? files[0]
        let other = mended?.first { $0.name == marked.name }?.text
        let plain = marked.text.filter { $0 != Self.mark }
        self.init(
            code,
            files: files,
            mended: mended,
            shown: marked.text,
            shownMended: other == plain ? nil : other
        )
    }

    /// A whole quiz file.
    init(_ code: String, file text: String, mended: String? = nil) {
        self.init(code, text, mended) { [File(name: "sample.yaml", text: $0)] }
    }

    /// Lines of a question; what a good question needs besides is added.
    init(_ code: String, question lines: String, mended: String? = nil) {
        self.init(code, lines, mended) { lines in
            [File(name: "sample.yaml", text: Self.quiz(question: lines))]
        }
    }

    /// Lines of a quiz; what a good quiz needs besides is added.
    init(_ code: String, quiz lines: String, mended: String? = nil) {
        self.init(code, lines, mended) { lines in
            [File(name: "sample.yaml", text: Self.quiz(keys: lines))]
        }
    }

    /// A question with the framework and the facts of the examples.
    ///
    /// - Parameter markingID: Whether the place is that of the whole question.
    init(
        _ code: String,
        bankQuestion lines: String,
        mended: String? = nil,
        markingID: Bool = false
    ) {
        self.init(code, lines, mended) { lines in
            let quiz = Self.quiz(question: lines)
            let parts = quiz.split(separator: "- id", maxSplits: 1)
            let marked = parts.joined(separator: "- \(Self.mark)id")
            return [File(name: "sample.yaml", text: markingID ? marked : quiz)] + Self.bank
        }
    }

    /// What the place of a finding about a change is.
    enum ChangePlace {
        case question
        case questions
        /// The first of these words.
        case text(String)
    }

    /// A question that people answered while it had other lines.
    init(
        _ code: String,
        since before: String,
        question lines: String,
        mended: String,
        at place: ChangePlace
    ) {
        self.init(code, lines, mended) { lines in
            let quiz = Self.quiz(question: lines)
            let word =
                switch place {
                case .question: "- id"
                case .questions: "questions"
                case .text(let text): text
                }
            let parts = quiz.cut(at: word)
            let isItem = word.hasPrefix("- ")
            let marked = isItem ? "- \(Self.mark)id" : "\(Self.mark)\(word)"
            return [File(name: "sample.yaml", text: parts.joined(separator: marked))]
        }
        self.answers = Self.answers(to: Self.quiz(question: before))
    }

    /// Three answers to each question of a quiz, each of which names every choice.
    private static func answers(to source: String) -> GivenAnswers {
        let quiz = BankReader.readStored(source, of: "sample")
        let versions = (quiz?.questions ?? []).map { question in
            let lists = question.interaction.namedParts
            let chosen = lists.enumerated().flatMap { list, parts in
                parts.texts.indices.map { AnsweredVersion.Chosen(list: list, position: $0) }
            }
            return AnsweredVersion(
                question: question.name,
                shown: question.contentHash,
                marked: question.contentHash,
                count: 3,
                chosen: Dictionary(uniqueKeysWithValues: chosen.map { ($0, 3) })
            )
        }
        return GivenAnswers(versions: versions, sources: [source])
    }

    private init(
        _ code: String,
        _ shown: String,
        _ mended: String?,
        files: (String) -> [File]
    ) {
        self.init(
            code,
            files: files(shown),
            mended: mended.map(files),
            shown: shown,
            shownMended: mended
        )
    }

    private init(
        _ code: String,
        files: [File],
        mended: [File]?,
        shown: String,
        shownMended: String?
    ) {
        self.code = code
        self.files = files
        self.mended = mended
        self.shown = shown.filter { $0 != Self.mark }
        self.shownMended = shownMended
    }

    /// The framework, the facts and the articles of the examples.
    static var bank: [File] {
        [
            File(name: "competencies.yaml", text: Self.framework),
            File(name: "facts.tsv", text: Self.facts),
            File(name: "articles.tsv", text: Self.articles),
            File(name: "disagreements.tsv", text: Self.disagreements),
        ]
    }

    /// A good quiz in which some lines stand instead of their like.
    static func quiz(keys: String = "", question lines: String = "truth: true") -> String {
        let base = ["id: sample", "langs: zh, en", "title: 样例 // Sample"]
        let parts = [
            "id: first", "competency: sales", "level: easy", "ask: 问题？ // Question?",
            "why: 因为。 // Because.", "truth: true",
        ]
        let types = QuestionTypes.keywords.filter { $0 != "truth" }
        let hasType = types.contains { Self.has($0, in: lines) }
        let isScene = Self.has("scene", in: lines)
        let kept = Self.lines(parts, besides: lines).filter { line in
            !(hasType && line == "truth: true") && !(isScene && line.hasPrefix("why"))
        }
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

    static let facts =
        "fact_id\tsection\tdomain\tcompetency_ids\tstatement_en\tstatement_zh\n"
        + "S01-F01\tS01\tfield\tsales\tA.\t甲。\nS01-F02\tS01\tfield\tservice\tB.\t乙。\n"
        + "S01-F03\tS01\tfield\tsales\tC.\t丙。\nS01-F04\tS01\tfield\tsales\tD.\t丁。\n"

    private static let articles =
        "section\ttitle_zh\ttitle_en\tnames\nS01\t第一篇\tArticle one\tS01|第一篇|Article one\n"

    private static let disagreements =
        "id\tfact_ids\tadvice\nX1\tS01-F03\tname-article\nX2\tS01-F04\tavoid\n"
}

extension String {
    /// The parts before and behind the first place of a word; the whole if it is not there.
    fileprivate func cut(at word: String) -> [String] {
        guard let range = self.firstRange(of: word) else { return [self] }
        return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
    }
}
