import QuizFormat
import QuizServer
import Wording

/// Writes mended files beside the old ones and puts them in their place.
struct FileMending {
    /// What to tell, in the order of the files.
    private(set) var told: [CheckerPhrase] = []
    /// Whether a file could not be written.
    private(set) var hasFailed = false
    private(set) var faults: [CommandLinePhrase] = []

    /// Mends all files that were asked for.
    init(of files: QuizFiles) {
        for file in files.files where files.asked.contains(file.path) {
            guard let mending = Mending(file.path, in: files.files) else { continue }
            self.write(mending, to: file)
        }
        if self.told.isEmpty, self.faults.isEmpty { self.told = [.nothingToMend] }
    }

    private mutating func write(_ mending: Mending, to file: Bank.File) {
        // A file that can no longer be read has changed as well.
        let now = try? FileReading.octets(of: file.path, most: FormatLimits.fileSize)
        guard now == file.octets else {
            self.told.append(.changedMeanwhile(file.path))
            self.hasFailed = true
            return
        }
        do {
            try WholeFile.write(mending.octets, to: file.path, rights: .asBefore)
            let places = mending.mended.map { "\($0.line): \($0.code)" }
            self.told.append(.mended(file: file.path, findings: places))
        } catch {
            self.faults.append(.notWritten(path: file.path, reason: error.description))
            self.hasFailed = true
        }
    }
}
