import NIOCore
import Testing

@testable import QuizServer

@Suite("Door")
struct DoorTests {
    private func door(_ settings: [String: String]) throws -> Door {
        Door(try ServerConfiguration(layers: [.flags(settings)]).limits)
    }

    private func source(_ address: String) throws -> SourceAddress {
        SourceAddress(try SocketAddress(ipAddress: address, port: 1))
    }

    @Test
    func `the last places are kept for this machine`() throws {
        let door = try self.door(["connections": "40", "per-address": "100"])
        let far = try self.source("192.0.2.1")
        let near = try self.source("127.0.0.1")

        let fromAfar = (1...30).map { _ in door.admit(far) }
        let fromHere = (1...20).map { _ in door.admit(near) }

        #expect(fromAfar.count { $0 == .admitted } == 24)
        #expect(fromAfar.last == .full)
        #expect(fromHere.count { $0 == .admitted } == Door.keptForLoopback)
        #expect(fromHere.last == .full)
    }

    @Test
    func `one address has only so many connections and gets places back`() throws {
        let door = try self.door(["per-address": "2"])
        let far = try self.source("192.0.2.1")
        let other = try self.source("192.0.2.2")

        let admissions = (1...3).map { _ in door.admit(far) }
        let elsewhere = door.admit(other)
        door.leave(far)
        let again = door.admit(far)

        #expect(admissions == [.admitted, .admitted, .tooManyFromAddress])
        #expect(elsewhere == .admitted)
        #expect(again == .admitted)
        #expect(door.count == 3)
    }

    @Test
    func `a household with many addresses of IPv6 counts as one`() throws {
        let door = try self.door(["per-address": "1"])

        let first = door.admit(try self.source("2001:db8:1:2::1"))
        let second = door.admit(try self.source("2001:db8:1:2:ffff::9"))
        let neighbour = door.admit(try self.source("2001:db8:1:3::1"))

        #expect(first == .admitted)
        #expect(second == .tooManyFromAddress)
        #expect(neighbour == .admitted)
    }

    @Test
    func `this machine has no limit of its own`() throws {
        let door = try self.door(["per-address": "1"])
        let near = try self.source("127.0.0.1")

        #expect((1...50).allSatisfy { _ in door.admit(near) == .admitted })
    }

    @Test
    func `a place without an address is changed for one with it`() throws {
        let door = try self.door(["connections": "10", "per-address": "1"])
        let far = try self.source("192.0.2.1")

        let untold = (1...6).map { _ in door.admitUntold() }
        let named = (1...2).map { _ in door.admit(far, hasPlace: true) }
        let left = door.count
        door.leave(far)
        for _ in 1...3 { door.leaveUntold() }

        #expect(untold.count { $0 } == 5)
        #expect(named == [.admitted, .tooManyFromAddress])
        #expect(left == 4)
        #expect(door.count == 0)
    }
}
