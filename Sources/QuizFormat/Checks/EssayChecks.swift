/// Criteria and lengths of essays; the reader finds the faults.
enum EssayChecks: Check {
    static let examples = [
        MarkedExample(
            "E319",
            question: "essay:\n- ▸说清退路 // says the way out",
            mended: "essay:\n- (3) 说清退路 // says the way out"
        ),
        MarkedExample("E319", question: "essay:\n- ▸{text: 说清退路 // says the way out}"),
        MarkedExample("E319", question: "essay:\n- ▸(3)说清退路 // says the way out"),
        MarkedExample("E205", question: "essay:\n- ▸(21) 说清退路 // says the way out"),
        MarkedExample("E205", question: "essay: [(3) 甲 // a]\nlength: ▸0..600"),
        MarkedExample("E204", question: "essay: [(3) 甲 // a]\nlength: ▸600"),
        MarkedExample("E204", question: "essay: [(3) 甲 // a]\nlength: ▸600..40"),
        MarkedExample("E210", question: "truth: true\n▸length: 40..600"),
        MarkedExample("E306", question: "▸essay: []"),
        MarkedExample("E310", question: "essay:\n- (3) 甲 // a\n- ▸(2) 甲 // b"),
        MarkedExample(
            "W321",
            question: "essay:\n- ▸（3） 甲 // a",
            mended: "essay:\n- (3) 甲 // a"
        ),
    ]
}
