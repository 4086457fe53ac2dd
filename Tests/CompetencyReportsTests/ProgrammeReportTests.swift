import Foundation
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Progress in a programme")
struct ProgrammeReportTests {
    private static let day: Int64 = 86_400_000
    /// 2026-07-03 in the morning in Shanghai.
    private static let assigned = Instant(milliseconds: 20_637 * Self.day + 3_600_000)
    private static let programme = Programme(
        id: "newcomer",
        title: LocalizedText(zh: "新人", en: "Newcomers"),
        steps: [
            Programme.Step(quiz: "first", due: .seconds(7 * 86_400)),
            Programme.Step(quiz: "second", due: .seconds(9 * 86_400), rule: .done),
            Programme.Step(quiz: "third", due: .seconds(20 * 86_400), roles: ["sdr"]),
        ]
    )

    /// The instant of a time in UTC on a day of July 2026.
    private static func july(
        _ date: Int64,
        _ hour: Int64,
        _ minute: Int64 = 0,
        _ second: Int64 = 0
    )
        -> Instant
    {
        let seconds = hour * 3600 + minute * 60 + second
        return Instant(milliseconds: (20_634 + date) * Self.day + seconds * 1000)
    }

    private func assignment(
        _ trainee: Trainee.ID = "lina",
        due: String? = nil,
        waivers: [Assignment.Waiver] = []
    ) -> Assignment {
        Assignment(
            programme: "newcomer",
            trainee: trainee,
            at: Self.assigned,
            person: "boss",
            due: due.flatMap(CalendarDay.init),
            waivers: waivers
        )
    }

    private func attempt(
        _ quiz: Quiz.ID,
        at start: Instant,
        _ cause: AttemptEnd.Cause? = .submitted,
        passed: Bool? = true
    ) -> AttemptSummary {
        let end = cause.map { cause in
            AttemptEnd(
                attempt: AttemptID(rawValue: 1),
                cause: cause,
                at: start + .seconds(60),
                earned: .zero,
                possible: .zero,
                passed: passed
            )
        }
        return AttemptSummary(
            id: AttemptID(rawValue: 1),
            start: AttemptStart(
                trainee: "lina",
                quiz: quiz,
                version: "v",
                number: 1,
                seed: 1,
                at: start
            ),
            answered: 1,
            end: end
        )
    }

    private func steps(
        _ attempts: [AttemptSummary] = [],
        _ assignment: Assignment? = nil,
        job: JobRole.ID? = nil,
        validDays: Int? = nil,
        at now: Instant
    ) -> [StepProgress] {
        let programme = Programme(
            id: Self.programme.id,
            title: Self.programme.title,
            validDays: validDays,
            steps: Self.programme.steps
        )
        return StepProgress.steps(
            of: programme,
            assignment ?? self.assignment(),
            job: job,
            attempts: attempts,
            at: now
        ) { _ in .seconds(8 * 3600) }
    }

    @Test(arguments: [
        (Self.july(10, 15, 59, 59), 0), (Self.july(10, 16), 1), (Self.july(12, 16), 3),
    ])
    func `R14 a step is late from the end of its day in the zone of the place`(
        now: Instant,
        days: Int
    ) {
        let first = self.steps(at: now).first

        #expect(first?.due == CalendarDay("2026-07-10"))
        #expect(first?.overdueDays == days)
        #expect(first?.status == .notStarted)
    }

    @Test
    func `R14 a step that is waived is never late`() {
        let waiver = Assignment.Waiver(
            quiz: "first",
            reason: "knows it",
            person: "boss",
            at: Self.assigned
        )

        let first = self.steps([], self.assignment(waivers: [waiver]), at: Self.july(20, 0)).first

        #expect(first?.status == .waived)
        #expect(first?.overdueDays == 0)
        #expect(first?.waiver == waiver)
    }

    @Test
    func `a step asks for what it says`() {
        let failed = self.attempt("first", at: Self.july(4, 0), passed: false)
        let ended = self.attempt("second", at: Self.july(4, 0), .expired, passed: false)
        let closed = self.attempt("second", at: Self.july(4, 0), .closed, passed: nil)
        let void = self.attempt("first", at: Self.july(4, 0), .void)
        let now = Self.july(5, 0)

        #expect(self.steps([failed, ended], at: now).map(\.status) == [.inProgress, .done])
        #expect(self.steps([void, closed], at: now).map(\.status) == [.notStarted, .inProgress])
    }

    @Test
    func `in time is until the end of the day, and the first success counts`() {
        let late = self.attempt("first", at: Self.july(10, 15, 59))
        let again = self.attempt("first", at: Self.july(10, 15, 58))
        let before = self.attempt("first", at: Self.july(1, 0))
        let now = Self.july(12, 0)

        #expect(self.steps([late], at: now).first?.isOnTime == false)
        #expect(self.steps([late, again], at: now).first?.isOnTime == true)
        #expect(self.steps([again], at: now).first?.daysTaken == 7)
        #expect(self.steps([before], at: now).first?.daysTaken == nil)
    }

    @Test
    func `what was done before the assignment is not late, whatever its day`() {
        let before = self.attempt("first", at: Self.july(2, 0))
        let after = self.attempt("first", at: Self.july(4, 0))
        let over = self.assignment(due: "2026-07-01")
        let now = Self.july(12, 0)

        #expect(self.steps([before], over, at: now).first?.isOnTime == true)
        #expect(self.steps([after], over, at: now).first?.isOnTime == false)
    }

    @Test(arguments: [
        (Self.july(29, 0), StepProgress.Status.done, "2026-07-10", 0, true),
        (Self.july(30, 0), .renew, "2026-08-29", 0, true),
        (Self.july(60, 15), .renew, "2026-08-29", 0, true),
        (Self.july(60, 16), .renew, "2026-08-29", 1, false),
    ])
    func `a step lapses and is to be done again until then`(
        now: Instant,
        status: StepProgress.Status,
        due: String,
        overdue: Int,
        isFulfilled: Bool
    ) throws {
        // Done on the 30th of June where the clocks are ahead.
        let attempt = self.attempt("first", at: Self.july(0, 1))

        let first = try #require(self.steps([attempt], validDays: 60, at: now).first)

        #expect(first.status == status)
        #expect(first.due == CalendarDay(due))
        #expect(first.overdueDays == overdue)
        #expect(first.isFulfilled == isFulfilled)
        #expect(first.validUntil == CalendarDay("2026-08-29"))
        #expect(first.isOnTime == (status == .done ? true : nil))
    }

    @Test
    func `a step that is done again counts from then on`() throws {
        let attempts = [
            self.attempt("first", at: Self.july(5, 0)), self.attempt("first", at: Self.july(20, 0)),
        ]

        let first = try #require(self.steps(attempts, validDays: 30, at: Self.july(25, 0)).first)

        #expect(first.status == .done)
        #expect(first.doneOn == CalendarDay("2026-07-20"))
        #expect(first.due == CalendarDay("2026-08-04"))
        #expect(first.validUntil == CalendarDay("2026-08-19"))
        #expect(first.daysTaken == 2)
    }

    @Test
    func `what lapses can be waived, and what does not lapse counts from its first time`() {
        let waiver = Assignment.Waiver(
            quiz: "first",
            reason: "on leave",
            person: "boss",
            at: Self.july(30, 0)
        )
        let attempts = [
            self.attempt("first", at: Self.july(4, 0)), self.attempt("first", at: Self.july(6, 0)),
        ]
        let waived = self.assignment(waivers: [waiver])

        let lapsing = self.steps(attempts, waived, validDays: 30, at: Self.july(40, 0)).first
        let lasting = self.steps(attempts, at: Self.july(400, 0)).first

        #expect(lapsing?.status == .waived)
        #expect(lapsing?.waiver == waiver)
        #expect(lasting?.status == .done)
        #expect(lasting?.doneOn == CalendarDay("2026-07-04"))
        #expect(lasting?.validUntil == nil)
    }

    @Test
    func `what happened after the instant did not happen`() {
        let attempt = self.attempt("first", at: Self.july(4, 0))

        #expect(self.steps([attempt], at: Self.july(3, 23)).first?.status == .notStarted)
        #expect(self.steps([attempt], at: Self.july(4, 0)).first?.status == .inProgress)
        #expect(self.steps([attempt], at: Self.july(4, 1)).first?.status == .done)
    }

    @Test
    func `the job says which steps there are, and an own day is for all of them`() {
        let own = self.assignment(due: "2026-12-24")

        #expect(self.steps(job: "sdr", at: Self.july(4, 0)).map(\.number) == [1, 2, 3])
        #expect(self.steps(job: "other", at: Self.july(4, 0)).map(\.number) == [1, 2])
        #expect(
            Set(self.steps([], own, at: Self.july(4, 0)).map(\.due.description)) == ["2026-12-24"]
        )
    }

    // MARK: The report

    /// lina is through but late with the first, omar has begun, mei has a waiver and nothing else.
    private func report(
        language: Language = .english,
        names: Bool = false,
        overdue: Bool = false,
        closed: Int = 0
    ) -> ProgrammeReport {
        let waiver = Assignment.Waiver(
            quiz: "first",
            reason: "=cmd",
            person: "boss",
            at: Self.assigned
        )
        let people: [(Trainee.ID, [AttemptSummary], [Assignment.Waiver])] = [
            ("omar", [self.attempt("first", at: Self.july(4, 0), nil)], []), ("mei", [], [waiver]),
            (
                "lina",
                [
                    self.attempt("first", at: Self.july(11, 0)),
                    self.attempt("second", at: Self.july(5, 0)),
                ], []
            ),
        ]
        return ProgrammeReport(
            Self.programme,
            people: people.map { id, attempts, waivers in
                ProgrammeReport.Person(
                    ReportedTrainee(id: id, displayName: "李\(id)", role: nil, team: "east"),
                    steps: self.steps(
                        attempts,
                        self.assignment(id, waivers: waivers),
                        at: Self.july(11, 17)
                    )
                )
            },
            closedAccounts: closed,
            titles: ["first": LocalizedText(zh: "第一", en: "The first")],
            asOf: Self.july(11, 17),
            language: language,
            showsNames: names,
            isOverdueOnly: overdue
        )
    }

    @Test
    func `everything is counted once`() {
        let summary = self.report().summary

        #expect(
            summary
                == ProgrammeReport.Summary(
                    people: 3,
                    through: 1,
                    steps: 6,
                    done: 2,
                    onTime: 1,
                    late: 1,
                    waived: 1,
                    overdue: 1
                )
        )
        #expect(summary.share == 0.4)
        #expect(self.report().steps.map(\.assigned) == [2, 3])
        #expect(self.report().steps.map(\.medianDays) == [8, 2])
    }

    @Test
    func `the share is that of the steps that are told beside it`() {
        let page = self.report().lines(width: 255).joined(separator: "\n")
        let chinese = self.report(language: .chinese).lines(width: 255).joined(separator: "\n")

        #expect(page.contains("Of 5 steps, 1 waived ones left out, 2 are done (40%)"))
        #expect(chinese.contains("共 5 步（免做的 1 步不算），完成 2（40%）"))
    }

    @Test
    func `closed accounts that are left out are counted`() {
        let report = self.report(closed: 2)

        #expect(report.lines(width: 255).contains { $0.contains("2 people whose accounts") })
        #expect(report.json.contains("\"closed_accounts\":2"))
        #expect(!self.report().markdown.contains("closed"))
    }

    @Test
    func `Markdown is in the words of its language`() {
        let page = self.report(language: .chinese).markdown

        #expect(page.contains("| 学员 | 团队 | 步 | 测验 | 状态 | 分配日 | 期限 | 逾期 |"))
        #expect(page.contains("| omar | east | 1 | 第一 | 进行中 | 2026-07-03 | 2026-07-10 | 2 |"))
        for word in ["trainee", "in-progress", "done"] { #expect(!page.contains(word), "\(word)") }
        #expect(self.report().markdown.contains("| mei | east | 1 | The first | waived |"))
    }

    @Test
    func `who is late comes first where it is most days, and what is due soon by day`() {
        let report = self.report()

        #expect(report.late.map(\.trainee.id) == ["omar"])
        #expect(report.late.map(\.progress.overdueDays) == [2])
        #expect(report.dueSoon.map(\.trainee.id) == ["mei", "omar"])
    }

    @Test
    func `the table has a row for each step of each person`() {
        var options = ReportOptions()
        options.hasByteOrderMark = false

        let lines = self.report().csv(options).components(separatedBy: "\r\n")

        #expect(
            lines == [
                "trainee_id,name,team,programme,step,item,status,assigned,due,overdue_days,done_at,"
                    + "waived_by,reason",
                "lina,,east,newcomer,1,first,done,2026-07-03,2026-07-10,0,2026-07-11T00:01:00Z,,",
                "lina,,east,newcomer,2,second,done,2026-07-03,2026-07-12,0,2026-07-05T00:01:00Z,,",
                "mei,,east,newcomer,1,first,waived,2026-07-03,2026-07-10,0,,boss,'=cmd",
                "mei,,east,newcomer,2,second,not-started,2026-07-03,2026-07-12,0,,,",
                "omar,,east,newcomer,1,first,in-progress,2026-07-03,2026-07-10,2,,,",
                "omar,,east,newcomer,2,second,not-started,2026-07-03,2026-07-12,0,,,", "",
            ]
        )
    }

    @Test
    func `late rows alone, with names where they are asked for`() {
        let report = self.report(names: true, overdue: true)

        #expect(report.rowCount == 1)
        #expect(report.reportedTrainees == ["omar"])
        #expect(report.ndjson.contains(#""trainee_id":"omar","name":"李omar""#))
        #expect(!self.report(overdue: true).ndjson.contains("李"))
    }

    @Test(arguments: Language.allCases, [40, 60, 80, 132])
    func `R10 no line of a page is wider than the width less one`(language: Language, width: Int) {
        for isLateOnly in [false, true] {
            let lines = self.report(language: language, names: true, overdue: isLateOnly)
                .lines(width: width)

            #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) < width }, "\(lines)")
        }
    }

    @Test
    func `R20 the same facts have the same id, and others another`() {
        #expect(self.report().id == self.report().id)
        let ids = [
            self.report(), self.report(language: .chinese), self.report(names: true),
            self.report(overdue: true),
        ].map(\.id)
        #expect(Set(ids).count == 4)
        #expect(self.report().json.contains("\"report_id\":\"\(self.report().id)\""))
    }

    @Test(arguments: [([], nil), ([3], 3), ([4, 1], 2.5), ([9, 1, 2], 2)] as [([Int], Double?)])
    func `the median lies in the middle`(numbers: [Int], median: Double?) {
        #expect(ProgrammeReport.median(numbers) == median)
    }
}
