import Glibc
import ProgressStorage
import Wording

/// Writing files so that a reader sees the old content or the new one, never a part.
enum FileReplacement {
    /// Writes a file beside its place, waits for the disk, and renames it into place.
    ///
    /// Follows no link: neither the folder nor the file may be one.
    ///
    /// - Parameter name: Without folders.
    static func put(_ octets: [UInt8], as name: String, in folder: String) throws(FileFailure) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard directory >= 0 else { throw .ofSystem }
        defer { close(directory) }
        try Self.refuseLink(name, in: directory)
        // Readers skip names that begin with a dot.
        let temporary = ".\(name).new"
        // One that a power cut left; if there is none, all is well.
        unlinkat(directory, temporary, 0)
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = openat(directory, temporary, flags, 0o644)
        guard file >= 0 else { throw .ofSystem }
        defer { close(file) }
        guard OctetWriting.write(octets, to: file) == nil, fsync(file) == 0,
            renameat(directory, temporary, directory, name) == 0
        else {
            let failure = FileFailure.ofSystem
            // A part of a file would take the room that may have been missing.
            unlinkat(directory, temporary, 0)
            throw failure
        }
        guard fsync(directory) == 0 else { throw .ofSystem }
    }

    /// Makes a folder that only this account may look into, unless there is one.
    static func makeFolder(_ path: String) throws(FileFailure) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .ofSystem }
    }

    /// Removes a file that may be there.
    static func remove(_ path: String) throws(FileFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .ofSystem }
    }

    private static func refuseLink(_ name: String, in directory: Int32) throws(FileFailure) {
        var status = stat()
        guard fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            guard errno == ENOENT else { throw .ofSystem }
            return
        }
        guard status.st_mode & S_IFMT != S_IFLNK else { throw FileFailure(.symbolicLink) }
    }
}
