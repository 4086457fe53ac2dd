import NIOCore
import Testing

@testable import QuizServer

@Suite("Where a connection comes from")
struct SourceAddressTests {
    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7", "192.0.2.7", false),
        ("127.0.0.1", "127.0.0.1", "127.0.0.1", true),
        ("127.9.9.9", "127.9.9.9", "127.9.9.9", true),
        ("::1", "::1", "0:0:0:0::/64", true),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", false),
        ("::ffff:192.0.2.7", "192.0.2.7", "192.0.2.7", false),
        ("::ffff:127.0.0.1", "127.0.0.1", "127.0.0.1", true),
        ("fe80::1%eth0", "fe80::1", "fe80:0:0:0::/64", false),
        ("nonsense", "nonsense", "nonsense", false),
    ])
    func `limits count by block`(text: String, address: String, block: String, isLoopback: Bool) {
        let source = SourceAddress(numeric: text)

        #expect(source.address == address)
        #expect(source.block == block)
        #expect(source.isLoopback == isLoopback)
    }

    @Test
    func `the port makes no difference`() throws {
        let first = SourceAddress(try SocketAddress(ipAddress: "192.0.2.7", port: 1))
        let second = SourceAddress(try SocketAddress(ipAddress: "192.0.2.7", port: 2))

        #expect(first == second)
    }

    @Test
    func `an unknown place is not loopback, a socket in the file system is`() throws {
        #expect(!SourceAddress(nil).isLoopback)
        #expect(SourceAddress(try SocketAddress(unixDomainSocketPath: "/tmp/q")).isLoopback)
    }
}
