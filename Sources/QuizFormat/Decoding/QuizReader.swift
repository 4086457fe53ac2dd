import QuizCore
import Wording

/// A quiz as far as it could be read.
struct QuizReading {
    /// nil if a part it cannot be without is missing or faulty.
    let quiz: Quiz?
    let id: ScalarReader.Word?
    /// The questions that could be read, also where the quiz could not.
    let questions: [PlacedQuestion]
    /// Those of all questions, also of faulty ones.
    let mentions: [QuestionMentions]
    let audience: [ScalarReader.Word]
    let needs: [PlacedNeed]
    let draws: [PlacedDraw]
    let was: [ScalarReader.Word]
    let allow: Set<String>
    /// nil if the quiz is.
    let content: QuizContent?
    /// The map of the file; nil if there is none.
    var node: SourceNode?

    static let nothing = Self(
        quiz: nil,
        id: nil,
        questions: [],
        mentions: [],
        audience: [],
        needs: [],
        draws: [],
        was: [],
        allow: [],
        content: nil
    )
}

/// Reads the keys of a quiz and its questions.
struct QuizReader {
    let findings: Findings
    let fields: Fields
    let scalars: ScalarReader
    let texts: TextReader
    /// The number of the last line.
    let lastLine: Int

    init?(_ root: SourceNode, _ findings: Findings, lastLine: Int) {
        let known = FormatKeys.quiz
        guard let fields = Fields(root, known: known, name: "quiz", findings) else { return nil }
        self.findings = findings
        self.fields = fields
        self.scalars = ScalarReader(findings: findings)
        self.texts = TextReader(
            languages: LanguagesReader.read(fields, findings) ?? [.chinese, .english],
            findings: findings
        )
        self.lastLine = lastLine
    }

    func read(fileStem: String) -> QuizReading {
        let id = self.scalars.id(self.fields, ofFile: fileStem, differing: .quizIDDiffers)
        let title = self.text("title")
        if title == nil, !self.fields.contains("title") {
            self.findings.report(.missing("title"), at: self.fields.node.place, fix: "title: …")
        }
        let summary = self.text("summary")
        let audience = self.scalars.ids(self.fields, "audience", example: "all")
        let needs = self.needs()
        let draws = self.draws()
        let settings = self.settings(needs: needs, draws: draws)
        let points = self.number("points", within: 1...100) ?? 1
        let scope = QuizScope(
            id: Quiz.ID(id?.text ?? fileStem),
            texts: self.texts,
            scalars: self.scalars,
            findings: self.findings,
            points: points,
            isDraft: settings.isDraft
        )
        let read = self.questions(scope, areWanted: draws.allSatisfy(\.rule.staysHere))
        let questions = read.compactMap(\.question)
        let allow = self.fields["allow"].map(scope.allowed) ?? []
        let was = self.fields["was"].flatMap {
            self.scalars.words($0, name: "was", example: "old-id")
        }
        let tree = id.flatMap { id in
            title.map {
                QuizTree(
                    id: id.text,
                    languages: self.texts.languages,
                    title: $0,
                    summary: summary,
                    audience: audience?.map { JobRole.ID($0.text) },
                    settings: settings,
                    points: points
                )
            }
        }
        return QuizReading(
            quiz: tree.map { self.quiz($0, questions) },
            id: id,
            questions: questions,
            mentions: read.map(\.mentions),
            audience: audience ?? [],
            needs: needs,
            draws: draws,
            was: was ?? [],
            allow: allow,
            content: tree.map { self.content($0, was?.map(\.text), allow, questions) },
            node: self.fields.node
        )
    }

    private func quiz(_ tree: QuizTree, _ questions: [PlacedQuestion]) -> Quiz {
        let hashes = questions.map { $0.question.contentHash + "\n" }.joined()
        return Quiz(
            id: Quiz.ID(tree.id),
            version: SHA256(tree.value.json + "\n" + hashes).hex,
            languages: tree.languages,
            title: tree.title,
            summary: tree.summary,
            audience: tree.audience,
            settings: tree.settings,
            questions: questions.map(\.question)
        )
    }

    private func content(
        _ tree: QuizTree,
        _ was: [String]?,
        _ allow: Set<String>,
        _ questions: [PlacedQuestion]
    ) -> QuizContent {
        QuizContent(
            languages: tree.languages,
            keys: tree.value.adding([
                "code": tree.settings.accessCode.map { .text($0) },
                "note": self.fields["note"]?.text.map { .text(Blanks.folded($0)) },
                "was": .words(was ?? []),
                "allow": .words(allow.sorted()),
            ]),
            questions: questions.map(\.content)
        )
    }

    func text(_ key: String) -> LocalizedText? {
        self.fields[key].flatMap { self.texts.text($0, name: key) }
    }

    func number(_ key: String, within range: ClosedRange<Int>) -> Int? {
        self.fields[key].flatMap { self.scalars.wholeNumber($0, name: key, within: range) }
    }

    /// - Parameter areWanted: Whether the quiz needs questions of its own.
    private func questions(
        _ scope: QuizScope,
        areWanted: Bool
    ) -> [(question: PlacedQuestion?, mentions: QuestionMentions)] {
        guard let node = self.fields["questions"] else {
            guard areWanted else { return [] }
            self.findings.report(
                .missing("questions"),
                at: self.fields.node.place,
                fix: "questions:"
            )
            return []
        }
        guard let list = node.list else {
            self.findings.report(.wrongKind("questions", .list), at: node.place)
            return []
        }
        guard !list.isEmpty else {
            self.findings.report(
                .itemCount("questions", from: 1, to: FormatLimits.questions),
                at: node.place
            )
            return []
        }
        if list.count > FormatLimits.questions {
            self.findings.report(
                .limit(.questions, FormatLimits.questions),
                at: list[FormatLimits.questions].place
            )
        }
        let shown = list.prefix(FormatLimits.questions)
        let starts = shown.map(\.place.line) + [max(self.lastLine, shown.last?.place.line ?? 1) + 1]
        return zip(shown, zip(starts, starts.dropFirst())).compactMap { node, lines in
            QuestionReader(node, scope, lines: lines.0...max(lines.0, lines.1 - 1))?.read()
        }
    }
}

/// Reads `langs`.
enum LanguagesReader {
    /// nil if there is no list of languages that can be used.
    static func read(_ fields: Fields, _ findings: Findings) -> [LanguageTag]? {
        guard let node = fields["langs"] else {
            findings.report(.missing("langs"), at: fields.node.place, fix: "langs: zh, en")
            return nil
        }
        let scalars = ScalarReader(findings: findings)
        guard let words = scalars.words(node, name: "langs", example: "zh, en") else { return nil }
        for word in words where !Self.isTag(word.text) {
            findings.report(.wrongForm(word.text, .language, example: "zh"), at: word.place)
            return nil
        }
        guard words.count <= FormatLimits.languages else {
            findings.report(.limit(.languages, FormatLimits.languages), at: node.place)
            return nil
        }
        let tags = words.map(\.text)
        if let twice = words.first(where: { word in tags.count { $0 == word.text } > 1 }) {
            findings.report(.itemTwice(twice.text), at: twice.place)
            return nil
        }
        return tags.map(LanguageTag.init)
    }

    /// Letters and digits in groups of 2 to 8 with hyphens between (BCP 47), the first of letters.
    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isGood = parts.allSatisfy { part in
            (2...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        return isGood && parts[0].utf8.count <= 3 && parts[0].allSatisfy(\.isLetter)
    }
}
