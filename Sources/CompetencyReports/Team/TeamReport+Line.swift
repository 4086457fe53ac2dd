extension TeamReport {
    /// The forms of the report.
    public static let forms = ReportForm.allCases

    /// The report in a form.
    public func text(as form: ReportForm, _ options: ReportOptions) -> String {
        switch form {
        case .text: PlainText.joined(self.lines(width: options.width))
        case .csv: self.csv(options)
        case .json: self.json
        case .ndjson: self.ndjson
        case .md: self.markdown
        case .html: self.html
        }
    }
}
