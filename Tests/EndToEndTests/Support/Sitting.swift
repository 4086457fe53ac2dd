import TestSupport

/// A person at a terminal with one client, and the wire between the client and a server.
struct Sitting {
    let client: TerminalClient
    let wire: Wire
    let terminal: PseudoTerminal

    /// Connects to a server from a window of 100 columns; its greeting is read.
    init(_ client: TerminalClient, at server: ServerProcess) throws {
        try self.init(client, port: server.port, home: server.folder.path(""))
    }

    /// Connects to a port, with a folder for what the client keeps for itself.
    init(_ client: TerminalClient, port: Int, home: String) throws {
        let wire = try Wire(to: port)
        let words = client.words(port: wire.port)
        self.client = client
        self.wire = wire
        self.terminal = try PseudoTerminal(
            words[0],
            Array(words.dropFirst()),
            columns: 100,
            home: home
        )
        try self.terminal.read(until: "set lang en")
    }

    /// Types the first line and waits for all that follows from it.
    @discardableResult
    func begin(with line: String = "语言 zh") throws -> String {
        let reply = try self.ask(line)
        if self.speaksTelnet {
            try self.wire.wait(for: "WILL TTYPE") { $0.fromClient.contains([0xFF, 0xFB, 0x18]) }
        }
        return reply
    }

    /// Types a line; everything up to the next prompt.
    func ask(_ line: String) throws -> String {
        try self.terminal.type(line)
        return try self.terminal.read(until: "> ")
    }

    var speaksTelnet: Bool {
        switch self.client.telnet {
        case .binary, .withoutBinary: true
        case .none, .wiped: false
        }
    }
}
