import Foundation
import QuizSession

/// The secrets that the server makes, and how they may be typed.
struct SecretForm: Sendable {
    /// Ten digits and the letters without I, L, O and U: 32 signs that nobody mixes up.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    /// Signs that are read as the one they look like.
    private static let lookalikes: [Character: Character] = ["I": "1", "L": "1", "O": "0"]
    /// Characters of a secret that a person chooses.
    private static let chosenLength = 8...128

    let pinForm: IdentityConfiguration.PinForm

    /// A new secret, shown as `7KQ4-M2XD` or `493817`.
    func makePin() -> String {
        switch self.pinForm {
        case .letters: "\(Self.signs(4, of: Self.alphabet))-\(Self.signs(4, of: Self.alphabet))"
        case .digits: Self.signs(6, of: Array("0123456789"))
        }
    }

    /// A secret as it is compared: pins without regard to case, dashes and blanks, passwords as they are.
    static func folded(_ text: String, _ way: SignInWay) -> String {
        switch way {
        case .password: return text.precomposedStringWithCanonicalMapping
        case .pin:
            let upper = text.precomposedStringWithCompatibilityMapping.uppercased()
            let signs = upper.filter { $0 != "-" && $0 != " " }
            return String(signs.map { Self.lookalikes[$0] ?? $0 })
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

    private static func signs(_ count: Int, of alphabet: [Character]) -> String {
        String((0..<count).map { _ in alphabet[Sodium.randomNumber(below: alphabet.count)] })
    }
}
