import Foundation
public import QuizFormat
public import Wording

/// The files of a folder of quizzes, with all folders in it.
///
/// Links are not followed, so that no file outside is ever read.
public struct QuizFolder: Sendable {
    /// Why a folder cannot be read.
    public struct Fault: Error, Sendable, Equatable {
        /// What happened and what to do.
        public let phrase: OperatorPhrase
    }

    /// Files and folders in it at most; more is taken for a mistake in the path.
    static let mostEntries = 10_000
    /// One octet more than a quiz file may have, so that the reader can say that it is too long.
    static let mostOctets = (1 << 20) + 1
    private static let tables: Set<String> = ["facts.tsv", "articles.tsv", "disagreements.tsv"]

    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    /// Reads every file that belongs to the quizzes, by path.
    public func files() throws(Fault) -> [Bank.File] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: self.path, isDirectory: &isFolder) else {
            throw Fault(phrase: .noSuchFolder(self.path))
        }
        guard isFolder.boolValue else {
            throw Fault(phrase: .notAFolder(self.path))
        }
        return try self.paths().map { path throws(Fault) in
            Bank.File(path: path, octets: try Self.octets(of: path))
        }
    }

    private func paths() throws(Fault) -> [String] {
        let keys: [URLResourceKey] = [.isRegularFileKey, .isSymbolicLinkKey]
        let all = FileManager.default.enumerator(
            at: URL(fileURLWithPath: self.path),
            includingPropertiesForKeys: keys,
            options: [.skipsHiddenFiles]
        )
        guard let all else { throw Fault(phrase: .notReadable(self.path, reason: "?")) }
        let root = URL(fileURLWithPath: self.path).path
        var paths: [String] = []
        var count = 0
        for case let url as URL in all {
            count += 1
            guard count <= Self.mostEntries else {
                throw Fault(phrase: .folderTooLarge(self.path, limit: Self.mostEntries))
            }
            // A file that vanished is none.
            let facts = try? url.resourceValues(forKeys: Set(keys))
            guard facts?.isRegularFile == true, facts?.isSymbolicLink == false,
                Self.belongs(url.lastPathComponent)
            else { continue }
            paths.append(self.path + url.path.dropFirst(root.count))
        }
        return paths.sorted()
    }

    private static func belongs(_ name: String) -> Bool {
        name.hasSuffix(".yaml") || Self.tables.contains(name)
    }

    private static func octets(of path: String) throws(Fault) -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            let data = try file.read(upToCount: Self.mostOctets)
            try file.close()
            return Array(data ?? Data())
        } catch {
            throw Fault(phrase: .notReadable(path, reason: error.localizedDescription))
        }
    }
}
