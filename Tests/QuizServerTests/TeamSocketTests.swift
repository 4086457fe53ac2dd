import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@testable import QuizServer

@Suite("Teams over sockets")
struct TeamSocketTests {
    /// A server with people of two teams who answered, and wang, who manages one of the teams.
    private func server() async throws -> (RunningServer, pins: [String: String]) {
        let first = try await RunningServer()
        var pins: [String: String] = [:]
        for name in ["lina", "omar", "wang"] {
            let client = try Self.connected(first)
            let enrolled = try Self.reply(to: "enrol \(name)", client)
            pins[name] = enrolled.first?.firstMatch(of: #/pin=([A-Z0-9-]+)/#).map { String($0.1) }
            guard name != "wang" else { continue }
            for line in ["start six-roles", "answer 1 b", "answer 2 c", "finish yes"] {
                _ = try Self.reply(to: line, client)
            }
        }
        try await first.stop()
        let store = try ProgressStore(
            opening: first.folder.appendingPathComponent("quizline.db").path
        )
        try store.teams.add(Team(id: "company", name: "The company"))
        try store.teams.add(Team(id: "east", name: "East China", parent: "company"))
        try store.teams.add(Team(id: "shop", name: "Corner shop", parent: "east"))
        try store.teams.add(Team(id: "west", name: "West China", parent: "company"))
        try store.accounts.setTeam("shop", of: "lina")
        try store.accounts.setTeam("west", of: "omar")
        try store.teams.appoint("wang", to: "east")
        store.close()
        return (try await RunningServer(folder: first.folder), pins)
    }

    private static func connected(_ server: RunningServer) throws -> LineClient {
        let client = try LineClient(port: server.port)
        _ = try client.readLine()
        _ = try self.reply(to: "voice code", client)
        _ = try self.reply(to: "set lang=en follow=off", client)
        return client
    }

    /// The lines of the reply to a line.
    private static func reply(to line: String, _ client: LineClient) throws -> [String] {
        try client.send(line: line)
        var lines: [String] = []
        while let line = try client.readLine() {
            lines.append(line)
            if line.dropFirst(3).first == " " { break }
        }
        return lines
    }

    @Test
    func `R12 a manager sees the own teams, and nobody else tells from nobody`() async throws {
        let (server, pins) = try await self.server()
        let wang = try Self.connected(server)
        _ = try Self.reply(to: "login wang pin=\(pins["wang"] ?? "")", wang)

        let who = try Self.reply(to: "whoami", wang)
        let teams = try Self.reply(to: "team", wang)
        let lina = try Self.reply(to: "report person lina", wang)
        let omar = try Self.reply(to: "report person omar", wang)
        let nobody = try Self.reply(to: "report person nobody", wang)
        let east = try Self.reply(to: "team east", wang)
        let west = try Self.reply(to: "report team west", wang)
        let nowhere = try Self.reply(to: "report team nowhere", wang)

        #expect(who.first?.contains(" roles=manager,trainee teams=east ") == true, "\(who)")
        #expect(
            teams == [
                "213-count=2", "213-team=east people=1 :East China",
                "213 team=shop people=1 :Corner shop",
            ]
        )
        #expect(lina.first?.hasPrefix("264-user=lina ") == true, "\(lina)")
        #expect(east.first?.hasPrefix("263-team=east people=1 report=") == true, "\(east)")
        #expect(omar.map { $0.replacing("omar", with: "nobody") } == nobody)
        #expect(west.map { $0.replacing("west", with: "nowhere") } == nowhere)
        #expect(
            nobody.first?.hasPrefix("560 :") == true && nowhere.first?.hasPrefix("560 :") == true
        )
    }

    @Test
    func `R12 a trainee sees the own report and no team`() async throws {
        let (server, pins) = try await self.server()
        let lina = try Self.connected(server)
        _ = try Self.reply(to: "login lina pin=\(pins["lina"] ?? "")", lina)

        let codes = try ["report", "report person lina", "team", "team shop", "report person omar"]
            .map { try Self.reply(to: $0, lina).first?.prefix(3) }

        #expect(codes == ["264", "264", "560", "560", "560"])
    }
}
