import NIOCore

/// What a proxy says about a connection in its first octets: the PROXY protocol (rule T8).
///
/// See <https://www.haproxy.org/download/2.9/doc/proxy-protocol.txt>, sections 2.1 and 2.2.
struct ProxyHeader: Sendable, Equatable {
    /// Whose connection it is.
    enum Client: Sendable, Equatable {
        /// The proxy's own, such as a health check.
        case proxy
        /// Somebody's whose address the proxy does not tell.
        case unknown
        case address(SocketAddress)
    }

    /// Why octets are no header.
    enum Flaw: String, Error {
        case noHeader = "no PROXY header"
        case tooLong = "the PROXY header is too long"
        case malformed = "the PROXY header is malformed"
    }

    /// What the octets so far are.
    enum Reading: Equatable {
        /// The beginning of a header.
        case partial
        /// A header and its length in octets.
        case complete(ProxyHeader, length: Int)
        case flawed(Flaw)
    }

    /// Octets of a header at most, which is one of version 2.
    static let longest = 536

    let client: Client
    /// Whether the client speaks TLS with the proxy.
    let isSealed: Bool

    /// Reads the octets that arrived so far; what stands behind the header is not looked at.
    static func read(_ octets: [UInt8]) -> Reading {
        do throws(Flaw) {
            if Self.begins(octets, with: ProxyHeaderV1.signature) {
                guard let length = try ProxyHeaderV1.length(of: octets) else { return .partial }
                let client = try ProxyHeaderV1.client(in: octets[..<length])
                return .complete(Self(client: client, isSealed: false), length: length)
            }
            guard Self.begins(octets, with: ProxyHeaderV2.signature) else { throw .noHeader }
            guard let length = try ProxyHeaderV2.length(of: octets) else { return .partial }
            return .complete(try ProxyHeaderV2.header(in: octets[..<length]), length: length)
        } catch {
            return .flawed(error)
        }
    }

    /// Whether octets begin with a signature, as far as both go.
    private static func begins(_ octets: [UInt8], with signature: [UInt8]) -> Bool {
        zip(octets, signature).allSatisfy { $0 == $1 }
    }
}

extension ProxyHeader.Client {
    /// - Parameters:
    ///   - octets: 4 or 16 of an address.
    ///   - port: In the order of the network.
    init(octets: ArraySlice<UInt8>, port: ArraySlice<UInt8>) throws(ProxyHeader.Flaw) {
        let number = port.reduce(0) { $0 << 8 | Int($1) }
        let address = try? SocketAddress(packedIPAddress: ByteBuffer(bytes: octets), port: number)
        guard let address else { throw .malformed }
        self = .address(address)
    }
}
