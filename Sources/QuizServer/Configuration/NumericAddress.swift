import Glibc

/// Addresses as they are written in figures.
enum NumericAddress {
    /// Four octets of IPv4 or sixteen of IPv6; nil if the text is no address.
    ///
    /// An IPv4 address written as IPv6 counts as what it is. The interface behind a percent sign
    /// is no part of an address.
    static func octets(of text: Substring) -> [UInt8]? {
        let text = String(text.prefix { $0 != "%" })
        var octets = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &octets) == 1 { return Array(octets.prefix(4)) }
        guard inet_pton(AF_INET6, text, &octets) == 1 else { return nil }
        let isMapped =
            octets.prefix(10).allSatisfy { $0 == 0 } && octets[10] == 255 && octets[11] == 255
        return isMapped ? Array(octets.suffix(4)) : octets
    }
}
