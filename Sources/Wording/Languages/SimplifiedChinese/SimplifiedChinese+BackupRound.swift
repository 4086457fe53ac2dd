extension BackupRoundPhrase {
    public var chinese: String {
        switch self {
        case .everyForm: "--every 要写 1s 到 365d 之间的时间，如 6h。"
        case .keepForm(let most): "--every 和 --keep 要一起用；--keep 要写 1 到 \(most) 之间的数。"
        case .noForce: "--force 只用于单个备份；用 --every 时什么也不替换。"
        case .missed(let instant, let reason): "\(instant)：没有备份成。\(reason)"
        case .busy(let folder): "另一个进程正在 \(folder) 里备份。"
        case .deleted(let path): "已删除 \(path)，有更新的备份。"
        case .notDeleted(let path, let reason): "\(path) 删不掉：\(reason)"
        case .notNoted(let path, let reason):
            "\(path) 完好，但没能记下，以后不会自动删除：\(reason)"
        }
    }
}
