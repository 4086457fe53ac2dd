public import QuizCore

/// Names for people in files that leave the installation, which tell nobody without the key who is
/// meant.
///
/// The same person has the same one in every file made with the same key.
public struct Pseudonyms: Sendable {
    private let key: Pepper

    /// The pepper of the installation, or a key of the same form in a file of its own.
    public init(key: Pepper) {
        self.key = key
    }

    /// Ten letters of base32 (RFC 4648, in lower case), the first 50 bits of an HMAC-SHA-256.
    public func name(of trainee: Trainee.ID) -> Trainee.ID {
        // The word keeps it apart from everything else that is made with the pepper.
        let octets = Array("pseudonym\0\(trainee.text)".utf8)
        let code = Sodium.authenticate(octets, key: self.key.key)
        let bits = code.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        let letters = (1...Self.length).map { place in
            Self.alphabet[Int(bits >> UInt64(64 - 5 * place) & 31)]
        }
        return Trainee.ID(String(decoding: letters, as: UTF8.self))
    }

    private static let length = 10
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
