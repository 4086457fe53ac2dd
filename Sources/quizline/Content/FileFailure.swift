import Glibc
import Wording

/// A file or folder that could not be read.
struct FileFailure: Error, Equatable {
    let fault: CommandLinePhrase.FileFault

    init(_ fault: CommandLinePhrase.FileFault) {
        self.fault = fault
    }

    /// What the last call of the system left in `errno`.
    static var ofSystem: Self {
        switch errno {
        case ENOENT, ENOTDIR: Self(.missing)
        case EACCES, EPERM: Self(.notPermitted)
        case ELOOP: Self(.symbolicLink)
        case let code: Self(.other(String(cString: strerror(code))))
        }
    }
}
