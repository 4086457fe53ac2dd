import Wording

extension PhraseSamples {
    private static let reasons: [SettingPhrase.Reason] =
        [
            .noSuchSetting, .atLeast(setting: "line", "4KiB"), .addressTwice("127.0.0.1:1"),
            .addressTaken("127.0.0.1:1", by: "listen"), .certificateWanted, .builtWithoutTLS,
        ]
        + [
            .literal("1..2"), .addresses, .addressesOrNone, .addressRanges, .path, .pathOrNone,
            .job,
        ]
        .map { .wanted($0, .word) }
        + SettingPhrase.Unit.allCases.map { .wanted(.literal("1..2"), $0) }

    static let setting: [SettingPhrase] =
        [.exposed("0.0.0.0:7849")]
        + ["flag", "environment", "default", "q.yaml:3"].map {
            .problem(name: "line", value: "x", source: $0, .noSuchSetting)
        }
        + Self.reasons.map { .problem(name: "line", value: "x", source: "flag", $0) }
}
