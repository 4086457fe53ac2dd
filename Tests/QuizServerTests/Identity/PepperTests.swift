import Foundation
import TestSupport
import Testing

@testable import QuizServer

@Suite("The pepper")
struct PepperTests {
    private static func mode(_ path: String) throws -> Int? {
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        return (facts[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test
    func `a new key has 32 octets in a file of its owner alone`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("new/pepper.key")

        let pepper = try Pepper.open(path)

        #expect(pepper.key.count == 32)
        #expect(FileManager.default.contents(atPath: path) == Data(pepper.key))
        #expect(try Self.mode(path) == 0o600)
        #expect(try Self.mode(folder.path("new")) == 0o700)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("new")).count == 1)
    }

    @Test
    func `a key is made once and read from then on`() throws {
        let folder = try TemporaryFolder()

        let first = try Pepper.open(folder.path("pepper.key"))
        let second = try Pepper.open(folder.path("pepper.key"))

        #expect(first.key == second.key)
        #expect(try Pepper.open(folder.path("other.key")).key != first.key)
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o620, 0o777])
    func `S28 a key that others can reach is refused`(mode: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("pepper.key")
        _ = try Pepper.open(path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)

        #expect(throws: Pepper.Fault.readableByOthers(path: path)) { try Pepper.open(path) }
    }

    @Test(arguments: [0, 31, 33])
    func `a file of another size is refused`(size: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("pepper.key")
        try Data(count: size).write(to: URL(fileURLWithPath: path))

        #expect(throws: Pepper.Fault.notAKey(path: path)) { try Pepper.open(path) }
    }

    @Test
    func `a folder and a link are refused`() throws {
        let folder = try TemporaryFolder()
        _ = try Pepper.open(folder.path("real.key"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link.key"),
            withDestinationPath: folder.path("real.key")
        )

        #expect(throws: Pepper.Fault.self) { try Pepper.open(folder.path("link.key")) }
        #expect(throws: Pepper.Fault.self) { try Pepper.open(folder.path) }
    }

    @Test
    func `a lost key is not made anew where secrets are stored`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("pepper.key")

        #expect(throws: Pepper.Fault.absent(path: path)) {
            try Pepper.open(path, mayMake: false)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
