import Glibc
import ProgressStorage

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

    /// Writes the whole text, or as much of it as the other side takes.
    ///
    /// Returns the number of the error that kept it from being written, or nil. A reader that
    /// has left, as `head` does, is none.
    @discardableResult
    func write(_ text: String) -> Int32? {
        let error = OctetWriting.write(Array(text.utf8), to: self.descriptor)
        return error == EPIPE ? nil : error
    }
}
