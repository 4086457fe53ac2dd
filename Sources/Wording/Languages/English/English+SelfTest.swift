extension SelfTestPhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.head(column)
        case .crowd(let crowd): Self.name(crowd)
        case .trial(let people, let seed):
            "\(people) simulated people in each line, seed \(seed); a bank of 36 questions, answered in an order of one's own."
        case .howToReadIntervals:
            "as assumed: levels spread as the model assumes before any answer, so that 90 of 100 intervals must hold the true level. company: abilities normal with mean 0.7 and deviation 1.2. questions deviate: the same people; true slopes deviate by a factor (deviation of the logarithm 0.3), true difficulties by 0.5. difficulties known: the same, and the model is told the true difficulties."
        case .verdictTable: "Verdicts, with company and questions that deviate:"
        case .howToReadVerdicts:
            "share of people with the verdict / share of these verdicts that are right."
        case .difficultiesKnown(let gains, let answers):
            "Knowing every difficulty exactly would make the error of levels smaller by \(zip(gains, answers).map { "\($0)% (\($1) answers)" }.joined(separator: ", "))."
        case .fits: "The intervals hold what they promise."
        case .doesNotFit: "The intervals do not hold what they promise."
        case .peopleForm(let number, let lowest, let highest):
            "--people \(number) does not work: it must be \(lowest) to \(highest)."
        case .comparison(let trainees, let asOf):
            "Estimated and true levels of \(trainees) trainees as of \(asOf), in competencies with answers."
        case .howToReadComparison:
            "holds: share of 90 % intervals that hold the true level. bias, error: of levels in points. gap, met: verdicts given / share of them that are right."
        case .allUnits: "all"
        case .noTruth(let path): "\(path) holds no true levels that can be compared."
        case .truthForm(let path, let line): "\(path), line \(line), is no row of true levels."
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .simulated: "simulated"
        case .answers: "answers"
        case .people: "people"
        case .coverage: "holds"
        case .width: "width"
        case .bias: "bias"
        case .error: "error"
        case .required: "required"
        case .gap: "gap"
        case .met: "met"
        case .units: "units"
        case .standings: "levels"
        }
    }

    private static func name(_ crowd: Crowd) -> String {
        switch crowd {
        case .assumed: "as assumed"
        case .company: "company"
        case .deviating: "questions deviate"
        case .calibrated: "difficulties known"
        }
    }
}
