/// What reminders say, and what is said about writing them: `quizline remind`.
public enum ReminderPhrase: Speakable {
    /// How much a reminder tells of; a number of 0 is left out.
    case subject(late: Int, soon: Int, days: Int, reviews: Int)
    case late
    case soon(days: Int)
    /// So many steps are not told one by one.
    case more(Int)
    /// How to sign in, and what to type then.
    case howToBegin(user: String, words: [String])
    case written(Int, folder: String)
    /// There is nobody to remind, or everybody was today.
    case nobody
    /// Another program has the folder.
    case busy(folder: String)
    /// So many files wait in it that no more are written.
    case full(folder: String, most: Int)
}
