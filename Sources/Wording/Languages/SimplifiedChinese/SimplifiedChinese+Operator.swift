extension OperatorPhrase {
    public var chinese: String {
        switch self {
        case .addressInUse(let address): "\(address) 已被占用；请停掉那里的服务，或用 --listen 换一个。"
        case .addressForbidden(let address):
            "不能绑定 \(address)：1024 以下的端口归系统；请用 --listen 换一个。"
        case .addressNotHere(let address): "\(address) 不是本机的地址；请用 --listen 换一个。"
        case .addressNotBound(let address, let reason):
            "不能绑定 \(address)（\(reason)）；请用 --listen 换一个。"
        case .socketUnknown(let name):
            "服务管理器交来的套接字名为“\(name)”；请改名为 plain、telnet 或 tls，"
                + "连接以 PROXY 头开始的再加 -proxy（FileDescriptorName=）。"
        case .socketUnfit(let name):
            "服务管理器的套接字“\(name)”不接受 TCP 连接；请用 ListenStream= 写明地址和端口。"
        case .certificateUnfit(let path, let reason):
            "\(path) 不能用于 TLS（\(reason)）；tls-certificate 和 tls-key 要用相配的 PEM 文件。"
        case .databaseLocked(let path, let pid):
            "\(path) 正由另一个服务使用\(pid.map { "（进程 \($0)）" } ?? "")；请停掉它，或用 --database 换一个。"
        case .databaseForeign(let path):
            "\(path) 不是 Quizline 的数据库，没有动它；请用 --database 换一个。"
        case .databaseNewer(let path, let found, let known):
            "\(path) 由更新的 Quizline 写成（格式 \(found)，本程序只认到 \(known)）；请用那个版本。"
        case .databaseStrayLog(let path):
            "\(path) 旁有日志而没有数据库；请把数据库放回来，或把 -wal 文件移开。"
        case .databaseOnNetwork(let path):
            "\(path) 在网络文件系统上，答案存不牢；请换本地磁盘。"
        case .databaseMissing(let path):
            "没有 \(path) 这个数据库；启动服务会建立它，或用 --database 指明。"
        case .databaseNotWritable(let path, let reason):
            "打不开 \(path)：\(reason)；请看文件和文件夹归谁所有。"
        case .databaseDamaged(let path, let reason):
            "\(path) 已损坏（\(reason)），没有动它；请用备份恢复。"
        case .databaseNotDurable(let path):
            "\(path) 不能保证每次写到盘上，答案可能丢失；没有启动。"
        case .databaseBusy(let path): "\(path) 正忙，请再试一次。"
        case .databaseOther(let path, let reason): "用不了 \(path)：\(reason)。"
        case .restoreUnfinished(let path):
            "\(path) 不在原处：上次恢复中途停了。请再做一遍：quizline restore 文件"
        case .copyThere(let path): "\(path) 已经存在，没有动它；请换个名字，或加 --force。"
        case .copyOfItself(let path): "\(path) 就是数据库本身；请换一个文件。"
        case .copyPlaceHasLog(let path):
            "\(path) 旁有日志（-wal 或 -journal），说明它正在使用或没有正常关闭；备份请换个名字。"
        case .copyDiffers(let path, let reason):
            "副本 \(path) 与数据库不一致（\(reason)），已经丢弃；请检查磁盘后再试。"
        case .diskFull(let path): "\(path) 所在的磁盘已满；请腾出空间再启动。"
        case .diskFault(let path, let reason):
            "\(path) 所在的磁盘出错（\(reason)），不再记录；请检查磁盘后再启动。"
        case .keyReadableByOthers(let path):
            "\(path) 别人也能读，而它守着所有密码；请运行：chmod 600 \(path)"
        case .keyLost(let path):
            "没有 \(path)，而已存的密码要用它；请从备份放回来。若确已丢失：quizline trainee secret --all"
        case .notAKey(let path):
            "\(path) 不是 32 字节的密钥；请放回原来的文件。没有它，人人都要换密码。"
        case .keyFault(let path, let reason): "用不了 \(path)：\(reason)。"
        case .noSuchDefaultJob(let job, let known):
            "default-job：competencies.yaml 里没有岗位 \(job)。有：\(known.joined(separator: "、"))；不设岗位写 none。"
        case .noHashing: "没有内存或没有 libsodium，无法核对密码。"
        }
    }
}
