import QuizCore
import Wording

/// What can be wrong between files, and between the questions of one.
enum BankChecks: Check {
    static let examples = [
        MarkedExample("E207", file: Self.twoQuestions, mended: Self.otherID),
        MarkedExample(
            "E208",
            files: [
                .init(name: "a/sample.yaml", text: MarkedExample.quiz()),
                .init(name: "b/sample.yaml", text: MarkedExample.quiz(keys: "id: ▸sample")),
            ]
        ),
        MarkedExample("E217", question: "was: ▸first", mended: "was: old-first"),
        MarkedExample("E221", quiz: "needs: ▸sample passed", mended: "note: 甲"),
    ]

    private static let otherID = Self.twoQuestions.replacing("▸first", with: "second")

    private static let twoQuestions = """
        id: sample
        langs: zh
        title: 样例
        questions:
        - id: first
          competency: sales
          level: easy
          ask: 甲？
          truth: true
          why: 因为。
        - id: ▸first
          competency: sales
          level: easy
          ask: 乙？
          truth: true
          why: 因为。

        """

    static func check(_ files: [QuizFile]) {
        var owners: [String: QuizFile] = [:]
        for file in files {
            Self.checkQuestionIDs(file)
            guard let id = file.reading.id else { continue }
            if let other = owners[id.text] {
                file.findings.report(
                    .quizTwice(id.text, otherFile: other.source.path),
                    at: id.place
                )
            } else {
                owners[id.text] = file
            }
        }
        for file in files {
            for former in file.reading.was where owners[former.text] != nil {
                file.findings.report(.stillInUse(former.text), at: former.place)
            }
        }
        Self.checkCircles(files)
    }

    private static func checkQuestionIDs(_ file: QuizFile) {
        var lines: [String: Int] = [:]
        for id in file.reading.mentions.compactMap(\.id) {
            if let first = lines[id.text] {
                file.findings.report(.questionTwice(id.text, firstLine: first), at: id.place)
            } else {
                lines[id.text] = id.place.line
            }
        }
        var claimed: Set<String> = []
        for former in file.reading.mentions.flatMap(\.was)
        where lines[former.text] != nil || !claimed.insert(former.text).inserted {
            file.findings.report(.stillInUse(former.text), at: former.place)
        }
    }

    private static func checkCircles(_ files: [QuizFile]) {
        var needs: [String: [String]] = [:]
        for file in files {
            guard let id = file.reading.id?.text else { continue }
            needs[id] = file.reading.needs.compactMap(\.quiz)
        }
        for file in files {
            guard let id = file.reading.id?.text else { continue }
            for need in file.reading.needs {
                guard let first = need.quiz, let path = Self.path(from: first, to: id, needs) else {
                    continue
                }
                file.findings.report(
                    .needsItself(path.joined(separator: " > ")),
                    at: need.place
                )
            }
        }
    }

    /// The shortest way along `needs`.
    private static func path(
        from start: String,
        to end: String,
        _ needs: [String: [String]]
    ) -> [String]? {
        var ways = [[start]]
        var seen: Set<String> = [start]
        while !ways.isEmpty {
            if let way = ways.first(where: { $0.last == end }) { return way }
            ways = ways.flatMap { way in
                (needs[way.last ?? ""] ?? []).filter { seen.insert($0).inserted }.map { way + [$0] }
            }
        }
        return nil
    }
}

extension PlacedNeed {
    /// The quiz that must be done before; nil where a level is needed.
    fileprivate var quiz: String? {
        switch self.need {
        case .passed(let quiz), .done(let quiz): quiz.text
        case .level: nil
        }
    }
}
