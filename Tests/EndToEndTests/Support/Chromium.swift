import Foundation
import TestSupport
import Testing

/// A browser without a window, where the machine has one.
///
/// No package that tests must have: it is large, and what it tells is looked at here only.
struct Chromium {
    private let program: String

    /// Why tests that need one are skipped.
    static let missing: Comment = "no Chromium here: apt-get install chromium"

    static var isInstalled: Bool { Self.path != nil }

    private static var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return ["chromium", "chromium-browser", "google-chrome"].lazy
            .flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    init() throws {
        self.program = try #require(Self.path)
    }

    /// What stands in the page after the browser has read it.
    func document(of page: String) throws -> String {
        try self.run(["--dump-dom", "file://\(page)"]).output
    }

    /// The number of pages of paper.
    func printedPages(of page: String) throws -> Int {
        let folder = try TemporaryFolder()
        let file = folder.path("page.pdf")
        _ = try self.run([
            "--no-pdf-header-footer", "--print-to-pdf=\(file)", "file://\(page)",
        ])
        let octets = try Data(contentsOf: URL(fileURLWithPath: file))
        let text = String(decoding: octets, as: UTF8.self)
        return text.matches(of: /\/Type \/Page\b/).count
    }

    /// A picture of the page on a screen, as the octets of a PNG file.
    func picture(of page: String, isDark: Bool) throws -> Data {
        let folder = try TemporaryFolder()
        let file = folder.path("page.png")
        _ = try self.run([
            "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--hide-scrollbars",
            "--window-size=1100,1300", "--screenshot=\(file)", "file://\(page)",
        ])
        return try Data(contentsOf: URL(fileURLWithPath: file))
    }

    /// How many pixels of the page stand out of a window at its right.
    ///
    /// What scrolls by itself does not count. A copy of the page is asked, in which a script may
    /// run.
    func overhang(of page: String, width: Int) throws -> Int {
        let folder = try TemporaryFolder()
        let text = try String(contentsOfFile: page, encoding: .utf8)
            .replacing(/<meta http-equiv[^>]*>/, with: "")
            .replacing(
                "</body>",
                with: """
                    <script>const root = document.documentElement
                    root.id = "overhang" + (root.scrollWidth - root.clientWidth)</script></body>
                    """
            )
        let copy = try folder.write("page.html", text)
        let read = try self.run([
            "--hide-scrollbars", "--window-size=\(width),900", "--dump-dom", "file://\(copy)",
        ])
        let found = try #require(read.output.firstMatch(of: /id="overhang(-?\d+)"/))
        return try #require(Int(found.1))
    }

    private func run(_ arguments: [String]) throws -> Outcome {
        let folder = try TemporaryFolder()
        return try Outcome(
            of: self.program,
            ["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)"]
                + arguments,
            environment: [
                "HOME": folder.path,
                "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
            ]
        )
    }
}
