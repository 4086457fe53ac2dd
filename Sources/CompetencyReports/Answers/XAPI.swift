import QuizCore

/// Answers as statements of the Experience API 1.0.3, for a learning record store.
public struct XAPI {
    /// Tells this installation from others.
    private let store: String
    /// Where names of people and things begin.
    private let home: String

    /// - Parameters:
    ///   - store: The id of the database.
    ///   - home: An address of the installation; nil makes one from the id.
    public init(store: String, home: String?) {
        self.store = store
        self.home = home ?? "urn:quizline:\(store)"
    }

    /// One statement, without anything behind it.
    ///
    /// Its id follows from the database and the answer, so that sending it twice adds nothing.
    public func statement(_ answer: ReportedAnswer) -> String {
        JSONText.object([
            (key: "id", value: JSONText.quoted(self.id(of: answer))),
            (key: "actor", value: self.actor(answer.trainee)),
            (key: "verb", value: Self.verb),
            (key: "object", value: self.activity(of: answer)),
            (key: "result", value: Self.result(of: answer)),
            (key: "context", value: self.context(of: answer)),
            (key: "timestamp", value: JSONText.quoted(answer.at.text)),
        ])
    }

    func id(of answer: ReportedAnswer) -> String {
        NameUUID.of("answer:\(self.store):\(answer.id.rawValue)")
    }

    private static let verb = JSONText.object([
        (key: "id", value: JSONText.quoted("http://adlnet.gov/expapi/verbs/answered")),
        (key: "display", value: "{\"en-US\":\"answered\"}"),
    ])

    private func actor(_ trainee: Trainee.ID) -> String {
        JSONText.object([
            (key: "objectType", value: JSONText.quoted("Agent")),
            (
                key: "account",
                value: JSONText.object([
                    (key: "homePage", value: JSONText.quoted(self.home)),
                    (key: "name", value: JSONText.quoted(trainee.text)),
                ])
            ),
        ])
    }

    private func activity(of answer: ReportedAnswer) -> String {
        let (type, patterns) = ResponseText.definition(of: answer.interaction)
        let name = "\(answer.question.quiz)/\(answer.question.question)"
        let base = [
            (
                key: "type",
                value: JSONText.quoted("http://adlnet.gov/expapi/activities/cmi.interaction")
            ),
            (key: "interactionType", value: JSONText.quoted(type)),
        ]
        let right =
            patterns.isEmpty
            ? []
            : [
                (
                    key: "correctResponsesPattern",
                    value: JSONText.array(patterns.map(JSONText.quoted))
                )
            ]
        return self.object(ResourceName.of("question", name, home: self.home), base + right)
    }

    private func context(of answer: ReportedAnswer) -> String {
        let quiz = self.object(
            ResourceName.of("quiz", answer.quiz.text, home: self.home),
            [
                (
                    key: "type",
                    value: JSONText.quoted("http://adlnet.gov/expapi/activities/assessment")
                )
            ]
        )
        return JSONText.object([
            (
                key: "contextActivities",
                value: JSONText.object([(key: "parent", value: JSONText.array([quiz]))])
            )
        ])
    }

    private func object(_ id: String, _ definition: [(key: String, value: String)]) -> String {
        JSONText.object([
            (key: "objectType", value: JSONText.quoted("Activity")),
            (key: "id", value: JSONText.quoted(id)),
            (key: "definition", value: JSONText.object(definition)),
        ])
    }

    private static func result(of answer: ReportedAnswer) -> String {
        let response = [
            (key: "response", value: JSONText.quoted(ResponseText.of(answer.response)))
        ]
        let milliseconds = max(0, answer.duration.wholeMilliseconds)
        let duration = [
            (
                key: "duration",
                value: JSONText.quoted(
                    "PT\((Double(milliseconds / 10) / 100).decimalText(places: 2))S"
                )
            )
        ]
        // What is void, not marked yet or never marked has neither success nor score.
        guard let score = answer.score, answer.possible > .zero, !answer.isVoid else {
            return JSONText.object(response + duration)
        }
        return JSONText.object(
            response
                + [
                    (key: "success", value: String(score >= answer.possible)),
                    (key: "score", value: Self.score(score, of: answer.possible)),
                ] + duration
        )
    }

    /// With certainty a score can be below 0: the least is that of the answer then.
    private static func score(_ score: Grains, of possible: Grains) -> String {
        let (raw, max) = (ReportedAnswer.points(score), ReportedAnswer.points(possible))
        let scaled = Swift.min(1, Swift.max(-1, raw / max))
        let numbers = [
            ("scaled", scaled), ("raw", raw), ("min", Swift.min(0, raw)),
            ("max", Swift.max(max, raw)),
        ]
        return JSONText.object(
            numbers.map { (key: $0.0, value: ReportCell.number($0.1).json) }
        )
    }
}

/// Names of things of an installation, as the web writes them.
enum ResourceName {
    /// `https://home/quiz/six-roles`, or `urn:quizline:5f0c2a9e:quiz:six-roles` where there is no
    /// address.
    static func of(_ kind: String, _ id: String, home: String) -> String {
        guard home.hasPrefix("urn:") else {
            let base = home.hasSuffix("/") ? String(home.dropLast()) : home
            return "\(base)/\(kind)/\(id)"
        }
        return "\(home):\(kind):\(id)"
    }
}
