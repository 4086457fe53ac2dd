import Glibc
import QuizCore
import Synchronization

/// What became of the room on the disk of a database.
public enum SpaceNotice: Equatable, Sendable {
    /// Less than the reserve is free: no attempt starts, those that run go on.
    case low(free: Int)
    /// The disk is full: the ballast was given up, so that running attempts can end.
    case ballastGivenUp
    case enough(free: Int)
}

/// Room that is kept on the disk of a database, so that attempts can end when it gets full (rule D9).
///
/// Beside the database lies a ballast of half the reserve, a file that is removed at the first commit
/// that meets a full disk. It is made again once there is room for it and the reserve.
final class DiskReserve: Sendable {
    private struct State {
        var isLow = false
        var hasBallast = false
        /// When free space was asked for last, and when the ballast was seen to.
        var measured: ContinuousClock.Instant?
        var looked: ContinuousClock.Instant?
    }

    /// Looking is a system call, so not each start and not each commit does it.
    private static let pause = Duration.seconds(1)

    private let octets: Int
    private let folder: String
    private let ballast: String
    private let free: @Sendable (String) -> Int?
    private let tell: @Sendable (SpaceNotice) -> Void
    private let state = Mutex(State())

    /// - Parameters:
    ///   - octets: How much stays free; 0 keeps nothing and looks at nothing.
    ///   - free: How many octets are left for us on the file system of a folder; nil if unknown.
    ///   - tell: Told of each change, on any thread.
    init(
        _ octets: Int,
        besides database: String,
        free: @escaping @Sendable (String) -> Int? = FileSystem.free(in:),
        tell: @escaping @Sendable (SpaceNotice) -> Void
    ) {
        self.octets = octets
        self.folder = PathName.folder(of: database)
        self.ballast = StoreLock.stem(of: database) + StoreCompanion.ballast
        self.free = free
        self.tell = tell
        guard octets > 0 else { return }
        self.findBallast()
        self.look()
    }

    /// Whether no attempt may start; on any thread, for it only asks how much is free.
    var isLow: Bool {
        guard self.octets > 0 else { return false }
        if self.isDue(\.measured) { self.measure() }
        return self.state.withLock(\.isLow)
    }

    /// A commit met a full disk: what is kept goes to those that run; on the writer's thread.
    func giveUpBallast() {
        guard self.octets > 0 else { return }
        let hadBallast = self.state.withLock { state in
            defer { state.hasBallast = false }
            state.isLow = true
            return state.hasBallast
        }
        // If it cannot be removed, nothing is worse than before.
        guard hadBallast, (try? FileSystem.removeFile(self.ballast)) != nil else { return }
        self.tell(.ballastGivenUp)
    }

    /// Looks at the disk if that was some time ago; on the writer's thread.
    func lookIfDue() {
        guard self.octets > 0, self.isDue(\.looked) else { return }
        self.look()
    }

    /// Looks at the disk now and makes the ballast if there is room for it and the reserve.
    ///
    /// On the writer's thread, which alone makes and removes the ballast: making it takes its time.
    func look() {
        guard let free = self.measure() else { return }
        let isWanted = self.state.withLock { state in
            state.looked = .now
            return !state.hasBallast && self.hasRoomForBallast(free)
        }
        guard isWanted, FileSystem.reserve(self.ballast, self.octets / 2) else { return }
        self.state.withLock { $0.hasBallast = true }
    }

    /// Takes over the ballast of an earlier owner; one of another size is removed.
    private func findBallast() {
        guard let size = FileSystem.size(of: self.ballast) else { return }
        if size == self.octets / 2 {
            self.state.withLock { $0.hasBallast = true }
        } else {
            // What cannot be removed is made whole as soon as there is room for it.
            try? FileSystem.removeFile(self.ballast)
        }
    }

    private func hasRoomForBallast(_ free: Int) -> Bool { free >= self.octets + self.octets / 2 }

    private func isDue(_ last: (State) -> ContinuousClock.Instant?) -> Bool {
        self.state.withLock { last($0).map { $0.duration(to: .now) >= Self.pause } ?? true }
    }

    /// Asks how much is free and tells of a change.
    @discardableResult
    private func measure() -> Int? {
        guard self.octets > 0, let free = self.free(self.folder) else { return nil }
        let notice = self.state.withLock { state -> SpaceNotice? in
            state.measured = .now
            let wasLow = state.isLow
            // Without the ballast there is not enough room again until it can be made.
            let lacksBallast = !state.hasBallast && !self.hasRoomForBallast(free)
            state.isLow = free < self.octets || wasLow && lacksBallast
            guard state.isLow != wasLow else { return nil }
            return state.isLow ? .low(free: free) : .enough(free: free)
        }
        if let notice { self.tell(notice) }
        return free
    }
}
