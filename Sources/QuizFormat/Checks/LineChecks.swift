/// What keeps a file from being text or YAML; ``SourceRepair`` finds it.
enum LineChecks: Check {
    static var examples: [MarkedExample] { Self.ofText + Self.ofValues + Self.ofStructure }

    private static let ofText = [
        MarkedExample("E101", quiz: "▸note: \u{FFFD}甲", mended: "note: 甲"),
        MarkedExample("E102", question: "ask: 问▸\u{7}题 // Question", mended: "ask: 问题 // Question"),
        MarkedExample("E102", question: "ask: 问▸\u{2028}题 // Question"),
        MarkedExample(
            "E108",
            file: """
                id: sample
                langs: zh
                title: 样例
                questions:
                - id: first
                ▸\tcompetency: sales
                  level: easy
                  ask: 问题
                  why: 因为
                  truth: true

                """,
            mended: Self.levelled
        ),
    ]

    private static let levelled = """
        id: sample
        langs: zh
        title: 样例
        questions:
        - id: first
          competency: sales
          level: easy
          ask: 问题
          why: 因为
          truth: true

        """

    private static let ofValues = [
        MarkedExample(
            "E103",
            question: "ask: 注意▸: 选一项 // Note",
            mended: "ask: \"注意: 选一项 // Note\""
        ),
        MarkedExample("E103", question: "ask: The rule is▸:"),
        MarkedExample("E104", question: "ask: ▸@甲 // @a", mended: "ask: \"@甲 // @a\""),
        MarkedExample("E104", question: "ask: ▸*重要* // important"),
        MarkedExample("E104", question: "ask: ▸- 甲"),
        MarkedExample("E104", question: "ask: ▸> 甲"),
        MarkedExample(
            "E105",
            question: "ask: \"Sign?\" ▸he said",
            mended: "ask: '\"Sign?\" he said'"
        ),
        MarkedExample("E105", question: "blank: {换}▸来"),
        MarkedExample("E106", question: "ask: ▸'tis true", mended: "ask: \"'tis true\""),
        MarkedExample("E106", question: "ask: ▸[draft x"),
        MarkedExample("E111", question: "ask: Choose ▸#1 of 3", mended: "ask: \"Choose #1 of 3\""),
        MarkedExample("E112", question: "ask: ▸&a 问题", mended: "ask: \"&a 问题\""),
        MarkedExample("E112", question: "ask: ▸*a"),
        MarkedExample(
            "E113",
            question: "ask: ▸!important text",
            mended: "ask: \"!important text\""
        ),
        MarkedExample(
            "E118",
            question: "one:\n- ▸(x) Price: too high\n- ( ) 乙",
            mended: "one:\n- \"(x) Price: too high\"\n- ( ) 乙"
        ),
        MarkedExample("E118", question: "ask: ▸{zh:甲}"),
        MarkedExample("E120", question: "ask: \"C:▸\\Users\"", mended: "ask: 'C:\\Users'"),
    ]

    private static let ofStructure = [
        MarkedExample("E107", question: " ▸level: easy", mended: "level: easy"),
        MarkedExample("E109", question: "ask▸：问题 // Question", mended: "ask: 问题 // Question"),
        MarkedExample("E110", question: "why:▸因为。 // Because.", mended: "why: 因为。 // Because."),
        MarkedExample("E110", question: "one:\n-▸(x) 甲 // a\n- ( ) 乙 // b"),
        MarkedExample("E114", question: "level: easy\n▸level: hard", mended: "level: hard"),
        MarkedExample("E115", quiz: "▸---", mended: "note: 甲"),
        MarkedExample("E116", quiz: "langs: ▸zh, en, fr, de, es", mended: "langs: zh, en"),
        MarkedExample(
            "E117",
            question: "▸neither key nor item",
            mended: "note: neither key nor item"
        ),
        MarkedExample(
            "E119",
            file: "▸- one\n- two\n",
            mended:
                "id: sample\nlangs: zh\ntitle: 样例\nquestions:\n- id: first\n  competency: sales\n  level: easy\n  ask: 甲？\n  truth: true\n  why: 因为。\n"
        ),
    ]
}
