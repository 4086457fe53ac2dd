import Logging
import ProgressStorage
import QuizCore
import QuizSession
import Synchronization

/// A person's wish for an account.
struct EnrolmentWish: Sendable {
    let name: String
    let displayName: String?
    let team: String?
    let invitation: Secret?
    let preferences: Trainee.Preferences
}

extension IdentityService {
    /// Makes an account with a secret that is shown this once.
    func enrol(
        _ wish: EnrolmentWish,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void
    ) {
        if let refusal = self.refusal(of: wish) {
            completion(refusal)
            return
        }
        switch self.rules.check(wish.name) {
        case .failure(let refusal): completion(.nameRefused(refusal.fault))
        case .success(let id):
            guard let shown = DisplayName.cleaned(wish.displayName ?? wish.name) else {
                completion(.nameRefused(.length))
                return
            }
            let trainee = Trainee(
                id: id,
                displayName: shown,
                job: self.defaultJob,
                preferences: wish.preferences
            )
            self.enqueue(key: "enrol \(id)", from: source, completion) { () throws(StoreError) in
                try self.create(trainee, block: source.block)
            }
        }
    }

    /// What the operator does not allow.
    ///
    /// Invitations cannot be made yet, so that none is valid; a team is joined with one or by an
    /// operator (rule I8).
    private func refusal(of wish: EnrolmentWish) -> IdentityResult? {
        switch self.enrolment {
        case .closed: .enrolmentClosed
        case .invite: .invitationWanted
        case .open: wish.team == nil && wish.invitation == nil ? nil : .invitationWanted
        }
    }

    private func create(_ trainee: Trainee, block: String) throws(StoreError) -> IdentityResult {
        guard try self.accounts.find(trainee.id) == nil else { return .nameTaken }
        let pin = self.form.makePin()
        guard let hash = self.hasher.hash(SecretForm.folded(pin, .pin)) else {
            return .failed(.busy)
        }
        let now = self.clock.now
        let secret = StoredSecret(
            kind: .pin,
            hash: hash,
            pepperNumber: Self.pepperNumber,
            changedAt: now
        )
        do {
            try self.accounts.create(trainee, secret: secret, at: now)
        } catch {
            guard error.kind == .nameTaken else { throw error }
            return .nameTaken
        }
        self.forgetFailures(of: trainee.id)
        self.log.notice("enrolled", metadata: ["account": "\(trainee.id)", "block": "\(block)"])
        return .enrolled(trainee, secret: Secret(pin))
    }

    /// Tries at the name from before it was somebody's are not the owner's concern.
    private func forgetFailures(of id: Trainee.ID) {
        let account = self.hasher.pseudonym(of: id.text)
        guard self.ledger.withLock({ $0.forget(account: account) }) else { return }
        self.store { accounts throws(StoreError) in
            try accounts.clearFailures(account: account)
        }
    }
}
