import Logging
import Testing

@testable import QuizServer

@Suite("Log lines")
struct LineLogTests {
    /// The fields of a log line, read as a program would read them; nil if it is none.
    private static func fields(of text: String) -> [String: String]? {
        let shape = #/[0-9T:-]+Z \w+ [\w.-]+: event((?: [\w-]+="(?:[^"\\\n]|\\.)*")*)\n/#
        guard let match = text.wholeMatch(of: shape) else { return nil }
        let pairs = match.1.matches(of: #/ ([\w-]+)="((?:[^"\\]|\\.)*)"/#)
        return Dictionary(
            uniqueKeysWithValues: pairs.map { (String($0.1), Self.unescaped($0.2)) }
        )
    }

    private static func unescaped(_ text: Substring) -> String {
        var plain = ""
        var rest = text.unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let sign = rest.popFirst() else {
                plain.unicodeScalars.append(scalar)
                continue
            }
            switch sign {
            case "n": plain += "\n"
            case "r": plain += "\r"
            case "t": plain += "\t"
            case "u":
                let digits = String(rest.prefix { $0 != "}" }.dropFirst())
                rest = rest.drop { $0 != "}" }.dropFirst()
                let code = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
                if let code { plain.unicodeScalars.append(code) }
            default: plain.unicodeScalars.append(sign)
            }
        }
        return plain
    }

    private static let hostile = [
        "plain", "two words", "a\nb", "a\r\nb", "tab\there", "quote\"inside", "back\\slash",
        "\" account=\"root", "\\", "\\n", "\u{1B}[2J", "\u{0}", "\u{7F}\u{9B}31m", "\u{202E}rtl",
        "\u{2028}line\u{2029}", "李娜", "😀", "\u{E000}", "a=b", "",
    ]

    @Test(arguments: Self.hostile)
    func `a hostile value stays one field of one line`(value: String) throws {
        let log = LogRecorder()

        log.logger.notice("event", metadata: ["value": "\(value)", "after": "1"])

        #expect(log.lines.count == 1)
        let line = try #require(log.lines.first)
        #expect(Self.fields(of: line) == ["value": value, "after": "1"])
    }

    @Test(arguments: Self.hostile)
    func `no control character reaches the terminal`(value: String) throws {
        let log = LogRecorder()

        log.logger.warning("\(value)", metadata: ["\(value)": "\(value)"])

        let text = try #require(log.lines.first)
        #expect(text.last == "\n")
        #expect(
            text.dropLast().unicodeScalars.allSatisfy {
                !$0.properties.isDefaultIgnorableCodePoint
                    && ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
                        $0.properties.generalCategory
                    )
            }
        )
    }

    @Test
    func `fields stand in the order of their names, those of the event before those of the log`()
        throws
    {
        let log = LogRecorder()
        var logger = log.logger
        logger[metadataKey: "b"] = "log"
        logger[metadataKey: "c"] = "log"

        logger.info("event", metadata: ["b": "event", "a": "event"])

        let tail = try #require(log.lines.first).split(separator: ": ", maxSplits: 1).last
        #expect(tail == "event a=\"event\" b=\"event\" c=\"log\"\n")
    }

    @Test
    func `events below the level are left out`() {
        let log = LogRecorder()
        var logger = log.logger
        logger.logLevel = .warning

        logger.info("less")
        logger.error("more")

        #expect(log.lines.count == 1)
    }
}
