/// Where the server waits for connections.
public struct ListenConfiguration: Sendable, Equatable {
    /// Addresses that must be bound; a failure stops the start.
    public let addresses: [ListenAddress]
    /// Addresses that are bound where the machine has them.
    public let additional: [ListenAddress]

    /// Whether nobody on another machine can connect.
    public var isLoopbackOnly: Bool {
        (self.addresses + self.additional).allSatisfy(\.isLoopback)
    }

    static let listen = TypedSetting<[ListenAddress]>(
        "listen",
        standard: [
            ListenAddress(host: "127.0.0.1", port: 7849), ListenAddress(host: "::1", port: 7849),
        ],
        range: "addresses with ports, such as 0.0.0.0:7849,[::]:7849",
        unit: "list",
        help:
            "Where the server waits for connections; every address beyond loopback is reached by the network",
        read: { text in
            let words = SettingText.list(text)
            let addresses = words.compactMap(ListenAddress.init)
            return addresses.isEmpty || addresses.count < words.count ? nil : addresses
        },
        write: { $0.map(\.description).joined(separator: ",") }
    )

    init(_ reader: inout SettingReader) {
        let isGiven = reader.isGiven(Self.listen)
        let addresses = reader.take(Self.listen)
        self.addresses = isGiven ? addresses : Array(addresses.prefix(1))
        self.additional = isGiven ? [] : Array(addresses.dropFirst())
    }
}
