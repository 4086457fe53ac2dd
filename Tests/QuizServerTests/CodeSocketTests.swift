import QuizCore
import TestSupport
import Testing

@testable import QuizServer

@Suite("One-time codes over sockets")
struct CodeSocketTests {
    private let folder = PreparedFolder()
    private let pin: String
    private let codes: [String]

    init() throws {
        (self.pin, self.codes) = try self.folder.atDesk { desk in
            let pin = try desk.add("lina", job: "sales-rep").pin
            return (pin, try desk.makeCodes(for: "lina").texts)
        }
    }

    @Test
    func `S30 on a clear line a code signs in, and who overheard it has nothing`() async throws {
        let server = try await self.folder.server()
        let lina = try PreparedFolder.clearLine(server)

        let bare = try lina.ask("login lina")
        let pin = try lina.ask("login lina pin=\(self.pin)")
        let login = try lina.ask("login lina code=\(self.codes[0])")
        let listener = try PreparedFolder.clearLine(server)
        let replayed = try listener.ask("login lina code=\(self.codes[0])")

        #expect(bare.first?.hasPrefix("330 user=lina ways=code ") == true, "\(bare)")
        #expect(pin.first?.hasPrefix("533 ways=code ") == true, "\(pin)")
        #expect(login.first?.hasPrefix("230 user=lina ") == true, "\(login)")
        #expect(replayed.first?.hasPrefix("531 ") == true, "\(replayed)")
    }

    @Test
    func `I2 no secret leaves over a clear line`() async throws {
        let server = try await self.folder.server()
        let lina = try PreparedFolder.clearLine(server)
        _ = try lina.ask("login lina code=\(self.codes[0])")

        let refused = try [
            "secret codes old=\(self.pin)", "secret pin old=\(self.pin) value=another1",
        ].map { try lina.code(of: $0) }
        let enrolled = try PreparedFolder.clearLine(server).ask("enrol omar")

        #expect(refused == ["533", "533"])
        #expect(enrolled.first?.hasPrefix("533 ") == true, "\(enrolled)")
    }

    @Test
    func `with few codes left the sign-in says how many`() async throws {
        let server = try await self.folder.server()
        let lina = try CompanyServer.connected(server)

        let replies = try self.codes.map { code in
            let login = try lina.ask("login lina code=\(code)")
            _ = try lina.ask("logout")
            return login.first ?? ""
        }

        let told = replies.map { reply in
            reply.firstMatch(of: #/ codes=(\d+)/#).map { String($0.output.1) }
        }
        #expect(told == [nil, nil, nil, nil, "5", "4", "3", "2", "1", "0"], "\(replies)")
    }

    @Test
    func `codes are made over the line, ten of them, and shown to a person in lines`() async throws
    {
        let server = try await self.folder.server()
        let lina = try CompanyServer.connected(server)
        _ = try lina.ask("login lina pin=\(self.pin)")

        let asked = try lina.ask("secret codes")
        let wrong = try lina.code(of: "secret codes old=wrong")
        let made = try lina.ask("secret codes old=\(self.pin)")
        _ = try lina.ask("logout")
        let code = made.last?.firstMatch(of: #/code=([0-9A-Z-]+)/#).map { String($0.output.1) }
        let login = try lina.code(of: "login lina code=\(code ?? "")")
        let old = try CompanyServer.connected(server).code(of: "login lina code=\(self.codes[0])")

        #expect(asked.first?.hasPrefix("330 kind=codes ") == true, "\(asked)")
        #expect(wrong == "531")
        #expect(made.count == 11, "\(made)")
        #expect(made.first?.hasPrefix("233-kind=codes") == true)
        #expect(login == "230")
        #expect(old == "531")
    }

    @Test
    func `a person on a clear line is asked for a code`() async throws {
        let server = try await self.folder.server()
        let lina = try PreparedFolder.clearLine(server)
        _ = try lina.ask("set lang=en")
        try lina.send(line: "voice plain")
        try lina.send(line: "login lina")
        try lina.read(until: "One-time code")
        try lina.send(line: self.codes[3].lowercased())

        let welcome = try lina.read(until: "Welcome back")

        #expect(!welcome.contains(self.codes[3]))
    }
}
