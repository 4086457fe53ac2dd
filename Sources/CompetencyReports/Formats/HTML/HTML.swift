import CompetencyModel
import Wording

/// One page for a browser or a printer that needs nothing but itself: no script, no font, no
/// image and no link from elsewhere.
///
/// Well-formed as XML, too.
public enum HTML: ReportFormat {
    public static let mediaType = "text/html"

    public static func text(of model: ReportModel, options: ReportOptions) -> String {
        let sheets = TraineeSheet.all(of: model)
        let language = model.reports.first?.language ?? .english
        let title = [
            ReportPhrase.traineeReport.text(in: language),
            sheets.count == 1 ? sheets.first?.who : nil,
        ].compactMap(\.self).joined(separator: ": ")
        let articles = sheets.map { HTMLSheet($0, kind: model.kind).text }
        return Self.page(title, in: language, articles.joined(separator: "\n"))
    }

    /// A whole page around what it is about.
    ///
    /// - Parameter style: rules for what only some pages have, after those of all pages.
    static func page(
        _ title: String,
        in language: Language,
        style: String = "",
        _ articles: String
    ) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(Self.tag(of: language))">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        \(HTMLText.text("title", title))
        <style>
        \(style.isEmpty ? HTMLStyle.text : HTMLStyle.text + "\n" + style)
        </style>
        </head>
        <body>
        <main>
        \(articles)
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
