import QuizCore
import Wording

/// A question with where it stands.
struct PlacedQuestion {
    let question: Question
    /// Its tree for the content hash.
    let tree: ValueTree
    /// The values of its keys, with those that are in no hash.
    let content: ValueMap
    let id: ScalarReader.Word
    /// Former ids.
    let was: [ScalarReader.Word]
    let competencies: [ScalarReader.Word]
    let facts: [ScalarReader.Word]
    /// Warnings the author accepts.
    let allow: Set<String>
    let lines: ClosedRange<Int>
    let node: SourceNode

    var place: Place { self.node.place }
}

/// Names in a question, which may be faulty otherwise.
struct QuestionMentions {
    let id: ScalarReader.Word?
    /// Former ids.
    let was: [ScalarReader.Word]
    let competencies: [ScalarReader.Word]
    let facts: [ScalarReader.Word]
}

/// What a quiz gives to all its questions.
struct QuizScope {
    let id: Quiz.ID
    let texts: TextReader
    let scalars: ScalarReader
    let findings: Findings
    /// The default of `points`.
    let points: Int
    let isDraft: Bool
}

/// Reads one question.
struct QuestionReader {
    let quiz: QuizScope
    let fields: Fields
    let lines: ClosedRange<Int>

    var findings: Findings { self.quiz.findings }

    init?(_ node: SourceNode, _ quiz: QuizScope, lines: ClosedRange<Int>) {
        let known = FormatKeys.question
        guard let fields = Fields(node, known: known, name: "questions", quiz.findings) else {
            return nil
        }
        self.quiz = quiz
        self.fields = fields
        self.lines = lines
    }

    /// The question, which is nil if a part it cannot be without is missing or faulty, and the names
    /// in it.
    func read() -> (question: PlacedQuestion?, mentions: QuestionMentions) {
        let before = self.findings.errorCount
        let id = self.id()
        let stem = self.text("ask", isRequired: true)
        let competencies = self.competencies()
        let reading = self.interaction(competencies.map(\.word.text))
        let level = self.level()
        let why = self.explanation()
        let parts = self.parts()
        let mentions = QuestionMentions(
            id: id,
            was: parts.was,
            competencies: competencies.map(\.word),
            facts: parts.facts
        )
        guard self.findings.errorCount == before, let id, let stem, let reading else {
            return (nil, mentions)
        }
        let tree = self.tree(id, stem, reading, competencies, level, why, parts)
        let question = Question(
            name: QuestionName(quiz: self.quiz.id, question: Question.ID(id.text)),
            stem: stem,
            interaction: reading.interaction,
            shares: competencies.map {
                CompetencyShare(Competency.ID($0.word.text), weight: $0.weight)
            },
            level: level,
            explanation: why,
            facts: parts.facts.map(\.text),
            hints: parts.hints,
            passage: parts.passage,
            source: parts.source,
            points: parts.points,
            timeLimit: parts.timeLimit,
            keepsOrder: parts.isFixed,
            contentHash: SHA256(tree.octets).hex,
            markingHash: SHA256(tree.markingTree.octets).hex
        )
        let placed = PlacedQuestion(
            question: question,
            tree: tree,
            content: tree.adding([
                "competency": Self.inOrder(competencies),
                "note": parts.note.map { .text($0) },
                "was": .words(parts.was.map(\.text)),
                "allow": .words(parts.allow.sorted()),
            ]),
            id: id,
            was: parts.was,
            competencies: competencies.map(\.word),
            facts: parts.facts,
            allow: parts.allow,
            lines: self.lines,
            node: self.fields.node
        )
        return (placed, mentions)
    }

    /// Competencies with their shares, the greatest share first, equal ones as they were written: a
    /// question counts for the first of them.
    private static func inOrder(_ competencies: [WeightedCompetency]) -> ValueTree? {
        guard !competencies.isEmpty else { return nil }
        let ordered = competencies.enumerated().sorted { left, right in
            (right.element.weight, left.offset) < (left.element.weight, right.offset)
        }
        return .list(
            ordered.map { .list([.text($0.element.word.text), ValueTree($0.element.weight)]) }
        )
    }

    private func id() -> ScalarReader.Word? {
        guard let node = self.fields["id"] else {
            self.findings.report(.missing("id"), at: self.fields.node.place, fix: "id: price-talk")
            return nil
        }
        return self.quiz.scalars.id(node).map { ScalarReader.Word(text: $0, place: node.place) }
    }

    func text(_ key: String, isRequired: Bool) -> LocalizedText? {
        guard let node = self.fields[key] else {
            if isRequired {
                self.findings.report(.missing(key), at: self.fields.node.place, fix: "\(key): …")
            }
            return nil
        }
        return self.quiz.texts.text(node, name: key)
    }

    /// `competency`, `level` and `why` may wait in a draft.
    private func reportMissing(_ key: String) {
        guard !self.fields.contains(key) else { return }
        self.findings.report(
            self.quiz.isDraft ? .missingInDraft(key) : .missing(key),
            at: self.fields.node.place,
            fix: "\(key): …"
        )
    }

    private func level() -> Question.Level? {
        guard !self.lacks("level", types: [RateReader.keyword]) else { return nil }
        guard let node = self.fields["level"] else {
            self.reportMissing("level")
            return nil
        }
        return self.quiz.scalars.choice(
            node,
            name: "level",
            of: ["easy": .easy, "medium": .medium, "hard": .hard]
        )
    }

    /// Scenes explain themselves, and ratings have nothing to explain.
    private func explanation() -> LocalizedText? {
        guard !self.lacks("why", types: [SceneReader.keyword, RateReader.keyword]) else {
            return nil
        }
        let why = self.text("why", isRequired: false)
        if why == nil { self.reportMissing("why") }
        return why
    }

    /// Whether the question is of a type that has no such key; reports the key if it is there.
    private func lacks(_ key: String, types: [String]) -> Bool {
        guard let type = types.first(where: self.fields.contains) else { return false }
        if self.fields.contains(key) {
            self.findings.report(.noMeaning(key, for: type), at: self.fields.place(of: key))
        }
        return true
    }

    private func competencies() -> [WeightedCompetency] {
        guard let node = self.fields["competency"] else {
            self.reportMissing("competency")
            return []
        }
        return CompetencyReader(quiz: self.quiz).read(node) ?? []
    }

    private func interaction(_ competencies: [String]) -> TypeReading? {
        let found = (QuestionTypes.keywords).filter(self.fields.contains)
        guard found.count == 1, let reader = TypeReaders.named(found[0]),
            let node = self.fields[found[0]]
        else {
            self.findings.report(.typeKeys(found), at: self.fields.node.place)
            return nil
        }
        for (key, type) in [("unit", NumberReader.keyword), ("length", EssayReader.keyword)]
        where self.fields.contains(key) && found[0] != type {
            self.findings.report(.noMeaning(key, for: found[0]), at: self.fields.place(of: key))
        }
        let scope = QuestionScope(
            texts: self.quiz.texts,
            scalars: self.quiz.scalars,
            findings: self.findings,
            fields: self.fields,
            grade: self.grade(for: reader),
            competencies: competencies
        )
        return reader.read(node, scope)
    }

    private func grade(for reader: any TypeReader.Type) -> String? {
        guard let node = self.fields["grade"] else { return nil }
        guard let first = reader.grades.first else {
            self.findings.report(
                .noMeaning("grade", for: reader.keyword),
                at: self.fields.place(of: "grade")
            )
            return nil
        }
        guard let word = self.quiz.scalars.word(node, name: "grade", example: first) else {
            return nil
        }
        guard reader.grades.contains(word) else {
            self.findings.report(
                .wrongForm(word, .words(reader.grades), example: first),
                at: node.place,
                fix: Spelling.nearest(to: word, among: reader.grades)
            )
            return nil
        }
        return word == first ? nil : word
    }
}
