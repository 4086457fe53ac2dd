import Foundation
import QuizCore
import QuizSession
import Wording

/// Where a quiz is played: lines from standard input, replies to standard output.
struct PreviewTable {
    private var preview: Preview
    private let language: Language
    /// Whether a person types, who waits for a prompt.
    private let isTerminal = isatty(STDIN_FILENO) == 1

    init(_ preview: Preview, _ language: Language) {
        self.preview = preview
        self.language = language
    }

    /// Plays until input ends or the person leaves.
    consuming func play() throws(CommandFailure) {
        try self.write(self.preview.open(at: .now, prompting: self.isTerminal))
        while !self.preview.isOver {
            guard let line = readLine() else { return try self.write(self.endAtOnce()) }
            try self.write(
                self.preview.receive(self.input(line), at: .now, prompting: self.isTerminal)
            )
        }
    }

    /// The result, below the prompt that waits.
    private mutating func endAtOnce() -> String {
        let result = self.preview.end(at: .now)
        return self.isTerminal ? "\n" + result : result
    }

    private func input(_ line: String) -> SessionInput {
        guard line.utf8.count <= self.preview.lineLimit else {
            return .tooLong(limit: self.preview.lineLimit, tag: nil)
        }
        // This is what octets that are no UTF-8 were read as.
        guard !line.unicodeScalars.contains("\u{FFFD}") else { return .unreadable(tag: nil) }
        return .line(line.precomposedStringWithCanonicalMapping)
    }

    private func write(_ text: String) throws(CommandFailure) {
        try StandardStream.output.write(text.replacing("\r\n", with: "\n"), in: self.language)
    }
}

extension Instant {
    /// The clock of this machine.
    fileprivate static var now: Self {
        Self(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded()))
    }
}
