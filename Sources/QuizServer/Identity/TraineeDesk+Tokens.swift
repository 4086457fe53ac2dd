public import ProgressStorage
public import QuizCore
import QuizSession

/// Where an operator makes and ends the tokens that scripts sign in with.
extension TraineeDesk {
    /// A token with its text, which is shown this once.
    public struct NewToken: Sendable, CustomStringConvertible, CustomReflectable {
        public let trainee: Trainee
        /// By which it is revoked.
        public let number: Int
        /// As it is given to a script, such as `t_9F3K…`.
        public let text: String
        /// From then on it does not hold.
        public let until: Instant

        public var description: String { "\(self.trainee.id) \(self.number) (token)" }

        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    /// How long a token holds.
    public enum TokenTerm: Sendable {
        /// That many times 24 hours.
        case days(Int)
        /// Up to the end of a day, where the program runs.
        case through(CalendarDay)
    }

    /// How many days a token may hold.
    public static let tokenDays = 1...3650
    /// How many days it holds where nothing else is said.
    public static let usualTokenDays = 90

    /// Makes a token for somebody; the server has no further way to show it.
    public func makeToken(
        for name: String,
        _ term: TokenTerm = .days(TraineeDesk.usualTokenDays)
    ) throws(Fault) -> NewToken {
        let trainee = try self.find(name)
        let now = self.clock.now
        let end = Self.end(of: term, from: now)
        let longest = now + .seconds(Self.tokenDays.upperBound * 86_400)
        guard now < end, end <= longest else { throw .tokenTerm(Self.tokenDays) }
        let text = SecretForm.makeToken()
        let hash = self.hasher.fingerprint(of: SecretForm.folded(text, .token), .token)
        let number = try self.storing(trainee.id) { () throws(StoreError) in
            try self.accounts.addToken(
                hash: hash,
                pepperNumber: IdentityService.pepperNumber,
                of: trainee.id,
                at: now,
                until: end
            )
        }
        return NewToken(trainee: trainee, number: number, text: text, until: end)
    }

    /// Ends a token of somebody, or all; returns the numbers of those that it ended.
    public func revokeTokens(_ number: Int?, of name: String) throws(Fault) -> (Trainee, [Int]) {
        let trainee = try self.find(name)
        let now = self.clock.now
        let ended = try self.storing(trainee.id) { () throws(StoreError) in
            try self.accounts.revokeTokens(number, of: trainee.id, at: now)
        }
        if let number, ended.isEmpty { throw .noToken(number, trainee.id.text) }
        return (trainee, ended)
    }

    /// The tokens of somebody, oldest first; works beside a running server.
    public static func tokens(
        _ configuration: ServerConfiguration,
        of name: String
    ) throws(Fault) -> [StoredToken] {
        let path = configuration.storage.database
        let id = Trainee.ID(TextFolding.word(name))
        let found: [StoredToken]?
        do {
            let reader = try ProgressReader(opening: path)
            found = try reader.account(id) == nil ? nil : try reader.tokens(of: id)
        } catch {
            throw Fault(error, path: path)
        }
        guard let found else { throw .unknownTrainee(id.text) }
        return found
    }

    private static func end(of term: TokenTerm, from now: Instant) -> Instant {
        switch term {
        case .days(let days):
            // More than is allowed is refused, and must not overflow before.
            return now + .seconds(min(days, Self.tokenDays.upperBound + 1) * 86_400)
        case .through(let day):
            let midnight = day.advanced(by: 1).beginning
            return midnight + LocalTime.offset(at: midnight) * -1
        }
    }
}
