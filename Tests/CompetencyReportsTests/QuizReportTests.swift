import CompetencyModel
import Foundation
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("The report on a quiz")
struct QuizReportTests {
    private static let asOf = Instant(milliseconds: 1_783_760_400_000)

    private static func text(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }

    private static func version(
        _ id: String,
        _ key: Int64,
        hash: String,
        of quiz: Quiz.ID = "six"
    ) -> AttemptMarks.Version {
        AttemptMarks.Version(
            key: key,
            name: QuestionName(quiz: quiz, question: Question.ID(id)),
            contentHash: hash,
            guess: 0.25
        )
    }

    /// A quiz of questions with three choices, the first of which is the key.
    private static func quiz(_ count: Int, version: String = "v1", title: String = "Six") -> Quiz {
        Quiz(
            id: "six",
            version: version,
            languages: [.english],
            title: Self.text(title),
            questions: (1...count).map { number in
                Question(
                    name: QuestionName(quiz: "six", question: Question.ID("q\(number)")),
                    stem: Self.text("?"),
                    interaction: OneChoice(choices: [
                        Choice(Self.text("客户 clients, all of them"), credit: .one),
                        Choice(Self.text("=2+2 \"team\""), credit: .zero),
                        Choice(Self.text("nobody | at all"), credit: .zero),
                    ]),
                    contentHash: "hash\(number)"
                )
            }
        )
    }

    /// One attempt; a choice for each question.
    private static func attempt(_ person: Int, _ chosen: [Int]) -> AttemptMarks {
        AttemptMarks(
            person: person,
            quizVersion: "v1",
            isDrawn: false,
            marks: chosen.enumerated().map { index, choice in
                AttemptMarks.Mark(
                    version: Self.version("q\(index + 1)", Int64(index), hash: "hash\(index + 1)"),
                    score: choice == 0 ? Grains(points: 1) : .zero,
                    possible: Grains(points: 1),
                    firstResponse: .choices([choice]),
                    time: .seconds(10 + person),
                    isSureAndWrong: choice != 0 && person % 10 == 0
                )
            }
        )
    }

    /// People who know more and more; the key of the last question is wrong: who knows takes B.
    static func spoilt(
        people: Int = 40,
        _ language: Language = .english,
        change: (inout QuizReport.Request) -> Void = { _ in }
    ) -> QuizReport {
        var marks = QuizMarks(versions: [])
        for person in 1...people {
            let share = Double(person) / Double(people)
            let known = [0.3, 0.4, 0.5, 0.6, 0.7].map { share > $0 ? 0 : 1 + person % 2 }
            marks.append(Self.attempt(person, known + [share > 0.5 ? 1 : person % 3 == 0 ? 2 : 0]))
        }
        var request = QuizReport.Request("six", language: language, asOf: Self.asOf)
        change(&request)
        return QuizReport(request, marks: marks, versions: [Self.quiz(6)])
    }

    private static func cells(_ csv: String) -> [[Substring]] {
        csv.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
    }

    @Test func `R13 the row of example 20 is that of the page`() throws {
        let rows: [[Double]] = [
            [1, 1, 2, 0, 1], [1, 0, 1, 1, 1], [0, 0, 0, 1, 1], [1, 1, 1, 0, 0], [1, 0, 2, 0, 1],
            [0, 0, 0.5, 1, 0], [1, 1, 1.5, 0, 1], [1, 0, 0, 1, 0],
        ]
        var marks = QuizMarks(versions: [])
        for (person, row) in rows.enumerated() {
            let all = row.enumerated().map { place, points in
                AttemptMarks.Mark(
                    version: Self.version("q\(place + 1)", Int64(place), hash: "h\(place)"),
                    score: Grains(Int64(points * Double(Grains.perPoint))),
                    possible: Grains(points: place == 2 ? 2 : 1)
                )
            }
            marks.append(
                AttemptMarks(person: person, quizVersion: "v1", isDrawn: false, marks: all)
            )
        }
        let request = QuizReport.Request("six", language: .english, asOf: Self.asOf)

        let report = QuizReport(request, marks: marks, versions: [])
        let csv = report.csv(hasByteOrderMark: false, guardsFormulas: true)

        let line = try #require(csv.split(separator: "\r\n").first { $0.contains(",q4,") })
        #expect(
            line
                == "six,q4,h3,8,50.00,53.45,25.00,16.67,,-84.87,-96.31,-47.44,-100.00,,0,,,n-too-small"
        )
        #expect(report.json.contains("\"mean\":3.250000,\"median\":3.500000,\"sd\":1.309307"))
        #expect(report.lines(width: 132).joined().contains("standard deviation 22%"))
    }

    @Test func `a wrong key is the first row and told in one plain sentence`() {
        let lines = Self.spoilt().lines(width: 80)
        let text = lines.joined(separator: "\n")

        let row = lines.first { $0.hasPrefix(" q") && !$0.hasPrefix(" question") }
        #expect(row?.hasPrefix(" q6 ") == true && row?.contains("wrong key?+") == true)
        #expect(
            text.replacing("\n", with: "").contains(
                "q6: 20 of 40 took B (=2+2 \"team\"), and they did better in the rest than the others; is the key A right?"
            ),
            "\(text)"
        )
        #expect(lines.filter { $0.contains("is the key") }.count <= 1)
        #expect(text.contains("First") == false && text.contains("first finished attempts of 40"))
    }

    @Test(arguments: [40, 80, 132])
    func `a question that was drawn from another quiz is named whole`(width: Int) {
        var marks = QuizMarks(versions: [])
        let ids = ["negotiator-limits", "negotiator-openings"]
        for person in 1...6 {
            let all = ids.enumerated().map { place, id in
                AttemptMarks.Mark(
                    version: Self.version(id, Int64(place), hash: id, of: "mr-decisional-roles"),
                    score: person % 2 == place ? Grains(points: 1) : .zero,
                    possible: Grains(points: 1)
                )
            }
            marks.append(
                AttemptMarks(person: person, quizVersion: "v1", isDrawn: true, marks: all)
            )
        }
        let request = QuizReport.Request("six", language: .english, asOf: Self.asOf)

        let lines = QuizReport(request, marks: marks, versions: []).lines(width: width)

        for id in ids {
            let name = width == 40 ? "mr-decisional-roles/\(id)".prefix(36) : "/\(id)"
            #expect(lines.contains { $0.contains(name) }, "\(lines)")
        }
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) < width })
    }

    @Test(arguments: Language.allCases)
    func `Markdown is in the words of its language`(language: Language) {
        let page = Self.spoilt(language) { $0.showsChoices = true }.markdown

        for word in ["question_id", "facility", "wrong-key", "point_biserial", "upper27"] {
            #expect(!page.contains(word), "\(word)")
        }
        for column in QuizReportPhrase.Column.allCases {
            #expect(page.contains("| \(QuizReportPhrase.column(column).text(in: language)) |"))
        }
        let legend = QuizReportPhrase.howToReadChoices.text(in: language)
        #expect(page.contains(Markdown.escaped(legend)))
    }

    @Test(arguments: Language.allCases, [40, 59, 60, 79, 80, 132])
    func `no line is wider than it may be`(language: Language, width: Int) {
        let report = Self.spoilt(language) { $0.showsChoices = true }

        let lines = report.lines(width: width)

        for line in lines {
            #expect(DisplayWidth.columns(of: line) <= width - 1, "\(line)")
            #expect(line.last != " ", "\(line)")
        }
        #expect(lines.count > 25)
    }

    @Test func `both languages tell the same numbers`() {
        let numbers = { (language: Language) in
            Self.spoilt(language).lines(width: 80).filter { $0.hasPrefix(" q") }
                .prefix(7).compactMap { $0.firstMatch(of: #/[0-9%. -]+/#)?.output }.count
        }
        let chinese = Self.spoilt(.chinese).lines(width: 80)

        #expect(numbers(.english) >= numbers(.chinese))
        #expect(chinese.contains { $0.contains("题目报告") })
        #expect(chinese.contains { $0.hasPrefix(" q6 ") && $0.contains("答案可疑") })
        #expect(chinese.joined().contains("40 次里有 20 次选 B"))
    }

    @Test func `below the minimum nobody is accused`() {
        let report = Self.spoilt(people: 20)
        let judged = Self.spoilt(people: 20) { $0.minimum = 20 }

        #expect(!report.rows.isEmpty && report.rows.allSatisfy { $0.flags == [.tooFew] })
        #expect(report.lines(width: 80).joined().contains("fewer than 30 attempts are not judged"))
        #expect(!report.lines(width: 80).joined().contains("is the key"))
        #expect(judged.rows.last?.flags.first == .wrongKey)
    }

    @Test func `statistics over fewer than five people are hidden in every form`() throws {
        let report = Self.spoilt(people: 4) { $0.showsChoices = true }
        let choices = Self.cells(report.csv(hasByteOrderMark: false, guardsFormulas: true))
        var request = report.request
        request.showsChoices = false

        #expect(report.test == nil)
        #expect(
            !report.rows.isEmpty
                && report.rows.allSatisfy { $0.cell(.facility) == QuestionRow.hidden }
        )
        #expect(choices.dropFirst().allSatisfy { $0[5] == "<5" && $0[8] == "<5" })
        #expect(report.json.contains("\"n\":4,\"facility\":null"))
        #expect(report.json.contains("\"test\":null"))
        #expect(!report.markdown.contains("| 25.00 | 50.00 |"))
    }

    @Test func `the mean of fewer than five takers is hidden and their number is not`() throws {
        let report = Self.spoilt(people: 12) { $0.showsChoices = true }
        let row = try #require(report.rows.last)

        let taken = row.choices.map { $0.cell(.count, of: row).full }
        let rests = row.choices.map { $0.cell(.rest, of: row).full }

        #expect(taken == ["4", "6", "2"])
        #expect(rests[0] == "<5" && rests[2] == "<5" && Double(rests[1]) != nil)
    }

    @Test func `several attempts of one person are one person`() {
        var marks = QuizMarks(versions: [])
        for person in [1, 1, 1, 2, 2, 2] { marks.append(Self.attempt(person, [0, 1, 2])) }
        var request = QuizReport.Request("six", language: .english, asOf: Self.asOf)
        request.countsAll = true

        let report = QuizReport(request, marks: marks, versions: [Self.quiz(3)])

        #expect(report.attempts == 6 && report.people == 2 && report.test == nil)
        #expect(report.rows[0].cell(.facility) == QuestionRow.hidden)
        #expect(report.lines(width: 80).joined().contains("Later attempts know the questions"))
    }

    @Test func `an older version of a question is told apart`() throws {
        var marks = QuizMarks(versions: [])
        for person in 1...6 { marks.append(Self.attempt(person, [0, 1])) }
        let old = AttemptMarks.Mark(
            version: Self.version("q1", 9, hash: "older"),
            score: .zero,
            possible: Grains(points: 1)
        )
        marks.append(
            AttemptMarks(person: 7, quizVersion: "v0", isDrawn: false, marks: [old])
        )
        let request = QuizReport.Request("six", language: .english, asOf: Self.asOf)

        let report = QuizReport(request, marks: marks, versions: [Self.quiz(2)])

        #expect(report.rows.map { $0.name(in: "six") } == ["q1", "q2", "q1@olde"])
        #expect(report.rows.map(\.statistics.attempts) == [6, 6, 1])
        #expect(report.test?.attempts == 6)
        #expect(report.lines(width: 80).joined().contains("2 versions"))
    }

    @Test func `cells are quoted and guarded where they come from people`() {
        let report = Self.spoilt { $0.showsChoices = true }

        let csv = report.csv(hasByteOrderMark: true, guardsFormulas: true)
        let markdown = report.markdown

        #expect(csv.hasPrefix("\u{FEFF}quiz,question_id,version,choice,key,n,share,mean_rest,"))
        #expect(csv.contains("\r\nsix,q6,hash6,B,0,20,50.00,"))
        #expect(csv.contains(",wrong-key\r\n"))
        #expect(markdown.contains("C nobody \\| at all"))
        #expect(CSV.field(.text("=a\"b,c"), guardsFormulas: true) == "\"'=a\"\"b,c\"")
        let table = markdown.split(separator: "\n").filter { $0.hasPrefix("| q") }
        #expect(table.count == 1 + 6 + 1 + 18)
    }

    @Test func `pages in two languages have two ids, even where the facts read alike`() {
        let (english, chinese) = (Self.spoilt(), Self.spoilt(people: 40, .chinese))

        #expect(english.title == chinese.title)
        #expect(english.lines(width: 80) != chinese.lines(width: 80))
        #expect(english.id != chinese.id)
    }

    @Test func `certainty counts the wrong and sure, time is the median`() throws {
        let row = try #require(Self.spoilt().rows.last)

        // 10, 20 (key), 30 and 40 (B) were sure; of the first two one took a wrong choice.
        #expect(row.cell(.sureAndWrong) == .whole(row.sureAndWrong) && row.sureAndWrong >= 2)
        #expect(row.medianSeconds == 30.5)
    }

    @Test func `equal reports have equal ids and bytes, others have others`() throws {
        let (one, same, other) = (Self.spoilt(), Self.spoilt(), Self.spoilt(people: 41))

        #expect(one.id == same.id && one.json == same.json && one.id != other.id)
        #expect(one.id.count == 12)
        let object = try JSONSerialization.jsonObject(with: Data(one.json.utf8))
        let members = try #require(object as? [String: Any])
        #expect(members["schema"] as? String == "quizline.questions/1")
        #expect((members["rows"] as? [Any])?.count == 6)
    }
}
