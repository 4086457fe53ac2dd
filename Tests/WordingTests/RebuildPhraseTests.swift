import Testing
import Wording

@Suite("Phrases about kept levels")
struct RebuildPhraseTests {
    @Test(
        arguments: [
            (
                .rebuilt(levels: 1, trainees: 1), "Made anew from the log: 1 level of 1 trainee.",
                "已按日志重算：1 名学员的 1 项水平。"
            ),
            (
                .rebuilt(levels: 30, trainees: 2),
                "Made anew from the log: 30 levels of 2 trainees.", "已按日志重算：2 名学员的 30 项水平。"
            ),
            (
                .same(levels: 1), "Nothing differs: 1 kept level is as the log has it.",
                "没有差异：保存的 1 项水平都与日志一致。"
            ),
            (
                .difference(trainee: "lina", competency: "listening", .answers(kept: 1, log: 2)),
                "lina, listening: 1 answer kept, 2 in the log", "lina，listening：保存了 1 次作答，日志里有 2 次"
            ),
            (
                .difference(trainee: "lina", competency: nil, .missing),
                "lina, no competency: not kept, though there are answers", "lina，无能力：有作答，却没有保存"
            ),
            (
                .differing(1, told: 1, levels: 2),
                "1 of 2 levels differs. Put it right with: quizline rebuild",
                "2 项水平中有 1 项不一致。要改正，请运行：quizline rebuild"
            ),
            (
                .differing(12, told: 10, levels: 30),
                "12 of 30 levels differ; the first 10 are above. Put it right with: quizline rebuild",
                "30 项水平中有 12 项不一致，上面是前 10 项。要改正，请运行：quizline rebuild"
            ),
        ] as [(RebuildPhrase, String, String)]
    )
    func `a finding is told in both languages`(
        phrase: RebuildPhrase,
        english: String,
        chinese: String
    ) {
        #expect(phrase.english == english)
        #expect(phrase.chinese == chinese)
    }

    @Test(arguments: [.surplus, .content] as [RebuildPhrase.Difference])
    func `a difference has words of its own`(difference: RebuildPhrase.Difference) {
        let phrase = RebuildPhrase.difference(trainee: "lina", competency: "a", difference)

        #expect(phrase.english.hasPrefix("lina, a: "))
        #expect(phrase.chinese.hasPrefix("lina，a："))
        #expect(phrase.english.count > 20)
    }
}
