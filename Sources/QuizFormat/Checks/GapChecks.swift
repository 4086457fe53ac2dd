/// Texts with gaps; ``BlankReader`` finds the faults.
enum GapChecks: Check {
    static let examples = [
        MarkedExample(
            "E315",
            question: "blank: ▸要{换 // trade {it}",
            mended: "blank: 要{换} // trade {it}"
        ),
        MarkedExample("E315", question: "blank: ▸没有空 // no gap"),
        MarkedExample(
            "E316",
            question: "blank: ▸要{换}{来} // {trade} it",
            mended: "blank: 要{换}{来} // {trade} {it}"
        ),
        MarkedExample("E316", question: "blank: ▸要{换} // {#3} it"),
        MarkedExample(
            "E317",
            question: "blank: ▸要{=换} // {=trade}",
            mended: "blank: 要{=换 ~给} // {=trade ~give}"
        ),
    ]
}
