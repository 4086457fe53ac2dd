import Logging
import ProgressStorage
import QuizCore
import QuizSession

extension IdentityService {
    /// Codes of one list.
    static let codesOfList = 10

    /// Makes a list of one-time codes after a pin or password was proven.
    func makeCodes(
        of id: Trainee.ID,
        old: Secret,
        from source: SourceAddress,
        _ completion: @escaping @Sendable (IdentityResult) -> Void
    ) {
        self.check(id.text, from: source, completion) { pair throws(StoreError) in
            let account = try self.accounts.find(id)
            guard let account, self.isAnySecret(old, of: account) else {
                return self.refuse(pair, account: account)
            }
            self.accept(pair)
            let codes = (0..<Self.codesOfList).map { _ in SecretForm.makeCode() }
            try self.accounts.replaceCodes(
                codes.map { self.hasher.fingerprint(of: SecretForm.folded($0, .code), .code) },
                pepperNumber: Self.pepperNumber,
                of: id
            )
            self.log.notice(
                "codes made",
                metadata: ["account": "\(id)", "block": "\(pair.block)"]
            )
            return .codesMade(codes.map { Secret($0) })
        }
    }

    /// Whether a text is one of the secrets that the person has.
    func isAnySecret(_ secret: Secret, of account: Account) -> Bool {
        let ways = SignInWay.allCases.filter { way in
            way.kind.map { account.secret($0) != nil } ?? false
        }
        guard !account.trainee.isDisabled else { return false }
        return ways.contains { way in
            let hash = way.kind.flatMap { account.secret($0) }?.hash
            return self.hasher.isRight(SecretForm.folded(secret.text, way), for: hash)
        }
    }
}
