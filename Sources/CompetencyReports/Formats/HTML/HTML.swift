import CompetencyModel
import Wording

/// One page for a browser or a printer that needs nothing but itself: no script, no font, no
/// image and no link from elsewhere.
///
/// Well-formed as XML, too.
public enum HTML: ReportFormat {
    public static let name = "html"
    public static let mediaType = "text/html"

    public static func text(of model: ReportModel, options: ReportOptions) -> String {
        let sheets = TraineeSheet.all(of: model)
        let language = model.reports.first?.language ?? .english
        let title = [
            ReportPhrase.traineeReport.text(in: language),
            sheets.count == 1 ? sheets.first?.who : nil,
        ].compactMap(\.self).joined(separator: ": ")
        return """
            <!DOCTYPE html>
            <html lang="\(Self.tag(of: language))">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="\(Self.policy)"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            \(HTMLText.text("title", title))
            <style>
            \(HTMLStyle.text)
            </style>
            </head>
            <body>
            <main>
            \(sheets.map { HTMLSheet($0, kind: model.kind).text }.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    /// A browser that keeps to it loads nothing and runs nothing.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'"

    /// The tag of a language on the web (BCP 47).
    private static func tag(of language: Language) -> String {
        switch language {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }
}
