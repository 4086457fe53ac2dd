/// What is said about the connection itself.
public enum ConnectionPhrase: Speakable {
    case greeting
    case goodbye
    case here
    case unknownCommand(String, nearest: String?)
    case severalCommands(String, [String])
    case shortFormRefused(String, verb: String)
    case notServed(String)
    case noArguments(String)
    case valueWanted(String, allowed: [String])
    case noSuchSetting(String, names: [String])
    case setForm
    case settingIs(String, String)
    case voiceIs(String)
    case voiceStays(String)
    case telnetIs(String)
    case capabilities(voices: [String], ways: [String], lineLimit: Int)
    case inputCancelled
    /// The charset by its name in the protocol; `auto` while it is not decided.
    case unreadable(charset: String)
    case charsetGuessed(String)
    /// What stands after a page of output while more is to come.
    case pagePrompt(isShort: Bool)
    case tooLong(limit: Int)
    case lineNotFinished
    case storageBusy
    case diskFull
    /// No attempt starts, those that run go on.
    case spaceLow
    case storageStopped
    case storageRefused
    case draining(seconds: Int)
    case shuttingDown
    case idleSoon(seconds: Int)
    case idleTooLong
    case displaced
    case slowed
    case serverFault
    case tooManyErrors
    case tooManyFromAddress
    case serverFull
    case notThisProtocol
}
