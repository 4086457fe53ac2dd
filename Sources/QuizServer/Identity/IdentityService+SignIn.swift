import Logging
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization

extension IdentityService {
    /// Signs a person in.
    ///
    /// Unknown names, disabled accounts and accounts without a secret of this kind take the
    /// same path, the same work and the same replies as a wrong secret (rule I5).
    func signIn(
        _ name: String,
        _ way: SignInWay,
        _ secret: Secret,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void
    ) {
        let name = TextFolding.word(name)
        self.check(name, from: source, completion) { pair throws(StoreError) in
            let account = try self.accounts.find(Trainee.ID(name))
            let hash = account.flatMap {
                $0.trainee.isDisabled ? nil : $0.secret(way.kind)?.hash
            }
            let isRight = self.hasher.isRight(SecretForm.folded(secret.text, way), for: hash)
            guard isRight, let account else { return self.refuse(pair, account: account) }
            let failures = self.ledger.withLock { $0.tellFailures(of: pair.account) }
            self.accept(pair)
            self.log.info(
                "signed in",
                metadata: [
                    "account": "\(account.trainee.id)", "block": "\(pair.block)",
                    "count": "\(failures)",
                ]
            )
            return .signedIn(account.trainee, failures: failures)
        }
    }
}
