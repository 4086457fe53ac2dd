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
            guard let account, self.isPresent(old, of: account) else {
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
}
