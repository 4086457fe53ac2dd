import Glibc
import QuizCore
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
        let phrase = path.map(self.phrase) ?? .outputNotWritten(reason: self.description)
        return CommandFailure(.environment, phrase, in: language)
    }

    /// What is said of a file that could not be written.
    fileprivate func phrase(of path: String) -> CommandLinePhrase {
        let folder = PathName.folder(of: path)
        let lacksFolder = self.code == ENOENT && !FolderPath.isFolder(folder)
        return lacksFolder
            ? .folderMissing(folder) : .notWritten(path: path, reason: self.description)
    }
}

/// Why a file was not written.
enum WriteFault: Error, Equatable {
    case system(SystemError)
    /// What is there is not for reports and quizzes to replace.
    case kept(OwnFile)

    /// What is said about it.
    func phrase(of path: String) -> CommandLinePhrase {
        switch self {
        case .system(let error): error.phrase(of: path)
        case .kept(let file): file.phrase(of: path)
        }
    }

    /// What a command says about it; another name would help with files that are kept.
    func failure(of path: String, in language: Language) -> CommandFailure {
        switch self {
        case .system(let error): error.failure(of: path, in: language)
        case .kept(let file): file.failure(of: path, in: language)
        }
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
    ) throws(WriteFault) {
        let file = try GrowingFile(path, mode: Self.mode(rights, of: path))
        do throws(SystemError) {
            try file.append(octets)
        } catch {
            file.abandon()
            throw .system(error)
        }
        do {
            try file.finish(replaces: replaces)
        } catch {
            throw .system(error)
        }
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
