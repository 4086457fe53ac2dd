/// Keys that are missing, unknown or out of place, and ids; the readers find them.
enum KeyChecks: Check {
    static let examples = [
        MarkedExample(
            "E201",
            quiz: "▸titel: 样例 // Sample\ntitle: 样例 // Sample",
            mended: "title: 样例 // Sample"
        ),
        MarkedExample("E201", question: "▸essays: [(3) 甲 // a]"),
        MarkedExample(
            "E202",
            file: """
                ▸id: sample
                langs: zh, en
                questions:
                - id: first
                  competency: sales
                  level: easy
                  ask: 问题？ // Question?
                  why: 因为。 // Because.
                  truth: true

                """,
            mended: Self.finished
        ),
        MarkedExample("E206", question: "id: ▸First_One", mended: "id: first-one"),
        MarkedExample("E208", quiz: "id: ▸other", mended: "id: sample"),
        MarkedExample("E209", file: Self.twoTypes, mended: Self.oneType),
        MarkedExample(
            "E210",
            question: "truth: true\n▸unit: 元 // yuan",
            mended: "number: 3\nunit: 元 // yuan"
        ),
        MarkedExample("E210", question: "truth: true\n▸grade: exact"),
        MarkedExample("E216", quiz: "▸version: 1", mended: "note: 甲"),
        MarkedExample("W222", file: Self.draft, mended: Self.finished),
    ]

    private static let oneType = Self.twoTypes.filter { $0 != MarkedExample.mark }
        .replacing("  number: 3\n", with: "")

    private static let finished = Self.draft.filter { $0 != MarkedExample.mark }
        .replacing("draft: yes\n", with: "")
        .replacing("  ask:", with: "  level: easy\n  ask:")

    private static let twoTypes = """
        id: sample
        langs: zh
        title: 样例
        questions:
        - ▸id: first
          competency: sales
          level: easy
          ask: 甲？
          truth: true
          number: 3
          why: 因为。

        """

    private static let draft = """
        id: sample
        langs: zh
        title: 样例
        draft: yes
        questions:
        - ▸id: first
          competency: sales
          ask: 甲？
          truth: true
          why: 因为。

        """
}
