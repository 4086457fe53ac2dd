import LineProtocol
import QuizCore

/// Answer lines, to a question of each type.
///
/// The first octet chooses how the question stands; a line before a LF is an accepted answer as
/// authors write it, against which the rest is matched, too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnswer(data: UnsafePointer<UInt8>, size: Int) -> CInt {
    var octets = Octets(data, count: size)
    let choice = octets.takeChoice()
    let parts = octets.all.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts.map { Charset.decode(Array($0)) ?? String(decoding: $0, as: UTF8.self) }
    guard let typed = lines.last else { return 0 }

    for type in QuestionTypes.all { check(type.workedExample, typed, choice) }
    if lines.count == 2 { check(typed, accepted: lines[0]) }
    return 0
}

private func check(_ example: WorkedExample, _ typed: String, _ choice: UInt8) {
    let arrangement = turned(example.arrangement, by: Int(choice >> 4))
    let line = TypedAnswer(typed, hadNearMiss: choice.has(0))
    switch example.interaction.read(line, shown: arrangement) {
    case .refused: break
    case .response(let response): check(response, of: example.interaction, arrangement)
    case .unfinished(let response):
        check(response, of: example.interaction, arrangement)
        let more = TypedAnswer(typed, hadNearMiss: choice.has(0), unfinished: response)
        if case .response(let whole) = example.interaction.read(more, shown: arrangement) {
            check(whole, of: example.interaction, arrangement)
        }
    }
}

private func check(
    _ response: Response,
    of interaction: any Interaction,
    _ arrangement: Arrangement
) {
    let credit = interaction.credit(for: response)
    demand(credit >= .zero && credit <= .one, "a credit is between 0 and 1: \(credit)")
    let tries = interaction.credit(
        forTries: [response, response, response],
        cost: Fraction(1, 3)
    )
    demand(tries >= .zero && tries <= .one, "a credit over tries is between 0 and 1: \(tries)")
    demand(Response(encoded: response.encoded) == response, "\(response) is stored as it is")
    _ = interaction.shown(response, arrangement)
    _ = interaction.feedback(for: response)
}

private func check(_ typed: String, accepted notation: String) {
    guard let accepted = AcceptedText(notation: LocalizedText(zh: notation, en: notation)) else {
        return
    }
    let question = TextEntry(entries: [TextEntry.Entry(accepted)])
    let none = Arrangement(count: 0)
    if case .response(let response) = question.read(TypedAnswer(typed), shown: none) {
        check(response, of: question, none)
    }
}

private func turned(_ arrangement: Arrangement, by count: Int) -> Arrangement {
    let positions = arrangement.positions
    guard !positions.isEmpty else { return arrangement }
    let places = positions.indices.map { ($0 + count) % positions.count }
    return Arrangement(places.map { positions[$0] })
}
