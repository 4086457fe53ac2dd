import Glibc
import ProgressStorage

/// A file that is written piece by piece and stands under its name only when it is complete.
///
/// One that is neither finished nor abandoned, as after a kill, stays beside the name with six
/// more letters.
struct GrowingFile {
    private let path: String
    private let descriptor: Int32
    private let temporary: [CChar]

    /// Begins an empty file in the folder of the path.
    ///
    /// - Parameter mode: Who can read it; only its owner if there is none.
    /// - Throws: `kept` if the path is that of a database, of what belongs to one, or of a key.
    init(_ path: String, mode: mode_t? = nil) throws(WriteFault) {
        if let own = OwnFile(at: path) { throw .kept(own) }
        var template = Array("\(path).XXXXXX".utf8CString)
        self.path = path
        self.descriptor = mkstemp(&template)
        guard self.descriptor >= 0 else { throw .system(.last) }
        self.temporary = template
        if let mode, fchmod(self.descriptor, mode) != 0 {
            let fault = SystemError.last
            self.abandon()
            throw .system(fault)
        }
    }

    func append(_ octets: [UInt8]) throws(SystemError) {
        if let code = OctetWriting.write(octets, to: self.descriptor) {
            throw SystemError(code: code)
        }
    }

    /// Flushes, closes, and gives the file its name; takes the file away if that fails.
    ///
    /// - Parameter replaces: Whether a file of that name may be there; if not, one that is there
    ///   stays as it is.
    func finish(replaces: Bool = true) throws(SystemError) {
        var fault: SystemError?
        if fsync(self.descriptor) != 0 { fault = .last }
        if close(self.descriptor) != 0, fault == nil { fault = .last }
        if fault == nil, !self.isNamed(replaces: replaces) { fault = .last }
        // A link leaves the temporary name behind.
        if fault != nil || !replaces { unlink(self.temporary) }
        if let fault { throw fault }
    }

    /// Takes the file away.
    func abandon() {
        close(self.descriptor)
        unlink(self.temporary)
    }

    /// A link never replaces what has the name.
    private func isNamed(replaces: Bool) -> Bool {
        replaces ? rename(self.temporary, self.path) == 0 : link(self.temporary, self.path) == 0
    }
}
