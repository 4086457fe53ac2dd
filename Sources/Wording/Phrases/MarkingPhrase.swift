/// What is said about texts and what mentors give for them.
public enum MarkingPhrase: Speakable {
    // To who writes.
    /// Lines are to be sent now, up to one with a dot.
    case linesWanted
    case length(from: Int, to: Int)
    /// Lines that are kept and not handed in, before they are shown.
    case soFar(lines: Int)
    case howToGoOn
    /// The text ended without a dot, or was refused.
    case kept(lines: Int)
    case tooShort(length: Int, least: Int)
    case tooLong(length: Int, most: Int)
    case nothingWritten
    case onlyTexts(Int)
    // To who reads what was given.
    /// A question of the attempt and what it earned.
    case marked(number: Int, points: String, possible: String)
    /// A criterion; nil if nothing was given yet.
    case criterion(given: Int?, possible: Int, String)
    case comment(String)
    // To mentors.
    case forMentors
    case commandForm
    case nothingWaits
    case waiting(Int, shown: Int)
    case afterWaiting(example: String)
    case noSuchText(String)
    /// The same on the command line.
    case noTextHere(String)
    case cannotBeMarked(Obstacle)
    /// The greatest number for each criterion.
    case pointsWanted([Int])
    case commentTooLong(most: Int)
    case textOf(trainee: String, place: String, stem: String)
    case markedBefore(by: String, day: String)
    case howToMark(example: String)
    // On the command line.
    case commandLine
    case read(example: String)
    case give(example: String)
    case stored(place: String, trainee: String, points: String, possible: String)
    case verdict(MarkedVerdict)

    /// Why a text cannot be marked now.
    public enum Obstacle: Hashable, Sendable, CaseIterable {
        case notAnswered
        case attemptRuns
        case attemptVoid
        case regraded
        /// The quiz version that the attempt began with cannot be read.
        case versionUnknown
    }

    /// What an attempt came to with the marking.
    public enum MarkedVerdict: Hashable, Sendable, CaseIterable {
        case passed
        case failed
        /// Other texts of it wait.
        case pending
    }
}
