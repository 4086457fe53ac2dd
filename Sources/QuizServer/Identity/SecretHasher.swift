import Foundation
import Synchronization

/// Turns secrets into what is stored of them: Argon2id over the HMAC of secret and pepper.
struct SecretHasher: Sendable {
    /// How much work a guess costs.
    struct Strength: Sendable {
        let passes: Int
        let memory: ByteCount

        /// About 30 ms.
        static let standard = Self(passes: 2, memory: .mebibytes(19))
        /// For tests of everything but the work itself.
        static let least = Self(passes: 1, memory: .kibibytes(8))
    }

    private let pepper: Pepper
    private let strength: Strength
    /// The hash of a secret that nobody has: unknown names cost as much as known ones.
    private let decoy: String
    private let work = WorkCounter()

    /// Hashes computed since the start, for statistics.
    var computedHashes: Int { self.work.count }

    /// Nil if the library is missing.
    init?(pepper: Pepper, strength: Strength = .standard) {
        guard Sodium.isReady else { return nil }
        self.pepper = pepper
        self.strength = strength
        // Made up rather than computed: the start need not wait for it.
        self.decoy = Sodium.madeUpHash(passes: strength.passes, memory: strength.memory)
    }

    /// What is stored of a secret; nil if there is no memory for it.
    func hash(_ secret: String) -> String? {
        self.work.increment()
        return self.withPeppered(secret) {
            Sodium.passwordHash($0, passes: self.strength.passes, memory: self.strength.memory)
        }
    }

    /// Whether the secret is the one a hash was made of.
    ///
    /// Without a hash the same work says no.
    func isRight(_ secret: String, for hash: String?) -> Bool {
        self.work.increment()
        let isSame = self.withPeppered(secret) { Sodium.isPasswordHash(hash ?? self.decoy, of: $0) }
        return isSame && hash != nil
    }

    /// What the server makes with so many random bits that nobody can guess it from a fast hash.
    enum Made: String {
        case token
        case code
    }

    /// What is stored of a token or code; the same for one text as long as the pepper holds.
    func fingerprint(of text: String, _ made: Made) -> String {
        self.code(of: "\(made.rawValue)\0\(text)", octets: 32)
    }

    /// Stands for a name in lists that must not give it away: what was typed as one may be a secret.
    ///
    /// The same for one name as long as the pepper holds; 32 hexadecimal digits.
    func pseudonym(of name: String) -> String {
        self.code(of: "account\0\(name)", octets: 16)
    }

    /// The first octets of the HMAC of a text under the pepper, in hexadecimal digits.
    private func code(of text: String, octets count: Int) -> String {
        var octets = Array(text.utf8)
        defer { Sodium.wipe(&octets) }
        let code = Sodium.authenticate(octets, key: self.pepper.key)
        return code.prefix(count).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func withPeppered<Made>(_ secret: String, _ body: ([UInt8]) -> Made) -> Made {
        var octets = Array(secret.precomposedStringWithCanonicalMapping.utf8)
        var peppered = Sodium.authenticate(octets, key: self.pepper.key)
        defer {
            Sodium.wipe(&octets)
            Sodium.wipe(&peppered)
        }
        return body(peppered)
    }
}

/// Counts across threads.
private final class WorkCounter: Sendable {
    private let value = Atomic<Int>(0)

    var count: Int { self.value.load(ordering: .relaxed) }

    func increment() {
        self.value.add(1, ordering: .relaxed)
    }
}
