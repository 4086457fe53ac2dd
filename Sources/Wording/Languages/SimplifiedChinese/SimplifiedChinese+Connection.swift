extension ConnectionPhrase {
    public var chinese: String {
        switch self {
        case .greeting: "销售经理训练。HELP 或 帮助。English: set lang en"
        case .goodbye: "再见。"
        case .here: "在。"
        case .unknownCommand(let word, let nearest):
            "没有“\(word)”这条命令。" + (nearest.map { "是不是想输入 \($0)？" } ?? "") + "输入 帮助 看全部命令。"
        case .severalCommands(let word, let verbs):
            "“\(word)”可能是 \(verbs.joined(separator: "、"))，请多输入几个字母。"
        case .shortFormRefused(let word, let verb): "“\(word)”是 \(verb) 的简写，在这种格式下请写完整。"
        case .notServed(let verb): "本服务器还没有 \(verb) 这条命令。"
        case .noArguments(let verb): "\(verb) 不带参数。"
        case .valueWanted(let name, let allowed): "\(name) 可以是 \(allowed.joined(separator: "、"))。"
        case .noSuchSetting(let name, let names):
            "没有“\(name)”这项设置。可设置：\(names.joined(separator: "、"))。"
        case .setForm: "例如：set lang zh，或 set width=100 page=20。"
        case .settingIs(let name, let value): Self.setting(name, value)
        case .voiceIs(let voice): "回复格式改为 \(voice)。"
        case .voiceStays(let voice): "回复格式是 \(voice)。"
        case .telnetIs(let state): Self.telnet(state)
        case .capabilities(let voices, let ways, let limit):
            "格式 \(voices.joined(separator: " "))；登录 \(ways.isEmpty ? "此连接不可用" : ways.joined(separator: " "))；一行最多 \(limit) 字节。"
        case .inputCancelled: "已取消。"
        case .unreadable(let charset): Self.unreadable(charset)
        case .charsetGuessed(let charset):
            "您输入的像是 \(charset)，从现在起按它收发。如果是乱码，请输入：set charset utf-8"
        case .pagePrompt(let isShort): isShort ? "-- 回车 / q -- " : "-- 更多：回车；q 停 -- "
        case .tooLong(let limit): "超过 \(limit) 字节，没有执行。请输入得短一些。"
        case .lineNotFinished: "最后一行没有结束，没有执行。"
        case .storageBusy: "没有记录：存储正忙。请稍后再输入同一行。"
        case .spaceLow: "没有开始：服务器磁盘快满了，正在答的测验不受影响。请告诉管理员，稍后再试。"
        case .diskFull: "没有记录：服务器磁盘已满。题目仍然开着，请告诉管理员，稍后再答。"
        case .storageStopped: "没有记录：服务器存储出错已停。请稍后再来，已记录的答案都在。"
        case .storageRefused: "没有记录：存储里没有这次作答。请输入 继续。"
        case .draining(let seconds): "服务器 \(seconds) 秒后停止。已答的都已记录。"
        case .shuttingDown: "服务器正在停止。已答的都已记录，稍后再来，输入 继续。"
        case .idleSoon(let seconds): "很久没有输入，\(seconds) 秒后断开。"
        case .idleTooLong: "太久没有输入，已断开。已答的都已记录，再来时输入 继续。"
        case .displaced: "您在别处登录的连接太多，这条要断开。"
        case .slowed: "输入得很快，会一行一行地执行。"
        case .serverFault: "服务器出错，此连接关闭。已答的都已记录。"
        case .tooManyErrors: "连续多行没有看懂。再见，请重新连接后输入 帮助。"
        case .tooManyFromAddress: "您的地址连接太多。请关闭一个，或稍后再试。"
        case .serverFull: "服务器已满，请稍后再试。"
        case .notThisProtocol: "这里是给 telnet 和 netcat 用的测验服务器，不是 HTTP、TLS 或 SSH。"
        }
    }

    private static func setting(_ name: String, _ value: String) -> String {
        switch name {
        case "lang": "语言是中文。"
        case "width": "每行 \(value) 列。"
        case "charset": value == "auto" ? "字符编码根据您输入的内容判断。" : "字符编码是 \(value)。"
        case "page": Self.page(value)
        case "ambiguous": "宽度不定的字符占 \(value) 列。"
        case "style": "样式是 \(value)。"
        case "follow": value == "on" ? "答完自动显示下一题。" : "题目要输入 题 才显示。"
        default: "\(name) 是 \(value)。"
        }
    }

    private static func page(_ value: String) -> String {
        switch value {
        case "0": "输出不分页。"
        case "auto": "满一屏停一下，前提是客户端报告窗口大小。"
        default: "每 \(value) 行停一下。"
        }
    }

    private static func unreadable(_ charset: String) -> String {
        switch charset {
        case "auto", "utf-8":
            "这一行不是 UTF-8，没有执行。请再输入一次（有些 telnet 会丢字符，nc 不会）；"
                + "或把终端设为 UTF-8；或输入：set charset gbk，或：set charset big5"
        default: "这一行不是 \(charset)，没有执行。请再输入一次，或输入：set charset utf-8"
        }
    }

    private static func telnet(_ state: String) -> String {
        switch state {
        case "off": "不再发送 Telnet 指令。"
        case "certain": "您的客户端使用 Telnet。"
        default: "Telnet：\(state)。"
        }
    }
}
