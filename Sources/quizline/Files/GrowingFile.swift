import Glibc
import QuizServer

/// A file that is written piece by piece and stands under its name only when it is complete.
///
/// Only its owner can read it. One that is neither finished nor abandoned, as after a kill, stays
/// beside the name with six more letters.
struct GrowingFile {
    private let path: String
    private let descriptor: Int32
    private let temporary: [CChar]

    /// Begins an empty file in the folder of the path.
    init(_ path: String) throws(SystemError) {
        var template = Array("\(path).XXXXXX".utf8CString)
        self.path = path
        self.descriptor = mkstemp(&template)
        guard self.descriptor >= 0 else { throw .last }
        self.temporary = template
    }

    func append(_ octets: [UInt8]) throws(SystemError) {
        if let code = OctetWriting.write(octets, to: self.descriptor) {
            throw SystemError(code: code)
        }
    }

    /// Flushes, closes, and gives the file its name; takes the file away if that fails.
    func finish() throws(SystemError) {
        var fault: SystemError?
        if fsync(self.descriptor) != 0 { fault = .last }
        if close(self.descriptor) != 0, fault == nil { fault = .last }
        if fault == nil, rename(self.temporary, self.path) != 0 { fault = .last }
        guard let fault else { return }
        unlink(self.temporary)
        throw fault
    }

    /// Takes the file away.
    func abandon() {
        close(self.descriptor)
        unlink(self.temporary)
    }
}
