public import QuizCore

/// A secret on its way; its text never shows in descriptions, logs or test output.
public struct Secret: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public var description: String { "(secret)" }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// How a person proves who they are.
public enum SignInWay: String, CaseIterable, Sendable {
    /// The secret that the server made at enrolment.
    case pin
    case password
    /// One of a list of codes that each count once.
    case code
    /// What the operator made for a script.
    case token

    /// Whether people have such a secret themselves and can change it.
    public var isChangeable: Bool {
        switch self {
        case .pin, .password: true
        case .code, .token: false
        }
    }
}

/// What a session asks about identity.
///
/// Hashing happens off the event loops.
public enum IdentityRequest: Equatable, Sendable {
    /// An account that comes to be together with its preferences.
    case enrol(
        name: String,
        displayName: String?,
        team: String?,
        invitation: Secret?,
        preferences: Trainee.Preferences = Trainee.Preferences()
    )
    /// - Parameter ways: What the secret may be; one unless the person was only asked for a secret.
    case signIn(name: String, ways: [SignInWay], secret: Secret)
    /// Sets a new secret after the old one was proven.
    case replace(Trainee.ID, way: SignInWay, old: Secret, new: Secret)
    /// Makes a new list of one-time codes after a secret was proven; the old list is void.
    case makeCodes(Trainee.ID, old: Secret)
}

/// What came of an ``IdentityRequest``.
public enum IdentityResult: Equatable, Sendable {
    /// The secret is shown this once.
    case enrolled(Trainee, secret: Secret)
    /// With the failed tries since the last sign-in, and how many one-time codes are left if one
    /// was used.
    case signedIn(Trainee, failures: Int, codesLeft: Int? = nil)
    /// The codes are shown this once.
    case codesMade([Secret])
    case replaced(SignInWay)
    /// Wrong name or secret; the next try is checked after that many seconds.
    case wrong(wait: Int)
    /// Not checked: too soon after failures, or too many at work.
    case wait(seconds: Int)
    case nameTaken
    case nameRefused(NameFault)
    case invitationWanted
    /// Enrolment is closed.
    case enrolmentClosed
    case secretRefused(SecretFault)
    case failed(ProgressResult.Failure)

    /// Why a name is not acceptable.
    public enum NameFault: String, Sendable {
        case length
        case signs
        case scripts
        case reserved
    }

    /// Why a new secret is not acceptable.
    public enum SecretFault: Equatable, Sendable {
        /// Fewer characters than the least.
        case short(least: Int)
        /// More characters than the most.
        case long(most: Int)
        /// The one it should replace.
        case same
        /// Not the same when typed again.
        case different

        /// The value of the field `reason`.
        public var reason: String {
            switch self {
            case .short: "short"
            case .long: "long"
            case .same: "same"
            case .different: "different"
            }
        }
    }
}
