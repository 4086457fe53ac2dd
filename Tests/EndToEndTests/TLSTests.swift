import Foundation
import TestSupport
import Testing

/// `make test-tls` builds the program with the trait TLS, then runs these.
@Suite("TLS", .enabled(if: ProcessInfo.processInfo.environment["QUIZLINE_TLS"] == "1"))
struct TLSTests {
    /// A server with a tls listener and a certificate of its own.
    private func server(_ settings: [String: String] = [:]) throws -> ServerProcess {
        let folder = try TemporaryFolder()
        try Self.makeCertificate(named: "first", in: folder)
        let own = ["tls-listen": "127.0.0.1:0", "tls-certificate": folder.path("server.pem")]
        return try ServerProcess(folder: folder, settings: own.merging(settings) { $1 })
    }

    /// Writes certificate and key into `server.pem`.
    private static func makeCertificate(named name: String, in folder: TemporaryFolder) throws {
        let outcome = try Outcome(
            of: "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-keyout",
                folder.path("key.pem"), "-out", folder.path("certificate.pem"),
            ]
        )
        try #require(outcome.status == 0, "\(outcome.error)")
        let parts = try ["certificate.pem", "key.pem"].map {
            try String(contentsOfFile: folder.path($0), encoding: .utf8)
        }
        try folder.write("server.pem", parts.joined())
    }

    /// The name in the certificate that the server shows.
    private func shownName(_ server: ServerProcess) throws -> String {
        let outcome = try Outcome(
            of: "openssl",
            ["s_client", "-connect", "127.0.0.1:\(server.tlsPort)", "-quiet"],
            input: "quit\n"
        )
        return String(outcome.error.firstMatch(of: #/CN ?= ?(\w+)/#)?.1 ?? "")
    }

    /// Runs a program of Python that talks to the tls port.
    private func python(_ server: ServerProcess, _ program: String) throws -> Outcome {
        let head = """
            import socket, ssl
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            plain = socket.create_connection(("127.0.0.1", \(server.tlsPort)), 60)
            def read_all(line):
                octets = b""
                while True:
                    try:
                        more = line.recv(65536)
                    except ssl.SSLEOFError:
                        return octets
                    if not more:
                        return octets
                    octets += more

            """
        return try Outcome(of: "python3", ["-c", head + program])
    }

    private static let attempt =
        "voice code\n@e enrol lina\n@s start mr-six-roles\n@a answer 1 A\n@f finish yes\n@q quit\n"

    @Test(arguments: ["ncat", "openssl"])
    func `a whole attempt goes through a sealed line`(client: String) throws {
        let server = try self.server()
        let place = ["127.0.0.1", "\(server.tlsPort)"]

        let outcome =
            client == "ncat"
            ? try Outcome(of: "ncat", ["--ssl"] + place, input: Self.attempt)
            : try Outcome(
                of: "openssl",
                ["s_client", "-quiet", "-connect", place.joined(separator: ":")],
                input: Self.attempt
            )

        #expect(outcome.lines.first?.hasPrefix("200 quizline=1") == true)
        #expect(outcome.lines.contains { $0.hasPrefix("@f 248 ") }, "\(outcome.output)")
        #expect(outcome.lines.last?.hasPrefix("@q 205 ") == true)
        #expect(try server.stop() == 0)
    }

    @Test(arguments: [("1.2", true), ("1.3", true), ("1.1", false)])
    func `nothing older than TLS 1.2 is spoken`(version: String, isSpoken: Bool) throws {
        let server = try self.server()

        // Level 0 lets the client offer what the server has to refuse.
        let outcome = try Outcome(
            of: "openssl",
            [
                "s_client", "-quiet", "-cipher", "ALL:@SECLEVEL=0",
                "-tls" + version.replacing(".", with: "_"), "-connect",
                "127.0.0.1:\(server.tlsPort)",
            ],
            input: "quit\n"
        )

        #expect(outcome.output.contains("200 quizline=1") == isSpoken, "\(outcome.error)")
    }

    @Test
    func `a client that ends its side without a word of TLS gets all replies`() throws {
        let server = try self.server()
        let program = """
            sealed = context.wrap_socket(plain)
            sealed.sendall(b"voice code\\n" + b"".join(b"ping %d\\n" % n for n in range(500)) + b"cut")
            socket.socket.shutdown(sealed, socket.SHUT_WR)
            print(read_all(sealed).decode(), end="")
            """

        let outcome = try self.python(server, program)

        let pongs = outcome.lines.filter { $0.hasPrefix("202 :") }
        #expect(pongs == (0..<500).map { "202 :\($0)" }, "\(outcome.error)")
        #expect(outcome.lines.last?.hasPrefix("404 ") == true, "\(outcome.lines.suffix(1))")
    }

    @Test
    func `C8 no Telnet octet is ever sent over TLS`() throws {
        let server = try self.server()
        let program = """
            sealed = context.wrap_socket(plain)
            sealed.sendall(b"\\r\\n")
            import time
            time.sleep(0.2)  # longer than offer-wait, after which a plain line gets the offer
            sealed.sendall(b"telnet\\r\\nquit\\r\\n")
            octets = read_all(sealed)
            print(b"\\xff" in octets, b"\\r      \\r" in octets, octets.decode())
            """

        let outcome = try self.python(server, program)

        #expect(outcome.output.hasPrefix("False False 200 quizline=1"), "\(outcome)")
    }

    @Test
    func `a silent client and one that speaks no TLS are closed without a word`() throws {
        let server = try self.server(["header-time": "1s"])
        let silent = try LineClient(port: server.tlsPort)
        let plain = try LineClient(port: server.tlsPort)
        try plain.send(line: "list")

        #expect(try silent.readAll().isEmpty)
        #expect(try !plain.readAll().contains(UInt8(ascii: "2")))
        #expect(try self.shownName(server) == "first")
    }

    @Test
    func `SIGHUP shows the new certificate to new connections and ends none`() throws {
        let server = try self.server()
        let open = try server.script()
        let first = try self.shownName(server)

        try Self.makeCertificate(named: "second", in: server.folder)
        server.send(SIGHUP)
        try server.waitForLog("certificate read anew")
        let second = try self.shownName(server)
        try server.folder.write("server.pem", "nonsense")
        server.send(SIGHUP)
        try server.waitForLog("certificate not read anew")

        #expect(first == "first")
        #expect(second == "second")
        #expect(try self.shownName(server) == "second")
        #expect(try open.ask("ping").first?.hasPrefix("202") == true)
    }

    @Test
    func `a file that is no certificate keeps the server from starting and is named`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("server.pem", "nonsense")
        let arguments = ServerProcess.arguments(
            database: folder.path("quizline.db"),
            settings: ["tls-listen": "127.0.0.1:0", "tls-certificate": file]
        )

        let outcome = try Outcome(of: ServerProcess.program, arguments)

        #expect(outcome.status == 3)
        #expect(outcome.error.contains(file))
        #expect(outcome.error.contains("tls-key"))
    }

    @Test
    func `a handed socket named tls-proxy takes a PROXY header, then TLS, and is sealed`() throws {
        let folder = try TemporaryFolder()
        try Self.makeCertificate(named: "first", in: folder)
        let arguments = ServerProcess.arguments(
            database: folder.path("quizline.db"),
            settings: ["tls-certificate": folder.path("server.pem")]
        )
        let program = """
            import os, socket, ssl, sys
            listener = socket.create_server(("127.0.0.1", 0))
            address = listener.getsockname()
            server = os.fork()
            if server == 0:
                os.dup2(listener.fileno(), 3, inheritable=True)
                os.set_inheritable(3, True)
                os.dup2(2, 1)
                os.environ.update(LISTEN_PID=str(os.getpid()), LISTEN_FDS="1", LISTEN_FDNAMES="tls-proxy")
                os.execv(sys.argv[1], sys.argv[1:])
            plain = socket.create_connection(address, 60)
            plain.sendall(b"PROXY TCP4 192.0.2.7 198.51.100.1 56324 7849\\r\\n")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            sealed = context.wrap_socket(plain)
            sealed.sendall(b"voice code\\nwhoami\\nquit\\n")
            while True:
                octets = sealed.recv(65536)
                if not octets:
                    break
                sys.stdout.write(octets.decode())
            os.kill(server, 15)
            os.waitpid(server, 0)
            """

        let outcome = try Outcome(
            of: "python3",
            ["-c", program, ServerProcess.program] + arguments
        )

        let who = try #require(outcome.lines.first { $0.hasPrefix("212 ") }, "\(outcome)")
        #expect(who.contains("sealed=1"))
        #expect(who.contains("address=192.0.2.7"))
    }
}
