import Foundation
import QuizCore

/// A database that had to make room for another one, whole in a folder of its own.
///
/// The files get a second name in the folder before they lose their first one. So wherever this is
/// cut, the database is whole in one of the two places, and doing it again ends in the same folder.
enum ReplacedStore {
    private static let prefix = "replaced-"
    /// The database first: it never stands without what belongs to it.
    private static let suffixes = [""] + StoreCompanion.logEndings

    /// Moves a database that nobody uses, with its log, into a folder beside it.
    ///
    /// - Parameter instant: Names the folder.
    /// - Returns: The folder; nil if nothing was there.
    static func moveAway(_ database: String, at instant: Instant) throws(StoreError) -> String? {
        let names = self.suffixes.map { database + $0 }
        let found = names.filter { FileSystem.isThere($0) }
        guard !found.isEmpty else { return nil }
        let parent = PathName.folder(of: database)
        let begun = try self.begun(found[0], in: parent)
        let folder = begun ?? self.newFolder(in: parent, at: instant)
        try FileSystem.makeFolder(folder)
        // Without the database the files are leftovers of a move, and the folder has all of it.
        let isWhole = FileSystem.isThere(database)
        for name in names where isWhole || begun == nil {
            try self.link(name, into: folder)
        }
        try FileSystem.flushFolder(folder)
        try FileSystem.flushFolder(parent)
        for name in found {
            try FileSystem.removeFile(name)
            try FileSystem.flushFolder(parent)
        }
        return folder
    }

    /// The folder into which a file was about to be moved when that was cut.
    private static func begun(_ file: String, in parent: String) throws(StoreError) -> String? {
        let names = try storing("list", path: parent) {
            try FileManager.default.contentsOfDirectory(atPath: parent)
        }
        return names.sorted().filter { $0.hasPrefix(self.prefix) }
            .map { FileSystem.path(parent, $0) }
            .first { FileSystem.isSame(FileSystem.path($0, PathName.name(of: file)), file) }
    }

    private static func newFolder(in parent: String, at instant: Instant) -> String {
        let stamp = instant.text.filter { $0 != "-" && $0 != ":" }
        return FileSystem.freeName(FileSystem.path(parent, self.prefix + stamp), "")
    }

    /// Gives a file its second name; what has that name from an earlier time is not this file.
    private static func link(_ file: String, into folder: String) throws(StoreError) {
        let name = FileSystem.path(folder, PathName.name(of: file))
        guard !FileSystem.isSame(file, name) else { return }
        try FileSystem.removeFile(name)
        if FileSystem.isThere(file) { try FileSystem.link(file, as: name) }
    }
}
