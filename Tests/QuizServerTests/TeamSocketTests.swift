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
            let enrolled = try client.ask("enrol \(name)")
            pins[name] = enrolled.first?.firstMatch(of: #/pin=([A-Z0-9-]+)/#).map { String($0.1) }
            guard name != "wang" else { continue }
            for line in ["start six-roles", "answer 1 b", "answer 2 c", "finish yes"] {
                _ = try client.ask(line)
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
        _ = try client.ask("voice code")
        _ = try client.ask("set lang=en follow=off")
        return client
    }

    @Test
    func `R12 a manager sees the own teams, and nobody else tells from nobody`() async throws {
        let (server, pins) = try await self.server()
        let wang = try Self.connected(server)
        _ = try wang.ask("login wang pin=\(pins["wang"] ?? "")")

        let who = try wang.ask("whoami")
        let teams = try wang.ask("team")
        let lina = try wang.ask("report person lina")
        let omar = try wang.ask("report person omar")
        let nobody = try wang.ask("report person nobody")
        let east = try wang.ask("team east")
        let west = try wang.ask("report team west")
        let nowhere = try wang.ask("report team nowhere")

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
        _ = try lina.ask("login lina pin=\(pins["lina"] ?? "")")

        let codes = try ["report", "report person lina", "team", "team shop", "report person omar"]
            .map { try lina.ask($0).first?.prefix(3) }

        #expect(codes == ["264", "264", "560", "560", "560"])
    }
}
