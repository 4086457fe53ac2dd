/// What the program says on its command line, outside of any connection.
public enum CommandLinePhrase: Speakable {
    /// Why a file or folder was not read.
    public enum FileFault: Hashable, Sendable {
        case missing
        case notPermitted
        /// Links are never followed: they lead out of the folder.
        case symbolicLink
        /// A folder where a file is wanted.
        case folder
        /// Neither a file nor a folder.
        case special
        /// The name is none of those that are read.
        case otherKind
        case notUTF8
        /// More than so many KiB.
        case tooLarge(kibibytes: Int)
        /// Folders in folders, more than that.
        case tooDeep(Int)
        /// The words of the system.
        case other(String)
    }

    /// Why a line of a configuration file gives no setting.
    public enum SettingLineFault: Hashable, Sendable {
        /// It is not a name, a colon, a blank and a value.
        case form
        /// YAML reads something else than one value.
        case value
        /// The setting was already given in that line.
        case twice(name: String, first: Int)
    }

    /// Work that takes long enough to be shown.
    public enum Stage: Hashable, Sendable {
        case reading
        case checking
        case readingAnswers
        case assessing
        case simulating
        case rebuilding
        case comparing
        case copying
    }

    /// What a check came to.
    public struct CheckCounts: Hashable, Sendable {
        /// Files read.
        public var files: Int
        /// Quizzes without error.
        public var quizzes: Int
        /// Questions of those quizzes.
        public var questions: Int
        public var errors: Int
        public var warnings: Int

        /// The counts of a check.
        public init(files: Int, quizzes: Int, questions: Int, errors: Int, warnings: Int) {
            self.files = files
            self.quizzes = quizzes
            self.questions = questions
            self.errors = errors
            self.warnings = warnings
        }
    }

    case notRead(path: String, FileFault)
    case linkSkipped(String)
    case notWritten(path: String, reason: String)
    case outputNotWritten(reason: String)
    case folderMissing(String)
    /// A database, which no report or quiz replaces.
    case keptDatabase(String)
    /// What belongs to a database, likewise.
    case keptCompanion(String, database: String)
    /// A key, likewise.
    case keptKey(String)
    case settingForm(String)
    case settingTwice(String)
    case settingLine(path: String, line: Int, SettingLineFault)
    case faultySettings(Int)
    case serving(addresses: [String], quizzes: Int)
    case filesNotServed(Int, quizzes: String)
    case howToConnect(host: String, port: Int)
    case howToConnectSealed(host: String, port: Int)
    case howToStop
    case nothingToCheck([String])
    case checked(CheckCounts)
    /// - Parameter near: Those who were perhaps meant.
    case noSuchTrainee(String, near: [String] = [])
    case noAnswers(trainee: String, until: String?)
    case noQuizzes(String)
    case filesLeftOut(Int, quizzes: String)
    case instantForm(String, option: String)
    /// Above help that exists in English only.
    case helpIsEnglish
    case widthForm(Int, lowest: Int, highest: Int)
    case stage(Stage)
}
