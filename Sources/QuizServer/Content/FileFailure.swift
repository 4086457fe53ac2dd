import Glibc
public import Wording

/// A file or folder that could not be read.
public struct FileFailure: Error, Equatable {
    /// What is told about it.
    public let fault: CommandLinePhrase.FileFault

    /// A failure for one reason.
    public init(_ fault: CommandLinePhrase.FileFault) {
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
