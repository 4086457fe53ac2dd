import QuizCore
import Wording

/// What the tables of a bank say about facts: where articles differ, and their names.
struct FactGuides {
    /// How questions about facts that articles tell differently are to be asked.
    enum Advice: String {
        case nameArticle = "name-article"
        case nameFramework = "name-framework"
        case avoid
    }

    /// A topic on which articles differ.
    struct Disagreement {
        let id: String
        let facts: [String]
        let advice: Advice
    }

    let disagreements: [Disagreement]
    /// The names of each article, folded, by section.
    let names: [String: [String]]

    init(disagreements: Table?, articles: Table?) {
        self.disagreements = (disagreements?.rows ?? []).compactMap { row in
            guard row.cells.count >= 3, let advice = Advice(rawValue: row.cells[2]) else {
                return nil
            }
            let facts = row.cells[1].split { $0 == "," || $0 == " " }.map(String.init)
            return Disagreement(id: row.cells[0], facts: facts, advice: advice)
        }
        self.names = Dictionary(
            (articles?.rows ?? []).filter { $0.cells.count >= 4 }.map { row in
                (row.cells[0], row.cells[3].split(separator: "|").map { TextFolding.fold("\($0)") })
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether some texts name any article.
    func isNamed(in texts: [PlacedText]) -> Bool {
        texts.contains { text in
            text.folded.contains { folded in
                self.names.values.contains { names in names.contains { Self.holds(folded, $0) } }
            }
        }
    }

    /// A short name such as `S1` must not be the beginning of another.
    private static func holds(_ folded: FoldedText, _ name: String) -> Bool {
        guard name.utf8.count < 4 else { return folded.text.holds(name) }
        return folded.tokens.contains { $0 == name }
    }
}

/// W507 and W508: facts that the articles tell differently.
enum DisputedFacts: BankRule {
    static let examples = [
        MarkedExample(
            "W507",
            bankQuestion: "facts: ▸S01-F03\nnumber: 7",
            mended: "facts: S01-F03\nread: 出自《第一篇》。 // From Article one.\nnumber: 7"
        ),
        MarkedExample(
            "W508",
            bankQuestion: "facts: ▸S01-F04\nnumber: 7",
            mended: "facts: S01-F01\nnumber: 7"
        ),
    ]

    static func findings(in bank: CheckedBank) -> [BankFinding] {
        let topics = Dictionary(
            bank.guides.disagreements.flatMap { topic in topic.facts.map { ($0, [topic]) } },
            uniquingKeysWith: +
        )
        return bank.questions.flatMap { question in
            question.placed.facts.flatMap { fact in
                (topics[fact.text] ?? []).compactMap { topic in
                    Self.finding(question, fact, topic, bank.guides)
                }
            }
        }
    }

    private static func finding(
        _ question: ComparedQuestion,
        _ fact: ScalarReader.Word,
        _ topic: FactGuides.Disagreement,
        _ guides: FactGuides
    ) -> BankFinding? {
        switch topic.advice {
        case .avoid:
            return BankFinding(
                .articlesContradict(topic: topic.id),
                at: fact.place,
                in: question.findings
            )
        case .nameArticle, .nameFramework:
            let texts = question.placed.texts.filter { PlacedText.Roles.read.contains($0.role) }
            guard !guides.isNamed(in: texts) else { return nil }
            let section = String(fact.text.prefix { $0 != "-" })
            return BankFinding(
                .articlesDiffer(topic: topic.id),
                at: fact.place,
                in: question.findings,
                fix: guides.names[section]?.dropFirst().joined(separator: " | ")
            )
        }
    }
}
