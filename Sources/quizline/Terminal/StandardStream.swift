import Glibc
import ProgressStorage
import Wording

/// Standard output or standard error, written at once and without buffer.
struct StandardStream {
    private let descriptor: Int32

    static let output = Self(descriptor: STDOUT_FILENO)
    static let error = Self(descriptor: STDERR_FILENO)

    /// Whether a person sees it, rather than a file or another program.
    var isTerminal: Bool { isatty(self.descriptor) == 1 }

    /// The columns of the terminal; nil if it does not tell.
    var columns: Int? {
        var size = winsize()
        guard ioctl(self.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }

    /// Writes the whole text; a failure with status 3 where it cannot be written.
    ///
    /// A reader that has left, as `head` does, is none.
    func write(_ text: String, in language: Language) throws(CommandFailure) {
        guard let code = self.fault(writing: text), code != EPIPE else { return }
        throw SystemError(code: code).failure(of: nil, in: language)
    }

    /// Writes lines that have no ends yet.
    func write(lines: [String], in language: Language) throws(CommandFailure) {
        try self.write(lines.map { $0 + "\n" }.joined(), in: language)
    }

    /// Writes what the person would do without: where it cannot be written it is lost.
    func remark(_ text: String) {
        _ = self.fault(writing: text)
    }

    /// Writes the whole text, or as much of it as the other side takes.
    ///
    /// Returns the number of the error that kept it from being written, or nil.
    func fault(writing text: String) -> Int32? {
        OctetWriting.write(Array(text.utf8), to: self.descriptor)
    }

    /// Keeps the numbers of standard streams that are closed, so that no file gets one of them.
    ///
    /// Otherwise the database could be opened as standard output and be written into. What holds
    /// the place fails when it is used, as the closed stream would.
    static func guardClosed() {
        for (descriptor, mode) in [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
        ] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is given, and all below it are taken.
            _ = open("/dev/null", mode)
        }
    }
}
