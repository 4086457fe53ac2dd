import NIOCore

/// Version 1 of the PROXY protocol: a line of text.
///
/// `PROXY TCP4 192.0.2.7 198.51.100.1 56324 7849`, ended by CR LF.
enum ProxyHeaderV1 {
    static let signature = Array("PROXY ".utf8)

    /// Octets of the line at most, its end included.
    private static let longest = 107

    /// The length of the line; nil while its end has not come.
    static func length(of octets: [UInt8]) throws(ProxyHeader.Flaw) -> Int? {
        guard let end = octets.prefix(Self.longest).firstIndex(of: 0x0A) else {
            guard octets.count < Self.longest else { throw .tooLong }
            return nil
        }
        guard octets[end - 1] == 0x0D else { throw .malformed }
        return end + 1
    }

    static func client(in line: ArraySlice<UInt8>) throws(ProxyHeader.Flaw) -> ProxyHeader.Client {
        let text = String(decoding: line.dropLast(2), as: UTF8.self)
        let words = text.split(separator: " ", omittingEmptySubsequences: false).dropFirst()
        // What stands behind the word says nothing.
        guard words.first != "UNKNOWN" else { return .unknown }
        let fields = Array(words)
        guard fields.count == 5, ["TCP4", "TCP6"].contains(fields[0]),
            Self.isPort(fields[3]), Self.isPort(fields[4]),
            let port = Int(fields[3]),
            let source = Self.address(fields[1], port: port),
            let target = Self.address(fields[2], port: 0)
        else { throw .malformed }
        let family: NIOBSDSocket.ProtocolFamily = fields[0] == "TCP4" ? .inet : .inet6
        guard source.protocol == family, target.protocol == family else { throw .malformed }
        return .address(source)
    }

    private static func address(_ text: Substring, port: Int) -> SocketAddress? {
        // No interface of this machine may be named in it.
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "%") }) else { return nil }
        // Why a text is no address makes no difference.
        return try? SocketAddress(ipAddress: String(text), port: port)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16(text) != nil
            && (text == "0" || !text.hasPrefix("0"))
    }
}
