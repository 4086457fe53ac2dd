import Glibc
import QuizServer

/// An error of the system by its number.
struct SystemError: Error, Equatable, CustomStringConvertible {
    let code: Int32

    /// What the last call of the system left in `errno`.
    static var last: Self { Self(code: errno) }

    var description: String { String(cString: strerror(self.code)) }
}

/// Files that stand under their name only when they are complete.
enum WholeFile {
    /// Who can read a file afterwards.
    enum Rights {
        case owner
        /// As the mask of the process says.
        case everybody
        /// Those who could before; the owner if there was no such file.
        case asBefore
    }

    /// Writes under a temporary name in the same folder, flushes, and renames.
    ///
    /// - Parameter replaces: Whether a file of that name may be there; if not, one that is there
    ///   stays as it is and the write fails.
    static func write(
        _ octets: [UInt8],
        to path: String,
        rights: Rights = .owner,
        replaces: Bool = true
    ) throws(SystemError) {
        let mode = Self.mode(rights, of: path)
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .last }
        var fault: SystemError?
        if let mode, fchmod(descriptor, mode) != 0 { fault = .last }
        fault = Self.fill(descriptor, with: octets) ?? fault
        if fault == nil {
            // A link never replaces what has the name.
            let isDone = replaces ? rename(template, path) == 0 : link(template, path) == 0
            if !isDone { fault = .last }
            if !replaces, isDone { unlink(template) }
        }
        guard let fault else { return }
        unlink(template)
        throw fault
    }

    /// The mode that a new file gets; nil leaves that of a temporary file.
    private static func mode(_ rights: Rights, of path: String) -> mode_t? {
        switch rights {
        case .owner: return nil
        case .everybody:
            let mask = umask(0)
            umask(mask)
            return 0o666 & ~mask
        case .asBefore:
            var before = stat()
            return stat(path, &before) == 0 ? before.st_mode & 0o777 : nil
        }
    }

    /// Writes, flushes and closes; returns what kept it from that, or nil.
    private static func fill(_ descriptor: Int32, with octets: [UInt8]) -> SystemError? {
        var fault = OctetWriting.write(octets, to: descriptor).map(SystemError.init)
        if fault == nil, fsync(descriptor) != 0 { fault = .last }
        if close(descriptor) != 0, fault == nil { fault = .last }
        return fault
    }
}
