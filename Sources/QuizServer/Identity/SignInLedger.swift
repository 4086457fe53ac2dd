import ProgressStorage
import QuizCore

/// The failures in a row, and how long the next try must wait for them (rule I4).
///
/// A value without clock and store: the store holds the same failures, so that a restart
/// changes nothing. Accounts are known by pseudonyms here.
struct SignInLedger: Sendable {
    /// What is tried; failures of each are counted apart, so that who guesses at one thing keeps
    /// nobody from signing in by another.
    enum Proof: String, Sendable, CustomStringConvertible {
        /// A pin or a password.
        case secret
        case token
        /// A one-time code.
        case code

        var description: String { self.rawValue }
    }

    /// What a failure or success belongs to.
    struct Pair: Hashable, Sendable {
        /// The pseudonym of the name that was typed.
        let account: String
        /// The block of the address.
        let block: String
        let proof: Proof

        init(account: String, block: String, proof: Proof = .secret) {
            self.account = account
            self.block = block
            self.proof = proof
        }

        /// Under what failures are counted and stored.
        var source: String {
            self.proof == .secret ? self.block : "\(self.block) \(self.proof)"
        }

        /// All accounts from the same source.
        var anyAccount: Self {
            Self(account: SignInLedger.everyAccount, block: self.block, proof: self.proof)
        }
    }

    private struct Run: Sendable {
        var count = 0
        var lastAt: Instant
        /// Failures that the owner was told of.
        var told = 0
    }

    /// Stands for all accounts where an address is counted over all of them.
    static let everyAccount = "*"
    /// Pairs that are remembered; then a quarter is forgotten, the oldest first.
    static let capacity = 65_536
    /// Failures older than this do not count any more.
    static let memory = Duration.seconds(30 * 86_400)

    /// By account, then by source.
    private var runs: [String: [String: Run]] = [:]
    private var size = 0

    /// - Parameter stored: What was remembered when the server stopped.
    init(_ stored: [SignInFailures] = []) {
        for failures in stored {
            let run = Run(count: failures.count, lastAt: failures.lastAt)
            self.runs[failures.account, default: [:]][failures.source] = run
        }
        self.size = stored.count
    }

    /// Seconds until the next try of this pair is checked; 0 if it is now.
    func wait(for pair: Pair, at now: Instant) -> Int {
        max(
            Self.rest(self.runs[pair.account]?[pair.source], at: now) {
                SignInDelays.seconds(afterFailures: $0)
            },
            Self.rest(self.runs[Self.everyAccount]?[pair.source], at: now) {
                SignInDelays.seconds(afterAddressFailures: $0)
            }
        )
    }

    /// Counts one more failure and returns those of the pair in a row.
    mutating func noteFailure(of pair: Pair, at now: Instant) -> Int {
        _ = self.bump(pair.anyAccount, at: now)
        return self.bump(pair, at: now)
    }

    /// Ends the runs of a pair and of its address; returns the stored failures to be forgotten.
    mutating func noteSuccess(of pair: Pair) -> [Pair] {
        [pair, pair.anyAccount].filter { self.remove($0) }
    }

    /// The failures of an account from anywhere that its owner has not been told of, until now.
    mutating func tellFailures(of account: String) -> Int {
        let own = self.runs[account] ?? [:]
        for (source, run) in own { self.runs[account]?[source]?.told = run.count }
        return own.values.reduce(0) { $0 + $1.count - $1.told }
    }

    /// Forgets all failures of an account; whether there were any.
    mutating func forget(account: String) -> Bool {
        guard let runs = self.runs.removeValue(forKey: account) else { return false }
        self.size -= runs.count
        return true
    }

    /// Makes room if there are too many pairs; failures before the returned instant are forgotten.
    mutating func makeRoom() -> Instant? {
        guard self.size > Self.capacity else { return nil }
        let instants = self.runs.values.flatMap { $0.values.map(\.lastAt) }.sorted()
        let limit = instants[instants.count / 4]
        for (account, runs) in self.runs {
            let kept = runs.filter { $0.value.lastAt >= limit }
            self.runs[account] = kept.isEmpty ? nil : kept
        }
        self.size = self.runs.values.reduce(0) { $0 + $1.count }
        return limit
    }

    private mutating func bump(_ pair: Pair, at now: Instant) -> Int {
        var run = self.runs[pair.account]?[pair.source] ?? Run(lastAt: now)
        if run.count == 0 { self.size += 1 }
        run.count += 1
        run.lastAt = max(run.lastAt, now)
        self.runs[pair.account, default: [:]][pair.source] = run
        return run.count
    }

    private mutating func remove(_ pair: Pair) -> Bool {
        guard self.runs[pair.account]?.removeValue(forKey: pair.source) != nil else { return false }
        if self.runs[pair.account]?.isEmpty == true { self.runs[pair.account] = nil }
        self.size -= 1
        return true
    }

    /// What is left of the wait, never more than the whole of it: a clock that went back between
    /// two starts shuts nobody out.
    private static func rest(_ run: Run?, at now: Instant, _ whole: (Int) -> Int) -> Int {
        guard let run else { return 0 }
        let seconds = whole(run.count)
        let passed = Double((now - run.lastAt).wholeMilliseconds) / 1000
        return min(seconds, max(0, Int((Double(seconds) - passed).rounded(.up))))
    }
}
