import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Robustness of the exchange")
struct ExchangeRobustnessTests {
    /// Signs that mean something in one of the formats.
    private static let signs = Array("{}[]()<>&;:=~#%*\\\"'\t\n /|-_^!$.0aA".utf8)

    /// Text with some octets changed, taken out, doubled or moved.
    private static func mutated(_ octets: [UInt8], _ generator: inout SeededOrder) -> [UInt8] {
        var octets = octets
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !octets.isEmpty {
            let place = Int.random(in: 0..<octets.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: octets[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: octets.remove(at: place)
            case 2:
                let sign = Self.signs.randomElement(using: &generator) ?? 0
                octets.insert(sign, at: place)
            case 3: octets = Array(octets[..<place])
            default:
                let end = min(place + 40, octets.count)
                octets.insert(contentsOf: octets[place..<end], at: place)
            }
        }
        return octets
    }

    @Test(.timeLimit(.minutes(10)), arguments: ExchangeTests.samples.map(\.name))
    func `no change of a sample crashes or loses an item`(name: String) throws {
        let file = try Exchanging.file(name)
        var generator = SeededOrder(seed: 11, purpose: name)

        for round in 0..<20 {
            let octets = Self.mutated(file.octets, &generator)
            for format in ExchangeFormats.list {
                let outcome = QuizImport.read(.init(path: name, octets: octets), as: format)
                let leftOut = outcome.remarks.count { remark in
                    if case .itemLeftOut = remark.phrase { true } else { false }
                }
                #expect(
                    outcome.imported + leftOut == outcome.items,
                    "\(name) round \(round) as \(format.name)"
                )
                let errors = Exchanging.findings(outcome).filter { $0.severity == .error }
                #expect(errors.isEmpty, "\(name) round \(round) as \(format.name): \(errors)")
            }
        }
    }

    @Test(.timeLimit(.minutes(10)), arguments: ExchangeFormats.list.map { $0.name })
    func `long lines of signs take time in step with their length`(name: String) throws {
        let format = try #require(ExchangeFormats.list.first { $0.name == name })
        let texts = [
            "{", "[[", "<a ", "&", "~=", "\\", "{{c1::", "**", "![", "[x](", "\"", "%", "{1:SA:=",
        ]

        for text in texts {
            let repeated = String(repeating: text, count: 4000)
            let whole =
                name == "moodle-xml"
                ? "<quiz><question type=\"cloze\"><questiontext><text><![CDATA[\(repeated)]]></text>"
                    + "</questiontext></question></quiz>"
                : "1. \(repeated)\n"
            let outcome = Exchanging.read(whole, as: format)
            #expect(outcome.imported <= 1)
        }
    }
}
