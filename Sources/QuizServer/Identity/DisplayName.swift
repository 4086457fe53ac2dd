import Foundation
import Wording

/// The name of a person that others see.
enum DisplayName {
    private static let columns = 1...40
    /// Keeps marks from being piled up without end on few columns.
    private static let mostScalars = 160

    /// The text as it is stored: on one line, with single blanks, without control and format
    /// characters; nil if that leaves nothing or too much (rule I7).
    static func cleaned(_ text: String) -> String? {
        let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars
        let visible = scalars.map { $0.properties.isWhitespace ? " " : $0 }.filter(Self.isVisible)
        let words = String(String.UnicodeScalarView(visible)).split(separator: " ")
        let name = words.joined(separator: " ")
        guard Self.columns.contains(DisplayWidth.columns(of: name, ambiguous: 2)),
            name.unicodeScalars.count <= Self.mostScalars
        else { return nil }
        return name
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        default: true
        }
    }
}
