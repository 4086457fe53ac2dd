import Wording

/// Takes settings out of layers, remembers where each came from, and collects what is wrong.
struct SettingReader {
    /// A setting as it holds.
    struct Taken: Sendable, Equatable {
        let setting: Setting
        let text: String
        let source: String
        /// Whether it holds only as long as other settings, or the machine, stay as they are.
        var isComputed = false
    }

    private let layers: [ConfigurationLayer]
    private(set) var taken: [Taken] = []
    private(set) var problems: [ConfigurationProblem] = []

    /// - Parameter layers: The first that has a value wins.
    init(_ layers: [ConfigurationLayer]) {
        self.layers = layers
    }

    /// The value that holds; the standard one if a layer gives one that cannot be read.
    mutating func take<Value>(_ setting: TypedSetting<Value>) -> Value {
        self.given(setting) ?? self.keepStandard(setting, setting.standard)
    }

    /// The value that holds, where the standard one depends on other settings.
    mutating func take<Value>(_ setting: TypedSetting<Value>, standard: Value) -> Value {
        self.given(setting) ?? self.keepStandard(setting, standard, isComputed: true)
    }

    /// Whether a layer gives a value.
    func isGiven<Value>(_ setting: TypedSetting<Value>) -> Bool {
        self.layers.contains { $0.values[setting.description.name] != nil }
    }

    /// Reports what no single value shows, such as a pair that contradicts itself.
    mutating func refuse<Value>(_ setting: TypedSetting<Value>, _ reason: SettingPhrase.Reason) {
        let name = setting.description.name
        let taken = self.taken.last { $0.setting.name == name }
        let problem = ConfigurationProblem(
            name: name,
            value: taken?.text ?? "",
            source: taken?.source ?? "default",
            reason: reason
        )
        self.problems.append(problem)
    }

    private mutating func given<Value>(_ setting: TypedSetting<Value>) -> Value? {
        let name = setting.description.name
        guard let layer = self.layers.first(where: { $0.values[name] != nil }),
            let text = layer.values[name]
        else {
            return nil
        }
        guard let value = setting.read(text.trimmedBlanks) else {
            let about = setting.description
            let reason = SettingPhrase.Reason.wanted(about.accepted, about.unit)
            self.problems.append(
                ConfigurationProblem(name: name, value: text, source: layer.source, reason: reason)
            )
            return nil
        }
        self.taken.append(
            Taken(setting: setting.description, text: setting.write(value), source: layer.source)
        )
        return value
    }

    private mutating func keepStandard<Value>(
        _ setting: TypedSetting<Value>,
        _ value: Value,
        isComputed: Bool = false
    ) -> Value {
        self.taken.append(
            Taken(
                setting: setting.description,
                text: setting.write(value),
                source: "default",
                isComputed: isComputed
            )
        )
        return value
    }
}

extension String {
    /// Without blanks and tabs at its ends.
    var trimmedBlanks: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        return String(self.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
