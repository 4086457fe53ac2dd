import Foundation
import QuizCore
import QuizFormat
import Wording

/// One file of a quiz folder.
///
/// A first octet `!` makes it the framework, `&` a table; else it is a quiz.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuiz(data: UnsafePointer<UInt8>, size: Int) -> CInt {
    var octets = Octets(data, count: size)
    var name = "sample.yaml"
    if octets.all.first == UInt8(ascii: "!") { name = "competencies.yaml" }
    if octets.all.first == UInt8(ascii: "&") { name = "facts.tsv" }
    if name != "sample.yaml" { _ = octets.takeChoice() }

    let bank = BankReader.read([Bank.File(path: name, octets: octets.all)])

    let lines = octets.all.count { $0 == 0x0A || $0 == 0x0D } + 2
    for finding in bank.diagnostics {
        demand((0...lines).contains(finding.line), "\(finding.code) is in line \(finding.line)")
        demand(finding.column >= 0, "\(finding.code) is in column \(finding.column)")
    }
    for language in Language.allCases {
        _ = DiagnosticText.text(bank.diagnostics, language: language)
        _ = DiagnosticText.github(bank.diagnostics, language: language)
        checkJSON(DiagnosticText.json(bank.diagnostics, language: language))
    }
    let hasError = bank.diagnostics.contains { $0.severity == .error }
    demand(bank.quizzes.isEmpty || !hasError, "no quiz with an error is served")
    for quiz in bank.quizzes { check(quiz) }
    if !bank.quizzes.isEmpty { checkWriting(Bank.File(path: name, octets: octets.all)) }
    return 0
}

private func checkJSON(_ text: String) {
    for line in text.split(separator: "\n") {
        let value = try? JSONSerialization.jsonObject(with: Data(line.utf8))
        demand(value is [String: Any], "a finding is JSON: \(line)")
    }
}

/// A good quiz written anew means the same, and is written so again.
private func checkWriting(_ file: Bank.File) {
    do {
        let written = try CanonicalFile(of: file).text
        let again = try CanonicalFile(of: Bank.File(path: file.path, octets: Array(written.utf8)))
        demand(again.isUnchanged, "what is written is written the same again: \(written)")
    } catch {
        demand(false, "a quiz without errors can be written: \(error)")
    }
}

private func check(_ quiz: Quiz) {
    demand(!quiz.questions.isEmpty, "a quiz has questions")
    for question in quiz.questions {
        let guess = question.interaction.guessScore
        demand(guess >= .zero && guess <= .one, "a guess is worth 0 to 1: \(guess)")
        let arrangement = Arrangement(count: question.interaction.arrangedCount)
        _ = question.interaction.view(arrangement)
        _ = question.interaction.key(arrangement)
        let example = TypedAnswer(question.interaction.example(arrangement))
        switch question.interaction.read(example, shown: arrangement) {
        case .response, .unfinished: break
        case .refused: demand(false, "the example of an answer is understood: \(example.text)")
        }
    }
}
