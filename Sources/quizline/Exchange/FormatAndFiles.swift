import ArgumentParser
import QuizFormat
import QuizServer
import Wording

/// What is typed after `import` or `export`: a format, which may be left out, and other words.
struct FormatAndFiles {
    let format: (any ExchangeFormat.Type)?
    let rest: [String]

    /// The first of several words is the format if it is the name of one.
    init(_ words: [String]) {
        let named = words.first.flatMap(ExchangeFormats.named)
        self.format = words.count > 1 ? named : nil
        self.rest = self.format == nil ? words : Array(words.dropFirst())
    }

    /// The names of formats for a sentence.
    static func names(_ formats: [any ExchangeFormat.Type]) -> [String] {
        formats.map { $0.name }
    }
}

/// A file that the person named, as far as the limits of other systems allow.
enum ExchangeFile {
    /// - Throws: ``CommandFailure`` with why it cannot be read.
    static func read(_ path: String, language: Language) throws(CommandFailure) -> Bank.File {
        guard !FolderPath.isFolder(path) else {
            throw CommandFailure(.environment, .notRead(path: path, .folder), in: language)
        }
        do {
            let octets = try FileReading.octets(of: path, most: ExchangeLimits.fileSize)
            return Bank.File(path: path, octets: octets)
        } catch {
            throw CommandFailure(
                .environment,
                .notRead(path: path, error.fault),
                in: language
            )
        }
    }

    /// Writes beside the target and gives it the name.
    static func write(
        _ text: String,
        to path: String,
        replaces: Bool,
        language: Language
    ) throws(CommandFailure) {
        do {
            try WholeFile.write(
                Array(text.utf8),
                to: path,
                rights: .everybody,
                replaces: replaces
            )
        } catch {
            throw error.failure(of: path, in: language)
        }
    }
}
