import QuizSession
import Testing

@testable import QuizServer

@Suite("The form of secrets")
struct SecretFormTests {
    @Test(arguments: [
        "7KQ4-M2XD", "7KQ4M2XD", "7kq4-m2xd", "7kq4m2xd", " 7KQ4 M2XD ", "７ＫＱ４-Ｍ２ＸＤ",
        "7-K-Q-4-M-2-X-D",
    ])
    func `a pin is the same with and without dash, blanks, capitals and width`(typed: String) {
        #expect(SecretForm.folded(typed, .pin) == "7KQ4M2XD")
    }

    @Test(arguments: [("IL0O", "1100"), ("il-oo", "1100"), ("A1B0", "A1B0")])
    func `signs that look alike are read as one`(typed: String, read: String) {
        #expect(SecretForm.folded(typed, .pin) == read)
    }

    @Test
    func `a password is taken as it is typed, but for the way accents are coded`() {
        #expect(SecretForm.folded("Caf\u{65}\u{301} - 1lO", .password) == "Caf\u{E9} - 1lO")
        #expect(SecretForm.folded("a", .password) != SecretForm.folded("A", .password))
    }

    @Test
    func `pins differ and use 32 signs that nobody mixes up`() {
        let form = SecretForm(pinForm: .letters)

        let pins = (0..<1000).map { _ in form.makePin() }

        #expect(Set(pins).count == 1000)
        #expect(Set(pins.joined()) == Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-"))
        #expect(pins.allSatisfy { SecretForm.folded($0, .pin).count == 8 })
    }

    @Test
    func `digits make pins of six`() {
        let form = SecretForm(pinForm: .digits)

        let pins = (0..<1000).map { _ in form.makePin() }

        #expect(pins.allSatisfy { $0.count == 6 })
        #expect(Set(pins.joined()) == Set("0123456789"))
    }

    @Test(arguments: [
        ("1234567", SignInWay.pin, IdentityConfiguration.PinForm.letters, true),
        ("12345678", .pin, .letters, false), ("123456", .pin, .digits, false),
        ("12345", .pin, .digits, true), ("1234567", .password, .digits, true),
        ("12345678", .password, .digits, false),
    ])
    func `a chosen secret has a least length`(
        new: String,
        way: SignInWay,
        form: IdentityConfiguration.PinForm,
        isShort: Bool
    ) {
        let fault = SecretForm(pinForm: form).fault(in: new, old: "", way)

        let isFaulty = if case .short? = fault { true } else { false }
        #expect(isFaulty == isShort)
    }
}
