/// What the commands for authors say besides findings.
public enum AuthoringPhrase: Speakable {
    /// The quiz with this id is played and nothing of it stored.
    case previewing(String)
    case noSuchQuestion(String, quiz: String)
    /// A path that names no quiz file.
    case quizFileWanted(String)
}
