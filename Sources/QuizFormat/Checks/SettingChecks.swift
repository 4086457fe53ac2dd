/// Values of keys that have a form of their own, and keys that do not go together.
enum SettingChecks: Check {
    static let examples = [
        MarkedExample("E203", quiz: "review: ▸[a, b]", mended: "review: answers"),
        MarkedExample("E204", quiz: "time: ▸soon", mended: "time: 10m"),
        MarkedExample("E204", question: "level: ▸simple"),
        MarkedExample("E204", quiz: "needs: ▸sample perhaps"),
        MarkedExample("E205", quiz: "pass: ▸120%", mended: "pass: 60%"),
        MarkedExample("E205", question: "points: ▸0"),
        MarkedExample("E205", question: "time: ▸2h"),
        MarkedExample("E204", question: "time: ▸none", mended: "time: 90s"),
        MarkedExample(
            "E215",
            question: "competency: ▸sales 50%, service 40%",
            mended: "competency: sales 60%, service 40%"
        ),
        MarkedExample(
            "E218",
            quiz: "opens: ▸2026-03-01 09:00",
            mended: "opens: 2026-03-01 09:00 +08:00"
        ),
        MarkedExample(
            "E218",
            quiz: "opens: 2026-03-02 09:00 +08:00\ncloses: ▸2026-03-01 09:00 +08:00"
        ),
        MarkedExample("E220", quiz: "▸tries: 2\nsure: show", mended: "tries: 2"),
        MarkedExample("W223", quiz: "▸pause: 2m", mended: "time: 10m\npause: 2m"),
        MarkedExample("W223", quiz: "▸cost: 1/2"),
    ]
}
