import QuizCore
public import QuizFormat
public import Wording

/// The files of quizzes and competencies in some folders, read as far as possible.
public struct QuizFiles: Sendable {
    private static let deepest = 32
    private static let tables: Set<String> = [
        "facts.tsv", "articles.tsv", "disagreements.tsv", "twins.tsv",
    ]

    /// In the order of their paths.
    public private(set) var files: [Bank.File] = []
    /// What was asked for or found and could not be read.
    public private(set) var faults: [CommandLinePhrase] = []
    /// The paths of that.
    private(set) var unread: [String] = []
    /// What was left out on purpose.
    public private(set) var remarks: [CommandLinePhrase] = []
    /// The paths of those files that were asked for; the others are their surroundings.
    public private(set) var asked: Set<String> = []
    private var seen: Set<FileReading.Identity> = []
    private var paths: [String] = []

    /// - Parameters:
    ///   - roots: Files, and folders with all folders in them. Each file is read once.
    ///   - withSurroundings: Whether a file that is named by itself brings along the bank it
    ///     belongs to, without which nobody can tell what its references lead to.
    ///   - progress: Told after each file how many of all are read.
    public init(
        in roots: [String],
        withSurroundings: Bool = false,
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.find(in: roots)
        self.asked = Set(self.paths)
        if withSurroundings { self.addSurroundings(of: roots) }
        self.paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (number, path) in zip(1..., self.paths) {
            self.read(path)
            progress(number, self.paths.count)
        }
    }

    /// The files in a folder as they lie there, unread; equal sets mean that nothing was saved.
    static func traces(in folder: String) -> Set<FileReading.Trace> {
        var files = Self(in: [])
        files.find(in: [folder])
        return Set(files.paths.compactMap(FileReading.Trace.init))
    }

    private mutating func find(in roots: [String]) {
        for root in roots { self.add(root, depth: 0) }
    }

    /// Whether a file of this name belongs to quizzes.
    static func isKnown(_ name: String) -> Bool {
        name.hasSuffix(".yaml") || Self.tables.contains(name)
    }

    private mutating func read(_ path: String) {
        do {
            let octets = try Self.octets(of: path)
            self.files.append(Bank.File(path: path, octets: octets))
        } catch {
            self.faults.append(.notRead(path: path, error.fault))
            self.unread.append(path)
        }
    }

    /// The content of a file; of a `.yaml` file that is too large only so much that the checker
    /// finds it out and tells its author.
    private static func octets(of path: String) throws(FileFailure) -> [UInt8] {
        let most = FormatLimits.fileSize
        return path.hasSuffix(".yaml")
            ? try FileReading.beginning(of: path, most: most + 1)
            : try FileReading.octets(of: path, most: most)
    }

    /// Adds the banks that the files among some paths belong to; what is wrong there is not told.
    private mutating func addSurroundings(of roots: [String]) {
        let (faults, remarks) = (self.faults, self.remarks)
        for root in roots where self.asked.contains(root) {
            if let folder = BankFolder.around(root) { self.add(folder, depth: 0) }
        }
        (self.faults, self.remarks) = (faults, remarks)
    }

    private mutating func add(_ path: String, depth: Int) {
        do {
            try self.take(path, depth: depth)
        } catch {
            self.faults.append(.notRead(path: path, error.fault))
            self.unread.append(path)
        }
    }

    /// Takes a path that was asked for (depth 0) or found in a folder.
    private mutating func take(_ path: String, depth: Int) throws(FileFailure) {
        let (kind, identity) = try FileReading.look(at: path)
        let isKnown = Self.isKnown(PathName.name(of: path))
        switch kind {
        case .folder: try self.addFolder(path, identity, depth: depth)
        case .file where isKnown:
            if self.seen.insert(identity).inserted { self.paths.append(path) }
        case .link where depth > 0: self.remarks.append(.linkSkipped(path))
        case .link: throw FileFailure(.symbolicLink)
        case .file where depth == 0: throw FileFailure(.otherKind)
        case .special where depth == 0 || isKnown: throw FileFailure(.special)
        case .file, .special: break
        }
    }

    private mutating func addFolder(
        _ path: String,
        _ identity: FileReading.Identity,
        depth: Int
    ) throws(FileFailure) {
        guard self.seen.insert(identity).inserted else { return }
        guard depth < Self.deepest else { throw FileFailure(.tooDeep(Self.deepest)) }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        for name in try FileReading.names(in: path) { self.add(prefix + name, depth: depth + 1) }
    }
}
