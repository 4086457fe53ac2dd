import ProgressStorage
public import QuizCore
import QuizSession

extension TraineeDesk {
    /// A list of one-time codes, which is shown this once.
    public struct NewCodes: Sendable, CustomStringConvertible, CustomReflectable {
        public let trainee: Trainee
        /// Each as it is shown, such as `7KQ4M-2XD9A`.
        public let texts: [String]

        public var description: String { "\(self.trainee.id) (codes)" }

        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// Makes a list of one-time codes for somebody; the list before is void.
    public func makeCodes(for name: String) throws(Fault) -> NewCodes {
        let trainee = try self.find(name)
        let codes = (0..<IdentityService.codesOfList).map { _ in SecretForm.makeCode() }
        try self.storing(trainee.id) { () throws(StoreError) in
            try self.accounts.replaceCodes(
                codes.map { self.hasher.fingerprint(of: SecretForm.folded($0, .code), .code) },
                pepperNumber: IdentityService.pepperNumber,
                of: trainee.id
            )
        }
        return NewCodes(trainee: trainee, texts: codes)
    }
}
