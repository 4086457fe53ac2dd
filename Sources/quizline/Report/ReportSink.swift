import Glibc
import ProgressStorage
import Wording

/// Where a long report goes, piece by piece: a file that appears when it is complete, or standard
/// output.
///
/// Begins with the first piece, so that a report without any leaves no file. Holds back less than
/// 64 KiB.
struct ReportSink {
    private let path: String?
    private let format: String
    private let ledger: ExportLedger
    private let language: Language
    private var file: GrowingFile?
    private var held: [UInt8] = []
    private var hasBegun = false
    /// Whether the reader of standard output has left, as `head` does.
    private(set) var isUnwanted = false

    private static let pieceSize = 65_536

    /// - Parameters:
    ///   - path: nil is standard output.
    ///   - format: Pages to read on standard output are not noted.
    ///   - database: Where the reported facts are.
    init(path: String?, format: String, database: String, language: Language) {
        self.path = path
        self.format = format
        self.ledger = ExportLedger(database: database, path: path, language: language)
        self.language = language
    }

    /// Whether a person sees the report appear.
    var isOnTerminal: Bool { self.path == nil && StandardStream.output.isTerminal }

    mutating func write(_ text: String) throws(CommandFailure) {
        self.held.append(contentsOf: text.utf8)
        if self.held.count >= Self.pieceSize { try self.flush() }
    }

    /// Notes what leaves the program, writes what is held back, and gives the file its name.
    mutating func finish(as report: ExportedReport) throws(CommandFailure) {
        try self.ledger.enter(report)
        try self.flush()
        do {
            try self.file?.finish()
        } catch {
            self.file = nil
            throw self.failure(error)
        }
    }

    /// Takes away what was written to a file.
    mutating func abandon() {
        self.file?.abandon()
        self.file = nil
    }

    private mutating func flush() throws(CommandFailure) {
        guard !self.held.isEmpty else { return }
        if !self.hasBegun { try self.ledger.prepare(for: self.format) }
        self.hasBegun = true
        let file = try self.begunFile()
        do {
            try self.pass(self.held, to: file)
        } catch {
            throw self.failure(error)
        }
        self.held = []
    }

    /// The file, begun if it was not yet; nil for standard output.
    private mutating func begunFile() throws(CommandFailure) -> GrowingFile? {
        guard let path = self.path, self.file == nil else { return self.file }
        do {
            self.file = try GrowingFile(path)
        } catch {
            throw error.failure(of: path, in: self.language)
        }
        return self.file
    }

    private mutating func pass(_ octets: [UInt8], to file: GrowingFile?) throws(SystemError) {
        if let file { return try file.append(octets) }
        guard let code = OctetWriting.write(octets, to: STDOUT_FILENO) else { return }
        guard code == EPIPE else { throw SystemError(code: code) }
        self.isUnwanted = true
    }

    private func failure(_ error: SystemError) -> CommandFailure {
        error.failure(of: self.path, in: self.language)
    }
}
