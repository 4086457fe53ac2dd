/// All families of rules.
enum Checks {
    static let all: [any Check.Type] = [
        LineChecks.self,
        KeyChecks.self,
        SettingChecks.self,
        TextChecks.self,
        ChoiceChecks.self,
        NumberChecks.self,
        PatternChecks.self,
        GapChecks.self,
        ReferenceChecks.self,
        FrameworkChecks.self,
        BankChecks.self,
    ]

    /// The codes that this version can give, in order.
    static var codes: [String] {
        Set(Self.all.flatMap { $0.examples.map(\.code) }).sorted { left, right in
            (left.dropFirst(), left) < (right.dropFirst(), right)
        }
    }
}
