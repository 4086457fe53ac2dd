/// What is said about backups that are made again and again: `quizline backup --every`.
public enum BackupRoundPhrase: Speakable {
    /// What `--every` takes.
    case everyForm
    /// What `--keep` takes, and that both belong together.
    case keepForm(most: Int)
    /// `--force` has no meaning for copies with names of their own.
    case noForce
    /// No copy was made at this time.
    case missed(at: String, reason: String)
    /// Another process is making a copy there.
    case busy(folder: String)
    case deleted(String)
    /// A copy that stays although there are newer ones enough.
    case notDeleted(String, reason: String)
    /// A copy that is there but could not be noted, so that it is never deleted.
    case notNoted(String, reason: String)
}
