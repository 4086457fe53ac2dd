extension SettingPhrase {
    public var english: String {
        switch self {
        case .problem(let name, let value, let source, let reason):
            "\(name): \(reason.english) (\(source) says '\(value)')"
        case .exposed(let address):
            "\(address) is a clear line that other machines reach: what is typed there can be read on the way"
        }
    }
}

extension SettingPhrase.Reason: Speakable {
    public var english: String {
        switch self {
        case .noSuchSetting: "there is no setting of this name"
        case .wanted(let range, let unit): "\(range.english) (\(unit.english)) wanted"
        case .atLeast(let setting, let value): "at least as much as \(setting) (\(value)) wanted"
        case .addressTwice(let address): "\(address) is given twice"
        case .addressTaken(let address, let setting): "\(address) is one of \(setting), too"
        case .certificateWanted: "a tls listener needs the file of its certificate"
        case .builtWithoutTLS:
            "this program was built without TLS; build it with 'make serve TLS=1', or let a TLS terminator in front of it connect to proxy-listen"
        }
    }
}

extension SettingPhrase.Range: Speakable {
    public var english: String {
        switch self {
        case .literal(let text): text
        case .addresses: "addresses with ports, such as 0.0.0.0:7849,[::]:7849"
        case .addressesOrNone: "addresses with ports, none"
        case .addressRanges: "addresses, with or without a number of bits"
        case .path: "1..1024 octets without NUL"
        case .pathOrNone: "1..1024 octets without NUL, none"
        case .job: "a job of competencies.yaml, none"
        }
    }
}

extension SettingPhrase.Unit: Speakable {
    public var english: String {
        switch self {
        case .answers: "answers"
        case .answersASecond: "answers a second"
        case .connections: "connections"
        case .days: "days"
        case .lines: "lines"
        case .list: "list"
        case .octets: "octets"
        case .path: "path"
        case .percent: "percent"
        case .questions: "questions"
        case .requests: "requests"
        case .requestsASecond: "requests a second"
        case .seconds: "seconds"
        case .threads: "threads"
        case .word: "word"
        }
    }
}
