/// How a command is called.
///
/// The words are frozen: a new command never changes one.
struct CommandWord: Sendable {
    /// The full word, understood in every voice.
    let verb: String
    /// Short words of the plain voice, each exact; the part after a blank is put before the arguments.
    let shorts: [String: String]
    /// The shortest beginning of ``verb`` that is understood in the plain voice.
    let prefix: String
    /// Words in Chinese, in Simplified characters; the value is put before the arguments.
    let chinese: [String: String]

    init(
        _ verb: String,
        shorts: [String] = [],
        expanding: [String: String] = [:],
        prefix: String,
        chinese: [String] = [],
        expandingChinese: [String: String] = [:]
    ) {
        self.verb = verb
        self.shorts = expanding.merging(shorts.map { ($0, "") }) { first, _ in first }
        self.prefix = prefix
        self.chinese = expandingChinese.merging(chinese.map { ($0, "") }) { first, _ in first }
    }
}
