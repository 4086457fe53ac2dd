extension ProgressPhrase {
    public var english: String {
        switch self {
        case .title: "Programme"
        case .name(let title, let id): "\(title) (\(id))"
        case .people(let count, let through):
            "\(count) \(count == 1 ? "person" : "people"), \(through) of them through."
        case .steps(let steps): Self.english(steps)
        case .closed(1): "1 person whose account is closed is left out."
        case .closed(let count): "\(count) people whose accounts are closed are left out."
        case .column(let column): Self.englishHead(column)
        case .rowColumn(let column): Self.englishHead(column)
        case .status(let status): Self.englishWord(status)
        case .stepLegend:
            "Steps: due: days from the assignment; done: of those who have the step; days: how many"
                + " it took from the assignment, the middle one, without steps done before it."
        case .rowLegend:
            "People: due: until the end of this day; late: days since then; done at: in UTC, also"
                + " before the assignment; to renew: was done, and lapses on the due day."
        case .overdueHeading(0): "Nobody is late."
        case .overdueHeading(let count): "Late, \(count):"
        case .dueSoonHeading(0, let days): "Nothing is due within \(days) days."
        case .dueSoonHeading(let count, let days): "Due within \(days) days, \(count):"
        case .daysLate(let days): "\(days) day\(days == 1 ? "" : "s")"
        case .foot(let id): "Report \(id)."
        case .nobodyHasIt(let id):
            "\(id) is assigned to nobody who is asked for. Assign it: quizline assign \(id) NAME"
        case .nobodyIsLate(let id): "Nobody is late with \(id)."
        }
    }

    private static func english(_ steps: Steps) -> String {
        let waived = steps.waived == 0 ? "" : ", \(steps.waived) waived ones left out,"
        let share = steps.share.isEmpty ? "" : " (\(steps.share)%)"
        return "Of \(steps.asked) steps\(waived) \(steps.done) are done\(share), \(steps.onTime) in"
            + " time and \(steps.late) late; \(steps.overdue) overdue."
    }

    private static func englishHead(_ column: RowColumn) -> String {
        switch column {
        case .trainee: "trainee"
        case .team: "team"
        case .step: "step"
        case .quiz: "quiz"
        case .status: "status"
        case .assigned: "assigned"
        case .due: "due"
        case .overdueDays: "late"
        case .doneAt: "done at"
        case .waivedBy: "waived by"
        case .reason: "reason"
        }
    }

    private static func englishWord(_ status: Status) -> String {
        switch status {
        case .notStarted: "not started"
        case .inProgress: "in progress"
        case .done: "done"
        case .renew: "to renew"
        case .waived: "waived"
        }
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .step: "step"
        case .dueDays: "due"
        case .done: "done"
        case .medianDays: "days"
        case .quiz: "quiz"
        }
    }
}
