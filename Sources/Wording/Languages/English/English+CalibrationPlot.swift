extension CalibrationPlotPhrase {
    public var english: String {
        switch self {
        case .caption: "Predicted and right"
        case .title(let answers, let bins, let off):
            (["\(answers) first answers in \(bins) of 10 bins"]
                + (off.isEmpty ? ["none is off"] : ["off: \(off.joined(separator: ", "))"]))
                .joined(separator: "; ")
        case .shape:
            "Across: predicted chance; up: share right; vertical lines: 90% range; columns: answers"
        case .predicted: "predicted, %"
        case .right: "right, %"
        case .numbers: "first answers in each bin"
        case .legend:
            "a point is a bin of chances; on the dashed line as many come right as are predicted. "
                + "Vertical line: 90% range of the share right; square: the prediction is outside "
                + "of it; circle: inside; columns: how many answers"
        case .bands: "Predictions by the units of evidence before them"
        }
    }
}
