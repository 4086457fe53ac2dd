import QuizSession
import Testing

@testable import QuizServer

@Suite("Supervision")
struct SupervisionTests {
    @Test
    func `sockets and watchdog count for the process that is named`() {
        let variables = [
            "LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "plain:plain-proxy",
            "NOTIFY_SOCKET": "@notices", "WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "42",
        ]

        let ours = Supervision(variables, process: 42)
        let others = Supervision(variables, process: 43)

        #expect(
            ours.sockets == [
                HandedSocket(descriptor: 3, name: "plain"),
                HandedSocket(descriptor: 4, name: "plain-proxy"),
            ]
        )
        #expect(ours.noticePath == "@notices")
        #expect(ours.patience == .seconds(3))
        #expect(others.sockets.isEmpty)
        #expect(others.patience == nil)
    }

    @Test(arguments: ["", "0", "-1", "many", "300", "99999999999999999999"])
    func `a number of sockets that makes no sense is none`(count: String) {
        let variables = ["LISTEN_PID": "42", "LISTEN_FDS": count, "WATCHDOG_USEC": count]

        let supervision = Supervision(variables, process: 42)

        #expect(supervision.sockets.isEmpty)
    }

    @Test
    func `sockets without names are plain, a name that is missing is none`() {
        let unnamed = Supervision(["LISTEN_PID": "42", "LISTEN_FDS": "2"], process: 42)
        let named = Supervision(
            ["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "plain"],
            process: 42
        )

        #expect(unnamed.sockets.map(\.name) == ["plain", "plain"])
        #expect(named.sockets.map(\.name) == ["plain", ""])
    }

    @Test
    func `who comes through a proxy or a handed socket may not enrol unless it is allowed`() throws
    {
        let handed = Supervision(["LISTEN_PID": "42", "LISTEN_FDS": "1"], process: 42)

        let supervised = try ServerConfiguration(supervision: handed)
        let proxied = try ServerConfiguration(
            layers: [.flags(["proxy-listen": "127.0.0.1:7850"])]
        )

        #expect(supervised.identity.enrolment == .closed)
        #expect(proxied.identity.enrolment == .closed)
    }
}
