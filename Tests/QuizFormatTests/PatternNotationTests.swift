import Testing
import Wording

@testable import QuizFormat

@Suite("Notation of accepted texts")
struct PatternNotationTests {
    @Test(arguments: ["a", "{a}b", #"a\\"#, #"\{a"#, #"{a\|b}c"#, #"a\*"#, "a*"])
    func `what has a meaning is taken, and what is escaped is not`(notation: String) {
        #expect(PatternChecks.fault(of: notation) == nil)
    }

    @Test(
        arguments: [
            ("{a", .braces), ("a}", .braces), ("{a{b}}", .braces), (#"a\"#, .braces),
            (#"{a\}"#, .braces), ("{a|b}c", .barInPart), (#"{\\|b}c"#, .barInPart),
            ("{a}{b}{c}{d}{e}{f}{g}h", .tooManyOptionalParts), ("*", .acceptsAnything),
        ] as [(String, DiagnosticPhrase)]
    )
    func `what is wrong with a notation is told`(notation: String, fault: DiagnosticPhrase) {
        #expect(PatternChecks.fault(of: notation) == fault)
    }
}
