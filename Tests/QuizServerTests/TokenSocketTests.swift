import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@testable import QuizServer

/// A folder in which the operator of a ``RunningServer`` made something before it starts.
struct PreparedFolder {
    let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("quizline-\(UUID().uuidString)")

    /// Does something at the desk, which has the pepper of a ``RunningServer``.
    func atDesk<Made>(_ work: (TraineeDesk) throws -> Made) throws -> Made {
        let pepper = Pepper(key: [UInt8](repeating: 7, count: Pepper.size))
        let database = self.url.appendingPathComponent("quizline.db").path
        let desk = TraineeDesk(
            store: try ProgressStore(opening: database),
            database: database,
            hasher: try #require(SecretHasher(pepper: pepper, strength: .least)),
            form: SecretForm(pinForm: .letters),
            clock: ServerClock()
        )
        defer { desk.close() }
        return try work(desk)
    }

    /// A server with a door for a proxy, through which clear lines from elsewhere come.
    func server(_ settings: [String: String] = [:]) async throws -> RunningServer {
        let settings = settings.merging(["proxy-listen": "127.0.0.1:0"]) { $1 }
        return try await RunningServer(settings, folder: self.url)
    }

    /// A client on a line that others can listen to.
    static func clearLine(_ server: RunningServer) throws -> LineClient {
        let client = try LineClient(port: server.proxyPort)
        try client.send(Array("PROXY TCP4 192.0.2.7 198.51.100.1 56324 7849\r\n".utf8))
        _ = try client.readLine()
        _ = try client.ask("voice code")
        return client
    }
}

@Suite("Tokens over sockets")
struct TokenSocketTests {
    private let folder = PreparedFolder()
    private let token: String

    init() throws {
        self.token = try self.folder.atDesk { desk in
            _ = try desk.add("bot", job: "sales-rep")
            return try desk.makeToken(for: "bot").text
        }
    }

    @Test
    func `a script signs in with its token, answers and reads its results`() async throws {
        let server = try await self.folder.server()
        let script = try CompanyServer.connected(server)

        let asked = try script.ask("login bot")
        let login = try script.ask("login bot token=\(self.token)")
        let codes = try ["start six-roles", "answer 1 b", "finish yes", "report", "gaps"].map {
            try script.code(of: $0)
        }

        #expect(
            asked.first?.hasPrefix("330 user=bot ways=pin,password,code,token ") == true,
            "\(asked)"
        )
        #expect(login.first?.hasPrefix("230 user=bot ") == true, "\(login)")
        #expect(codes == ["244", "240", "248", "264", "261"])
    }

    @Test
    func `who came with a token changes no secret`() async throws {
        let server = try await self.folder.server()
        let script = try CompanyServer.connected(server)
        _ = try script.ask("login bot token=\(self.token)")

        let refused = try ["secret pin old=x value=newsecret", "secret password", "secret"].map {
            try script.code(of: $0)
        }
        _ = try script.ask("logout")
        let guest = try script.code(of: "secret pin")

        #expect(refused == ["503", "503", "503"])
        #expect(guest == "530")
    }

    @Test
    func `S30 a token crosses a clear line only where the operator says so`() async throws {
        let closed = try await self.folder.server()
        let refused = try PreparedFolder.clearLine(closed).ask("login bot token=\(self.token)")
        try await closed.stop()
        let open = try await self.folder.server(["clear-login": "token"])
        let client = try PreparedFolder.clearLine(open)

        let pin = try client.ask("login bot pin=x")
        let told = try client.ask("login bot")
        let login = try client.ask("login bot token=\(self.token)")

        #expect(refused.first?.hasPrefix("533 ") == true, "\(refused)")
        #expect(pin.first?.hasPrefix("533 ways=token ") == true, "\(pin)")
        #expect(told.first?.hasPrefix("330 user=bot ways=token ") == true, "\(told)")
        #expect(login.first?.hasPrefix("230 user=bot ") == true, "\(login)")
    }
}
