/// The names of quiz files.
public enum QuizFileName {
    /// The name of the file of a quiz, without folders; nil if the text can be no quiz's id.
    ///
    /// Small letters, digits and hyphens only: no path leads out of a folder by it.
    public static func name(of id: String) -> String? {
        let name = "\(id).yaml"
        guard KebabCase.isID(id), Bank.File(path: name, octets: []).isQuiz else { return nil }
        return name
    }
}
