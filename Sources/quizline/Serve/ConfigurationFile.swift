import QuizServer
import Wording
import Yams

/// A file of settings: YAML with one `name: value` a line.
///
/// Each line is read for itself, so that one slip hides no other. Every line is a layer of its
/// own, so that a problem names the line it comes from.
struct ConfigurationFile {
    static let largestSize = 65_536

    /// One for each line that gives a setting, in order.
    let layers: [ConfigurationLayer]
    /// What is wrong with the form of the file.
    let faults: [CommandLinePhrase]

    init(reading path: String) throws(FileFailure) {
        let octets = try FileReading.octets(of: path, most: Self.largestSize)
        guard let text = String(validating: octets, as: UTF8.self) else {
            throw FileFailure(.notUTF8)
        }
        self.init(path: path, text: text)
    }

    init(path: String, text: String) {
        var layers: [ConfigurationLayer] = []
        var faults: [CommandLinePhrase] = []
        var firstLines: [String: Int] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in zip(1..., lines) {
            switch Self.content(of: String(line), isFirst: number == 1) {
            case .nothing: break
            case .faulty(let fault):
                faults.append(.settingLine(path: path, line: number, fault))
            case .setting(let name, let value):
                if let first = firstLines[name] {
                    let fault = CommandLinePhrase.SettingLineFault.twice(name: name, first: first)
                    faults.append(.settingLine(path: path, line: number, fault))
                } else {
                    firstLines[name] = number
                    layers.append(.file("\(path):\(number)", [name: value]))
                }
            }
        }
        self.layers = layers
        self.faults = faults
    }

    /// What a line holds.
    private enum Content {
        case nothing
        case setting(name: String, value: String)
        case faulty(CommandLinePhrase.SettingLineFault)
    }

    private static func content(of line: String, isFirst: Bool) -> Content {
        let line = isFirst && line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
        if isFirst, line == "---" { return .nothing }
        guard let node = try? Yams.compose(yaml: line) else {  // The fault tells what to write.
            let isEmpty = line.drop { $0 == " " || $0 == "\t" }.first.map { $0 == "#" } ?? true
            guard !isEmpty else { return .nothing }
            return .faulty(line.contains(": ") ? .value : .form)
        }
        guard case .mapping(let mapping) = node, mapping.count == 1,
            let (key, value) = mapping.first, let name = key.scalar, !line.hasPrefix(" "),
            !line.hasPrefix("{")
        else { return .faulty(.form) }
        guard let text = value.scalar else { return .faulty(.value) }
        return .setting(name: name.string, value: text.string)
    }
}
