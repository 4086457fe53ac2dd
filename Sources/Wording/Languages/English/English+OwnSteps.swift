extension OwnStepsPhrase {
    public var english: String {
        switch self {
        case .reminder(let late, let soon, let days, let quiz, let day):
            [
                late > 0 ? "\(late) step\(late == 1 ? "" : "s") late" : nil,
                soon > 0 ? "\(soon) due within \(days) days" : nil,
            ].compactMap(\.self).joined(separator: ", ")
                + ". First, due on \(day): start \(quiz). All: status"
        case .programme(let title, let closed, let count):
            "\(title): \(closed) of \(count) steps done."
        case .deadline(let deadline): Self.english(deadline)
        }
    }

    private static func english(_ deadline: Deadline) -> String {
        switch deadline {
        case .late(let days): "\(days) day\(days == 1 ? "" : "s") late"
        case .today: "due today"
        case .left(let days): "\(days) day\(days == 1 ? "" : "s") left"
        }
    }
}
