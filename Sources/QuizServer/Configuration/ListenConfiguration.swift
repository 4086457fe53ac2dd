import Wording

/// Where the server waits for connections.
public struct ListenConfiguration: Sendable, Equatable {
    /// Addresses that must be bound; a failure stops the start.
    public let addresses: [ListenAddress]
    /// Addresses that are bound where the machine has them.
    public let additional: [ListenAddress]

    /// Addresses for Telnet clients, which are offered its options at once (rule C6).
    public let telnet: [ListenAddress]
    /// Addresses whose connections begin with a TLS handshake.
    public let sealed: [ListenAddress]
    /// Addresses whose connections begin with a PROXY header (rule T8).
    public let proxied: [ListenAddress]
    /// Who may send such a header.
    public let proxies: [AddressRange]

    /// Sockets of the service manager; where there are some, no address is bound.
    let handedOver: [HandedSocket]

    /// Whether nobody on another machine can come in; nobody knows whom a proxy or a socket of the
    /// service manager brings.
    public var isLoopbackOnly: Bool {
        self.proxied.isEmpty && self.handedOver.isEmpty
            && (self.clear + self.additional + self.sealed).allSatisfy(\.isLoopback)
    }

    /// Addresses that must be bound and whose lines others can listen to.
    var clear: [ListenAddress] { self.addresses + self.telnet + self.proxied }

    /// Whether a certificate is needed.
    var isSealing: Bool {
        guard self.handedOver.isEmpty else {
            return self.handedOver.contains { Entrance(name: $0.name, proxies: [])?.line == .tls }
        }
        return !self.sealed.isEmpty
    }

    static let listen = TypedSetting<[ListenAddress]>(
        "listen",
        standard: [
            ListenAddress(host: "127.0.0.1", port: 7849), ListenAddress(host: "::1", port: 7849),
        ],
        range: .addresses,
        unit: .list,
        help:
            "Where the server waits for connections; every address beyond loopback is reached by the network",
        read: { Self.list($0, ListenAddress.init) },
        write: { $0.map(\.description).joined(separator: ",") }
    )
    static let telnetListen = Self.further(
        "telnet-listen",
        "Where the server waits for Telnet clients alone, which it offers its options at once"
    )
    static let tlsListen = Self.further(
        "tls-listen",
        "Where the server waits for connections that begin with a TLS handshake"
    )
    static let proxyListen = Self.further(
        "proxy-listen",
        "Where the server waits for connections of proxies, which begin with a PROXY header"
    )
    static let proxyFrom = TypedSetting<[AddressRange]>(
        "proxy-from",
        standard: ["127.0.0.0/8", "::1"].compactMap(AddressRange.init),
        range: .addressRanges,
        unit: .list,
        help: "Who may connect to proxy-listen; the address that it tells is believed",
        read: { Self.list($0, AddressRange.init) },
        write: { $0.map(\.description).joined(separator: ",") }
    )

    static let settings = [
        listen.description, telnetListen.description, tlsListen.description,
        proxyListen.description, proxyFrom.description,
    ]

    init(_ reader: inout SettingReader, handedOver: [HandedSocket]) {
        let isGiven = reader.isGiven(Self.listen)
        // What is given must be there; the standard needs only what the machine has.
        let addresses = reader.take(Self.listen, standard: Self.listen.standard)
        self.addresses = isGiven ? addresses : Array(addresses.prefix(1))
        self.additional = isGiven ? [] : Array(addresses.dropFirst())
        self.telnet = reader.take(Self.telnetListen)
        self.sealed = reader.take(Self.tlsListen)
        self.proxied = reader.take(Self.proxyListen)
        self.handedOver = handedOver
        self.proxies = reader.take(Self.proxyFrom)
        if handedOver.isEmpty { self.refuseSharedAddresses(&reader, addresses) }
    }

    /// Refuses addresses that could not be bound because they are given more than once.
    private func refuseSharedAddresses(
        _ reader: inout SettingReader,
        _ listened: [ListenAddress]
    ) {
        var takers: [ListenAddress: String] = [:]
        for (setting, addresses) in [
            (Self.listen, listened), (Self.telnetListen, self.telnet),
            (Self.tlsListen, self.sealed), (Self.proxyListen, self.proxied),
        ] {
            let name = setting.description.name
            // With port 0 each gets a port of its own.
            for address in addresses where address.port != 0 {
                let taker = takers.updateValue(name, forKey: address)
                guard let taker else { continue }
                reader.refuse(
                    setting,
                    taker == name
                        ? .addressTwice("\(address)") : .addressTaken("\(address)", by: taker)
                )
            }
        }
    }

    /// Addresses besides those of `listen`, none by itself.
    private static func further(
        _ name: String,
        _ help: String
    ) -> TypedSetting<[ListenAddress]> {
        TypedSetting(
            name,
            standard: [],
            range: .addressesOrNone,
            unit: .list,
            help: help,
            read: { $0.lowercased() == "none" ? [] : Self.list($0, ListenAddress.init) },
            write: { $0.isEmpty ? "none" : $0.map(\.description).joined(separator: ",") }
        )
    }

    /// All of a list, at least one; nil if one of them is none.
    private static func list<Element>(
        _ text: String,
        _ read: (String) -> Element?
    ) -> [Element]? {
        let words = SettingText.list(text)
        let elements = words.compactMap(read)
        return elements.isEmpty || elements.count < words.count ? nil : elements
    }
}
