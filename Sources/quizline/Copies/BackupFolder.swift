import Glibc
import ProgressStorage
import QuizCore

/// A folder of backups that are made again and again, with a list of those that were made so.
///
/// Only what stands in the list is ever deleted. The list belongs to one process at a time.
struct BackupFolder {
    /// The name of the list: one name a line, in the order in which they were made.
    static let list = ".quizline-backups"

    let path: String
    private let descriptor: Int32

    /// Takes the list of a folder, which has to be there; to be closed.
    ///
    /// - Throws: `EWOULDBLOCK` if another process has it.
    init(opening path: String) throws(SystemError) {
        self.path = path
        let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
        self.descriptor = open("\(path)/\(Self.list)", flags, 0o600)
        guard self.descriptor >= 0 else { throw .last }
        guard flock(self.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let fault = SystemError.last
            Glibc.close(self.descriptor)
            throw fault
        }
    }

    func close() { Glibc.close(self.descriptor) }

    /// The path of a copy made at an instant, such as `quizline-20261127T031916Z.sqlite`.
    func place(at instant: Instant) -> String {
        let digits = instant.text.filter { $0 != "-" && $0 != ":" }
        return "\(self.path)/quizline-\(digits).sqlite"
    }

    /// Puts a copy that is there on the list.
    func note(_ place: String) throws(SystemError) {
        let name = PathName.name(of: place)
        try self.append([name])
    }

    /// Deletes the oldest copies of the list, so that so many of them stay.
    ///
    /// - Returns: The paths of those that were deleted, and of those that could not be.
    func keep(
        _ count: Int
    ) throws(SystemError) -> (deleted: [String], stuck: [(String, SystemError)]) {
        let there = try self.names().filter { self.isFile($0) }
        var deleted: [String] = []
        var stuck: [(String, SystemError)] = []
        for name in there.dropLast(count) {
            let place = "\(self.path)/\(name)"
            if unlink(place) == 0 { deleted.append(place) } else { stuck.append((place, .last)) }
        }
        if !deleted.isEmpty { try self.rewrite(there.filter { self.isFile($0) }) }
        return (deleted, stuck)
    }

    /// The names of the list, each once; lines of any other form are passed over.
    private func names() throws(SystemError) -> [String] {
        var octets: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = pread(self.descriptor, &chunk, chunk.count, octets.count)
            guard count >= 0 else { throw .last }
            guard count > 0 else { break }
            octets += chunk[..<count]
        }
        var seen: Set<String> = []
        return String(decoding: octets, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { Self.isName($0) && seen.insert($0).inserted }
    }

    private static func isName(_ name: String) -> Bool {
        name.wholeMatch(of: #/quizline-\d{8}T\d{6}Z\.sqlite/#) != nil
    }

    /// What is no file of its own, such as a link, was not made here.
    private func isFile(_ name: String) -> Bool {
        var about = stat()
        return lstat("\(self.path)/\(name)", &about) == 0 && about.st_mode & S_IFMT == S_IFREG
    }

    /// A list that is cut short by a power cut names fewer copies, which then stay for good.
    private func rewrite(_ names: [String]) throws(SystemError) {
        guard ftruncate(self.descriptor, 0) == 0 else { throw .last }
        try self.append(names)
    }

    private func append(_ names: [String]) throws(SystemError) {
        let octets = Array(names.map { "\($0)\n" }.joined().utf8)
        if let code = OctetWriting.write(octets, to: self.descriptor) {
            throw SystemError(code: code)
        }
        guard fsync(self.descriptor) == 0 else { throw .last }
    }
}
