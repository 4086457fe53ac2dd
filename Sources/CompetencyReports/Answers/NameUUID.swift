/// Identifiers that follow from a name (RFC 9562, version 5).
enum NameUUID {
    /// The namespace of everything this program names: 0da2d94d-6412-503c-9535-e08b60b86c8d.
    private static let namespace: [UInt8] = [
        0x0D, 0xA2, 0xD9, 0x4D, 0x64, 0x12, 0x50, 0x3C, 0x95, 0x35, 0xE0, 0x8B, 0x60, 0xB8, 0x6C,
        0x8D,
    ]

    /// The identifier of a name, such as `f682ceed-e6ea-597e-9194-b78a25617f62`.
    static func of(_ name: String) -> String {
        var octets = Array(SHA1.digest(Self.namespace + Array(name.utf8)).prefix(16))
        octets[6] = octets[6] & 0x0F | 0x50
        octets[8] = octets[8] & 0x3F | 0x80
        let digits = octets.map { octet in
            let text = String(octet, radix: 16)
            return octet < 16 ? "0" + text : text
        }
        let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
        return groups.map { digits[$0].joined() }.joined(separator: "-")
    }
}

/// SHA-1 (FIPS 180-4), which version 5 of RFC 9562 demands; it protects nothing here.
enum SHA1 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        let padded = Self.padded(message)
        for start in stride(from: 0, to: padded.count, by: 64) {
            Self.mix(padded[start..<start + 64], into: &state)
        }
        return state.flatMap { word in (0..<4).map { UInt8(word >> (24 - 8 * $0) & 0xFF) } }
    }

    /// One bit, zeros, and the length in bits, in blocks of 64 octets.
    private static func padded(_ message: [UInt8]) -> [UInt8] {
        let zeros = (119 - message.count % 64) % 64
        let length = UInt64(message.count) * 8
        return message + [0x80] + [UInt8](repeating: 0, count: zeros)
            + (0..<8).map { UInt8(length >> (56 - 8 * UInt64($0)) & 0xFF) }
    }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        let octets = Array(block)
        var words: [UInt32] = stride(from: 0, to: 64, by: 4).map { place in
            octets[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        for place in 16..<80 {
            let mixed =
                words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
            words.append(Self.turned(mixed, by: 1))
        }
        var work = state
        for place in 0..<80 {
            let (choice, constant) = Self.round(place, work[1], work[2], work[3])
            let sum = Self.turned(work[0], by: 5) &+ choice &+ work[4] &+ constant &+ words[place]
            work = [sum, work[0], Self.turned(work[1], by: 30), work[2], work[3]]
        }
        state = zip(state, work).map { $0 &+ $1 }
    }

    private static func round(
        _ place: Int,
        _ first: UInt32,
        _ second: UInt32,
        _ third: UInt32
    ) -> (UInt32, UInt32) {
        switch place {
        case ..<20: (first & second | ~first & third, 0x5A82_7999)
        case ..<40: (first ^ second ^ third, 0x6ED9_EBA1)
        case ..<60: (first & second | first & third | second & third, 0x8F1B_BCDC)
        default: (first ^ second ^ third, 0xCA62_C1D6)
        }
    }

    private static func turned(_ word: UInt32, by count: UInt32) -> UInt32 {
        word << count | word >> (32 - count)
    }
}
