import Glibc
import Wording

/// Looking at files and folders without following links.
public enum FileReading {
    /// What lies at a path.
    enum Kind: Equatable {
        case file
        case folder
        case link
        case special
    }

    /// A file, whatever its path.
    struct Identity: Hashable {
        let device: UInt
        let number: UInt

        init(_ status: stat) {
            self.device = UInt(status.st_dev)
            self.number = UInt(status.st_ino)
        }
    }

    /// A file as it lay at a path: equal ones need not be read again.
    struct Trace: Hashable {
        let path: String
        let identity: Identity
        let size: Int
        let changedSeconds: Int
        let changedNanoseconds: Int

        /// Nil if nothing can be looked at there.
        init?(of path: String) {
            var status = stat()
            guard lstat(path, &status) == 0 else { return nil }
            self.path = path
            self.identity = Identity(status)
            self.size = Int(status.st_size)
            // The time of the last change, which no program sets back as it does that of writing.
            self.changedSeconds = status.st_ctim.tv_sec
            self.changedNanoseconds = status.st_ctim.tv_nsec
        }
    }

    /// What lies at a path, and which file it is.
    static func look(at path: String) throws(FileFailure) -> (kind: Kind, identity: Identity) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .ofSystem }
        return (Self.kind(status), Identity(status))
    }

    /// The names in a folder in the order of their octets, without those that begin with a dot.
    static func names(in folder: String) throws(FileFailure) -> [String] {
        guard let stream = opendir(folder) else { throw .ofSystem }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The content of a file of at most so many octets; a larger one is not read whole.
    public static func octets(of path: String, most: Int) throws(FileFailure) -> [UInt8] {
        let octets = try Self.beginning(of: path, most: most + 1)
        guard octets.count <= most else { throw FileFailure(.tooLarge(kibibytes: most / 1024)) }
        return octets
    }

    /// The first octets of a file, at most so many.
    static func beginning(of path: String, most: Int) throws(FileFailure) -> [UInt8] {
        // Without O_NONBLOCK a pipe would keep us waiting for somebody who writes into it.
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .ofSystem }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .ofSystem }
        let kind = Self.kind(status)
        guard kind == .file else { throw FileFailure(kind == .folder ? .folder : .special) }
        return try Self.octets(from: descriptor, most: most)
    }

    private static func octets(
        from descriptor: Int32,
        most: Int
    ) throws(FileFailure) -> [UInt8] {
        var octets: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while octets.count < most {
            let count = read(descriptor, &part, min(part.count, most - octets.count))
            if count == 0 { break }
            if count > 0 {
                octets += part[..<count]
            } else if errno != EINTR {
                throw .ofSystem
            }
        }
        return octets
    }

    private static func kind(_ status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .special
        }
    }
}
