import Foundation
import QuizCore
import Testing

@testable import CompetencyReports

@Suite("Files of answers")
struct AnswerFileTests {
    private func answer(
        _ id: Int64 = 318,
        response: Response = .choices([1]),
        score: Grains? = Grains(points: 1),
        isVoid: Bool = false,
        interaction: (any Interaction)? = nil
    ) -> ReportedAnswer {
        ReportedAnswer(
            id: LogPosition(rawValue: id),
            at: Instant(milliseconds: 1_783_760_400_000),
            trainee: "t07",
            attempt: AttemptID(rawValue: 4),
            quiz: "roles",
            question: QuestionName(quiz: "roles", question: "q1"),
            version: "abc",
            serving: 2,
            tryNumber: 1,
            response: response,
            score: score,
            possible: Grains(points: 2),
            isVoid: isVoid,
            duration: .milliseconds(12_345),
            interaction: interaction
        )
    }

    @Test
    func `R16 the id of a statement follows from database and answer`() {
        let xapi = XAPI(store: "5f0c2a9e", home: nil)

        #expect(xapi.id(of: self.answer()) == "f682ceed-e6ea-597e-9194-b78a25617f62")
        #expect(xapi.statement(self.answer()) == xapi.statement(self.answer()))
        #expect(xapi.id(of: self.answer(319)) != xapi.id(of: self.answer()))
    }

    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ), (String(repeating: "a", count: 1000), "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
    ])
    func `SHA-1 gives the examples of its standard`(text: String, hex: String) {
        let digits = SHA1.digest(Array(text.utf8)).map { String(format: "%02x", $0) }

        #expect(digits.joined() == hex)
    }

    @Test(
        arguments: [
            (.choices([0, 2]), "1[,]3"), (.truth(true), "true"), (.order([1, 0]), "2[,]1"),
            (.pairs([1, nil]), "1[.]2[,]2[.]"), (.number(Fraction(7, 2)), "3.5"),
            (.number(Fraction(-6)), "-6"), (.text("六"), "六"), (.rating(2), "3"),
            (.gaps([.choice(0), nil, .text("a"), .number(Fraction(1, 3))]), "1[,][,]a[,]0.333333"),
            (.path([0, 1], isEnded: true), "1[,]2"), (.essay("a\nb"), "a\nb"),
        ] as [(Response, String)]
    )
    func `a response is written as the standard says`(response: Response, text: String) {
        #expect(ResponseText.of(response) == text)
    }

    @Test
    func `a row tells points, and nothing where a mentor has not marked`() {
        var options = ReportOptions()
        options.hasByteOrderMark = false

        let marked = AnswerTable.csvRow(self.answer(), options)
        let waiting = AnswerTable.csvRow(self.answer(response: .text("=1"), score: nil), options)

        #expect(
            marked == "318,2026-07-11T09:00:00Z,t07,roles,q1,abc,4,2,1,2,1.00,2.00,1.00,0\r\n"
        )
        #expect(waiting == "318,2026-07-11T09:00:00Z,t07,roles,q1,abc,4,2,1,'=1,,2.00,1.00,0\r\n")
        #expect(AnswerTable.csvHead(options).hasPrefix("answer_id,at,trainee_id,quiz,question_id,"))
    }

    @Test
    func `a statement is JSON with what the standard asks for`() throws {
        let choices =
            [Choice(LocalizedText(zh: "甲", en: "A"), credit: .zero)]
            + [Choice(LocalizedText(zh: "乙", en: "B"), credit: .one)]
        let text = XAPI(store: "5f0c2a9e", home: "https://x.example/")
            .statement(self.answer(interaction: OneChoice(choices: choices)))

        let tree = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        )
        let object = try #require(tree["object"] as? [String: Any])
        let definition = try #require(object["definition"] as? [String: Any])
        let result = try #require(tree["result"] as? [String: Any])
        #expect(object["id"] as? String == "https://x.example/question/roles/q1")
        #expect(definition["interactionType"] as? String == "choice")
        #expect(definition["correctResponsesPattern"] as? [String] == ["2"])
        #expect(result["response"] as? String == "2")
        #expect(result["success"] as? Bool == false)
        #expect(result["duration"] as? String == "PT12.34S")
        #expect((result["score"] as? [String: Double])?["scaled"] == 0.5)
        #expect(!text.contains("@"))
    }

    @Test
    func `what does not count has no score`() {
        let xapi = XAPI(store: "5f0c2a9e", home: nil)

        #expect(!xapi.statement(self.answer(isVoid: true)).contains("score"))
        #expect(!xapi.statement(self.answer(score: nil)).contains("score"))
        #expect(xapi.statement(self.answer(score: Grains(points: -12))).contains("\"scaled\":-1"))
    }
}
