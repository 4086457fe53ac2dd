/// A sentence before a language turns it into text.
///
/// Code never holds a finished sentence. Each part of the program has an enum of its own
/// sentences; a language is an exhaustive switch over each of them, so that a missing
/// sentence does not compile.
public indirect enum Phrase: Hashable, Sendable {
    /// Text that is not ours to translate: quiz content already in the wanted language, names, numbers.
    case verbatim(String)
    case connection(ConnectionPhrase)
    case identity(IdentityPhrase)
    case attempt(AttemptPhrase)
    case clock(ClockPhrase)
    case rewind(RewindPhrase)
    case practice(PracticePhrase)
    case selfRating(SelfRatingPhrase)
    case report(ReportPhrase)
    case ownSteps(OwnStepsPhrase)
    case reporting(ReportingPhrase)
    case source(SourcePhrase)
    case exportList(ExportListPhrase)
    case commandHelp(CommandHelpPhrase)
    case `operator`(OperatorPhrase)
    case commandLine(CommandLinePhrase)
    case diagnostic(DiagnosticPhrase)
    case traineeDesk(TraineeDeskPhrase)
    case signInDesk(SignInDeskPhrase)
    case teamDesk(TeamDeskPhrase)
    case team(TeamPhrase)
    case checker(CheckerPhrase)
    case authoring(AuthoringPhrase)
    case rule(RulePhrase)
    case exchange(ExchangePhrase)
    case marking(MarkingPhrase)
    case verify(VerifyPhrase)
    case certificate(CertificatePhrase)

    public func text(in language: Language) -> String {
        switch self {
        case .verbatim(let text): text
        case .connection(let phrase): phrase.text(in: language)
        case .identity(let phrase): phrase.text(in: language)
        case .attempt(let phrase): phrase.text(in: language)
        case .clock(let phrase): phrase.text(in: language)
        case .rewind(let phrase): phrase.text(in: language)
        case .practice(let phrase): phrase.text(in: language)
        case .selfRating(let phrase): phrase.text(in: language)
        case .report(let phrase): phrase.text(in: language)
        case .ownSteps(let phrase): phrase.text(in: language)
        case .reporting(let phrase): phrase.text(in: language)
        case .source(let phrase): phrase.text(in: language)
        case .exportList(let phrase): phrase.text(in: language)
        case .commandHelp(let phrase): phrase.text(in: language)
        case .operator(let phrase): phrase.text(in: language)
        case .commandLine(let phrase): phrase.text(in: language)
        case .diagnostic(let phrase): phrase.text(in: language)
        case .traineeDesk(let phrase): phrase.text(in: language)
        case .signInDesk(let phrase): phrase.text(in: language)
        case .teamDesk(let phrase): phrase.text(in: language)
        case .team(let phrase): phrase.text(in: language)
        case .checker(let phrase): phrase.text(in: language)
        case .authoring(let phrase): phrase.text(in: language)
        case .rule(let phrase): phrase.text(in: language)
        case .exchange(let phrase): phrase.text(in: language)
        case .marking(let phrase): phrase.text(in: language)
        case .verify(let phrase): phrase.text(in: language)
        case .certificate(let phrase): phrase.text(in: language)
        }
    }
}

/// Sentences of one part of the program.
///
/// The two requirements are fulfilled in `Languages/`, one file a language and part.
public protocol Speakable: Hashable, Sendable {
    var english: String { get }
    var chinese: String { get }
}

extension Speakable {
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: self.chinese
        case .english: self.english
        }
    }
}
