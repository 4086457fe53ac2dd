import Foundation
import TestSupport
import Testing

/// What inetutils telnet does to the second and third octets of Chinese characters, 80 to BF.
///
/// Until it has agreed to BINARY, which takes one line, it cuts their top bit off and compares
/// them with its keys.
@Suite("Every tail of UTF-8 in telnet")
struct TelnetTailTests {
    /// Where in a character of three octets the tail stands.
    enum Place: CaseIterable {
        case second
        case third
    }

    /// A character that holds a tail at a place, and no other tail that telnet minds.
    ///
    /// Telnet loses 85; only in characters of GB 2312 can it be put back (rule C12 b).
    static func character(with tail: UInt8, at place: Place) -> Character {
        let low = UInt32(tail & 0x3F)
        switch (place, tail) {
        case (.second, 0x85): return "八"
        case (.third, 0x85): return "磅"
        case (.second, _): return Self.character(0x6000 + low << 6)
        case (.third, _): return Self.character(0x4E00 + low)
        }
    }

    private static func character(_ scalar: UInt32) -> Character {
        Unicode.Scalar(scalar).map { Character($0) } ?? "?"
    }

    /// Words of sixteen characters, which hold each tail at a place once.
    static func words(at place: Place, without left: UInt8? = nil) -> [String] {
        stride(from: UInt8(0x80), through: 0xBF, by: 16).map { first in
            String(
                (first...first + 15).filter { $0 != left }.map {
                    Self.character(with: $0, at: place)
                }
            )
        }
    }

    private static let words = Place.allCases.flatMap { Self.words(at: $0) }
    private static let escape: UInt8 = 0x9D

    private func client(_ command: String) throws -> TerminalClient {
        try #require(TerminalClient.all.first { $0.command == command })
    }

    @Test
    func `the words hold all 64 tails at both places`() {
        for place in Place.allCases {
            let octets = Self.words(at: place).joined().map { character in
                Array(String(character).utf8)[place == .second ? 1 : 2]
            }
            #expect(octets == Array(0x80...0xBF))
        }
    }

    @Test
    func `after the first line all 64 tails are stored as typed`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["words.yaml": QuizText.words(Self.words)])
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let sitting = try Sitting(try self.client("inetutils-telnet"), at: server)

        try sitting.begin(with: "")
        _ = try sitting.ask("注册 lina")
        _ = try sitting.ask("开始 words")
        for word in Self.words { _ = try sitting.ask(word) }

        let stored = try Database.rows(
            "SELECT typed FROM answer ORDER BY position",
            in: server.database
        )
        #expect(stored.map { Array($0.utf8) } == Self.words.map { Array($0.utf8) })
    }

    /// Enrols one person with each word as its name, in the first line of a connection.
    private func names(_ words: [String], _ command: String) throws -> [String] {
        let server = try ServerProcess()
        let client = try self.client(command)
        let (port, home) = (server.port, server.folder.path(""))
        _ = try Threads.run(words.count) { number in
            try Sitting(client, port: port, home: home).ask(
                "注册 person\(number) as=\(words[number])"
            )
        }
        return try Database.rows(
            "SELECT display_name FROM trainee ORDER BY id",
            in: server.database
        )
    }

    @Test
    func `C12 in the first line all tails but 9D are stored as typed`() throws {
        let words = Place.allCases.flatMap { Self.words(at: $0, without: Self.escape) }

        let stored = try self.names(words, "inetutils-telnet")

        #expect(stored.map { Array($0.utf8) } == words.map { Array($0.utf8) })
    }

    @Test
    func `with -E all 64 tails are stored as typed from the first line on`() throws {
        let stored = try self.names(Self.words, "inetutils-telnet -E")

        #expect(stored.map { Array($0.utf8) } == Self.words.map { Array($0.utf8) })
    }

    @Test(arguments: Place.allCases)
    func `9D in the first line is the escape key of telnet, and the server sees no line`(
        place: Place
    ) throws {
        let server = try ServerProcess()
        let sitting = try Sitting(try self.client("inetutils-telnet"), at: server)

        try sitting.terminal.type("注册 lina as=\(Self.character(with: Self.escape, at: place))")
        try sitting.terminal.read(until: "telnet> ")

        #expect(!sitting.wire.traffic.fromClient.contains(0x0A))
        #expect(try Database.rows("SELECT id FROM trainee", in: server.database).isEmpty)
    }

    @Test
    func `85 lost from a character outside GB 2312 is refused, never guessed`() throws {
        let server = try ServerProcess()
        let sitting = try Sitting(try self.client("inetutils-telnet"), at: server)

        let first = try sitting.ask("注册 lina as=丅")
        let again = try sitting.ask("注册 lina as=丅")

        #expect(first.contains("这一行不是 UTF-8"), "\(first)")
        #expect(again.contains("丅，注册好了"), "\(again)")
    }
}
