/// What an operator is told about the settings of the server.
public enum SettingPhrase: Speakable {
    /// What a bare number means, or what kind of word is wanted.
    public enum Unit: Hashable, Sendable, CaseIterable {
        case answers
        case answersASecond
        case connections
        case days
        case lines
        case list
        case octets
        case path
        case percent
        case questions
        case requests
        case requestsASecond
        case seconds
        case threads
        case word
    }

    /// The values that a setting takes.
    public enum Range: Hashable, Sendable {
        /// Bounds, or the words themselves.
        case literal(String)
        case addresses
        case addressesOrNone
        /// Addresses with or without a number of bits.
        case addressRanges
        case path
        case pathOrNone
        case job
    }

    /// What is wrong with a value.
    public enum Reason: Hashable, Sendable {
        case noSuchSetting
        case wanted(Range, Unit)
        /// Not less than another setting, which has that value.
        case atLeast(setting: String, String)
        case addressTwice(String)
        /// The address is one of another setting, too.
        case addressTaken(String, by: String)
        case certificateWanted
        case builtWithoutTLS
    }

    case problem(name: String, value: String, source: String, Reason)
    /// A clear line that other machines reach.
    case exposed(String)
}
