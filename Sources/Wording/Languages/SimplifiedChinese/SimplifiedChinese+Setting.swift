extension SettingPhrase {
    public var chinese: String {
        switch self {
        case .problem(let name, let value, let source, let reason):
            "\(name)：\(reason.chinese)（\(Self.chinese(source))给的是 '\(value)'）"
        case .exposed(let address): "\(address) 是其他机器能连上的明文线路：输入的内容在途中可以被读到"
        }
    }

    /// The path of a file stands as it is.
    private static func chinese(_ source: String) -> String {
        switch source {
        case "flag": "命令行"
        case "environment": "环境变量"
        case "default": "默认值"
        default: "\(source) "
        }
    }
}

extension SettingPhrase.Reason {
    public var chinese: String {
        switch self {
        case .noSuchSetting: "没有这项设置"
        case .wanted(let range, let unit): "应为 \(range.chinese)（\(unit.chinese)）"
        case .atLeast(let setting, let value): "不能小于 \(setting)（\(value)）"
        case .addressTwice(let address): "\(address) 给了两次"
        case .addressTaken(let address, let setting): "\(address) 也在 \(setting) 里"
        case .certificateWanted: "TLS 监听需要证书文件"
        case .builtWithoutTLS:
            "这个程序编译时没有带 TLS；请用 make serve TLS=1 编译，或者让前面的 TLS 代理连接 proxy-listen"
        }
    }
}

extension SettingPhrase.Range {
    public var chinese: String {
        switch self {
        case .literal(let text): text
        case .addresses: "带端口的地址，例如 0.0.0.0:7849,[::]:7849"
        case .addressesOrNone: "带端口的地址，或 none"
        case .addressRanges: "地址，可带位数"
        case .path: "1..1024 个字节，不含 NUL"
        case .pathOrNone: "1..1024 个字节，不含 NUL，或 none"
        case .job: "competencies.yaml 里的岗位，或 none"
        }
    }
}

extension SettingPhrase.Unit {
    public var chinese: String {
        switch self {
        case .answers: "次作答"
        case .answersASecond: "每秒作答次数"
        case .connections: "个连接"
        case .days: "天"
        case .lines: "行"
        case .list: "列表"
        case .octets: "字节"
        case .path: "路径"
        case .percent: "百分比"
        case .questions: "题"
        case .requests: "个请求"
        case .requestsASecond: "每秒请求数"
        case .seconds: "秒"
        case .threads: "个线程"
        case .word: "词"
        }
    }
}
