extension CalibrationPhrase {
    public var english: String {
        switch self {
        case .title: "Calibration"
        case .band(let band): Self.word(band)
        case .column(let column): Self.word(column)
        case .binsOfAll: "All first answers by predicted chance:"
        case .howToRead:
            "Each answer is predicted from the same person's answers before it. With little "
                + "evidence predictions are too low on purpose. z: how many standard errors more "
                + "came right than predicted. Brier 0 is perfect, 0.25 is a coin."
        case .holds: "From 6 units on the predictions hold (z at most 3 either way)."
        case .drift(let z):
            "model-drift: from 6 units on z is \(z). Difficulties or guesses of the questions "
                + "are not what their authors say."
        case .tooEarly: "No answer was given with 6 units of evidence yet."
        case .misfits(let count, let judged):
            count == 0
                ? "Questions with 50 first answers: \(judged); all fit (z of outfit at most 2.5 either way)."
                : "Questions that do not fit (z of outfit beyond 2.5), of \(judged) with 50 first answers: \(count)."
        case .misfit(let question, let count, let square, let z):
            "\(question): \(count) answers, outfit \(square), z \(z)"
        case .noneJudged(let least):
            "No question has \(least) first answers yet, so none is judged by itself."
        case .foot(let id): "Report \(id)."
        case .nothingAnswered: "There is nothing to report: no answer to a question in service."
        }
    }

    private static func word(_ band: Band) -> String {
        switch band {
        case .all: "all first answers"
        case .underThree: "under 3 units"
        case .threeToSix: "3 to 6 units"
        case .sixToTwelve: "6 to 12 units"
        case .twelveAndMore: "12 units and more"
        case .sixAndMore: "6 units and more"
        case .repeats: "repeats"
        }
    }

    private static func word(_ column: Column) -> String {
        switch column {
        case .band: "evidence before"
        case .predictions: "n"
        case .predicted: "predicted"
        case .right: "right"
        case .brier: "Brier"
        case .logLoss: "log loss"
        case .error: "ECE"
        case .z: "z"
        case .chance: "chance"
        case .range: "90% range"
        }
    }
}
