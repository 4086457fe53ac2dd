/// How connections of a listener begin.
public struct Entrance: Sendable {
    /// What is spoken from the first octet on.
    public enum Line: String, Sendable {
        case plain
        /// The offer of options goes before the greeting (rule C6).
        case telnet
        case tls
    }

    let line: Line
    /// Who may connect, each with a PROXY header first; nil where none is expected.
    let proxies: [AddressRange]?

    init(_ line: Line, proxies: [AddressRange]? = nil) {
        self.line = line
        self.proxies = proxies
    }

    /// As the name of a socket of the service manager says, such as `tls` or `tls-proxy`; nil for
    /// other names (rule T4).
    init?(name: String, proxies: [AddressRange]) {
        let mark = "-proxy"
        let isProxied = name.hasSuffix(mark)
        guard let line = Line(rawValue: String(name.dropLast(isProxied ? mark.count : 0))) else {
            return nil
        }
        self.init(line, proxies: isProxied ? proxies : nil)
    }
}
