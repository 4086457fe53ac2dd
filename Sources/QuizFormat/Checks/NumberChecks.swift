import QuizCore
import Wording

/// Numbers and their bands.
enum NumberChecks: Check {
    static let examples = [
        MarkedExample("E311", question: "number: ▸about 3", mended: "number: 3 +- 1"),
        MarkedExample("E311", question: "number: ▸9..8"),
        MarkedExample("E311", question: "number: ▸0 +- 5%"),
        MarkedExample("E311", question: "number:\n- ▸8%\n- ( ) 9"),
        MarkedExample(
            "W312",
            question: "number:\n- 1..5\n- ▸(50%) 2..3",
            mended: "number:\n- 2..3\n- (50%) 1..5"
        ),
        MarkedExample("W320", question: "number: ▸2.5", mended: "number: 2.5 +- 0.1"),
        MarkedExample(
            "W322",
            question: "number: 3\nunit: ▸万元 // yuan",
            mended: "number: 30000\nunit: 元 // yuan"
        ),
    ]

    /// Reports bands that never apply, and exact answers that hardly anybody types.
    static func check(_ bands: [QuestionScope.PlacedBand], _ findings: Findings) {
        for (index, placed) in bands.enumerated() {
            let band = placed.band
            if let cover = bands[..<index].first(where: { earlier in
                earlier.band.from <= band.from && band.to <= earlier.band.to
            }) {
                findings.report(.neverApplies(line: cover.place.line), at: placed.place)
            }
            if band.credit == .one, band.from == band.to, band.from.denominator != 1 {
                findings.report(
                    .onlyExactly(ScoreDisplay.number(band.from) + (band.isPercent ? "%" : "")),
                    at: placed.place
                )
            }
        }
    }

    /// Reports units that make a number ambiguous.
    static func check(_ unit: LocalizedText, at place: Place, _ findings: Findings) {
        for entry in unit.entries {
            for word in entry.text.split(separator: "|").map({ Blanks.trimmed(String($0)) })
            where word.hasPrefix("万") || word.hasPrefix("亿") {
                findings.report(.unitMultiplier(word), at: place)
                return
            }
        }
    }
}
