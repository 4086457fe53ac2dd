import Testing

@testable import QuizServer

@Suite("Hashing secrets")
struct SecretHasherTests {
    private static func hasher(
        _ octet: UInt8 = 1,
        _ strength: SecretHasher.Strength = .least
    ) throws -> SecretHasher {
        let pepper = Pepper(key: Array(repeating: octet, count: 32))
        return try #require(SecretHasher(pepper: pepper, strength: strength))
    }

    @Test
    func `the standard work is Argon2id with two passes over 19 MiB`() throws {
        let hasher = try Self.hasher(1, .standard)

        let hash = try #require(hasher.hash("7KQ4M2XD"))

        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(hasher.isRight("7KQ4M2XD", for: hash))
        #expect(!hasher.isRight("7KQ4M2XE", for: hash))
    }

    @Test
    func `one secret gives another hash each time`() throws {
        let hasher = try Self.hasher()

        #expect(hasher.hash("7KQ4M2XD") != hasher.hash("7KQ4M2XD"))
    }

    @Test
    func `without the pepper a hash is worthless`() throws {
        let hash = try #require(try Self.hasher(1).hash("7KQ4M2XD"))

        #expect(try !Self.hasher(2).isRight("7KQ4M2XD", for: hash))
    }

    @Test(arguments: [nil, "", "$argon2id$", String(repeating: "a", count: 500)])
    func `no hash and a broken hash say no`(hash: String?) throws {
        let hasher = try Self.hasher()

        #expect(!hasher.isRight("7KQ4M2XD", for: hash))
        #expect(hasher.computedHashes == 1)
    }

    @Test(arguments: [SecretHasher.Strength.least, .standard])
    func `a hash that is made up has the form of one that was computed`(
        strength: SecretHasher.Strength
    ) throws {
        let hash = try #require(try Self.hasher(1, strength).hash("7KQ4M2XD"))
        let madeUp = Sodium.madeUpHash(passes: strength.passes, memory: strength.memory)

        // Another form would be refused at once, and a stopwatch would tell unknown names.
        #expect(Self.form(madeUp) == Self.form(hash))
        #expect(madeUp != Sodium.madeUpHash(passes: strength.passes, memory: strength.memory))
    }

    /// Everything but the salt and the hash, and how long these are.
    private static func form(_ hash: String) -> [String] {
        let parts = hash.split(separator: "$").map(String.init)
        return parts.prefix(3) + parts.dropFirst(3).map { "\($0.count)" }
    }

    @Test
    func `a pseudonym depends on name and pepper and shows neither`() throws {
        let hasher = try Self.hasher(1)

        let name = hasher.pseudonym(of: "lina")

        #expect(name == hasher.pseudonym(of: "lina"))
        #expect(name != hasher.pseudonym(of: "lin"))
        #expect(try name != Self.hasher(2).pseudonym(of: "lina"))
        #expect(name.wholeMatch(of: #/[0-9a-f]{32}/#) != nil)
    }
}
