import Foundation
import LineProtocol
import QuizCore
import QuizSession
import TestSupport
import Testing
import Wording

/// One conversation that shows every kind of output, as a person sees it in a terminal.
struct Picture {
    /// The terminal, typed lines behind their prompts.
    private(set) var text = ""
    /// Lines of the server, prompts too, that are wider than the terminal.
    private(set) var tooWide: [String] = []

    static let lines = [
        "help", "help answers", "frobnicate", "list", "enrol lina as=Li", "logout", "login lina",
        "7KQ4-M2XD", "show six-roles",
        "start six-roles", "hint", "a", "2", "ab", "why 2", "f", "1a 2b 3c", "what", "2 1 4 3",
        "6", "coach", "x | y", "1a", "/status", "/list", "/gaps", "/help charset", "/whoami",
        "/set",
        "finish", "yes", "gaps", "quit",
    ]

    init(language: Language, width: Int, ambiguousWidth: Int = 1) throws {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        self.text = conversation.connect()
        let settings = "set lang=\(language.rawValue) width=\(width) ambiguous=\(ambiguousWidth)"
        for line in [settings] + Self.lines {
            let reply = conversation.type(line, prompting: true)
            self.text += line + "\r\n" + reply
            self.tooWide += reply.split(separator: "\r\n").map(String.init).filter {
                DisplayWidth.columns(of: $0, ambiguous: ambiguousWidth) > width
            }
            if line.hasPrefix("enrol") { conversation.employ("lina", as: "sales-rep") }
        }
    }
}

@Suite("Pictures of text")
struct PictureTests {
    @Test(arguments: Language.allCases, [20, 40, 80, 132])
    func `what is shown at a width is what was recorded`(language: Language, width: Int) throws {
        let picture = try Picture(language: language, width: width)

        let file = Repository.root.appendingPathComponent(
            "Tests/QuizSessionTests/Snapshots/\(language.rawValue)-\(width).txt"
        )
        #expect(try StoredText(file).difference(from: picture.text) == nil)
    }

    @Test(arguments: Language.allCases, [1, 2])
    func `W2 no line is wider than the terminal`(language: Language, ambiguous: Int) throws {
        for width in Array(20...60) + [72, 80, 100, 132, 200, 255] {
            let picture = try Picture(language: language, width: width, ambiguousWidth: ambiguous)

            #expect(picture.tooWide.isEmpty, "at \(width): \(picture.tooWide)")
        }
    }

    @Test(arguments: [20, 80])
    func `W5 style ansi makes headings bold and changes nothing else`(width: Int) throws {
        var plain = Conversation(catalog: try Fixtures.catalog())
        var styled = plain
        for line in ["set lang=en width=\(width)", "enrol lina", "start six-roles"] {
            _ = plain.type(line)
            _ = styled.type(line)
        }
        _ = styled.type("set style ansi")

        for line in ["question 1", "help", "b", "review", "gaps", "voice code", "question 2"] {
            let text = plain.type(line)
            let bold = styled.type(line)
            let bare = bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
            let headings = ["question 1", "help", "b", "gaps"].contains(line)
            #expect(bare == text)
            #expect(bold.contains("\u{1B}") == headings, "\(line): \(bold)")
        }
    }
}
