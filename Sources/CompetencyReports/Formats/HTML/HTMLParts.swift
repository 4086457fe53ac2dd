import CompetencyModel
import Wording

/// What all pages have: head, counts, things to do, legend, foot.
struct HTMLParts {
    let language: Language

    /// A part of a page that begins a sheet of paper.
    func article(_ parts: [String]) -> String {
        HTMLText.element("article", "", "\n" + parts.joined(separator: "\n") + "\n")
    }

    /// - Parameter name: whom or what the page is about; nil where the title says it.
    func head(_ title: String, of name: String?, facts: [String]) -> [String] {
        let spans = facts.map { HTMLText.text("span", $0) }.joined()
        let heading =
            name.map { HTMLText.escaped(title + ": ") + HTMLText.text("bdi", $0) }
            ?? HTMLText.escaped(title)
        return [
            "<header>",
            HTMLText.element("h1", "", heading),
            HTMLText.element("p", "class=\"facts\"", spans), "</header>",
        ]
    }

    /// The counts of verdicts, and a list of what to do.
    ///
    /// - Parameter nothing: What is said where there is nothing to do.
    func summary(_ result: String, advice: [String], orElse nothing: String) -> [String] {
        let label = self.label(.doNow)
        let first = self.paragraph(self.label(.result) + HTMLText.escaped(result))
        guard !advice.isEmpty else {
            return [first, self.paragraph(label + HTMLText.escaped(nothing))]
        }
        let items = advice.map { HTMLText.text("li", $0) }.joined()
        return [first, self.paragraph(label), HTMLText.element("ol", "", items)]
    }

    /// A drawing with its heading and how to read it.
    func figure(_ heading: String, legend: String, _ drawing: String) -> String {
        let caption =
            HTMLText.text("b", heading) + " " + HTMLText.text("span", "class=\"legend\"", legend)
        return HTMLText.element(
            "figure",
            "",
            HTMLText.element("figcaption", "", caption) + drawing
        )
    }

    /// How to read a page.
    func legend(_ text: String) -> String {
        self.paragraph(self.label(.howToRead) + HTMLText.escaped(text), "legend")
    }

    /// The letter, word and meaning of each verdict.
    var verdicts: String {
        let known = Verdict.allCases.filter { $0 != .notRequired }.sorted { $0.rank < $1.rank }
        let keys = known.map { verdict in
            let spoken = ReportSpeech.verdict(verdict)
            let word = ReportPhrase.verdict(spoken).text(in: self.language)
            let meaning = ReportPhrase.verdictMeaning(spoken).text(in: self.language)
            return HTMLText.element(
                "span",
                "",
                HTMLTable.verdict(verdict, word: word) + " " + HTMLText.escaped(meaning)
            )
        }
        return self.paragraph(keys.joined(separator: " "), "legend key")
    }

    func foot(_ text: String) -> String {
        HTMLText.element("footer", "", self.text(text, "foot"))
    }

    /// A paragraph of text.
    func text(_ text: String, _ style: String = "") -> String {
        self.paragraph(HTMLText.escaped(text), style)
    }

    private func label(_ phrase: ReportPhrase) -> String {
        HTMLText.text("b", phrase.text(in: self.language).trimmed) + " "
    }

    private func paragraph(_ markup: String, _ style: String = "") -> String {
        HTMLText.element("p", style.isEmpty ? "" : "class=\"\(style)\"", markup)
    }
}
