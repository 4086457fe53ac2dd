import ProgressStorage
public import Wording

/// Why reminders could not be written.
public struct ReminderFault: Error, Equatable {
    /// What went wrong.
    enum Kind: Equatable {
        /// The folder, or what is in it.
        case folder(CommandLinePhrase)
        /// Another program, or too many files.
        case spool(ReminderPhrase)
        /// The database.
        case store(String)
    }

    private let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    init(_ error: StoreError) {
        self.init(.store("\(error.operation): \(error.message)"))
    }

    /// The sentence in a language; what the database says is not translated.
    public func text(in language: Language) -> String {
        switch self.kind {
        case .folder(let phrase): phrase.text(in: language)
        case .spool(let phrase): phrase.text(in: language)
        case .store(let words): words
        }
    }
}
