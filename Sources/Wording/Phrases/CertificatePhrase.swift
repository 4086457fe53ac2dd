/// What certificates say, and what is said about them.
public enum CertificatePhrase: Speakable {
    /// What a line of a certificate tells.
    public enum Label: Hashable, Sendable, CaseIterable {
        case done
        case validUntil
        case issued
        case code
    }

    /// How a certificate stands.
    public enum State: Hashable, Sendable {
        case valid
        /// With its last day.
        case expired(String)
        case differs
    }

    case title
    case completed
    case programme(title: String, id: String)
    case label(Label)
    case unlimited
    case howToCheck(String)
    /// What a credential says in words.
    case criteria

    case form
    case heading(Int)
    case noneYet
    /// The same on the command line.
    case nobodysYet(user: String)
    case notAssigned(String)
    /// So many steps of so many are still open.
    case notThrough(title: String, open: Int, of: Int)
    case issued(code: String)
    case state(State)
    /// What a certificate is about, in one sentence.
    case fact(name: String, user: String, title: String, day: String)
    /// Neither a certificate nor a receipt has this code.
    case unknown(String)
    case fileWithoutCode(String)
    case fileFits(String)
    case fileDiffers(String)
    /// Nothing can be issued while a server has the database.
    case issuedOnTheLine(programme: String)
}
