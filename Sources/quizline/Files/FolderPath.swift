import Foundation

/// Folders as they stand in paths.
enum FolderPath {
    /// The folder in which a path lies: `a` of `a/b`, `.` of `b`.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Makes a folder with those above it, unless it is there.
    static func make(_ path: String) throws(SystemError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw .last
        }
    }
}
