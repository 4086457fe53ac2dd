public import QuizCore
public import QuizSession

/// How people prove who they are.
public struct IdentityConfiguration: Sendable, Equatable {
    /// The form of secrets that the server makes.
    public enum PinForm: String, CaseIterable, Sendable {
        /// Eight letters and digits, 40 bits.
        case letters
        /// Six digits: easier to type, far easier to guess.
        case digits
    }

    /// Who may enrol.
    public let enrolment: SessionPolicy.Enrolment
    /// Ways to sign in that are open on a clear line.
    public let clearLogin: Set<SignInWay>
    /// Whether clear lines have no way to sign in at all.
    public let requireTLS: Bool
    /// The form of secrets that the server makes.
    public let pinForm: PinForm
    /// Threads that compute password hashes.
    public let hashingWorkers: Int
    /// The file of the key without which stored hashes are worthless.
    public let pepperFile: String
    /// The job whose requirements hold for people who enrol; nil requires nothing.
    public let defaultJob: JobRole.ID?
    /// Whether somebody asked for that job, so that it must be there.
    public let isJobGiven: Bool

    init(_ reader: inout SettingReader, listen: ListenConfiguration, storage: StorageConfiguration)
    {
        self.enrolment = reader.take(
            Settings.enrolment,
            standard: listen.isLoopbackOnly ? .open : .closed
        )
        self.clearLogin = reader.take(Settings.clearLogin)
        self.requireTLS = reader.take(Settings.requireTLS)
        self.pinForm = reader.take(Settings.pinForm)
        self.hashingWorkers = reader.take(
            Settings.hashingWorkers,
            standard: Settings.workersForThisMachine
        )
        self.pepperFile = reader.take(
            Settings.pepperFile,
            standard: storage.path(besides: "pepper.key")
        )
        self.defaultJob = reader.take(Settings.defaultJob)
        self.isJobGiven = reader.isGiven(Settings.defaultJob)
    }
}
