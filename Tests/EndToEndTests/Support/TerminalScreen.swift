import Foundation
import TestSupport

/// A terminal emulator (tmux) that shows a program: what a person sees, row by row.
///
/// Each has a tmux server of its own, which ends with it and reads no settings of the machine.
final class TerminalScreen {
    /// Everything on the screen at one moment.
    struct View {
        /// The rows up to the last that is not empty, without blanks at their ends.
        let rows: [String]
        /// Where the cursor stands, from 0.
        let column: Int
        let row: Int

        /// - Parameter text: The place of the cursor in the first line, then the rows.
        init(_ text: String) throws {
            var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
                String(row.reversed().drop { $0 == " " }.reversed())
            }
            let place = rows.removeFirst().split(separator: " ").compactMap { Int($0) }
            guard place.count == 2 else { throw LineClient.Fault("no cursor: \(text)") }
            while rows.last?.isEmpty == true { rows.removeLast() }
            (self.rows, self.column, self.row) = (rows, place[0], place[1])
        }

        var rowOfCursor: String { self.rows.indices.contains(self.row) ? self.rows[self.row] : "" }
    }

    /// What stands before the cursor when a line can be typed.
    enum Prompt {
        case usual
        case secret

        /// Whether a row without the blanks at its end is such a prompt.
        func matches(_ row: String) -> Bool {
            switch self {
            case .usual: row.wholeMatch(of: #/(\d+/\d+)?>/#) != nil
            case .secret: row.hasSuffix("：") || row.hasSuffix(":")
            }
        }
    }

    let columns: Int
    private let folder: TemporaryFolder
    private let server: ChildProcess

    /// Shows a program in a window so high that nothing scrolls away.
    init(columns: Int, rows: Int = 400, _ program: String) throws {
        self.columns = columns
        let folder = try TemporaryFolder()
        self.folder = folder
        // Without a status line the program has the whole window.
        let settings = try folder.write(
            "tmux.conf",
            "set -g status off\nnew-session -d -x \(columns) -y \(rows) '\(program)'\n"
        )
        // Not a daemon, so that it is a child of the test and ends with it.
        self.server = try ChildProcess(
            "tmux",
            Self.place + ["-f", settings, "-D"],
            environment: Self.environment(folder)
        )
    }

    private static let place = ["-u", "-L", "screen"]

    private static func environment(_ folder: TemporaryFolder) -> [String: String] {
        ["TMUX_TMPDIR": folder.path(".")]
    }

    /// Waits until something is on the screen.
    func wait(for text: String) throws {
        let end = ContinuousClock.now + .seconds(ChildProcess.patience)
        // Before its first screen tmux does not answer.
        while (try? self.look().rows.contains { $0.contains(text) }) != true {
            guard ContinuousClock.now < end else { throw LineClient.Fault("no \(text)") }
            usleep(20_000)
        }
    }

    /// Types a line and the return key, and waits until the cursor stands in a later row behind
    /// a prompt; what is seen then.
    func type(_ line: String, after seen: View, until prompt: Prompt) throws -> View {
        let keys = line.isEmpty ? [] : ["send-keys", "-l", "--", line, ";"]
        try self.tmux(keys + ["send-keys", "Enter"])
        let end = ContinuousClock.now + .seconds(ChildProcess.patience)
        var view = seen
        while view.row <= seen.row || !prompt.matches(view.rowOfCursor) {
            guard ContinuousClock.now < end else {
                throw LineClient.Fault("no prompt: \(view.rows.joined(separator: "\n"))")
            }
            usleep(10_000)
            view = try self.look()
        }
        return view
    }

    /// What is seen now.
    func look() throws -> View {
        try View(self.tmux(Self.cursor + [";", "capture-pane", "-p"]))
    }

    /// What is seen now, with rows that the terminal made of one line in one.
    func lookAtLines() throws -> View {
        try View(self.tmux(Self.cursor + [";", "capture-pane", "-p", "-J"]))
    }

    private static let cursor = ["display-message", "-p", "#{cursor_x} #{cursor_y}"]

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let outcome = try Outcome(
            of: "tmux",
            Self.place + arguments,
            environment: Self.environment(self.folder)
        )
        guard outcome.status == 0 else { throw LineClient.Fault("tmux: \(outcome.error)") }
        return outcome.output
    }
}
