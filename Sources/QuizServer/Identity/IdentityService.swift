import Logging
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization

/// Answers what sessions ask about identity.
///
/// Hashing and the store's calls happen on the threads of two ``TurnQueue``s; the threads that
/// ask never wait. How long tries must wait after failures is known before anything is hashed.
final class IdentityService: Sendable {
    /// A pepper has a number, so that it can be changed one day; there is one so far.
    static let pepperNumber = 1

    let enrolment: SessionPolicy.Enrolment
    let defaultJob: JobRole.ID?
    let form: SecretForm
    let rules: NameRules
    let accounts: AccountStore
    let hasher: SecretHasher
    let clock: ServerClock
    let log: Logger
    let ledger: Mutex<SignInLedger>
    private let queue: TurnQueue
    /// For checks without a hash, so that they do not wait for those with one.
    private let quickQueue = TurnQueue(named: "proofs", workers: 1, jobsPerSecond: 100)

    /// Reads what is remembered of failures.
    ///
    /// ``start()`` must be called before anything is asked.
    init(
        _ configuration: IdentityConfiguration,
        accounts: AccountStore,
        hasher: SecretHasher,
        clock: ServerClock,
        log: Logger
    ) throws(StoreError) {
        try accounts.forgetFailures(before: clock.now + SignInLedger.memory * -1)
        self.enrolment = configuration.enrolment
        self.defaultJob = configuration.defaultJob
        self.form = SecretForm(pinForm: configuration.pinForm)
        self.rules = .ofThisServer
        self.accounts = accounts
        self.hasher = hasher
        self.clock = clock
        self.log = log
        self.ledger = Mutex(SignInLedger(try accounts.failures()))
        self.queue = TurnQueue(
            named: "hashing",
            workers: configuration.hashingWorkers,
            jobsPerSecond: 30
        )
    }

    /// Starts the threads.
    func start() {
        self.queue.start()
        self.quickQueue.start()
    }

    /// Lets the threads end once everything asked before is answered; later requests are told to wait.
    func stop() {
        self.queue.stop()
        self.quickQueue.stop()
    }

    /// Answers a request.
    ///
    /// - Parameter completion: Called exactly once: on a hashing thread, or before this returns
    ///   if nothing has to be hashed.
    func perform(
        _ request: IdentityRequest,
        from source: SourceAddress,
        completion: @escaping @Sendable (IdentityResult) -> Void
    ) {
        switch request {
        case .enrol(let name, let displayName, let team, let invitation, let preferences):
            let wish = EnrolmentWish(
                name: name,
                displayName: displayName,
                team: team,
                invitation: invitation,
                preferences: preferences
            )
            self.enrol(wish, from: source, completion)
        case .signIn(let name, let ways, let secret):
            self.signIn(name, ways, secret, from: source, completion)
        case .replace(let id, let way, let old, let new):
            let change = SecretChange(trainee: id, way: way, old: old, new: new)
            self.replace(change, from: source, completion)
        case .makeCodes(let id, let old):
            self.makeCodes(of: id, old: old, from: source, completion)
        }
    }

    /// Runs work on a thread of its kind, one after the other for each key, or says how long all
    /// places are taken.
    func enqueue(
        key: String,
        _ proof: SignInLedger.Proof = .secret,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void,
        work: @escaping @Sendable () throws(StoreError) -> IdentityResult
    ) {
        let queue = proof == .secret ? self.queue : self.quickQueue
        let place = queue.add(from: source.block, isFree: source.isLoopback, key: key) {
            completion(self.result(of: work))
        }
        switch place {
        case .taken: break
        case .full(let seconds): completion(.wait(seconds: seconds))
        }
    }

    private func result(of work: () throws(StoreError) -> IdentityResult) -> IdentityResult {
        do {
            return try work()
        } catch {
            self.report(error)
            return .failed(error.failure)
        }
    }

    /// Logs a fault of the store.
    func report(_ error: StoreError) {
        self.log.error(
            "the store refused what identity needs",
            metadata: [
                "operation": "\(error.operation)", "kind": "\(error.kind)", "code": "\(error.code)",
                "message": "\(error.message)",
            ]
        )
    }
}

extension SignInWay {
    /// The stored secret that it is checked against; nil where it is no secret of a person.
    var kind: StoredSecret.Kind? {
        switch self {
        case .pin: .pin
        case .password: .password
        case .code, .token: nil
        }
    }

    /// How its failures are counted.
    var proof: SignInLedger.Proof {
        switch self {
        case .pin, .password: .secret
        case .code: .code
        case .token: .token
        }
    }
}
