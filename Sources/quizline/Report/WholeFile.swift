import Glibc

/// An error of the system by its number.
struct SystemError: Error, Equatable, CustomStringConvertible {
    let code: Int32

    /// What the last call of the system left in `errno`.
    static var last: Self { Self(code: errno) }

    var description: String { String(cString: strerror(self.code)) }
}

/// Files that stand under their name only when they are complete.
enum WholeFile {
    /// Writes under a temporary name in the same folder, flushes, and renames.
    ///
    /// Whatever had the name before is replaced. Only the owner can read the file.
    ///
    /// - Parameter keepingMode: Whether the file may be read and written by those who could
    ///   before, where it was there.
    static func write(
        _ octets: [UInt8],
        to path: String,
        keepingMode: Bool = false
    ) throws(SystemError) {
        var before = stat()
        let mode = keepingMode && stat(path, &before) == 0 ? before.st_mode & 0o777 : nil
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .last }
        var fault: SystemError?
        if let mode, fchmod(descriptor, mode) != 0 { fault = .last }
        fault = Self.fill(descriptor, with: octets) ?? fault
        if fault == nil, rename(template, path) != 0 { fault = .last }
        guard let fault else { return }
        unlink(template)
        throw fault
    }

    /// Like ``write(_:to:)``, with the rights that the file had before.
    static func replace(_ path: String, with octets: [UInt8]) throws(SystemError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .last }
        try self.write(octets, to: path)
        guard chmod(path, status.st_mode & 0o7777) == 0 else { throw .last }
    }

    /// Writes, flushes and closes; returns what kept it from that, or nil.
    private static func fill(_ descriptor: Int32, with octets: [UInt8]) -> SystemError? {
        var fault = OctetWriting.write(octets, to: descriptor).map(SystemError.init)
        if fault == nil, fsync(descriptor) != 0 { fault = .last }
        if close(descriptor) != 0, fault == nil { fault = .last }
        return fault
    }
}
