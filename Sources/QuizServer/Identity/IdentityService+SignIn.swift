import Logging
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization

extension IdentityService {
    /// Signs a person in by a secret, which may be any of some kinds.
    ///
    /// Unknown names, disabled accounts and accounts without a secret of this kind take the
    /// same path, the same work and the same replies as a wrong secret (rule I5).
    func signIn(
        _ name: String,
        _ ways: [SignInWay],
        _ secret: Secret,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void
    ) {
        let name = TextFolding.word(name)
        let proof = ways.count == 1 ? ways[0].proof : .secret
        self.check(name, by: proof, from: source, completion) { pair throws(StoreError) in
            let account = try self.accounts.find(Trainee.ID(name))
            let proven = try self.prove(secret, ways, of: Trainee.ID(name), account)
            guard let proven, let account else { return self.refuse(pair, account: account) }
            let failures = self.ledger.withLock { $0.tellFailures(of: pair.account) }
            self.accept(pair)
            self.log.info(
                pair.proof == .secret ? "signed in" : "signed in by \(pair.proof)",
                metadata: [
                    "account": "\(account.trainee.id)", "block": "\(pair.block)",
                    "count": "\(failures)",
                ]
            )
            return .signedIn(account.trainee, failures: failures, codesLeft: proven.codesLeft)
        }
    }

    /// What proved who somebody is.
    private struct Proven {
        /// One-time codes that are left; nil if none was used.
        var codesLeft: Int?
    }

    /// What was proven; nil if nothing was.
    ///
    /// - Parameter account: That of the name, if there is one.
    private func prove(
        _ secret: Secret,
        _ ways: [SignInWay],
        of id: Trainee.ID,
        _ account: Account?
    ) throws(StoreError) -> Proven? {
        let isOpen = account.map { !$0.trainee.isDisabled } ?? false
        if ways == [.token] {
            let token = SecretForm.folded(secret.text, .token)
            return try self.isRightToken(token, of: id, isOpen: isOpen) ? Proven() : nil
        }
        if ways.contains(.code), ways == [.code] || SecretForm.mayBeCode(secret.text) {
            // The store looks for the account again, so that unknown names take the same way.
            let code = SecretForm.folded(secret.text, .code)
            let hash = self.hasher.fingerprint(of: code, .code)
            let left = try self.accounts.useCode(hash: hash, of: id)
            if let left { return Proven(codesLeft: left) }
        }
        let kinds = ways.filter { $0.kind != nil }
        let known = isOpen ? account : nil
        return !kinds.isEmpty && self.isRight(secret, kinds, of: known) ? Proven() : nil
    }

    /// What is looked up is the HMAC, which nobody without the pepper can steer, so that the time
    /// it takes tells nothing of the tokens there are.
    ///
    /// - Parameter isOpen: Whether there is an account that may sign in; else the same work says no.
    private func isRightToken(
        _ token: String,
        of id: Trainee.ID,
        isOpen: Bool
    ) throws(StoreError) -> Bool {
        let now = self.clock.now
        let hash = self.hasher.fingerprint(of: token, .token)
        let found = try self.accounts.token(hash: hash, of: id)
        guard isOpen, let found, found.holds(at: now) else { return false }
        self.store { accounts throws(StoreError) in
            try accounts.noteUse(ofToken: found.number, at: now)
        }
        return true
    }
}
