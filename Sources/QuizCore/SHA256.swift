/// The SHA-256 digest of some bytes (FIPS 180-4).
///
/// Used for seeds, content hashes and the chain of the log, never for secrets.
public struct SHA256: Hashable, Sendable {
    /// The 32 bytes of the digest.
    public let bytes: [UInt8]

    /// The digest of a sequence of bytes; time and memory grow with its length.
    public init(_ message: some Sequence<UInt8>) {
        let padded = Self.padded(message)
        var state = Self.initialState
        var schedule = [UInt32](repeating: 0, count: 64)
        for start in stride(from: 0, to: padded.count, by: 64) {
            Self.write(padded, from: start, to: &schedule)
            Self.mix(schedule, into: &state)
        }
        self.bytes = (0..<32).map { index in
            UInt8(truncatingIfNeeded: state[index / 4] >> UInt32(24 - index % 4 * 8))
        }
    }

    /// The digest of a text in UTF-8.
    public init(_ text: String) {
        self.init(text.utf8)
    }

    /// The digest as 64 lower-case hexadecimal digits.
    public var hex: String {
        var octets: [UInt8] = []
        octets.reserveCapacity(2 * self.bytes.count)
        for byte in self.bytes {
            octets.append(Self.digit(byte >> 4))
            octets.append(Self.digit(byte & 15))
        }
        return String(decoding: octets, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// The first 8 bytes as a number, most significant byte first.
    public var leadingWord: UInt64 {
        self.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The message, one bit 1, as few zeros as possible, and the length in bits.
    private static func padded(_ message: some Sequence<UInt8>) -> [UInt8] {
        var padded = Array(message)
        let length = UInt64(padded.count) * 8
        let zeros = (119 - padded.count % 64) % 64
        padded.reserveCapacity(padded.count + zeros + 9)
        padded.append(0x80)
        padded.append(contentsOf: repeatElement(0, count: zeros))
        for shift in stride(from: 56, through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        return padded
    }

    private static func mix(_ schedule: [UInt32], into state: inout SIMD8<UInt32>) {
        let constants = Self.roundConstants
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let sum1 = Self.turn(e, 6) ^ Self.turn(e, 11) ^ Self.turn(e, 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ sum1 &+ choice &+ constants[round] &+ schedule[round]
            let sum0 = Self.turn(a, 2) ^ Self.turn(a, 13) ^ Self.turn(a, 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ sum0 &+ majority)
        }
        state &+= SIMD8(a, b, c, d, e, f, g, h)
    }

    private static func write(_ octets: [UInt8], from block: Int, to words: inout [UInt32]) {
        for index in 0..<16 {
            let start = block + 4 * index
            words[index] =
                UInt32(octets[start]) << 24 | UInt32(octets[start + 1]) << 16
                | UInt32(octets[start + 2]) << 8 | UInt32(octets[start + 3])
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let sigma0 = Self.turn(early, 7) ^ Self.turn(early, 18) ^ (early >> 3)
            let sigma1 = Self.turn(late, 17) ^ Self.turn(late, 19) ^ (late >> 10)
            words[index] = words[index - 16] &+ sigma0 &+ words[index - 7] &+ sigma1
        }
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    private static let initialState = SIMD8<UInt32>(
        0x6a09_e667,
        0xbb67_ae85,
        0x3c6e_f372,
        0xa54f_f53a,
        0x510e_527f,
        0x9b05_688c,
        0x1f83_d9ab,
        0x5be0_cd19
    )

    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
        0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
        0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
        0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
        0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
        0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
        0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
        0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
