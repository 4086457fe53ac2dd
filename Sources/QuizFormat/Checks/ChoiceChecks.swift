/// Choices, statements, pairs and items; the readers of the types find the faults.
enum ChoiceChecks: Check {
    static let examples = [
        MarkedExample("E301", question: "one:\n- ▸甲 // a\n- (x) 乙 // b"),
        MarkedExample("E301", question: "one:\n- ▸(v) 甲 // a\n- (x) 乙 // b"),
        MarkedExample("E301", question: "one:\n- ▸(x)甲 // a\n- ( ) 乙 // b"),
        MarkedExample("E302", question: "▸one:\n- ( ) 甲 // a\n- ( ) 乙 // b"),
        MarkedExample("E303", question: "one:\n- (x) 甲 // a\n- ▸(x) 乙 // b"),
        MarkedExample("E304", question: "▸many:\n- (x) 甲 // a\n- (x) 乙 // b"),
        MarkedExample("E305", question: "one:\n- (x) 甲 // a\n- ▸( ) 乙 // A."),
        MarkedExample("E306", question: "▸one:\n- (x) 甲 // a"),
        MarkedExample("E306", question: "▸order:\n- 甲 // a"),
        MarkedExample("E307", question: "▸many:\n- (50%) 甲 // a\n- (-50%) 乙 // b"),
        MarkedExample("E308", question: "truth: ▸maybe"),
        MarkedExample("E309", question: "match:\n- 甲 // a => 乙 // b\n- ▸丙 // c"),
        MarkedExample("E310", question: "order:\n- 甲 // a\n- ▸乙 // a"),
        MarkedExample(
            "E310",
            question: "match:\n- 甲 // a => 乙 // b\n- ▸甲 // c => 丙 // d"
        ),
        MarkedExample("W321", question: "one:\n- ▸（x） 甲 // a\n- ( ) 乙 // b"),
    ]
}
