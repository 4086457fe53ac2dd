/// The limits of files of other systems.
public enum ExchangeLimits {
    /// Octets of a file; pictures inside make them large.
    public static let fileSize = 8 << 20
    /// Items of a file.
    public static let items = 5000
    /// Elements inside one another in XML.
    public static let nesting = 64
    /// Answers, choices or gaps of an item.
    public static let answers = 200
    /// Columns of the title of a quiz.
    public static let title = 60
}
