import Logging
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization

/// What signing in and changing a secret have in common: a secret is checked, and failures count.
extension IdentityService {
    /// Runs a check unless it comes too soon after failures; checks of one account from one
    /// block run one after the other, and each sees the failures before it.
    ///
    /// - Parameter proof: What is checked; failures of each are counted apart.
    func check(
        _ name: String,
        by proof: SignInLedger.Proof = .secret,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void,
        work: @escaping @Sendable (SignInLedger.Pair) throws(StoreError) -> IdentityResult
    ) {
        let account = self.hasher.pseudonym(of: name)
        let pair = SignInLedger.Pair(account: account, block: source.block, proof: proof)
        if let wait = self.wait(for: pair) {
            completion(wait)
            return
        }
        self.enqueue(key: "\(pair.account) \(pair.source)", proof, from: source, completion) {
            () throws(StoreError) in
            if let wait = self.wait(for: pair) { return wait }
            return try work(pair)
        }
    }

    /// Whether a secret is one that an account has of some kinds; without any the work is that of one.
    func isRight(_ secret: Secret, _ ways: [SignInWay], of account: Account?) -> Bool {
        let hashes = ways.map { way in (way, way.kind.flatMap { account?.secret($0) }?.hash) }
        let known = hashes.filter { $0.1 != nil }
        return (known.isEmpty ? Array(hashes.prefix(1)) : known).contains { way, hash in
            self.hasher.isRight(SecretForm.folded(secret.text, way), for: hash)
        }
    }

    /// Counts a failure, in memory and in the store, and says how long the next try must wait.
    ///
    /// - Parameter account: The account, if there is one of the name that was typed.
    func refuse(_ pair: SignInLedger.Pair, account: Account?) -> IdentityResult {
        let now = self.clock.now
        let (count, wait, limit) = self.ledger.withLock { ledger in
            let count = ledger.noteFailure(of: pair, at: now)
            return (count, ledger.wait(for: pair, at: now), ledger.makeRoom())
        }
        self.store { accounts throws(StoreError) in
            for account in [pair.account, SignInLedger.everyAccount] {
                _ = try accounts.noteFailure(account: account, source: pair.source, at: now)
            }
            if let limit { try accounts.forgetFailures(before: limit) }
        }
        self.log.notice(
            "\(pair.proof) refused",
            metadata: [
                "account": "\(account?.trainee.id.text ?? "?")", "block": "\(pair.block)",
                "count": "\(count)",
            ]
        )
        return .wrong(wait: wait)
    }

    /// Ends the failures in a row.
    func accept(_ pair: SignInLedger.Pair) {
        let obsolete = self.ledger.withLock { $0.noteSuccess(of: pair) }
        self.store { accounts throws(StoreError) in
            for pair in obsolete {
                try accounts.clearFailures(account: pair.account, source: pair.source)
            }
        }
    }

    /// What is stored of the failures lags behind the memory if the disk is full; the answer holds.
    func store(_ body: (AccountStore) throws(StoreError) -> Void) {
        do {
            try body(self.accounts)
        } catch {
            self.report(error)
        }
    }

    private func wait(for pair: SignInLedger.Pair) -> IdentityResult? {
        let now = self.clock.now
        let seconds = self.ledger.withLock { $0.wait(for: pair, at: now) }
        return seconds > 0 ? .wait(seconds: seconds) : nil
    }
}
