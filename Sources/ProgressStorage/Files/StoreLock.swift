import Glibc
import Synchronization

/// The ownership of a database: an exclusive `flock` on a file beside it (rule D11).
///
/// The file of an owner is kept when the lock is released.
final class StoreLock: Sendable {
    private let descriptor: Mutex<Int32?>
    /// The file, if it goes when the lock is given up.
    private let passing: String?

    /// Takes the lock of a database.
    ///
    /// - Parameter leavesFile: Whether a file that was not there stays when the lock is given up.
    /// - Throws: kind `locked` with the pid of the owner if there is one.
    init(database path: String, leavesFile: Bool = true) throws(StoreError) {
        let lockPath = Self.path(besides: path)
        self.passing = leavesFile || FileSystem.isThere(lockPath) ? nil : lockPath
        let descriptor = try Self.locked(lockPath, of: path)
        self.descriptor = Mutex(descriptor)
        let text = Array("\(getpid())\n".utf8)
        // On a full disk the pid cannot be written; the lock counts without it.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    deinit {
        self.release()
    }

    /// Gives the lock up; a second call does nothing.
    func release() {
        self.descriptor.withLock { descriptor in
            guard let held = descriptor else { return }
            // An old pid in a file without a lock would only confuse; the lock is what counts.
            _ = ftruncate(held, 0)
            // While it is held: whoever opened it before finds that it has lost its name.
            if let passing = self.passing { unlink(passing) }
            // A process that was just forked holds a copy of the descriptor, and with it the lock.
            _ = flock(held, LOCK_UN)
            close(held)
            descriptor = nil
        }
    }

    /// `quizline.lock` beside `quizline.db`.
    static func path(besides path: String) -> String { Self.stem(of: path) + StoreCompanion.lock }

    /// What the names of files begin with that lie beside a database: `quizline`.
    static func stem(of path: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let name = path.dropFirst(folder.count)
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path }
        let stem = folder + name[..<dot]
        return stem + StoreCompanion.lock == path ? path : String(stem)
    }

    /// The open file of the lock, which is held.
    private static func locked(_ lockPath: String, of path: String) throws(StoreError) -> Int32 {
        while true {
            let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw .system("open lock", lockPath) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let error = Self.refusal(path, descriptor)
                close(descriptor)
                throw error
            }
            // The lock of a file that was removed meanwhile keeps nobody out.
            var (held, named) = (stat(), stat())
            if fstat(descriptor, &held) == 0, stat(lockPath, &named) == 0,
                held.st_ino == named.st_ino
            {
                return descriptor
            }
            close(descriptor)
        }
    }

    private static func refusal(_ path: String, _ descriptor: Int32) -> StoreError {
        guard errno == EWOULDBLOCK else { return .system("lock", path) }
        var octets = [UInt8](repeating: 0, count: 16)
        let length = max(0, pread(descriptor, &octets, octets.count, 0))
        let digits = octets.prefix(length).prefix { (48...57).contains($0) }
        let pid = Int32(String(decoding: digits, as: UTF8.self))
        return StoreError(.locked(pid: pid), operation: "lock", path: path)
    }
}
