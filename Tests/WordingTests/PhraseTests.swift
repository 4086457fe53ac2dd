import Foundation
import Testing
import Wording

/// A sentence with the name of its enum, for arguments of tests.
struct SpokenSample: Sendable, CustomTestStringConvertible {
    let phrase: any Speakable

    var testDescription: String { "\(self.phrase)" }

    static let all: [Self] =
        (PhraseSamples.connection as [any Speakable] + PhraseSamples.identity
        + PhraseSamples.attempt + PhraseSamples.report + PhraseSamples.commandHelp
        + PhraseSamples.exchange + PhraseSamples.regrade + PhraseSamples.authoring
        + PhraseSamples.quizReport + PhraseSamples.clock + PhraseSamples.rewind
        + PhraseSamples.marking + PhraseSamples.team + PhraseSamples.teamDesk
        + PhraseSamples.practice + PhraseSamples.verify + PhraseSamples.reminder
        + PhraseSamples.selfRating + PhraseSamples.certificate + PhraseSamples.backupRound
        + PhraseSamples.signInDesk + PhraseSamples.setting
        + PhraseSamples.ownSteps + PhraseSamples.reporting)
        .map { Self(phrase: $0) }
}

@Suite("Sentences in both languages")
struct PhraseTests {
    @Test(arguments: SpokenSample.all)
    func `R10 a sentence is there in both languages and stands clean`(sample: SpokenSample) {
        for text in [sample.phrase.english, sample.phrase.chinese] {
            #expect(!text.isEmpty)
            #expect(text.allSatisfy { !$0.isNewline }, "\(text)")
        }
        #expect(Self.isFollowed(sample) || sample.phrase.english.last != " ")
        #expect(Self.isFollowed(sample) || sample.phrase.chinese.last?.isWhitespace == false)
    }

    /// Prompts and headings that more follows in the same line may end with a blank.
    private static func isFollowed(_ sample: SpokenSample) -> Bool {
        ["secretWanted", "pagePrompt", "result", "doNow", "howToRead"].contains {
            sample.testDescription.prefix { $0 != "(" } == $0
        } && sample.testDescription.hasPrefix("result(") == false
    }

    @Test(arguments: SpokenSample.all)
    func `R10 Chinese sentences have the punctuation of Chinese`(sample: SpokenSample) {
        let signs = Array(sample.phrase.chinese.unicodeScalars)

        for (sign, next) in zip(signs, signs.dropFirst()) where sign.isHan {
            #expect(!",.;:!?()\"'".unicodeScalars.contains(next), "\(sample.phrase.chinese)")
        }
    }

    @Test(arguments: SpokenSample.all)
    func `R10 English sentences have no Chinese in them`(sample: SpokenSample) {
        let isBilingual = sample.testDescription == "greeting"
        let foreign = sample.phrase.english.unicodeScalars.filter {
            $0.isHan || (0x3000...0x303F).contains($0.value) || (0xFF00...0xFFEF).contains($0.value)
        }

        #expect(isBilingual || foreign.isEmpty, "\(sample.phrase.english)")
    }

    @Test(arguments: SpokenSample.all, [80, 40])
    func `W3 a sentence fits the width once wrapped`(sample: SpokenSample, width: Int) {
        for language in Language.allCases {
            let text = sample.phrase.text(in: language)

            for line in TextWrapping.wrap(text, width: width) {
                #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
            }
        }
    }

    @Test(arguments: SpokenSample.all)
    func `a sentence differs between the languages unless it holds no words`(sample: SpokenSample) {
        let isSame = sample.phrase.english == sample.phrase.chinese

        #expect(!isSame || sample.phrase.english.rangeOfCharacter(from: .letters) == nil)
    }

    @Test(
        arguments: [
            ("ConnectionPhrase", PhraseSamples.connection as [any Speakable]),
            ("IdentityPhrase", PhraseSamples.identity), ("AttemptPhrase", PhraseSamples.attempt),
            ("ReportPhrase", PhraseSamples.report),
            ("CommandHelpPhrase", PhraseSamples.commandHelp),
            ("ExchangePhrase", PhraseSamples.exchange),
            ("AuthoringPhrase", PhraseSamples.authoring),
            ("MarkingPhrase", PhraseSamples.marking),
        ] as [(String, [any Speakable])]
    )
    func `every sentence of the source has a sample here`(
        name: String,
        samples: [any Speakable]
    ) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appendingPathComponent("Sources/Wording/Phrases/\(name).swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        let parts = source.components(separatedBy: "\n}\n")
        let top = try #require(parts.first { $0.contains("enum \(name)") })

        let cases = top.split(separator: "\n").filter { $0.hasPrefix("    case ") }.map {
            String($0.dropFirst("    case ".count).prefix { $0 != "(" })
        }
        let sampled = Set(samples.map { "\($0)".prefix { $0 != "(" }.description })

        #expect(cases.count > 20)
        for missing in Set(cases).subtracting(sampled) {
            Issue.record("no sample of \(name).\(missing)")
        }
    }

    @Test(arguments: [
        DiagnosticPhrase.noValue("points", example: "2"), .gapNumber(2),
        .tableColumns(expected: 6, found: 5),
    ])
    func `findings in files are told in both languages`(phrase: DiagnosticPhrase) {
        #expect(phrase.english.hasSuffix(".") && phrase.chinese.hasSuffix("。"))
    }

    @Test
    func `every rule is explained in both languages`() {
        for rule in RulePhrase.allCases {
            #expect(rule.english.hasSuffix(".") && rule.chinese.hasSuffix("。"), "\(rule)")
        }
    }

    @Test
    func `a phrase of every part gives the text of its part`() {
        let phrases: [(Phrase, any Speakable)] = [
            (.connection(.here), ConnectionPhrase.here),
            (.identity(.loggedOut), IdentityPhrase.loggedOut),
            (.attempt(.finished), AttemptPhrase.finished),
            (.report(.nothingToDo), ReportPhrase.nothingToDo),
            (.commandHelp(.quit), CommandHelpPhrase.quit),
            (.operator(.noHashing), OperatorPhrase.noHashing),
            (.commandLine(.howToStop), CommandLinePhrase.howToStop),
            (.diagnostic(.badID), DiagnosticPhrase.badID),
            (.traineeDesk(.nobody), TraineeDeskPhrase.nobody),
            (.signInDesk(.oneAct), SignInDeskPhrase.oneAct),
            (.teamDesk(.noTeams), TeamDeskPhrase.noTeams), (.team(.noTeams), TeamPhrase.noTeams),
            (.checker(.proposal("x")), CheckerPhrase.proposal("x")),
            (.authoring(.previewing("x")), AuthoringPhrase.previewing("x")),
            (.rule(.e101), RulePhrase.e101),
            (.exchange(.fillGaps), ExchangePhrase.fillGaps),
            (.practice(.nothingToAsk), PracticePhrase.nothingToAsk),
            (.selfRating(.noneYet), SelfRatingPhrase.noneYet),
        ]

        for (phrase, spoken) in phrases {
            #expect(phrase.text(in: .chinese) == spoken.chinese)
            #expect(phrase.text(in: .english) == spoken.english)
        }
        #expect(Phrase.verbatim("x").text(in: .chinese) == "x")
    }
}

extension Unicode.Scalar {
    /// Whether the character is a Chinese one.
    fileprivate var isHan: Bool { (0x4E00...0x9FFF).contains(self.value) }
}
