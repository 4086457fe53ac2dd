/// Texts in several languages and their short form; ``TextReader`` finds the faults.
enum TextChecks: Check {
    static let examples = [
        MarkedExample("E211", question: "ask: ▸一 // two // three", mended: "ask: 一 // one"),
        MarkedExample("E211", question: "ask: ▸{zh: 一}"),
        MarkedExample("E212", question: "ask: ▸一 //", mended: "ask: 一 // one"),
        MarkedExample("E212", question: "ask: {zh: 一, en: ▸\"\"}"),
        MarkedExample(
            "E213",
            question: "ask: {zh: 一, en: a, ▸b}",
            mended: "ask: {zh: 一, en: \"a, b\"}"
        ),
        MarkedExample("E214", question: "truth: ▸true >> 甲 >> 乙", mended: "truth: true >> 甲"),
        MarkedExample("E214", question: "match:\n- ▸甲 => 乙 => 丙\n- 丁 => 戊"),
    ]
}
