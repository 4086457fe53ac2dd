import QuizCore
import Testing

@testable import QuizServer

@Suite("Pseudonyms")
struct PseudonymTests {
    private static func pseudonyms(_ octet: UInt8) throws -> Pseudonyms {
        try #require(Sodium.isReady)
        return Pseudonyms(key: Pepper(key: [UInt8](repeating: octet, count: 32)))
    }

    @Test func `a pseudonym is what Python computes from key and user name`() throws {
        // base64.b32encode(hmac.new(bytes([1] * 32), b"pseudonym\0lina", "sha256").digest())
        let name = try Self.pseudonyms(1).name(of: "lina")

        #expect(name == "bgxkwpevnv")
    }

    @Test func `the same person has one pseudonym, with another key another one`() throws {
        let (one, other) = (try Self.pseudonyms(1), try Self.pseudonyms(2))

        let names = (1...200).map { one.name(of: Trainee.ID("trainee\($0)")) }

        #expect(one.name(of: "lina") == one.name(of: "lina"))
        #expect(one.name(of: "lina") != other.name(of: "lina"))
        #expect(one.name(of: "lina") != one.name(of: "lin"))
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.text.wholeMatch(of: /[a-z2-7]{10}/) != nil) }
    }
}
