import Foundation
import Glibc
public import Logging

/// Writes each event as one line to standard error: instant, level, message, then `key="value"`.
///
/// Values are escaped, so that no value can end a line or look like another field.
public struct LineLog: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel: Logger.Level
    private let label: String
    private let write: @Sendable (String) -> Void

    /// A handler that writes to standard error.
    public init(label: String, level: Logger.Level) {
        self.init(label: label, level: level) { line in
            // A log that nobody reads any more must not stop the server.
            var octets = Array(line.utf8)[...]
            while !octets.isEmpty {
                let count = octets.withUnsafeBytes {
                    Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
                }
                guard count > 0 else { return }
                octets = octets.dropFirst(count)
            }
        }
    }

    init(label: String, level: Logger.Level, write: @escaping @Sendable (String) -> Void) {
        self.label = label
        self.logLevel = level
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { self.metadata[key] }
        set { self.metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let own = event.metadata ?? [:]
        let fields = self.metadata.merging(own) { _, own in own }
        let cause = event.error.map { [" error=\(LogText.quoted("\($0)"))"] } ?? []
        let pairs = fields.sorted { $0.key < $1.key }.map {
            " \(LogText.word($0.key))=\(LogText.quoted("\($0.value)"))"
        }
        let instant = ISO8601DateFormatter().string(from: Date())
        let message = LogText.escaped(event.message.description)
        self.write(
            "\(instant) \(event.level) \(self.label): \(message)\((pairs + cause).joined())\n"
        )
    }
}

/// Text as it may stand in a log line.
enum LogText {
    /// In double quotes, with everything escaped that is not a printable character.
    static func quoted(_ text: String) -> String {
        "\"\(self.escaped(text))\""
    }

    /// Without quotes around.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            default:
                escaped +=
                    Self.isPrintable(scalar)
                    ? "\(scalar)" : "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return escaped
    }

    /// A key: letters, digits, dash and underscore.
    static func word(_ text: String) -> String {
        String(
            text.map {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "_"
            }
        )
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        default: true
        }
    }
}
