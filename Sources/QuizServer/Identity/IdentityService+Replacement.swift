import Logging
import ProgressStorage
import QuizCore
import QuizSession

/// A person's wish for a new secret.
struct SecretChange: Sendable {
    let trainee: Trainee.ID
    let way: SignInWay
    let old: Secret
    let new: Secret
}

extension IdentityService {
    /// Puts a secret in the place of the present one, whatever that is, once it is proven.
    func replace(
        _ change: SecretChange,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void
    ) {
        guard let kind = change.way.kind else {
            completion(.failed(.refused))
            return
        }
        let new = SecretForm.folded(change.new.text, change.way)
        let old = SecretForm.folded(change.old.text, change.way)
        if let fault = self.form.fault(in: new, old: old, change.way) {
            completion(.secretRefused(fault))
            return
        }
        self.check(change.trainee.text, from: source, completion) { pair throws(StoreError) in
            let account = try self.accounts.find(change.trainee)
            guard let account, self.isPresent(change.old, of: account) else {
                return self.refuse(pair, account: account)
            }
            self.accept(pair)
            guard let hash = self.hasher.hash(new) else { return .failed(.busy) }
            let secret = StoredSecret(
                kind: kind,
                hash: hash,
                pepperNumber: Self.pepperNumber,
                changedAt: self.clock.now
            )
            try self.accounts.replaceSecret(secret, of: change.trainee)
            self.log.notice(
                "secret changed",
                metadata: ["account": "\(change.trainee)", "block": "\(pair.block)"]
            )
            return .replaced(change.way)
        }
    }

    /// Whether a text is the pin or password that the person has now.
    func isPresent(_ secret: Secret, of account: Account) -> Bool {
        self.isRight(
            secret,
            SignInWay.allCases.filter(\.isChangeable),
            of: account.trainee.isDisabled ? nil : account
        )
    }
}
