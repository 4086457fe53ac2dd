/// The parts of a path as it stands, without a look at any disk.
public enum PathName {
    /// The folder in which a path lies: `a` of `a/b`, `/` of `/b`, `.` of `b`.
    public static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What stands behind the last slash: `b` of `a/b`.
    public static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
