extension ReminderPhrase {
    public var english: String {
        switch self {
        case .subject(let late, let soon, let days, let reviews):
            "Training: "
                + [
                    late > 0 ? "\(Self.steps(late)) late" : nil,
                    soon > 0 ? "\(Self.steps(soon)) due within \(days) days" : nil,
                    reviews > 0 ? "\(reviews) question\(reviews == 1 ? "" : "s") to review" : nil,
                ].compactMap(\.self).joined(separator: ", ")
        case .late: "Late:"
        case .soon(let days): "Due within \(days) days:"
        case .more(let count): "and \(Self.steps(count)) more; status shows all"
        case .howToBegin(let user, let words):
            "To begin, connect, type login \(user), then \(words.joined(separator: " or "))."
        case .written(let count, let folder):
            "\(count) reminder\(count == 1 ? "" : "s") written to \(folder)."
        case .nobody: "Nobody to remind, or everybody was reminded today."
        case .busy(let folder): "\(folder): another program writes reminders there now."
        case .full(let folder, let most):
            "\(folder): \(most) files wait there; no more are written until they are taken away."
        }
    }

    private static func steps(_ count: Int) -> String {
        count == 1 ? "1 step" : "\(count) steps"
    }
}
