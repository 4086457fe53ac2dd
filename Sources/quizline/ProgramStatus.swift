import ArgumentParser
import QuizServer

/// What the program tells the shell when it ends.
enum ProgramStatus: Int32 {
    case fine = 0
    /// What was asked for was done, and something was found or nothing was there.
    case findings = 1
    /// The command line or the settings are wrong.
    case usage = 2
    /// A file, a port or a database is not as it must be.
    case environment = 3
    /// The disk erred while serving.
    case disk = 5

    init(_ kind: ServerFault.Kind) {
        switch kind {
        case .environment: self = .environment
        case .usage: self = .usage
        case .disk: self = .disk
        }
    }

    /// The status for a code of ArgumentParser, whose 64 for wrong usage is our 2.
    static func status(of code: ExitCode) -> Int32 {
        code == .validationFailure ? Self.usage.rawValue : code.rawValue
    }
}
