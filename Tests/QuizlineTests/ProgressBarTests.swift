import Testing
import Wording

@testable import quizline

@Suite("Progress bar")
struct ProgressBarTests {
    private let beginning = ContinuousClock.now

    @Test
    func `the bar says how far and with what, in both languages`() {
        let english = ProgressBar.line(.reading, done: 45, of: 120, columns: 79, language: .english)
        let chinese = ProgressBar.line(.reading, done: 45, of: 120, columns: 79, language: .chinese)

        #expect(english == "[#######-------------] 37% 45/120 reading files")
        #expect(chinese == "[#######-------------] 37% 45/120 读取文件")
    }

    @Test(arguments: [
        (0, 0, "[--------------------] 0% 0/0 checking"),
        (0, 7, "[--------------------] 0% 0/7 checking"),
        (7, 7, "[####################] 100% 7/7 checking"),
        (9, 7, "[####################] 100% 7/7 checking"),
    ])
    func `the ends of the bar are exact`(done: Int, total: Int, line: String) {
        #expect(
            ProgressBar.line(.checking, done: done, of: total, columns: 79, language: .english)
                == line
        )
    }

    @Test(arguments: 0...60, Language.allCases)
    func `no bar is wider than its columns`(columns: Int, language: Language) {
        let line = ProgressBar.line(.reading, done: 1, of: 3, columns: columns, language: language)

        #expect(DisplayWidth.columns(of: line) <= columns)
    }

    @Test
    func `nothing is drawn in the first half second`() {
        var bar = ProgressBar(language: .english, columns: 80, beginning: self.beginning)

        let early = bar.drawing(.reading, done: 1, of: 9, at: self.beginning + .milliseconds(499))

        #expect(early == nil)
        #expect(bar.wiping() == nil)
    }

    @Test
    func `later it is drawn at most ten times a second`() {
        var bar = ProgressBar(language: .english, columns: 80, beginning: self.beginning)

        let drawn = [501, 550, 600, 601, 650, 701].map { milliseconds in
            let now = self.beginning + .milliseconds(milliseconds)
            return bar.drawing(.reading, done: 1, of: 9, at: now) != nil
        }

        #expect(drawn == [true, false, false, true, false, true])
    }

    @Test
    func `a shorter text covers a longer one, and wiping leaves the line empty`() {
        var bar = ProgressBar(language: .english, columns: 80, beginning: self.beginning)
        let first = bar.drawing(.reading, done: 1, of: 9, at: self.beginning + .seconds(1))
        let second = bar.drawing(.checking, done: 9, of: 9, at: self.beginning + .seconds(2))

        let wiped = bar.wiping()

        #expect(first == "\r[##------------------] 11% 1/9 reading files")
        #expect(second == "\r[####################] 100% 9/9 checking    ")
        #expect(wiped == "\r" + String(repeating: " ", count: 40) + "\r")
        #expect(bar.wiping() == nil)
    }
}
