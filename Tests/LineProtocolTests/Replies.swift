import LineProtocol
import Wording

/// Replies of the protocol's examples, built by hand.
enum Replies {
    static func settings(
        _ voice: LineSettings.Voice,
        _ language: Language = .chinese,
        width: Int = 80
    ) -> LineSettings {
        var settings = LineSettings()
        settings.voice = voice
        settings.language = language
        settings.width = width
        return settings
    }

    /// Section 4.3, `start`.
    static let question = Reply(
        Reply.Part(
            244,
            [
                .init("attempt", .integer(331)), .init("quiz", .word("six-roles")),
                .init("kind", .word("quiz")),
                .init("n", .integer(1)), .init("of", .integer(6)), .init("type", .word("one")),
            ],
            text: .verbatim("哪个角色帮助销售人员成长？"),
            rows: zip(["A", "B", "C", "D"], Self.roles).map { label, role in
                Reply.Row([.init("choice", .word(label))], text: .verbatim(role))
            },
            plain: [
                .paragraph(.verbatim("第 1 题，共 6 题：哪个角色帮助销售人员成长？")),
                .choices(
                    zip(["A", "B", "C", "D"], Self.roles).map { Reply.Choice($0, .verbatim($1)) }
                ),
            ]
        )
    )

    static let roles = ["战略家", "教练", "政治家", "应试官"]

    /// Section 4.4, `answer 6 b` of an assessment.
    static let lastAnswer = Reply(
        Reply.Part(
            240,
            [
                .init("n", .integer(6)), .init("result", .word("right")),
                .init("points", .decimal("1")),
                .init("possible", .integer(1)), .init("total", .decimal("5")),
                .init("next", .integer(0)),
                .init("receipt", .word("8f31c2c4")),
            ],
            text: .verbatim("对")
        ),
        following: Reply.Part(
            248,
            [
                .init("attempt", .integer(323)), .init("kind", .word("assess")),
                .init("competency_id", .word("role-coach")), .init("level", .decimal("84.2")),
                .init("state", .word("met")),
            ],
            text: .verbatim("达标")
        )
    )

    /// Section 4.3, `answer 2 a,b`.
    static let partAnswer = Reply(
        Reply.Part(
            242,
            [
                .init("n", .integer(2)), .init("result", .word("part")),
                .init("points", .decimal("0.67")),
                .init("already", .flag),
            ],
            text: .verbatim("部分正确"),
            rows: [Reply.Row(text: .verbatim("还有一项：给战术援助"))]
        )
    )
}
