public import Wording

/// Something that an author should mend or look at, with its place in a file.
public struct Diagnostic: Equatable, Sendable {
    /// How grave it is.
    public enum Severity: String, Sendable, CaseIterable {
        /// The file is not loaded.
        case error
        /// The file is loaded.
        case warning
    }

    /// The file as it was named to the reader.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Unicode scalars of the line, counted from 1.
    public let column: Int
    /// The column after the last one concerned; at least `column`.
    public let endColumn: Int
    /// Such as `E103`; a code never changes its meaning.
    public let code: String
    public let message: Phrase
    /// The line of the file that is concerned, without its end.
    public let excerpt: String
    /// The text that would be right, such as the line corrected; nil if nobody can tell.
    public let fix: String?
    /// The change of ``line`` that does away with it for certain; nil if the author must choose.
    public let mend: Mend?

    public var severity: Severity { self.code.hasPrefix("E") ? .error : .warning }
}

/// A change of one line of a file that needs no author.
public enum Mend: Equatable, Sendable {
    /// The line as it should be, with its indentation and without its end.
    case line(String)
    case removal
}

extension Diagnostic: Comparable {
    /// By file and place.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.code)
            < (right.file, right.line, right.column, right.code)
    }
}
