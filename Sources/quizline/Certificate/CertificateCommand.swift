import ArgumentParser
import CompetencyReports
import QuizCore
import QuizServer
import Wording

/// `quizline certificate USER [PROGRAMME]`: issues a certificate, or lists those of somebody.
struct CertificateCommand: ParsableCommand {
    /// The forms of a certificate.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case badge
    }

    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Issue a certificate of a programme, or list those of a person.",
        discussion: Examples.text([
            "quizline certificate lina": "all of hers",
            "quizline certificate lina newcomer": "that she is through with newcomer",
            "quizline certificate lina newcomer --format badge --out lina.json":
                "the same as a credential (Open Badges 3.0)",
        ])
            + "\n\nOf the same completion it is the same one, with the code it was issued with."
            + " While steps are open, or once the programme is gone, it is the newest that is still"
            + " valid."
            + " Anybody checks the code with verify at the server, you with quizline verify CODE or"
            + " --file FILE. What was issued can be had beside a running server; a new one is issued"
            + " there by certificate on the line, or here with the server stopped. Status 1: there is"
            + " none; 3: cannot read or write."
    )

    @Argument(help: ArgumentHelp("The trainee.", valueName: "user"))
    var user: String

    @Argument(help: "The programme; without it all certificates of the person are listed.")
    var programme: String?

    @Option(help: "The form.")
    var format = Format.text

    @OptionGroup var output: OutputOption
    @OptionGroup var home: HomeOption
    @OptionGroup var data: DataOptions
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        let home = try self.home.checked(language)
        let desk = try CertificateDesk(of: self.user, self.data, language)
        guard let programme = self.programme else { return try desk.list() }
        let issued = try desk.certificate(ofTyped: programme)
        let text = CertificateText(issued, language: language)
        let content =
            switch self.format {
            case .text: text.text
            case .badge: text.badge(store: try desk.storeID(), home: home)
            }
        let noted = ExportedReport(
            "certificate",
            format: self.format.rawValue,
            subject: issued.certificate.programme.text,
            showsNames: true,
            rows: 1,
            trainees: [issued.certificate.trainee]
        )
        try self.output.write(content, as: noted, in: desk.database, language: language)
    }
}
