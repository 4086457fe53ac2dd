import Foundation
import Glibc
public import QuizCore

/// One report that left the program as a file.
public struct ExportNote: Equatable, Sendable {
    public let at: Instant
    /// The user of the system.
    public let who: String
    /// In whose name it was made (`--as`); nil if in nobody's.
    public let viewer: Trainee.ID?
    /// The id that stands in the report; nil where it has none.
    public let reportID: String?
    /// Such as `trainee` or `gaps`.
    public let kind: String
    /// What it is about besides people, such as a quiz; nil if nothing.
    public let subject: String?
    public let format: String
    /// Whether names stand beside user names.
    public let showsNames: Bool
    /// Whether pseudonyms stand in the place of user names.
    public let showsPseudonyms: Bool
    public let rows: Int
    /// Those who stand in it.
    public let trainees: [Trainee.ID]

    public init(
        at instant: Instant,
        who: String,
        viewer: Trainee.ID? = nil,
        reportID: String?,
        kind: String,
        subject: String?,
        format: String,
        showsNames: Bool,
        showsPseudonyms: Bool = false,
        rows: Int,
        trainees: [Trainee.ID]
    ) {
        self.at = instant
        self.who = who
        self.viewer = viewer
        self.reportID = reportID
        self.kind = kind
        self.subject = subject
        self.format = format
        self.showsNames = showsNames
        self.showsPseudonyms = showsPseudonyms
        self.rows = rows
        self.trainees = trainees
    }
}

/// The list of reports that left the program as files: a file of its own beside the database, one
/// JSON object a line.
///
/// Reports are made beside a running server, which alone writes the database; so the list cannot
/// be in it (Docs/Decisions 0025). Calls wait for the disk and for each other.
public struct ExportLog: Sendable {
    private let path: String

    /// The list that belongs to a database; it need not be there.
    public init(besides database: String) {
        self.path = StoreLock.stem(of: database) + StoreCompanion.exports
    }

    /// Makes the file if there is none, so that a line that has to follow can be added.
    public func prepare() throws(StoreError) { close(try self.locked()) }

    /// Adds a line and flushes it.
    public func append(_ note: ExportNote) throws(StoreError) {
        let line = try Self.line(note)
        let descriptor = try self.locked()
        defer { close(descriptor) }
        let size = try self.size(descriptor)
        // After a power cut the last line may lack its end.
        let isWhole = size == 0 ? true : try self.endsLine(descriptor, size: size)
        try Self.write((isWhole ? "" : "\n") + line + "\n", to: descriptor, self.path)
        // A new file has its name for good only when the folder is on the disk too.
        if size == 0 { try FileSystem.flushFolder(PathName.folder(of: self.path)) }
    }

    /// All lines, oldest first; a line that a power cut left unfinished is passed over.
    public func notes() throws(StoreError) -> [ExportNote] {
        guard FileManager.default.fileExists(atPath: self.path) else { return [] }
        return try self.text().split(separator: "\n").compactMap { Self.note(String($0)) }
    }

    /// All who stand in a line, or in whose name one was made.
    func names() throws(StoreError) -> Set<Trainee.ID> {
        Set(try self.notes().flatMap { $0.trainees + [$0.viewer].compactMap(\.self) })
    }

    /// Puts another name in the place of a person's in every line.
    public func rename(_ id: Trainee.ID, to name: Trainee.ID) throws(StoreError) {
        guard FileManager.default.fileExists(atPath: self.path) else { return }
        let descriptor = try self.locked()
        defer { close(descriptor) }
        let renamed = try self.notes().map { note throws(StoreError) in
            try Self.line(note.renaming(id, to: name)) + "\n"
        }
        let unfinished = self.path + ".new"
        try FileSystem.removeFile(unfinished)
        try FileSystem.makeFile(unfinished)
        let copy = open(unfinished, O_WRONLY | O_CLOEXEC)
        guard copy >= 0 else { throw .system("open", unfinished) }
        defer { close(copy) }
        try Self.write(renamed.joined(), to: copy, unfinished)
        try FileSystem.rename(unfinished, to: self.path)
        try FileSystem.flushFolder(PathName.folder(of: self.path))
    }

    /// The file, open for appending, that nobody else writes until it is closed.
    private func locked() throws(StoreError) -> Int32 {
        while true {
            let descriptor = open(self.path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw .system("open", self.path) }
            guard flock(descriptor, LOCK_EX) == 0 else {
                close(descriptor)
                throw .system("lock", self.path)
            }
            // Whoever waited may hold a file that has lost its name to a newer one.
            var (held, named) = (stat(), stat())
            if fstat(descriptor, &held) == 0, stat(self.path, &named) == 0,
                held.st_ino == named.st_ino
            {
                return descriptor
            }
            close(descriptor)
        }
    }

    private func text() throws(StoreError) -> String {
        guard let data = FileManager.default.contents(atPath: self.path) else {
            throw .system("read", self.path)
        }
        return String(decoding: data, as: UTF8.self)
    }

    private func size(_ descriptor: Int32) throws(StoreError) -> off_t {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("examine", self.path) }
        return status.st_size
    }

    private func endsLine(_ descriptor: Int32, size: off_t) throws(StoreError) -> Bool {
        var last: UInt8 = 0
        guard pread(descriptor, &last, 1, size - 1) == 1 else {
            throw .system("read", self.path)
        }
        return last == UInt8(ascii: "\n")
    }

    private static func write(
        _ text: String,
        to descriptor: Int32,
        _ path: String
    ) throws(StoreError) {
        if let code = OctetWriting.write(Array(text.utf8), to: descriptor) {
            throw .system("write", path, code: code)
        }
        guard fsync(descriptor) == 0 else { throw .system("flush", path) }
    }

    private static func line(_ note: ExportNote) throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(Line(note)), as: UTF8.self)
        } catch {
            throw StoreError(.other, operation: "write", message: "\(error)")
        }
    }

    private static func note(_ text: String) -> ExportNote? {
        // A line that is none is passed over, see ``notes()``.
        try? JSONDecoder().decode(Line.self, from: Data(text.utf8)).note
    }
}

extension ExportNote {
    fileprivate func renaming(_ id: Trainee.ID, to name: Trainee.ID) -> Self {
        Self(
            at: self.at,
            who: self.who,
            viewer: self.viewer == id ? name : self.viewer,
            reportID: self.reportID,
            kind: self.kind,
            subject: self.subject,
            format: self.format,
            showsNames: self.showsNames,
            showsPseudonyms: self.showsPseudonyms,
            rows: self.rows,
            trainees: self.trainees.map { $0 == id ? name : $0 }
        )
    }
}

/// A note as its line holds it.
private struct Line: Codable {
    let at: String
    let atMilliseconds: Int64
    let who: String
    let viewer: String?
    let reportID: String?
    let kind: String
    let subject: String?
    let format: String
    let names: Bool
    /// nil where there are none, as in lines of earlier versions.
    let pseudonyms: Bool?
    let rows: Int
    let trainees: [String]

    private enum CodingKeys: String, CodingKey {
        case at
        case atMilliseconds = "at_ms"
        case who
        case viewer = "as"
        case reportID = "report_id"
        case kind
        case subject
        case format
        case names
        case pseudonyms
        case rows
        case trainees
    }

    init(_ note: ExportNote) {
        self.at = note.at.text
        self.atMilliseconds = note.at.milliseconds
        self.who = note.who
        self.viewer = note.viewer?.text
        self.reportID = note.reportID
        self.kind = note.kind
        self.subject = note.subject
        self.format = note.format
        self.names = note.showsNames
        self.pseudonyms = note.showsPseudonyms ? true : nil
        self.rows = note.rows
        self.trainees = note.trainees.map(\.text)
    }

    var note: ExportNote {
        ExportNote(
            at: Instant(milliseconds: self.atMilliseconds),
            who: self.who,
            viewer: self.viewer.map { Trainee.ID($0) },
            reportID: self.reportID,
            kind: self.kind,
            subject: self.subject,
            format: self.format,
            showsNames: self.names,
            showsPseudonyms: self.pseudonyms ?? false,
            rows: self.rows,
            trainees: self.trainees.map { Trainee.ID($0) }
        )
    }
}
