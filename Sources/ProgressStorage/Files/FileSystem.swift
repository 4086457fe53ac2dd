import Glibc
import QuizCore

/// The system calls around the database file.
enum FileSystem {
    /// File systems on which locks and shared memory cannot be relied on.
    private static let networkTypes: Set<Substring> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs",
    ]

    /// A file or folder in a folder.
    static func path(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Whether something has a name, be it a link that leads nowhere.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether two names are of one file.
    static func isSame(_ path: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(path, &first) == 0 && stat(other, &second) == 0
            && first.st_ino == second.st_ino && first.st_dev == second.st_dev
    }

    /// A name that nothing has: with a number from 2 on between its parts if need be.
    static func freeName(_ stem: String, _ suffix: String) -> String {
        var name = stem + suffix
        var number = 2
        while self.isThere(name) {
            name = "\(stem)-\(number)\(suffix)"
            number += 1
        }
        return name
    }

    /// Makes a folder and those above it that are not there, for the owner alone.
    static func makeFolder(_ path: String) throws(StoreError) {
        if mkdir(path, 0o700) == 0 { return try self.flushFolder(PathName.folder(of: path)) }
        switch errno {
        case EEXIST: return
        case ENOENT where path.contains("/"):
            try self.makeFolder(PathName.folder(of: path))
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
                throw .system("make folder", path)
            }
            try self.flushFolder(PathName.folder(of: path))
        default: throw .system("make folder", path)
        }
    }

    /// Makes the names in a folder survive a power cut.
    static func flushFolder(_ path: String) throws(StoreError) {
        try self.flush(path, flags: O_RDONLY | O_DIRECTORY)
    }

    /// Makes the content of a file survive a power cut.
    static func flushFile(_ path: String) throws(StoreError) {
        try self.flush(path, flags: O_RDONLY)
    }

    /// The size of a file in octets, or nil if there is none.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Whether a file is at a path, and not a folder, pipe or device.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// How many octets are left for us on the file system of a folder; nil if it does not tell.
    static func free(in folder: String) -> Int? {
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// Makes a file that takes room on the disk; whether it is there.
    static func reserve(_ path: String, _ size: Int) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard posix_fallocate(descriptor, 0, off_t(size)) == 0 else {
            unlink(path)
            return false
        }
        return true
    }

    /// Whether a path lies on a network file system.
    static func isOnNetwork(_ path: String) throws(StoreError) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .system("examine file system", path) }
        // Without the table of mounts nothing is known, and nothing is refused.
        guard let mounts = try? self.head(of: "/proc/self/mountinfo", count: 1 << 20) else {
            return false
        }
        let table = String(decoding: mounts, as: UTF8.self)
        return self.isNetworkDevice(UInt64(status.st_dev), mounts: table)
    }

    /// Whether a device is that of a network file system (proc_pid_mountinfo(5)).
    static func isNetworkDevice(_ device: UInt64, mounts: String) -> Bool {
        let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
        let minor = (device & 0xFF) | (device >> 12 & 0xFFFF_FF00)
        return mounts.split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            guard words.count > 2, words[2] == "\(major):\(minor)",
                let dash = words.firstIndex(of: "-"), dash + 1 < words.count
            else { return false }
            return self.networkTypes.contains(words[dash + 1])
        }
    }

    /// The first octets of a file.
    static func head(of path: String, count: Int) throws(StoreError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        var octets = [UInt8](repeating: 0, count: count)
        var taken = 0
        // Some files give a page at a time.
        while taken < count {
            let length = octets.withUnsafeMutableBytes { buffer in
                pread(
                    descriptor,
                    buffer.baseAddress.map { $0 + taken },
                    count - taken,
                    off_t(taken)
                )
            }
            guard length >= 0 else { throw .system("read", path) }
            if length == 0 { break }
            taken += length
        }
        return Array(octets.prefix(taken))
    }

    /// Makes an empty file for the owner alone.
    static func makeFile(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("make", path) }
        close(descriptor)
    }

    /// Removes a file; it need not be there.
    static func removeFile(_ path: String) throws(StoreError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .system("remove", path) }
    }

    /// Gives a file another name, in the place of a file that has it.
    static func rename(_ path: String, to name: String) throws(StoreError) {
        guard Glibc.rename(path, name) == 0 else { throw .system("rename", path) }
    }

    /// Gives a file a second name.
    static func link(_ path: String, as name: String) throws(StoreError) {
        guard Glibc.link(path, name) == 0 else { throw .system("link", path) }
    }

    private static func flush(_ path: String, flags: Int32) throws(StoreError) {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system("flush", path, kind: .diskFault) }
    }
}
