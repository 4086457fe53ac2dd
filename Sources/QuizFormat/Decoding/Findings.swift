import QuizCore
import Wording

/// Collects what is found in one file.
///
/// Unchecked: only who reads or checks the file uses it, one after the other; no two at once.
final class Findings: @unchecked Sendable {
    private let source: SourceText
    private(set) var all: [Diagnostic] = []
    private var seen: Set<Mark> = []

    private struct Mark: Hashable {
        let line: Int
        let column: Int
        let phrase: DiagnosticPhrase
    }

    /// - Parameter source: The file as the author wrote it; excerpts are taken from it.
    init(_ source: SourceText) {
        self.source = source
    }

    private(set) var errorCount = 0

    /// Whether the file cannot be loaded.
    var hasErrors: Bool { self.errorCount > 0 }

    /// Adds a finding, unless it is there already or the file has very many.
    ///
    /// - Parameters:
    ///   - fix: What is proposed to the author.
    ///   - mend: The same as an exact change of the line, where there is no doubt.
    func report(
        _ phrase: DiagnosticPhrase,
        at place: Place,
        fix: String? = nil,
        mend: Mend? = nil
    ) {
        if phrase.code.hasPrefix("E") { self.errorCount += 1 }
        let mark = Mark(line: place.line, column: place.column, phrase: phrase)
        guard self.all.count < FormatLimits.findings, self.seen.insert(mark).inserted else {
            return
        }
        let line = self.source[place.line]
        let end = line.unicodeScalars.count + 1
        let column = max(1, min(place.column, end))
        let diagnostic = Diagnostic(
            file: self.source.path,
            line: place.line,
            column: column,
            endColumn: max(column, min(place.endColumn, end)),
            code: phrase.code,
            message: .diagnostic(phrase),
            excerpt: line,
            fix: fix,
            mend: mend
        )
        self.all.append(diagnostic)
    }

    /// A line as the author wrote it.
    func line(_ number: Int) -> String { self.source[number] }

    /// Warnings that the author accepts.
    private(set) var accepted: [Diagnostic] = []

    /// Takes warnings back that the author accepts in a stretch of lines.
    func accept(_ codes: Set<String>, inLines lines: ClosedRange<Int>) {
        guard !codes.isEmpty else { return }
        let isAccepted = { (finding: Diagnostic) in
            finding.severity == .warning && codes.contains(finding.code)
                && lines.contains(finding.line)
        }
        self.accepted += self.all.filter(isAccepted)
        self.all.removeAll(where: isAccepted)
    }
}

extension Findings {
    /// The place of a text within a place, if the line shows it there.
    func place(of text: String, in place: Place) -> Place {
        let length = text.scalarCount
        guard length > 0 else { return place }
        var rest = self.line(place.line).unicodeScalars.dropFirst(place.column - 1)
        var column = place.column
        while column + length <= place.endColumn {
            if Substring(rest).begins(with: text) {
                return Place(line: place.line, column: column, endColumn: column + length)
            }
            guard rest.popFirst() != nil else { break }
            column += 1
        }
        return place
    }

    /// A line with a stretch replaced, without blanks at its ends.
    func correctedLine(_ place: Place, _ replacement: String) -> String {
        Blanks.trimmed(self.line(place, replacedBy: replacement))
    }

    /// What stands at a place.
    func text(at place: Place) -> String {
        let line = self.line(place.line).unicodeScalars.dropFirst(place.column - 1)
        return String(String.UnicodeScalarView(line.prefix(place.endColumn - place.column)))
    }

    /// A line with a stretch replaced.
    func line(_ place: Place, replacedBy replacement: String) -> String {
        let line = Array(self.line(place.line).unicodeScalars)
        let start = min(place.column - 1, line.count)
        let end = min(max(place.endColumn - 1, start), line.count)
        var corrected = String.UnicodeScalarView(line[..<start])
        corrected.append(contentsOf: replacement.unicodeScalars)
        corrected.append(contentsOf: line[end...])
        return String(corrected)
    }
}

extension Findings {
    /// The exact change that puts one text for another; nil if the line does not show the text.
    func mend(_ text: String, at place: Place, as replacement: String) -> Mend? {
        let whole = Place(
            line: place.line,
            column: place.column,
            endColumn: place.column + text.unicodeScalars.count
        )
        return self.text(at: whole) == text ? .line(self.line(whole, replacedBy: replacement)) : nil
    }

    /// Reports a fault of a text with the line as it should be.
    func report(
        _ phrase: DiagnosticPhrase,
        mending text: String,
        at place: Place,
        as replacement: String
    ) {
        self.report(
            phrase,
            at: place,
            fix: self.correctedLine(place, replacement),
            mend: self.mend(text, at: place, as: replacement)
        )
    }
}

/// Double-quoted scalars of YAML.
enum DoubleQuotes {
    /// A text in double quotes.
    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if scalar == "\"" || scalar == "\\" { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return "\"\(escaped)\""
    }
}
