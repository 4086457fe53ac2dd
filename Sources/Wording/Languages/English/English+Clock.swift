extension ClockPhrase {
    public var english: String {
        switch self {
        case .left(let seconds): "Time for this question: \(Self.spoken(seconds))"
        case .over: "The time for this question is over; it takes no answer."
        case .late(let number, let then):
            "Too late: the time for question \(number) is over, and nothing was recorded. "
                + Self.words(then)
        case .notBegun(let number):
            "Question \(number) has a time of its own, which begins when you open it: question \(number)"
        case .unseen: "(not opened yet; it has a time of its own)"
        }
    }

    private static func words(_ then: AfterLate) -> String {
        switch then {
        case .next: "Here is the next one."
        case .result: "That was the last one."
        case .finish: "No question is open any more. Type finish for the result."
        case .ask: "Type question next to go on."
        }
    }

    private static func spoken(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
    }
}
