/// The last octets of data: whether a UTF-8 character is unfinished there.
struct UTF8Tail {
    private let octets: UInt32

    /// - Parameter octets: The last three octets, the latest lowest.
    init(_ octets: UInt32) {
        self.octets = octets
    }

    /// Whether the data end in an unfinished character and an octet can go on with it (RFC 3629).
    func mayBeFollowed(by octet: UInt8) -> Bool {
        for distance in 0..<3 {
            let found = UInt8(truncatingIfNeeded: self.octets >> UInt32(8 * distance))
            if (0x80...0xBF).contains(found) { continue }
            guard Self.length(from: found) > distance + 1 else { return false }
            return distance > 0
                ? (0x80...0xBF).contains(octet) : Self.second(after: found).contains(octet)
        }
        return false
    }

    private static func length(from first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func second(after first: UInt8) -> ClosedRange<UInt8> {
        switch first {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
