import QuizCore
import Wording

/// Reads the keys of a programme and its steps.
struct ProgrammeReader {
    static let keys = [
        FormatKey("id", .id, isRequired: true),
        FormatKey("langs", .words, isRequired: true),
        FormatKey("title", .text, isRequired: true),
        FormatKey("summary", .text),
        FormatKey("audience", .words),
        FormatKey("valid", .duration(or: nil)),
        FormatKey("allow", .words),
        FormatKey("note", .word),
    ]
    /// The key of the list of steps.
    static let list = "steps"
    static let stepKeys = [
        FormatKey("quiz", .id, isRequired: true),
        FormatKey("due", .duration(or: nil), isRequired: true),
        FormatKey("rule", .choice(Programme.Rule.allCases.map(\.rawValue))),
        FormatKey("roles", .words),
        FormatKey("note", .word),
    ]
    private static let dueDays = 1...365
    private static let validDays = 30...3650
    private static let day = 86_400

    private let findings: Findings
    private let fields: Fields
    private let scalars: ScalarReader
    private let texts: TextReader

    init?(_ root: SourceNode, _ findings: Findings) {
        let known = Self.keys.map(\.name) + [Self.list]
        guard let fields = Fields(root, known: known, name: "programme", findings) else {
            return nil
        }
        self.findings = findings
        self.fields = fields
        self.scalars = ScalarReader(findings: findings)
        self.texts = TextReader(
            languages: LanguagesReader.read(fields, findings) ?? [.chinese, .english],
            findings: findings
        )
    }

    func read(fileStem: String) -> ProgrammeReading {
        let id = self.scalars.id(self.fields, ofFile: fileStem, differing: .programmeIDDiffers)
        let title = self.text("title")
        if title == nil, !self.fields.contains("title") {
            self.findings.report(.missing("title"), at: self.fields.node.place, fix: "title: …")
        }
        let summary = self.text("summary")
        let audience = self.scalars.ids(self.fields, "audience", example: "sales-rep")
        let valid = self.fields["valid"].flatMap {
            self.days($0, name: "valid", within: Self.validDays)
        }
        let steps = self.steps()
        if let node = self.fields["note"] {
            _ = self.scalars.word(node, name: "note", example: "…")
        }
        let programme = id.flatMap { id in
            title.map {
                Programme(
                    id: Programme.ID(id.text),
                    title: $0,
                    summary: summary,
                    audience: audience?.map { JobRole.ID($0.text) },
                    validDays: valid,
                    steps: steps.map(\.step)
                )
            }
        }
        return ProgrammeReading(
            programme: programme,
            id: id,
            audience: audience,
            steps: steps,
            texts: self.placed(.title, title, "title") + self.placed(.summary, summary, "summary"),
            allow: self.fields["allow"].map(self.scalars.codes) ?? []
        )
    }

    private func text(_ key: String) -> LocalizedText? {
        self.fields[key].flatMap { self.texts.text($0, name: key) }
    }

    private func placed(
        _ role: PlacedText.Role,
        _ text: LocalizedText?,
        _ key: String
    ) -> [PlacedText] {
        guard let text, let node = self.fields[key] else { return [] }
        return [PlacedText(role, text, at: node)]
    }

    private func steps() -> [PlacedStep] {
        guard let node = self.fields[Self.list] else {
            self.findings.report(
                .missing(Self.list),
                at: self.fields.node.place,
                fix: "\(Self.list):"
            )
            return []
        }
        guard let list = node.list, !list.isEmpty else {
            self.findings.report(.wrongKind(Self.list, .list), at: node.place)
            return []
        }
        return list.compactMap(self.step)
    }

    private func step(_ node: SourceNode) -> PlacedStep? {
        let known = Self.stepKeys.map(\.name)
        guard let fields = Fields(node, known: known, name: Self.list, self.findings) else {
            return nil
        }
        for key in Self.stepKeys where key.isRequired && !fields.contains(key.name) {
            self.findings.report(.missing(key.name), at: node.place)
        }
        let note = fields["note"].flatMap { self.scalars.word($0, name: "note", example: "…") }
        let roles = self.scalars.ids(fields, "roles", example: "sales-rep")
        let rule = fields["rule"].map(self.rule) ?? .pass
        guard let quiz = fields["quiz"], let id = self.scalars.id(quiz, name: "quiz"),
            let due = fields["due"],
            let days = self.days(due, name: "due", within: Self.dueDays), let rule
        else { return nil }
        return PlacedStep(
            step: Programme.Step(
                quiz: Quiz.ID(id),
                due: .seconds(days * Self.day),
                rule: rule,
                roles: roles?.map { JobRole.ID($0.text) },
                note: note
            ),
            quiz: ScalarReader.Word(text: id, place: quiz.place),
            due: due.place,
            rule: fields["rule"]?.place ?? quiz.place,
            roles: roles ?? []
        )
    }

    private func rule(_ node: SourceNode) -> Programme.Rule? {
        self.scalars.choice(node, name: "rule", of: ["pass": .pass, "done": .done])
    }

    /// Whole days.
    private func days(
        _ node: SourceNode,
        name: String,
        within bounds: ClosedRange<Int>
    ) -> Int? {
        let example = "\(max(7, bounds.lowerBound))d"
        guard let word = self.scalars.word(node, name: name, example: example) else { return nil }
        let seconds = Measure.duration(word).map { Int($0.components.seconds) }
        guard let seconds, seconds.isMultiple(of: Self.day) else {
            self.findings.report(.wrongForm(word, .days, example: example), at: node.place)
            return nil
        }
        guard bounds.contains(seconds / Self.day) else {
            let ends = [bounds.lowerBound, bounds.upperBound].map { "\($0)d" }
            self.findings.report(.outOfRange(name, from: ends[0], to: ends[1]), at: node.place)
            return nil
        }
        return seconds / Self.day
    }
}
