import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("The training material, as it was read")
struct SourceReportTests {
    private static let asOf = Instant(milliseconds: 1_783_760_400_000)

    private static func piece(
        _ question: String,
        _ outcome: Double,
        minute: Int = 0
    ) -> Evidence {
        Evidence(
            question: QuestionName(quiz: "quiz", question: Question.ID(question)),
            shares: [],
            outcome: outcome,
            guess: 0.25,
            difficulty: 0,
            at: Self.asOf + .seconds(minute * 60 - 86_400)
        )
    }

    /// Twelve people of whom three are right about the first question; four answer the second.
    static func report(
        section: String? = nil,
        language: Language = .english
    ) -> SourceReport {
        var reading = SourceReading(CoverageTests.sample)
        for person in 0..<12 {
            let first = Self.piece("q1", person < 3 ? 1 : 0)
            let again = Self.piece("q1", 1, minute: 5)
            reading.add(
                [first, again, Self.piece("q3", 1)] + (person < 4 ? [Self.piece("q2", 1)] : [])
            )
        }
        return SourceReport(
            CoverageTests.sample,
            reading,
            section: section,
            uncited: 2,
            asOf: Self.asOf,
            language: language,
            bankVersion: "sample"
        )
    }

    @Test
    func `first answers alone count, by fact and by article, each person once`() {
        let report = Self.report()

        let facts = report.facts.map { "\($0.fact.id) \($0.count.answers) \($0.count.people)" }
        let articles = report.articles.map { "\($0.article.section) \($0.count.answers)" }
        #expect(facts == ["S1-F1 16 12", "S1-F2 0 0", "S2-F1 16 12", "EXT-F1 4 4"])
        #expect(articles == ["S1 16", "S2 16", "EXT 4"])
        #expect(report.facts[0].count.share == 7.0 / 16)
        #expect([report.count.answers, report.count.people] == [16, 12])
    }

    @Test
    func `less than half right in ten answers is misread, and told once for facts that repeat`() {
        let report = Self.report()

        let flags = report.facts.map { $0.flags.map(\.rawValue) }
        #expect(flags == [["misread"], ["uncovered"], ["misread"], ["thin"]])
        #expect(report.misread.map(\.fact.id) == ["S1-F1"])
        #expect(Self.report(section: "S2").misread.map(\.fact.id) == ["S2-F1"])
    }

    @Test
    func `what fewer than five people answered is not told`() {
        let report = Self.report()

        let row = report.csv(ReportOptions()).split(separator: "\r\n").last
        #expect(report.facts[3].count.share == nil)
        #expect(row == "EXT,EXT-F1,true,1,4,,4,thin")
        #expect(report.json.contains(#""answers":4,"share_right":null,"people":4"#))
        #expect(report.lines(width: 80).contains { $0.contains("<5") })
    }

    @Test(arguments: Language.allCases, [40, 60, 80, 132])
    func `no line is wider than the page`(language: Language, width: Int) {
        let pages = [nil, "S1", "EXT"].map { Self.report(section: $0, language: language) }

        for line in pages.flatMap({ $0.lines(width: width) }) {
            #expect(DisplayWidth.columns(of: line) <= width - 1, "\(line)")
        }
    }

    @Test
    func `the page tells the articles and what was misread`() {
        let lines = Self.report().lines(width: 80)

        #expect(lines.contains(" S1           2        1       16    44%        1  One"))
        #expect(lines.contains("  S1-F1  44% of 16  Says, \"so\""))
        #expect(lines.contains(" Questions rest on 2 of 3 facts."))
        #expect(lines.contains(" 16 first answers of 12 people, 44% right."))
    }

    @Test
    func `every form tells the same id, and pages in two languages have two`() {
        let report = Self.report()

        #expect(report.json.contains(#""report_id":"\#(report.id)""#))
        #expect(report.markdown.contains(report.id))
        #expect(report.lines(width: 80).contains { $0.contains(report.id) })
        #expect(report.id != Self.report(language: .chinese).id)
    }
}
