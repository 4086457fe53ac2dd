import Foundation
import TestSupport

/// A program that leads a session of its own at a terminal.
///
/// `Process` cannot make one: the program would have no terminal that Ctrl-C or a change of the
/// window comes from, and would inherit the blocked signals of the thread that starts it.
final class TerminalProgram {
    private let pid: pid_t
    private var ended: Int32?

    /// Starts a program, found by its path or its name.
    ///
    /// - Parameter terminal: The path of the terminal that it reads, writes and is led from.
    init(_ words: [String], terminal: String, environment: [String: String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Opened by the leader of a session that has none, it becomes the session's terminal.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = Self.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var pid: pid_t = 0
        let status = Self.withStrings(words) { arguments in
            Self.withStrings(variables) { environment in
                posix_spawnp(&pid, words[0], &actions, &attributes, arguments, environment)
            }
        }
        guard status == 0 else { throw LineClient.Fault("cannot start \(words[0]): \(status)") }
        self.pid = pid
    }

    deinit { self.kill() }

    /// Waits for the end; the exit status, or minus the number of the signal that ended it.
    func status() throws -> Int32 {
        let limit = ContinuousClock.now + .seconds(ChildProcess.patience)
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
    func kill() {
        guard self.ended == nil else { return }
        Foundation.kill(self.pid, SIGKILL)
        _ = try? self.status()  // A program that was killed has no status that matters.
    }

    /// A new session, no signal blocked, none ignored.
    private static func attributes() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let newSession = 0x80  // POSIX_SPAWN_SETSID of glibc.
        let flags = Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF) | newSession
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
