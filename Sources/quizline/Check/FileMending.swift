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
        do {
            try file.replace(with: mending.octets)
            let places = mending.mended.map { "\($0.line): \($0.code)" }
            self.told.append(.mended(file: file.path, findings: places))
        } catch {
            self.hasFailed = true
            switch error {
            case .changedMeanwhile: self.told.append(.changedMeanwhile(file.path))
            case .notWritten(let fault): self.faults.append(fault.phrase(of: file.path))
            }
        }
    }
}
