/// What is said about accounts, names and secrets.
public enum IdentityPhrase: Speakable {
    /// Which secret is asked for.
    public enum SecretPrompt: Hashable, Sendable {
        case signIn
        case code
        case token
        case old
        case new
        case newAgain
    }

    /// Why a name is not acceptable.
    public enum NameFault: Hashable, Sendable {
        case length
        case signs
        case scripts
        case reserved
    }

    /// Why a new secret is not acceptable.
    public enum SecretFault: Hashable, Sendable {
        case short(least: Int)
        case long(most: Int)
        case same
        case different
    }

    case notIdentified
    case alreadyIdentified(String)
    case enrolForm
    case loginForm
    case secretForm
    case enrolled(name: String, user: String, pin: String)
    case afterEnrolment
    case welcome(String)
    case failuresSince(Int)
    case stoppedAt(quiz: String, answered: Int, count: Int, days: Int)
    case afterLogin(hasAttempt: Bool)
    case loggedOut
    case whoYouAre(name: String, user: String, job: String?, team: String?, sealed: Bool)
    case youAreGuest(sealed: Bool)
    case secretWanted(SecretPrompt, isVisible: Bool)
    case sendSecret([String])
    case secretChanged
    case secretByToken
    case codesMade(Int)
    case codesLeft(Int)
    case secretRefused(SecretFault)
    case wrongNameOrSecret(wait: Int)
    case wrongOldSecret(wait: Int)
    case wait(seconds: Int)
    case nameTaken
    case nameRefused(NameFault)
    case invitationWanted
    case enrolmentClosed
    /// - Parameter takesCodes: Whether one-time codes are taken on this line.
    case notOverClearLine(takesCodes: Bool)
    case wayNotOpen([String])
}
