/// Choices, statements, pairs and items; the readers of the types find the faults.
enum ChoiceChecks: Check {
    static let examples = [
        MarkedExample(
            "E301",
            question: "one:\n- ▸甲 // a\n- (x) 乙 // b",
            mended: "one:\n- ( ) 甲 // a\n- (x) 乙 // b"
        ),
        MarkedExample("E301", question: "one:\n- ▸(v) 甲 // a\n- (x) 乙 // b"),
        MarkedExample("E301", question: "one:\n- ▸(x)甲 // a\n- ( ) 乙 // b"),
        MarkedExample(
            "E302",
            question: "▸one:\n- ( ) 甲 // a\n- ( ) 乙 // b",
            mended: "one:\n- ( ) 甲 // a\n- (x) 乙 // b"
        ),
        MarkedExample(
            "E303",
            question: "one:\n- (x) 甲 // a\n- ▸(x) 乙 // b",
            mended: "many:\n- (x) 甲 // a\n- (x) 乙 // b\n- ( ) 丙 // c"
        ),
        MarkedExample(
            "E304",
            question: "▸many:\n- (x) 甲 // a\n- (x) 乙 // b",
            mended: "many:\n- (x) 甲 // a\n- (x) 乙 // b\n- ( ) 丙 // c"
        ),
        MarkedExample(
            "E305",
            question: "one:\n- (x) 甲 // a\n- ▸( ) 乙 // A.",
            mended: "one:\n- (x) 甲 // a\n- ( ) 乙 // b"
        ),
        MarkedExample(
            "E306",
            question: "▸one:\n- (x) 甲 // a",
            mended: "one:\n- (x) 甲 // a\n- ( ) 乙 // b"
        ),
        MarkedExample("E306", question: "▸order:\n- 甲 // a"),
        MarkedExample(
            "E307",
            question: "▸many:\n- (50%) 甲 // a\n- (-50%) 乙 // b",
            mended: "many:\n- (100%) 甲 // a\n- (-50%) 乙 // b"
        ),
        MarkedExample("E308", question: "truth: ▸maybe", mended: "truth: true"),
        MarkedExample(
            "E309",
            question: "match:\n- 甲 // a => 乙 // b\n- ▸丙 // c",
            mended: "match:\n- 甲 // a => 乙 // b\n- 丙 // c => 丁 // d"
        ),
        MarkedExample(
            "E310",
            question: "order:\n- 甲 // a\n- ▸乙 // a",
            mended: "order:\n- 甲 // a\n- 乙 // b"
        ),
        MarkedExample(
            "E310",
            question: "match:\n- 甲 // a => 乙 // b\n- ▸甲 // c => 丙 // d"
        ),
        MarkedExample(
            "W321",
            question: "one:\n- ▸（x） 甲 // a\n- ( ) 乙 // b",
            mended: "one:\n- (x) 甲 // a\n- ( ) 乙 // b"
        ),
    ]
}
