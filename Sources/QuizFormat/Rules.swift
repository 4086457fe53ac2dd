public import Wording

/// One rule of the checker with an example, for authors.
public struct Rule: Sendable {
    /// Such as `E103`.
    public let code: String
    /// What it looks for and why.
    public let phrase: RulePhrase
    /// Lines that break it.
    public let faulty: String
    /// The same lines without the fault; nil where the sentence says it all.
    public let mended: String?

    public var severity: Diagnostic.Severity { self.code.hasPrefix("E") ? .error : .warning }
}

/// All rules of the checker.
public enum Rules {
    /// In the order of their numbers.
    public static let all: [Rule] = Checks.codes.compactMap { code in
        let examples = Checks.all.flatMap { $0.examples }.filter { $0.code == code }
        let example = examples.first { $0.shownMended != nil } ?? examples.first
        return example.flatMap { example in
            RulePhrase(rawValue: code).map { phrase in
                Rule(
                    code: code,
                    phrase: phrase,
                    faulty: Self.lines(example.shown),
                    mended: example.shownMended.map(Self.lines)
                )
            }
        }
    }

    /// The rule of a code, in capitals or not.
    public static func named(_ code: String) -> Rule? {
        self.all.first { $0.code == code.uppercased() }
    }

    /// Every code on a line with what it looks for.
    public static func list(in language: Language) -> String {
        self.all.map { "\($0.code)  \($0.phrase.text(in: language))\n" }.joined()
    }

    /// The page `Docs/Rules.md`.
    public static var page: String {
        let head = """
            # Rules of the checker

            What `quizline check` looks for: every code with its reason, lines that break the rule and the same lines mended. `quizline check --explain CODE` prints one of them. The page is printed from the code; a test compares the two.

            E: the file is not loaded. W: the file is loaded; a W code that you accept goes into `allow`, at the quiz or at the question. How a quiz is written is in [Writing quizzes](Authoring.md).

            """
        return head + self.all.map(\.section).joined()
    }

    private static func lines(_ example: String) -> String {
        example.filter { $0 != MarkedExample.mark }
            .trimmingSuffix { $0 == "\n" }.description
    }
}

extension Rule {
    /// The rule as it is explained in a terminal.
    public func explanation(in language: Language) -> String {
        let kind = CheckerPhrase.kindOfRule(isError: self.severity == .error).text(in: language)
        var parts = ["\(self.code), \(kind)", self.phrase.text(in: language), ""]
        parts += [CheckerPhrase.faultyExample.text(in: language), Self.indented(self.faulty)]
        if let mended = self.mended {
            parts += [CheckerPhrase.mendedExample.text(in: language), Self.indented(mended)]
        }
        return parts.joined(separator: "\n") + "\n"
    }

    fileprivate var section: String {
        var section = "\n## \(self.code)\n\n\(self.phrase.english)\n\n\(self.phrase.chinese)\n\n"
        section += "```text\n\(self.faulty)\n```\n"
        if let mended = self.mended {
            section +=
                mended.isEmpty
                ? "\nMended: the line is left out.\n" : "\nMended:\n\n```text\n\(mended)\n```\n"
        }
        return section
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
            .joined(separator: "\n")
    }
}

extension String {
    /// The text without the characters at its end that fulfil a condition.
    fileprivate func trimmingSuffix(_ isLeftOut: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isLeftOut(last) { rest.removeLast() }
        return rest
    }
}
