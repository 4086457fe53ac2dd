import Wording

/// Why a command ends early: sentences for standard error and an exit status.
struct CommandFailure: Error, Equatable {
    let status: ProgramStatus
    /// Complete lines in the language of the person; none says nothing.
    let lines: [String]

    init(_ status: ProgramStatus, lines: [String] = []) {
        self.status = status
        self.lines = lines
    }

    init(_ status: ProgramStatus, _ phrase: some Speakable, in language: Language) {
        self.init(status, lines: [phrase.text(in: language)])
    }

    // What follows only lets cases be written without the name of their type.

    init(_ status: ProgramStatus, _ phrase: CommandLinePhrase, in language: Language) {
        self.init(status, lines: [phrase.text(in: language)])
    }

    init(_ status: ProgramStatus, _ phrase: OperatorPhrase, in language: Language) {
        self.init(status, lines: [phrase.text(in: language)])
    }

    init(_ status: ProgramStatus, _ phrase: ReportDeskPhrase, in language: Language) {
        self.init(status, lines: [phrase.text(in: language)])
    }

    init(_ status: ProgramStatus, _ phrase: ExchangePhrase, in language: Language) {
        self.init(status, lines: [phrase.text(in: language)])
    }

    /// The lines as they are written, the first with the name of the program.
    var text: String {
        guard let first = self.lines.first else { return "" }
        return (["quizline: \(first)"] + self.lines.dropFirst()).map { $0 + "\n" }.joined()
    }
}
