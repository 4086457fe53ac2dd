import QuizFormat
import QuizServer
import Wording

/// Why a quiz file was not replaced.
enum ReplacementFault: Error, Equatable {
    /// Somebody saved the file since it was read; theirs is kept.
    case changedMeanwhile
    case notWritten(WriteFault)

    /// What is said about it.
    func text(of path: String, in language: Language) -> String {
        switch self {
        case .changedMeanwhile: CheckerPhrase.changedMeanwhile(path).text(in: language)
        case .notWritten(let fault): fault.phrase(of: path).text(in: language)
        }
    }
}

extension Bank.File {
    /// Puts other content in the place of the file that was read, with the rights it has.
    func replace(with octets: [UInt8]) throws(ReplacementFault) {
        // A file that can no longer be read has changed as well.
        let now = try? FileReading.octets(of: self.path, most: FormatLimits.fileSize)
        guard now == self.octets else { throw .changedMeanwhile }
        do {
            try WholeFile.write(octets, to: self.path, rights: .asBefore)
        } catch {
            throw .notWritten(error)
        }
    }
}
