/// Octets of the Telnet protocol (RFC 854 and the RFCs of its options).
enum TelnetCode {
    static let endOfFile: UInt8 = 0xEC
    static let suspend: UInt8 = 0xED
    static let abort: UInt8 = 0xEE
    static let subnegotiationEnd: UInt8 = 0xF0
    static let noOperation: UInt8 = 0xF1
    static let breakKey: UInt8 = 0xF3
    static let interrupt: UInt8 = 0xF4
    static let abortOutput: UInt8 = 0xF5
    static let areYouThere: UInt8 = 0xF6
    static let eraseCharacter: UInt8 = 0xF7
    static let eraseLine: UInt8 = 0xF8
    static let subnegotiation: UInt8 = 0xFA
    static let will: UInt8 = 0xFB
    static let wont: UInt8 = 0xFC
    static let doIt: UInt8 = 0xFD
    static let dont: UInt8 = 0xFE
    static let command: UInt8 = 0xFF

    static let binary: UInt8 = 0
    static let echo: UInt8 = 1
    static let suppressGoAhead: UInt8 = 3
    static let terminalType: UInt8 = 24
    static let windowSize: UInt8 = 31
    static let charset: UInt8 = 42

    /// First octet of a terminal type: here it is, or send it.
    static let typeIs: UInt8 = 0
    static let typeSend: UInt8 = 1

    /// First octet of a subnegotiation of the charset (RFC 2066).
    static let charsetRequest: UInt8 = 1
    static let charsetAccepted: UInt8 = 2
    static let charsetRejected: UInt8 = 3
}
