import Foundation
import TestSupport
import Testing

/// A small file system of its own in memory; only root can mount one.
private final class SmallDisk {
    static let isPossible: Bool = {
        guard let disk = try? SmallDisk() else { return false }  // No right to mount, no test.
        return FileManager.default.fileExists(atPath: disk.path)
    }()

    let path: String
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
        self.path = self.folder.path("disk")
        try FileManager.default.createDirectory(
            atPath: self.path,
            withIntermediateDirectories: true
        )
        guard mount("quizline-test", self.path, "tmpfs", 0, "size=2m") == 0 else {
            throw LineClient.Fault("cannot mount: \(errno)")
        }
    }

    deinit { umount2(self.path, Int32(MNT_DETACH)) }

    /// Writes until nothing more fits.
    func fill() throws {
        let descriptor = open(self.path + "/filler", O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
        guard errno == ENOSPC else { throw LineClient.Fault("not full: \(errno)") }
    }

    func free() throws {
        try FileManager.default.removeItem(atPath: self.path + "/filler")
    }
}

@Suite("A full disk")
struct FullDiskTests {
    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
    func `answers are refused while the disk is full and recorded once there is room`() throws {
        let disk = try SmallDisk()
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(100)])
        let server = try ServerProcess(
            quizzes: quizzes,
            folder: folder,
            database: disk.path + "/quizline.db"
        )
        let lina = try server.script()
        _ = try lina.enrol("lina")
        _ = try lina.ask("start numbers")
        try disk.fill()

        var recorded = 0
        var refusal = try lina.reply(to: "answer 1 1")
        while refusal.code == 240, recorded < 99 {
            recorded += 1
            refusal = try lina.reply(to: "answer \(recorded + 1) \(recorded + 1)")
        }
        let again = try lina.reply(to: "answer \(recorded + 1) \(recorded + 1)")
        try disk.free()
        let afterwards = try lina.reply(to: "answer \(recorded + 1) \(recorded + 1)")
        lina.close()

        #expect(refusal.code == 470, "\(refusal)")
        #expect(again.code == 470, "\(again)")
        #expect(afterwards.code == 240 && afterwards["already"] == nil, "\(afterwards)")
        #expect(try server.stop() == 0)
        let typed = try Database.rows(
            "SELECT typed FROM answer ORDER BY position",
            in: server.database
        )
        #expect(typed == (1...recorded + 1).map { "\($0)" })
        #expect(try Database.integrity(of: server.database) == ["ok"])
    }

    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
    func `D9 a small disk refuses new attempts before answers`() throws {
        let disk = try SmallDisk()
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(10)])
        let server = try ServerProcess(
            quizzes: quizzes,
            folder: folder,
            database: disk.path + "/quizline.db",
            // The whole disk has 2 MiB.
            settings: ["disk-reserve": "3MiB"]
        )
        let lina = try server.script()
        _ = try lina.enrol("lina")

        let refused = try lina.reply(to: "start numbers")
        lina.close()

        #expect(refused.code == 470, "\(refused)")
        #expect(refused.description.contains("磁盘快满了"), "\(refused)")
        #expect(try server.stop() == 0)
        #expect(try server.log.contains("no attempt starts"))
    }
}
