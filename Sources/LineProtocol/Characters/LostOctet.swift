/// Puts back octet 85, which some clients lose from UTF-8 without a trace (rule C12 b).
enum LostOctet {
    private static let octet: UInt8 = 0x85

    /// The octets with 85 in each character of three octets that lacks one, or nil.
    ///
    /// Nil if none lacks one, or if not exactly one of the two places gives a character of
    /// GB 2312. What else may be wrong with the octets stays wrong.
    static func restored(to octets: [UInt8]) -> [UInt8]? {
        guard let table = CharacterConversion(from: "UTF-8", to: "EUC-CN") else { return nil }
        var result: [UInt8] = []
        var index = 0
        var isRepaired = false
        while index < octets.count {
            let lead = octets[index]
            let tail = Self.tail(of: octets, after: index)
            index += 1 + tail.count
            guard (0xE0...0xEF).contains(lead), tail.count < 2 else {
                result.append(lead)
                result += tail
                continue
            }
            guard let next = tail.first,
                let character = Self.character(lead, next, in: table)
            else { return nil }
            isRepaired = true
            result += character
        }
        return isRepaired ? result : nil
    }

    /// The octets that go on with a character of three octets: two at most.
    private static func tail(of octets: [UInt8], after lead: Int) -> ArraySlice<UInt8> {
        octets[(lead + 1)...].prefix(2).prefix { (0x80...0xBF).contains($0) }
    }

    /// The only character of GB 2312 that two octets and 85 may have been.
    private static func character(
        _ lead: UInt8,
        _ next: UInt8,
        in table: CharacterConversion
    ) -> [UInt8]? {
        let candidates = [[lead, Self.octet, next], [lead, next, Self.octet]]
        let found = candidates.filter { table.convert($0)?.count == 2 }
        return found.count == 1 ? found[0] : nil
    }
}
