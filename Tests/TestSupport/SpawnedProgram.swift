import Foundation

/// A program that a test started, ended by its own pid.
///
/// Not `Process` of Foundation, which hands on blocked signals, gives no terminal, and has crashed
/// while many programs were started at once.
public final class SpawnedProgram {
    /// What the program reads and writes.
    public enum Ends {
        /// The path of a terminal, which also becomes that of the program's session.
        case terminal(String)
        /// Open descriptors; nothing is there for those that are nil.
        case descriptors(input: Int32?, output: Int32?, error: Int32?)
    }

    /// What tells a sanitizer, if one is built in, where to report to (Scripts/sanitize).
    private static let sanitizers = ProcessInfo.processInfo.environment.filter {
        $0.key.hasSuffix("SAN_OPTIONS")
    }

    /// How long a test waits at most for a program, in seconds; only guards against hanging.
    public static let patience = 60

    public let pid: Int32
    private var ended: Int32?

    /// Starts a program, found by its path or its name; it inherits nothing else but its ends.
    ///
    /// - Parameters:
    ///   - words: The program and its arguments.
    ///   - folder: Where it works; where the tests work if left out.
    public init(
        _ words: [String],
        environment: [String: String],
        folder: String? = nil,
        ends: Ends
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        Self.add(ends, to: &actions)
        for open in try Self.openDescriptors() {
            posix_spawn_file_actions_addclose(&actions, open)
        }
        let isAtTerminal = if case .terminal = ends { true } else { false }
        var attributes = Self.attributes(newSession: isAtTerminal)
        defer { posix_spawnattr_destroy(&attributes) }
        let variables = environment.merging(Self.sanitizers) { own, _ in own }
            .map { "\($0.key)=\($0.value)" }
        var pid: pid_t = 0
        let all = (folder.map { ["env", "-C", $0] } ?? []) + words
        let status = Self.withStrings(all) { arguments in
            Self.withStrings(variables) { environment in
                posix_spawnp(&pid, all[0], &actions, &attributes, arguments, environment)
            }
        }
        guard status == 0 else { throw LineClient.Fault("cannot start \(words[0]): \(status)") }
        self.pid = pid
    }

    deinit { self.kill() }

    /// Sends a signal, unless the program is known to have ended.
    public func send(_ signal: Int32) {
        if self.ended == nil { Foundation.kill(self.pid, signal) }
    }

    /// Waits for the end; the exit status, or minus the number of the signal that ended it.
    public func status() throws -> Int32 {
        let limit = ContinuousClock.now + .seconds(Self.patience)
        while self.ended == nil {
            var status: Int32 = 0
            if waitpid(self.pid, &status, WNOHANG) == self.pid {
                let signal = status & 0x7F
                self.ended = signal == 0 ? status >> 8 & 0xFF : -signal
            } else {
                guard ContinuousClock.now < limit else {
                    throw LineClient.Fault("process \(self.pid) does not end")
                }
                usleep(2_000)
            }
        }
        return self.ended ?? 0
    }

    /// Ends the program at once and waits until it is gone.
    public func kill() {
        guard self.ended == nil else { return }
        self.send(SIGKILL)
        _ = try? self.status()  // A program that was killed has no status that matters.
    }

    private static func add(_ ends: Ends, to actions: inout posix_spawn_file_actions_t) {
        switch ends {
        case .terminal(let path):
            // Opened by the leader of a session that has none, it becomes the session's terminal.
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
        case .descriptors(let input, let output, let error):
            for (number, end) in zip(Int32(0)..., [input, output, error]) {
                if let end {
                    posix_spawn_file_actions_adddup2(&actions, end, number)
                } else {
                    posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
                }
            }
        }
    }

    /// What a program would inherit besides its ends; one that is closed meanwhile does no harm.
    private static func openDescriptors() throws -> [Int32] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            Int32($0)
        }
        .filter { $0 > 2 }
    }

    /// No signal blocked, none ignored.
    private static func attributes(newSession: Bool) -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let session = newSession ? 0x80 : 0  // POSIX_SPAWN_SETSID of glibc.
        let flags = Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF) | session
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return attributes
    }

    private static func withStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
