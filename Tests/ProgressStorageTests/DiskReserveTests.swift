import Foundation
import QuizCore
import Synchronization
import Testing

@testable import ProgressStorage

/// A disk whose room a test decides.
private final class Room: Sendable {
    private let octets: Mutex<Int?>
    private let notices = Mutex<[SpaceNotice]>([])

    /// - Parameter octets: nil as long as the disk does not tell.
    init(_ octets: Int?) { self.octets = Mutex(octets) }

    var free: Int? {
        get { self.octets.withLock { $0 } }
        set { self.octets.withLock { $0 = newValue } }
    }

    var told: [SpaceNotice] { self.notices.withLock { $0 } }

    func tell(_ notice: SpaceNotice) { self.notices.withLock { $0.append(notice) } }
}

@Suite("Room that is kept on the disk")
struct DiskReserveTests {
    private static let reserve = 1 << 20
    private let folder: StoreFolder

    init() throws {
        self.folder = try StoreFolder()
    }

    private func reserve(_ room: Room, octets: Int = Self.reserve) -> DiskReserve {
        DiskReserve(
            octets,
            besides: self.folder.database,
            free: { _ in room.free },
            tell: { room.tell($0) }
        )
    }

    private func state(of reserve: DiskReserve) -> String {
        (self.ballast.map { "ballast \($0)" } ?? "no ballast") + (reserve.isLow ? ", low" : "")
    }

    private var ballast: Int? { FileSystem.size(of: self.folder.path + "/quizline.ballast") }

    @Test
    func `D9 the ballast goes when a commit meets a full disk and comes back with room`() {
        let room = Room(10 * Self.reserve)
        let reserve = self.reserve(room)
        let before = self.state(of: reserve)

        room.free = 0
        reserve.giveUpBallast()
        reserve.giveUpBallast()
        let full = self.state(of: reserve)
        // Enough for the reserve, not yet for the ballast besides it.
        room.free = Self.reserve + 1
        reserve.look()
        let between = self.state(of: reserve)
        room.free = 2 * Self.reserve
        reserve.look()

        #expect(before == "ballast 524288")
        #expect(full == "no ballast, low")
        #expect(between == "no ballast, low")
        #expect(self.state(of: reserve) == "ballast 524288")
        #expect(room.told == [.ballastGivenUp, .enough(free: 2 * Self.reserve)])
    }

    @Test
    func `little room is told once and ends with room again`() {
        let room = Room(10 * Self.reserve)
        let reserve = self.reserve(room)

        for free in [Self.reserve, Self.reserve - 1, 5, Self.reserve + 7] {
            room.free = free
            reserve.look()
        }

        #expect(room.told == [.low(free: Self.reserve - 1), .enough(free: Self.reserve + 7)])
        #expect(!reserve.isLow)
    }

    @Test
    func `D9 the ballast of an earlier start is given up too`() {
        _ = self.reserve(Room(10 * Self.reserve))
        let room = Room(Self.reserve + 1)

        let reserve = self.reserve(room)
        let before = self.state(of: reserve)
        reserve.giveUpBallast()

        #expect(before == "ballast 524288")
        #expect(self.state(of: reserve) == "no ballast, low")
        #expect(room.told == [.ballastGivenUp])
    }

    @Test
    func `a ballast of another size goes, and one of the right size comes with room`() {
        _ = self.reserve(Room(10 * Self.reserve), octets: 2 * Self.reserve)
        let room = Room(Self.reserve + 1)

        let reserve = self.reserve(room)
        let before = self.state(of: reserve)
        room.free = 2 * Self.reserve
        reserve.look()

        #expect(before == "no ballast")
        #expect(self.state(of: reserve) == "ballast 524288")
    }

    @Test
    func `asking whether room is low makes no ballast, and a commit does`() throws {
        let room = Room(nil)
        let reserve = self.reserve(room)
        reserve.giveUpBallast()
        var commit = GroupCommit(
            try StoreOpening.open(self.folder.database),
            faults: FaultLatch { _ in },
            counter: CommitCounter(),
            reserve: reserve
        )
        defer { commit.close() }
        room.free = 2 * Self.reserve

        let asked = self.state(of: reserve)
        commit.perform([WriteJob(perform: { _ in {} }, fail: { _ in })])

        #expect(asked == "no ballast")
        #expect(self.state(of: reserve) == "ballast 524288")
        #expect(room.told == [.enough(free: 2 * Self.reserve)])
    }

    @Test
    func `without a reserve nothing is kept and nothing refused`() {
        let room = Room(0)
        let reserve = self.reserve(room, octets: 0)

        reserve.look()
        reserve.giveUpBallast()

        #expect(!reserve.isLow)
        #expect(self.ballast == nil)
        #expect(room.told.isEmpty)
    }

    @Test
    func `D9 with little room left no attempt starts and those that run go on`() throws {
        let running = try self.folder.open()
        let attempt = try #require(running.start())
        running.close()
        // No disk has so much room.
        let store = try self.folder.open(StoreLimits(diskReserve: 1 << 60))
        defer { store.close() }

        let start = store.perform(.start(Sample.start("omar")))
        let answer = store.perform(.record(Sample.answer(attempt, 1), ending: nil))

        #expect(start == .failed(.spaceLow))
        #expect(answer.storedAt != nil)
        #expect(store.statistics.refusesStarts)
        #expect(store.statistics.refusedRequests == 1)
        #expect(store.statistics.answers == 1)
    }

    @Test
    func `what was refused is counted`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let attempt = try #require(store.start())
        let before = store.statistics

        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        _ = store.perform(.record(Sample.answer(attempt, 2, tryNumber: 3), ending: nil))

        let after = store.statistics
        #expect(after.answers - before.answers == 1)
        #expect(after.committedRequests - before.committedRequests == 1)
        #expect(after.refusedRequests - before.refusedRequests == 1)
        #expect(after.databaseOctets > 0 && after.logOctets > 0 && after.freeOctets > 0)
    }
}
