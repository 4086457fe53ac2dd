import Foundation
public import Wording

/// The key without which stored hashes are worthless: 32 random octets in a file of their own.
public struct Pepper: Sendable, CustomStringConvertible, CustomReflectable {
    /// Why there is no pepper.
    public enum Fault: Error, Sendable, Equatable, CustomStringConvertible {
        /// Others than the owner may read the file.
        case readableByOthers(path: String)
        /// There is no such file, and secrets are stored that were made with the lost one.
        case absent(path: String)
        /// Not a plain file of 32 octets.
        case notAKey(path: String)
        /// The system refused; its own message.
        case system(operation: String, path: String, message: String)

        /// What happened and what to do.
        public var phrase: OperatorPhrase {
            switch self {
            case .absent(let path): .keyLost(path)
            case .readableByOthers(let path): .keyReadableByOthers(path)
            case .notAKey(let path): .notAKey(path)
            case .system(let operation, let path, let message):
                .keyFault(path, reason: "\(operation): \(message)")
            }
        }

        public var description: String { self.phrase.text(in: .english) }
    }

    /// Octets of a key.
    public static let size = 32

    let key: [UInt8]

    init(key: [UInt8]) {
        self.key = key
    }

    public var description: String { "(pepper)" }

    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Reads the key, or makes it if there is no file yet.
    ///
    /// - Parameter mayMake: False where secrets are stored, which a new key would make worthless.
    public static func open(_ path: String, mayMake: Bool = true) throws(Fault) -> Self {
        if let found = try Self.read(path) { return found }
        guard mayMake else { throw .absent(path: path) }
        try Self.make(path)
        guard let made = try Self.read(path) else { throw .notAKey(path: path) }
        return made
    }

    private static func read(_ path: String) throws(Fault) -> Self? {
        let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno != ENOENT else { return nil }
            throw Self.fault("open", path)
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw Self.fault("look at", path) }
        guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size == Self.size else {
            throw .notAKey(path: path)
        }
        guard facts.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        var key = [UInt8](repeating: 0, count: Self.size)
        guard Glibc.read(descriptor, &key, Self.size) == Self.size else {
            throw Self.fault("read", path)
        }
        return Self(key: key)
    }

    /// Written under another name, flushed, then linked: a key is there whole or not at all.
    private static func make(_ path: String) throws(Fault) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Self.fault("make", folder) }
        let temporary = path + ".new"
        unlink(temporary)
        let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.fault("make", temporary) }
        defer { close(descriptor) }
        let key = Sodium.randomOctets(Self.size)
        guard Sodium.isReady, write(descriptor, key, key.count) == key.count, fsync(descriptor) == 0
        else {
            throw Self.fault("write", temporary)
        }
        let isLinked = link(temporary, path) == 0 || errno == EEXIST
        guard isLinked else { throw Self.fault("make", path) }
        unlink(temporary)
        try Self.flush(folder: folder)
    }

    private static func flush(folder: String) throws(Fault) {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault("open", folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.fault("flush", folder) }
    }

    private static func fault(_ operation: String, _ path: String) -> Fault {
        .system(operation: operation, path: path, message: String(cString: strerror(errno)))
    }
}
