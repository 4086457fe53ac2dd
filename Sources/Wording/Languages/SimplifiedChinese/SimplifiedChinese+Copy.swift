extension CopyPhrase {
    public var chinese: String {
        switch self {
        case .backedUp(let path, let content): "\(path)：\(Self.chinese(content))"
        case .notInBackup(let pepper):
            "备份里没有 \(pepper) 和导出清单；没有前者，任何密码都无法核对。密钥请与备份分开保存。"
        case .restored(let path, let content): "已恢复 \(path)：\(Self.chinese(content))"
        case .movedAway(let folder): "原来的文件移到了 \(folder)。"
        case .nothingMovedAway: "原来没有数据库。"
        case .afterRestore: "此后发生的事不在其中；此后删去身份的人要再删一次。"
        case .verified(let path, let content): "\(path) 完好：\(Self.chinese(content))"
        case .olderSchema(let found, let newest):
            "格式是 \(found)；下次启动会先备份，再改成格式 \(newest)。没有查看水平。"
        case .damage(let words): "已损坏：\(words)"
        case .orphans(let table, let rows): "\(table)：\(rows) 行指向不存在的内容"
        case .schema(let name, .missing): "缺少 \(name)"
        case .schema(let name, .surplus): "\(name) 不属于本程序"
        case .schema(let name, .changed): "\(name) 与本程序所建的不同"
        case .positionsTwice(let count): "日志里有 \(count) 个位置出现两次"
        case .triesTwice(let count): "有 \(count) 次作答存了不止一次"
        case .endsMissing(let count): "日志里缺少 \(count) 次答卷的结束"
        case .servings(let count): "有 \(count) 道题保存的情况与作答不符"
        case .brokenLinks(let count):
            "有 \(count) 条作答或事件被改动过，或者之前的记录被改动过，见 quizline audit --verify"
        case .brokenActs(let count):
            "有 \(count) 条操作记录被改动过，或者之前的记录被改动过，见 quizline audit --verify"
        case .foundWrong(let count):
            "发现 \(count) 处问题，什么都没有改动。请留好文件，用备份恢复：quizline restore 文件"
        }
    }

    private static func chinese(_ content: Content) -> String {
        let newest = content.newest.map { "，最新记录 \($0)" } ?? ""
        return "\(content.size)，\(content.answers) 次作答，\(content.people) 个账号\(newest)。"
    }
}
