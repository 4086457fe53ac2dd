import QuizFormat
import Wording

/// Findings as they are written; one or more whole lines each.
enum FindingText {
    static func text(of finding: Diagnostic, in language: Language) -> String {
        let place = "\(finding.file):\(finding.line):\(finding.column)"
        return "\(place): \(finding.code): \(finding.message.text(in: language))\n"
    }
}
