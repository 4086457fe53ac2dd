import Glibc
import Wording

/// An error of the system by its number.
struct SystemError: Error, Equatable, CustomStringConvertible {
    let code: Int32

    /// What the last call of the system left in `errno`.
    static var last: Self { Self(code: errno) }

    var description: String { String(cString: strerror(self.code)) }

    /// What a command says if something could not be written.
    ///
    /// - Parameter path: nil is standard output.
    func failure(of path: String?, in language: Language) -> CommandFailure {
        let phrase = CommandLinePhrase.notWritten(path: path ?? "-", reason: self.description)
        return CommandFailure(.environment, phrase, in: language)
    }
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
        let file = try GrowingFile(path, mode: Self.mode(rights, of: path))
        do {
            try file.append(octets)
        } catch {
            file.abandon()
            throw error
        }
        try file.finish(replaces: replaces)
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
}
