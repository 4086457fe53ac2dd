/// Version 2 of the PROXY protocol: octets.
///
/// Twelve of the signature, one each for version with command and family with transport, two for
/// the length of the rest: addresses, then entries of type, length and value.
enum ProxyHeaderV2 {
    static let signature: [UInt8] = [
        0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
    ]

    private static let fixedLength = 16
    /// The type of the entry that tells about TLS.
    private static let tlsEntry = 0x20

    /// The length of the header; nil while its end has not come.
    static func length(of octets: [UInt8]) throws(ProxyHeader.Flaw) -> Int? {
        guard octets.count <= 12 || octets[12] >> 4 == 2 else { throw .malformed }
        guard octets.count >= Self.fixedLength else { return nil }
        let length = Self.fixedLength + Int(octets[14]) << 8 + Int(octets[15])
        guard length <= ProxyHeader.longest else { throw .tooLong }
        return octets.count >= length ? length : nil
    }

    static func header(in octets: ArraySlice<UInt8>) throws(ProxyHeader.Flaw) -> ProxyHeader {
        let rest = octets.dropFirst(Self.fixedLength)
        switch octets[12] & 0x0F {
        // What the proxy says about its own connection is thrown away.
        case 0: return ProxyHeader(client: .proxy, isSealed: false)
        case 1: break
        default: throw .malformed
        }
        let family = octets[13]
        guard let size = Self.addressLength(family: family), rest.count >= size else {
            throw .malformed
        }
        let addresses = rest.prefix(size)
        return ProxyHeader(
            client: try Self.client(in: addresses, family: family),
            isSealed: try Self.isSealed(rest.dropFirst(size))
        )
    }

    /// Octets of both addresses with their ports; nil for what cannot be a stream's.
    private static func addressLength(family: UInt8) -> Int? {
        switch family {
        case 0x00: 0
        case 0x11: 12
        case 0x21: 36
        case 0x31: 216
        default: nil
        }
    }

    private static func client(
        in addresses: ArraySlice<UInt8>,
        family: UInt8
    ) throws(ProxyHeader.Flaw) -> ProxyHeader.Client {
        let width = family == 0x11 ? 4 : 16
        guard family == 0x11 || family == 0x21 else { return .unknown }
        return try ProxyHeader.Client(
            octets: addresses.prefix(width),
            port: addresses.dropFirst(2 * width).prefix(2)
        )
    }

    /// Whether an entry says that the client speaks TLS; entries of other types are skipped.
    private static func isSealed(_ entries: ArraySlice<UInt8>) throws(ProxyHeader.Flaw) -> Bool {
        var rest = entries
        var isSealed = false
        while !rest.isEmpty {
            guard rest.count >= 3 else { throw .malformed }
            let head = Array(rest.prefix(3))
            let length = Int(head[1]) << 8 + Int(head[2])
            rest = rest.dropFirst(3)
            guard rest.count >= length else { throw .malformed }
            if head[0] == Self.tlsEntry {
                // One octet of flags and four that tell about the certificate.
                guard length >= 5, let flags = rest.first else { throw .malformed }
                isSealed = flags & 0x01 != 0
            }
            rest = rest.dropFirst(length)
        }
        return isSealed
    }
}
