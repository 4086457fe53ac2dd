import Testing
import Wording

@Suite("Report phrases")
struct ReportPhraseTests {
    @Test(arguments: [
        (ReportPhrase.Step.read(["S20", "EXT"]), "read S20 the supplement", "读原文 S20 补充材料"),
        (.review(1), "1 review question", "答到期与错题 1 道"),
        (.recheck(5), "re-check 5 questions", "请复核 5 题"),
        (.ask(1), "answer about 1 question", "再答约 1 题"),
        (.ask(20), "answer 20 questions or more", "再答 20 题以上"),
    ])
    func `a step is a sentence in both languages`(
        step: ReportPhrase.Step,
        english: String,
        chinese: String
    ) {
        #expect(ReportPhrase.steps([step]).english == english)
        #expect(ReportPhrase.steps([step]).chinese == chinese)
    }

    @Test func `a stale competency says how old its last answer is`() {
        let phrase = ReportPhrase.staleAdvice(competency: "X", days: 270, steps: [.recheck(5)])

        #expect(phrase.english == "X: last answered 270 days ago; re-check 5 questions")
        #expect(phrase.chinese == "X：上次作答已过 270 天，请复核 5 题")
    }

    @Test(arguments: ReportPhrase.Verdict.allCases)
    func `every verdict has a short and a long form`(_ verdict: ReportPhrase.Verdict) {
        for language in Language.allCases {
            let short = ReportPhrase.verdict(verdict).text(in: language)
            let long = ReportPhrase.verdictMeaning(verdict).text(in: language)

            #expect(!short.isEmpty)
            #expect(short.count <= 7)
            #expect(long.count > short.count)
        }
    }

    @Test func `columns have the words of the page`() {
        let english = ReportPhrase.Column.allCases.map { ReportPhrase.column($0).english }
        let chinese = ReportPhrase.Column.allCases.map { ReportPhrase.column($0).chinese }

        #expect(english == ["Competency", "level", "range", "need", "trend", "result"])
        #expect(chinese == ["能力", "估计", "90%区间", "要求", "趋势", "结论"])
    }

    @Test(arguments: [
        ReportPhrase.noLevelYet(competency: "X"), .moreRows(43), .nothingToDo,
        .noGaps(unasked: 0), .need("75"), .signs(withBar: false), .nothingAnswered,
        .gapsHeading(shown: 5, of: 9, unasked: 40),
    ])
    func `a phrase differs between the languages`(_ phrase: ReportPhrase) {
        #expect(phrase.english != phrase.chinese)
        #expect(!phrase.english.isEmpty && !phrase.chinese.isEmpty)
    }
}
