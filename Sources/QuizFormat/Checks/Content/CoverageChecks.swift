import CompetencyModel
import QuizCore
import Wording

/// Rules about what a bank still lacks: true of most banks while they grow.
enum Coverage {
    /// They are told one by one only to those who ask.
    static let codes: Set<String> = ["W509", "W510", "W512"]
}

/// W509: facts that no question rests on.
enum UnusedFacts: BankRule {
    static let examples = [
        MarkedExample(
            "W509",
            files: [
                .init(
                    name: "facts.tsv",
                    text: MarkedExample.facts.replacing("S01-F02", with: "▸S01-F02")
                ),
                .init(name: "sample.yaml", text: Self.quiz("S01-F01, S01-F03, S01-F04")),
            ],
            mended: [
                .init(name: "facts.tsv", text: MarkedExample.facts),
                .init(name: "sample.yaml", text: Self.quiz("S01-F01, S01-F02, S01-F03, S01-F04")),
            ]
        )
    ]

    private static func quiz(_ facts: String) -> String {
        MarkedExample.quiz(question: "competency: sales, service\nfacts: \(facts)")
    }

    static func findings(in bank: CheckedBank) -> [BankFinding] {
        guard let facts = bank.facts else { return [] }
        let used = Set(bank.questions.flatMap(\.question.facts))
        let unused = facts.table.rows.filter { row in
            used.isDisjoint(with: [row.cells[0]] + (bank.twins[row.cells[0]] ?? []))
        }
        return unused.map { row in
            BankFinding(
                .factUnused(row.cells[0]),
                at: Place(line: row.line, column: 1, endColumn: row.cells[0].count + 1),
                in: facts.findings
            )
        }
    }
}

/// W510: competencies with hardly any question.
enum FewQuestions: BankRule {
    static let examples = [
        MarkedExample(
            "W510",
            files: Self.files(marked: true, count: 3),
            mended: Self.files(marked: false, count: 4)
        )
    ]

    private static let least = 4

    static func findings(in bank: CheckedBank) -> [BankFinding] {
        guard let file = bank.frameworkFile else { return [] }
        let shares = bank.questions.flatMap(\.question.shares)
        let counts = shares.reduce(into: [:]) { $0[$1.competency, default: 0] += 1 }
        let places = FrameworkPlaces(file.node)
        return bank.framework.competencies.compactMap { competency in
            let count = counts[competency.id] ?? 0
            guard count < Self.least, let place = places.competencies[competency.id.text] else {
                return nil
            }
            return BankFinding(
                .fewQuestions(competency.id.text, count),
                at: place,
                in: file.findings
            )
        }
    }

    private static func files(marked: Bool, count: Int) -> [MarkedExample.File] {
        let framework = MarkedExample.framework
            .replacing("- id: sales\n", with: "- id: \(marked ? "▸" : "")sales\n")
        let quiz = ExampleQuiz.file(mark: nil, count: count + 4) { "number: \($0)" }
        let parts = quiz.split(separator: "competency: sales")
        let shared = parts.prefix(count + 1).joined(separator: "competency: sales")
        let others = [shared] + parts.dropFirst(count + 1).map(String.init)
        return [
            .init(name: "competencies.yaml", text: framework),
            .init(name: "sample.yaml", text: others.joined(separator: "competency: service")),
        ]
    }
}

/// W512: jobs that ask for more than the questions can prove.
enum BankTooSmall: BankRule {
    static let examples = [
        MarkedExample(
            "W512",
            files: Self.files(mark: "▸", count: 4),
            mended: Self.files(mark: "", count: 8)
        )
    ]

    static func findings(in bank: CheckedBank) -> [BankFinding] {
        guard let file = bank.frameworkFile else { return [] }
        var found: [BankFinding] = []
        var questions: [Competency.ID: [BankQuestion]] = [:]
        for question in bank.quizzes.bankQuestions {
            for share in question.shares {
                questions[share.competency, default: []].append(question)
            }
        }
        let places = FrameworkPlaces(file.node)
        var provable: [Competency.ID: Int] = [:]
        var missing: [String: Int?] = [:]
        for role in bank.framework.roles {
            for need in role.requirements {
                let id = need.competency
                let own = questions[id] ?? []
                let rung = provable[id] ?? ProvableRung.of(id, in: own, bank.framework)
                provable[id] = rung
                guard need.level > rung, let place = places.needs["\(role.id) \(id)"] else {
                    continue
                }
                let key = "\(id) \(need.level)"
                let lacking =
                    missing[key]
                    ?? ProvableRung.missing(to: need.level, id, in: own, bank.framework)
                missing[key] = .some(lacking)
                let phrase = DiagnosticPhrase.bankTooSmall(
                    job: role.id.text,
                    id.text,
                    level: need.level,
                    provable: rung,
                    missing: lacking
                )
                found.append(BankFinding(phrase, at: place, in: file.findings))
            }
        }
        return found
    }

    private static func files(mark: String, count: Int) -> [MarkedExample.File] {
        let need = "required:\n  - competency: "
        return [
            .init(
                name: "competencies.yaml",
                text: MarkedExample.framework.replacing(need, with: need + mark)
            ),
            .init(
                name: "sample.yaml",
                text: ExampleQuiz.file(mark: nil, count: count) { "number: \($0)" }
            ),
        ]
    }
}

/// Where competencies and requirements stand in a framework file.
private struct FrameworkPlaces {
    let competencies: [String: Place]
    /// By job and competency with a blank between.
    let needs: [String: Place]

    init(_ root: SourceNode) {
        let domains = root.value(of: "domains")?.list ?? []
        let groups = domains.flatMap { $0.value(of: "groups")?.list ?? [] }
        let ids = groups.flatMap { $0.value(of: "competencies")?.list ?? [] }
            .compactMap { $0.value(of: "id") }
        self.competencies = Dictionary(
            ids.map { ($0.text ?? "", $0.place) },
            uniquingKeysWith: { first, _ in first }
        )
        let needs = (root.value(of: "roles")?.list ?? []).flatMap { role in
            (role.value(of: "required")?.list ?? []).compactMap { need in
                need.value(of: "competency").map { id in
                    ("\(role.value(of: "id")?.text ?? "") \(id.text ?? "")", id.place)
                }
            }
        }
        self.needs = Dictionary(needs, uniquingKeysWith: { first, _ in first })
    }
}
