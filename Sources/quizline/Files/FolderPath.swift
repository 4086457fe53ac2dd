import Foundation
import Wording

/// Folders that are named by their paths.
enum FolderPath {
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// Makes a folder with those above it, unless it is there.
    static func make(_ path: String, in language: Language) throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw SystemError.last.failure(of: path, in: language)
        }
    }
}
