import Testing

@testable import QuizServer

@Suite("Waits after failed sign-ins")
struct SignInDelaysTests {
    @Test(arguments: [
        (0, 0), (1, 0), (2, 1), (3, 2), (4, 4), (5, 8), (6, 16), (7, 30), (8, 30), (19, 30),
        (20, 60), (21, 120), (22, 240), (25, 1920), (26, 3600), (27, 3600), (100_000, 3600),
    ])
    func `I4 failures in a row of an account and an address wait longer and longer`(
        failures: Int,
        seconds: Int
    ) {
        #expect(SignInDelays.seconds(afterFailures: failures) == seconds)
    }

    @Test(arguments: [(0, 0), (9, 0), (10, 0), (11, 1), (12, 2), (13, 4), (16, 30), (29, 60)])
    func `I4 an address waits over all accounts from its tenth failure on`(
        failures: Int,
        seconds: Int
    ) {
        #expect(SignInDelays.seconds(afterAddressFailures: failures) == seconds)
    }
}
