import Foundation
import GRDB
import Glibc
import QuizCore
import Synchronization
import Testing

@testable import ProgressStorage

@Suite("Shared commits")
struct GroupCommitTests {
    let folder: StoreFolder
    let store: ProgressStore

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open()
    }

    /// Holds the writer back, hands in requests, and gives what they are told after one commit.
    private func together(
        _ requests: [ProgressRequest],
        _ extra: (@Sendable (inout WriteContext) throws -> Void)? = nil
    ) -> [ProgressResult] {
        let gate = Gate()
        let told = requests.map { _ in Awaited<ProgressResult>() }
        let holder = StoreThread(named: "holder") { [store = self.store] in
            _ = try? store.write { _ in gate.pass() }  // Only there to hold the writer back.
        }
        gate.awaitVisitor()
        for (request, told) in zip(requests, told) { self.store.submit(request) { told.give($0) } }
        let bystander = StoreThread(named: "bystander") { [store = self.store] in
            guard let extra else { return }
            _ = try? store.write(extra)  // Its error is what the test wants.
        }
        while extra != nil && self.store.statistics.waiting <= requests.count { sched_yield() }
        gate.open()
        holder.join()
        bystander.join()
        return told.map { $0.wait() }
    }

    @Test
    func `P2 D2 every submission is answered once and positions rise`() throws {
        let attempts = (1...40).compactMap { self.store.start(number: $0) }
        let before = self.store.statistics
        let tally = Tally()

        let threads = (0..<4).map { lane in
            StoreThread(named: "submitter") { [store = self.store] in
                for attempt in attempts where Int(attempt.id.rawValue) % 4 == lane {
                    for number in 1...10 {
                        let record = Sample.answer(attempt, number)
                        store.submit(.record(record, ending: nil)) { tally.add(record, $0) }
                    }
                }
            }
        }
        for thread in threads { thread.join() }
        self.store.close()

        let after = self.store.statistics
        let positions = tally.positions
        #expect(tally.counts.values.allSatisfy { $0 == 1 })
        #expect(tally.counts.count == 400)
        #expect(positions == positions.sorted())
        #expect(Set(positions).count == 400)
        #expect(after.committedRequests - before.committedRequests == 400)
        #expect(after.commits - before.commits < 400)
        #expect(after.largestGroup > 1)
        #expect(after.largestGroup <= StoreLimits().groupSize)
    }

    @Test
    func `what waits together shares one commit`() throws {
        let attempt = try #require(self.store.start())
        let before = self.store.statistics.commits

        let results = self.together(
            (1...10).map { .record(Sample.answer(attempt, $0), ending: nil) }
        )

        #expect(results.allSatisfy { $0.storedAt != nil })
        #expect(self.store.statistics.commits - before == 2)
        #expect(self.store.statistics.largestGroup == 10)
    }

    @Test
    func `D4 a refused request harms only itself`() throws {
        let attempt = try #require(self.store.start())
        let stranger = AttemptSnapshot(id: AttemptID(rawValue: 99), start: attempt.start)
        let committed = self.store.statistics.committedRequests

        let results = self.together([
            .record(Sample.answer(attempt, 1), ending: nil),
            .record(Sample.answer(stranger, 1), ending: nil),
            .record(Sample.answer(attempt, 2), ending: Sample.end(stranger.id)),
            .start(Sample.start(number: 9, quiz: Sample.quiz(version: "v9"))),
            .keep(.init(width: -1), of: "lina"),
            .record(Sample.answer(attempt, 3), ending: nil),
        ])

        let first = try #require(results[0].storedAt)
        #expect(results[1...4].allSatisfy { $0 == .failed(.refused) })
        #expect(results[5].storedAt?.rawValue == first.rawValue + 1)
        #expect(self.store.snapshot(attempt.id)?.answers.map(\.number) == [1, 3])
        #expect(self.store.statistics.committedRequests - committed == 3)
    }

    @Test
    func `D4 a refused request takes back what it wrote before it was refused`() throws {
        let attempt = try #require(self.store.start())
        let record = Sample.answer(attempt, 1)

        let refusal = #expect(throws: StoreError.self) {
            try self.store.write { context in
                _ = try context.record(record, ending: nil)
                throw StoreError.refusal("test")
            }
        }
        let stored = self.store.perform(.record(record, ending: nil))

        #expect(refusal?.kind == .refused)
        #expect(stored.storedAt != nil)
    }

    @Test
    func `D4 a commit that fails refuses all of its group`() throws {
        let attempt = try #require(self.store.start())
        let commits = self.store.statistics.commits

        let results = self.together([
            .record(Sample.answer(attempt, 1), ending: nil),
            .record(Sample.answer(attempt, 2), ending: nil),
        ]) { context in
            // Checked when the transaction commits, and then it fails.
            try context.execute("PRAGMA defer_foreign_keys = ON")
            try context.execute("INSERT INTO secret VALUES (4711, 'pin', 'x', 1, 1)")
        }
        let again = self.store.perform(.record(Sample.answer(attempt, 2), ending: nil))

        #expect(results.allSatisfy { $0.storedAt == nil && $0 != .noted })
        #expect(again.storedAt != nil)
        #expect(self.store.snapshot(attempt.id)?.answers.map(\.number) == [2])
        #expect(self.store.statistics.commits - commits == 2)
    }

    @Test
    func `D3 what is acknowledged can be seen by another connection`() throws {
        let attempt = try #require(self.store.start())
        let other = try DatabaseQueue(path: self.folder.database)
        let seen = Mutex<[Bool]>([])

        for number in 1...10 {
            let record = Sample.answer(attempt, number)
            let told = Awaited<Bool>()
            self.store.submit(.record(record, ending: nil)) { result in
                let sql = "SELECT count(*) FROM answer WHERE position = ?"
                let count = try? other.read { database in
                    try Int.fetchOne(database, sql: sql, arguments: [result.storedAt?.rawValue])
                }  // No count is a failed test.
                told.give(count == 1)
            }
            let isSeen = told.wait()
            seen.withLock { $0.append(isSeen) }
        }

        #expect(seen.withLock { $0 } == Array(repeating: true, count: 10))
    }

    @Test
    func `P3 a trainee reads own writes at once`() throws {
        let attempt = try #require(self.store.start())

        for number in 1...10 {
            _ = self.store.perform(.record(Sample.answer(attempt, number), ending: nil))
            let counts = (0..<4).map { _ in self.store.snapshot(attempt.id)?.answers.count }
            #expect(counts.allSatisfy { $0 == number })
        }
    }

    @Test
    func `more than may wait is told that it is busy`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(StoreLimits(waitingRequests: 2))
        defer { store.close() }
        let attempt = try #require(store.start())
        let gate = Gate()
        let holder = StoreThread(named: "holder") {
            _ = try? store.write { _ in gate.pass() }  // Only there to hold the writer back.
        }
        gate.awaitVisitor()

        let told = (1...3).map { number in
            let told = Awaited<ProgressResult>()
            store.submit(.record(Sample.answer(attempt, number), ending: nil)) { told.give($0) }
            return told
        }
        let third = told[2].wait()
        gate.open()
        holder.join()

        #expect(third == .failed(.busy))
        #expect(told[0].wait().storedAt != nil)
        #expect(told[1].wait().storedAt != nil)
        #expect(store.snapshot(attempt.id)?.answers.count == 2)
    }

    @Test
    func `a closed store tells everybody that it has stopped`() throws {
        let attempt = try #require(self.store.start())
        self.store.close()
        self.store.close()

        let written = self.store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        let read = self.store.perform(.history("lina"))
        let refusal = #expect(throws: StoreError.self) { try self.store.accounts.find("lina") }

        #expect([written, read] == [.failed(.stopped), .failed(.stopped)])
        #expect(refusal?.kind == .stopped)
    }

    @Test
    func `closing commits what waits and moves the log into the database`() throws {
        let attempt = try #require(self.store.start())
        let tally = Tally()
        for number in 1...10 {
            let record = Sample.answer(attempt, number)
            self.store.submit(.record(record, ending: nil)) { tally.add(record, $0) }
        }

        self.store.close()

        #expect(tally.positions.count == 10)
        #expect((self.folder.octets("-wal") ?? Data()).isEmpty)
        #expect(
            try ProgressReader(opening: self.folder.database).attempt(nil, of: "lina")?.answers
                .count == 10
        )
    }

    @Test(arguments: [false, true])
    func `a completion may drop the last reference to the store`(reads: Bool) throws {
        let folder = try StoreFolder()
        let told = Awaited<Bool>()
        try self.dropInCompletion(folder, reads: reads, told)

        _ = told.wait()

        // The ownership is given up after the completion; until then the next owner is refused.
        let again = try self.openOnceFree(folder)
        #expect(try again.accounts.find("lina") != nil)
        again.close()
    }

    private func dropInCompletion(_ folder: StoreFolder, reads: Bool, _ told: Awaited<Bool>) throws
    {
        let gate = Gate()
        let holder = try Holder(folder.open())
        let request: ProgressRequest = reads ? .history("lina") : .keep(.init(), of: "lina")
        holder.store?.submit(request) { _ in
            gate.pass()
            holder.store = nil
            told.give(true)
        }
        gate.awaitVisitor()
        gate.open()
    }

    private func openOnceFree(_ folder: StoreFolder) throws -> ProgressStore {
        while true {
            do {
                return try ProgressStore(opening: folder.database)
            } catch {
                guard case .locked = error.kind else { throw error }
                sched_yield()
            }
        }
    }

    @Test
    func `the thread that writes is urgent where that is wanted and allowed`() throws {
        #expect(!self.store.writesUrgently)
        #expect(try Self.urgentThreads().isEmpty)

        let other = try StoreFolder()
        let urgent = try ProgressStore(
            opening: other.database,
            limits: StoreLimits(writesUrgently: true)
        )

        let threads = try Self.urgentThreads()
        #expect(threads.count == (urgent.writesUrgently ? 1 : 0))
        urgent.close()
    }

    /// Threads of this process in the class SCHED_FIFO: field 41 of `stat` (proc(5)).
    ///
    /// Where one ends while they are listed, those behind it may be left out; so it looks often.
    private static func urgentThreads() throws -> Set<String> {
        try (1...20).reduce(into: []) { urgent, _ in
            let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
            urgent.formUnion(threads.filter(Self.isUrgent))
        }
    }

    private static func isUrgent(_ thread: String) -> Bool {
        // A thread may have ended meanwhile.
        let path = "/proc/self/task/\(thread)/stat"
        guard let stat = try? String(contentsOfFile: path, encoding: .utf8),
            let name = stat.lastIndex(of: ")")
        else { return false }
        let fields = stat[name...].split(separator: " ")
        return fields.count > 39 && fields[39] == "1"
    }

    @Test
    func `D12 the log is moved while the store runs and does not grow without end`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(StoreLimits(groupSize: 1))
        defer { store.close() }
        let before = folder.octets()?.count ?? 0
        let typed = String(repeating: "x", count: 3000)

        for number in 1...90 {
            let attempt = try #require(store.start(number: number))
            for question in 1...10 {
                _ = store.perform(
                    .record(Sample.answer(attempt, question, typed: typed), ending: nil)
                )
            }
        }

        let log = try #require(folder.octets("-wal")).count
        #expect(log < 24 << 20)
        #expect(try #require(folder.octets()).count > before + (1 << 20))
    }
}

/// Holds a store so that a completion can let go of it.
///
/// `@unchecked Sendable`: the test sets it before the completion runs, and only that clears it.
private final class Holder: @unchecked Sendable {
    var store: ProgressStore?

    init(_ store: ProgressStore) {
        self.store = store
    }
}

/// Holds a thread until it is opened, and tells when somebody stands before it.
final class Gate: Sendable {
    private let arrived = Awaited<Bool>()
    private let opened = Awaited<Bool>()

    func pass() {
        self.arrived.give(true)
        _ = self.opened.wait()
    }

    func awaitVisitor() { _ = self.arrived.wait() }

    func open() { self.opened.give(true) }
}

/// What submissions were told, in the order in which they were told.
final class Tally: Sendable {
    private let told = Mutex<[(AnswerRecord, ProgressResult)]>([])

    func add(_ record: AnswerRecord, _ result: ProgressResult) {
        self.told.withLock { $0.append((record, result)) }
    }

    var positions: [LogPosition] { self.told.withLock { $0.compactMap { $0.1.storedAt } } }

    var failures: [ProgressResult.Failure] {
        self.told.withLock { told in
            told.compactMap { if case .failed(let failure) = $0.1 { failure } else { nil } }
        }
    }

    /// How often each question of each attempt was told something.
    var counts: [String: Int] {
        self.told.withLock { told in
            Dictionary(grouping: told) { "\($0.0.attempt.rawValue)/\($0.0.number)" }.mapValues(
                \.count
            )
        }
    }
}
