import ProgressStorage
import QuizCore
import QuizSession
import Wording

/// What is stored under a receipt, of anybody.
struct ReceiptedPage {
    private let code: String
    private let fact: ReceiptedFact?

    /// Looks it up; nothing is found where the code cannot be a receipt.
    init(of code: String, _ access: StoreAccess) throws(CommandFailure) {
        self.code = code
        guard let receipt = Receipt(typed: code) else {
            self.fact = nil
            return
        }
        self.fact = try access.reading { reader throws(StoreError) in try reader.fact(receipt) }
    }

    /// Tells it; a failure with status 1 where it does not hold.
    func write(_ language: Language) throws(CommandFailure) {
        guard let fact = self.fact else {
            let shown = TerminalText.visible(self.code)
            throw CommandFailure(
                .findings,
                lines: [VerifyPhrase.unknown(shown).text(in: language)]
            )
        }
        let phrases: [VerifyPhrase] = [.trainee(fact.trainee.text), fact.phrase, fact.state.phrase]
        try StandardStream.output.write(
            lines: phrases.map { TerminalText.visible($0.text(in: language)) },
            in: language
        )
        guard fact.state == .holds else { throw CommandFailure(.findings) }
    }
}
