/// A charset of the line (rule L9 of the protocol).
public enum LineCharset: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// GB 18030, which contains GBK and GB 2312.
    case gb18030
    case big5

    /// The charset that a person or a client names: also `utf8`, `gbk` and `gb2312`, in any case.
    public init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "gb18030", "gbk", "gb2312": self = .gb18030
        case "big5": self = .big5
        default: return nil
        }
    }

    /// The name under which the C library knows it.
    var conversionName: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .big5: "BIG5"
        }
    }
}
