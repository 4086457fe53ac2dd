import CSodium
import Foundation

/// The calls into libsodium; nothing else in the program knows it.
enum Sodium {
    /// Whether the library could be started; no call works before.
    static let isReady = sodium_init() >= 0

    /// Octets that nobody can foresee.
    ///
    /// - Precondition: ``isReady``.
    static func randomOctets(_ count: Int) -> [UInt8] {
        precondition(Self.isReady, "libsodium could be started")
        var octets = [UInt8](repeating: 0, count: count)
        randombytes_buf(&octets, count)
        return octets
    }

    /// A number below the bound, every one as likely.
    static func randomNumber(below bound: Int) -> Int {
        Int(randombytes_uniform(UInt32(bound)))
    }

    /// The HMAC-SHA-256 of the octets.
    ///
    /// - Precondition: The key has 32 octets.
    static func authenticate(_ octets: [UInt8], key: [UInt8]) -> [UInt8] {
        precondition(key.count == 32, "a key of 32 octets is expected")
        var code = [UInt8](repeating: 0, count: 32)
        crypto_auth_hmacsha256(&code, octets, UInt64(octets.count), key)
        return code
    }

    /// The Argon2id hash with its parameters, as text; nil if there is no memory for it.
    ///
    /// Takes about 30 ms and 19 MiB: never on an event loop.
    static func passwordHash(_ octets: [UInt8], passes: Int, memory: ByteCount) -> String? {
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let status = crypto_pwhash_str_alg(
            &text,
            octets.map { CChar(bitPattern: $0) },
            UInt64(octets.count),
            UInt64(passes),
            memory.count,
            crypto_pwhash_alg_argon2id13()
        )
        guard status == 0 else { return nil }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
            as: UTF8.self
        )
    }

    /// A hash of nothing anybody knows, which takes as much work to refuse as any other.
    ///
    /// In the form of the reference implementation of Argon2: version, memory in KiB, passes and
    /// lanes, 16 octets of salt and 32 of hash in base64 without its ends.
    static func madeUpHash(passes: Int, memory: ByteCount) -> String {
        let parts = [16, 32].map { count in
            Data(Self.randomOctets(count)).base64EncodedString().filter { $0 != "=" }
        }
        return "$argon2id$v=19$m=\(memory.count / 1024),t=\(passes),p=1$"
            + parts.joined(separator: "$")
    }

    /// Whether a hash was made of the octets; compared in constant time.
    static func isPasswordHash(_ hash: String, of octets: [UInt8]) -> Bool {
        guard hash.utf8.count < crypto_pwhash_strbytes() else { return false }
        var text = hash.utf8.map { CChar(bitPattern: $0) }
        text += [CChar](repeating: 0, count: crypto_pwhash_strbytes() - text.count)
        let secret = octets.map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, secret, UInt64(secret.count)) == 0
    }

    /// Overwrites a buffer that held a secret.
    static func wipe(_ octets: inout [UInt8]) {
        octets.withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
    }
}
