extension ProgressPhrase {
    public var english: String {
        switch self {
        case .title: "Programme"
        case .name(let title, let id): "\(title) (\(id))"
        case .people(let count, let through):
            "\(count) \(count == 1 ? "person" : "people"), \(through) of them through."
        case .steps(let steps): Self.english(steps)
        case .column(let column): Self.englishHead(column)
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
        let share = steps.share.isEmpty ? "" : " (\(steps.share)%)"
        let waived = steps.waived == 0 ? "" : ", \(steps.waived) waived"
        return "Of \(steps.all) steps \(steps.done) are done\(share), \(steps.onTime) in time and"
            + " \(steps.late) late; \(steps.overdue) overdue\(waived)."
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
