/// What a ``LineFramer`` made of its octets.
public enum FramedLine: Equatable, Sendable {
    /// The octets that ended a line.
    public enum End: Equatable, Sendable {
        case lineFeed
        /// CR, and what follows is not known yet or begins the next line.
        case carriageReturn
        case carriageReturnLineFeed
        case carriageReturnNull
    }

    /// A line without its end, after editing.
    case line([UInt8], endedBy: End)
    /// A line of more octets than the limit ended; nothing of it is left but ``LineFramer/tagOfLongLine``.
    case tooLong(limit: Int)
    /// So many octets came without the end of a line; nothing is taken any more.
    case endless(limit: Int)
    /// The octets of a counted body; exact if its line end stood right behind them.
    case body([UInt8], isExact: Bool)
    /// A counted body of more octets than the limit ended; nothing of it is left.
    case bodyTooLong(limit: Int)
    /// Octet 03, or Telnet IP: the unfinished line is gone.
    case interrupt
    /// Telnet AYT.
    case areYouThere
    /// Octet 04 on an empty line, or Telnet EOF; nothing is taken any more.
    case endOfInput
}
