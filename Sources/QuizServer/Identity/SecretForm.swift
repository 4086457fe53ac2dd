import Foundation
import QuizCore
import QuizSession

/// The secrets that the server makes, and how they may be typed.
struct SecretForm: Sendable {
    /// Characters of a secret that a person chooses.
    private static let chosenLength = 8...128

    private static let tokenPrefix = "t_"
    /// 160 bits.
    private static let tokenLength = 32

    /// Signs of each half of a one-time code, 50 bits together.
    private static let codeHalf = 5

    let pinForm: IdentityConfiguration.PinForm

    /// A new secret, shown as `7KQ4-M2XD` or `493817`.
    func makePin() -> String {
        switch self.pinForm {
        case .letters: "\(Self.signs(4))-\(Self.signs(4))"
        case .digits: Self.signs(6, of: Array("0123456789"))
        }
    }

    /// A new token for a script, such as `t_9F3K…`; what it begins with tells it from a pin.
    static func makeToken() -> String {
        Self.tokenPrefix + Self.signs(Self.tokenLength)
    }

    /// A new one-time code, shown as `7KQ4M-2XD9A`.
    static func makeCode() -> String {
        let halves = (0..<2).map { _ in Self.signs(Self.codeHalf) }
        return halves.joined(separator: "-")
    }

    /// Whether a text has the length of a one-time code.
    static func mayBeCode(_ text: String) -> Bool {
        Self.folded(text, .code).count == 2 * Self.codeHalf
    }

    /// A secret as it is compared: what the server made without regard to case, dashes and blanks, passwords as they are.
    static func folded(_ text: String, _ way: SignInWay) -> String {
        switch way {
        case .password: return text.precomposedStringWithCanonicalMapping
        case .pin, .code, .token:
            let signs = text.precomposedStringWithCompatibilityMapping
                .filter { $0 != "-" && $0 != " " }
            return ReadableSigns.meant(by: signs)
        }
    }

    /// Why a secret that a person chose is not accepted, or nil.
    ///
    /// - Parameters:
    ///   - new: As it is compared.
    ///   - old: The one before, as it is compared.
    func fault(in new: String, old: String, _ way: SignInWay) -> IdentityResult.SecretFault? {
        let least = way == .pin && self.pinForm == .digits ? 6 : Self.chosenLength.lowerBound
        if new.count < least { return .short(least: least) }
        if new.count > Self.chosenLength.upperBound {
            return .long(most: Self.chosenLength.upperBound)
        }
        return new == old ? .same : nil
    }

    private static func signs(_ count: Int, of alphabet: [Character] = ReadableSigns.all) -> String
    {
        String((0..<count).map { _ in alphabet[Sodium.randomNumber(below: alphabet.count)] })
    }
}
