/// Recognises clients of other protocols by what they send first (rule C4).
public enum ForeignProtocol {
    /// Whether a connection begins with a TLS handshake: octets 16 03.
    public static func isTLS(_ firstOctets: some Collection<UInt8>) -> Bool {
        firstOctets.starts(with: [0x16, 0x03])
    }

    /// Whether a first line is spoken neither by people nor by scripts of this protocol.
    public static func isForeign(_ firstLine: String) -> Bool {
        self.isHTTP(firstLine) || self.isSSH(firstLine)
    }

    /// Whether a first line tells the version of SSH: `SSH-2.0-OpenSSH_9.2` (RFC 4253, section 4.2).
    public static func isSSH(_ firstLine: String) -> Bool {
        firstLine.hasPrefix("SSH-1.") || firstLine.hasPrefix("SSH-2.")
    }

    /// Whether a first line is a request of HTTP: `GET /quizzes HTTP/1.1` (RFC 9112, section 3).
    public static func isHTTP(_ firstLine: String) -> Bool {
        let words = firstLine.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, !words[1].isEmpty else { return false }
        let version = words[2].dropFirst(5)
        return words[0].allSatisfy { ("A"..."Z").contains($0) } && words[2].hasPrefix("HTTP/")
            && version.first.map { ("0"..."9").contains($0) } == true
    }
}
