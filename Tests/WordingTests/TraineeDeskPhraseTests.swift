import Testing
import Wording

@Suite("Sentences of the operator's desk")
struct TraineeDeskPhraseTests {
    @Test(arguments: Language.allCases)
    func `every subcommand and every argument has a help of its own`(language: Language) {
        let phrases =
            TraineeDeskPhrase.Command.allCases.map(TraineeDeskPhrase.abstract)
            + TraineeDeskPhrase.Command.allCases.map(TraineeDeskPhrase.examples)
            + TraineeDeskPhrase.Argument.allCases.map(TraineeDeskPhrase.argument)
            + TraineeDeskPhrase.Column.allCases.map(TraineeDeskPhrase.column)

        let texts = phrases.map { $0.text(in: language) }

        #expect(texts.allSatisfy { !$0.isEmpty })
        #expect(Set(texts).count == texts.count)
    }

    @Test(arguments: [
        (TraineeDeskPhrase.Command.add, "add"), (.list, "list"), (.role, "role"),
        (.team, "team"),
        (.secret, "secret"), (.token, "token"), (.codes, "codes"), (.disable, "disable"),
        (.enable, "enable"),
    ])
    func `the examples of both languages are lines of the subcommand`(
        command: TraineeDeskPhrase.Command,
        word: String
    ) {
        for language in Language.allCases {
            let lines = TraineeDeskPhrase.examples(command).text(in: language)
                .split(separator: "\n").dropFirst()

            #expect(!lines.isEmpty)
            #expect(lines.allSatisfy { $0.hasPrefix("  quizline trainee \(word)") })
        }
    }
}
