extension CertificatePhrase {
    public var chinese: String {
        switch self {
        case .title: "证书"
        case .completed: "已完成训练计划"
        case .programme(let title, let id): "\(title)（\(id)）"
        case .label(let label): Self.chinese(label)
        case .unlimited: "长期"
        case .howToCheck(let code): "查验：在颁发它的测验服务器上输入 verify \(code)"
        case .criteria: "该岗位在此训练计划中的各步均已完成或获准免做。"
        case .form: "请输入 certificate 和训练计划；只输入 certificate 则列出您的全部证书。"
        case .heading(let count): "证书 \(count) 份："
        case .noneYet: "还没有证书。完成一个训练计划后输入：certificate 计划"
        case .nobodysYet(let user):
            "\(user) 还没有证书。完成一个培养计划后：quizline certificate \(user) 计划"
        case .notAssigned(let typed): "没有分配训练计划 \(typed)。"
        case .notThrough(let title, let open, let count):
            "\(title)：共 \(count) 步，还有 \(open) 步要做。"
        case .issued(let code): "证书 \(code)。"
        case .state(let state): Self.chinese(state)
        case .fact(let name, let user, let title, let day):
            "\(name)（\(user)）于 \(day) 完成“\(title)”。"
        case .unknown(let code): "没有编号为 \(code) 的证书。"
        case .fileWithoutCode(let path): "\(path) 里没有证书编号。"
        case .fileFits(let path): "\(path) 与颁发时一致。"
        case .fileDiffers(let path):
            "\(path) 与颁发时不一致：有人改过，或是为另一个地址（--home）生成的。"
        case .issuedOnTheLine(let programme):
            "服务器运行时只能由本人领取：certificate \(programme)"
        }
    }

    private static func chinese(_ label: Label) -> String {
        switch label {
        case .done: "完成日期："
        case .validUntil: "有效期至："
        case .issued: "颁发日期："
        case .code: "证书编号："
        }
    }

    private static func chinese(_ state: State) -> String {
        switch state {
        case .valid: "证书有效。"
        case .expired(let day): "证书已过期，最后一天是 \(day)。"
        case .differs: "编号与存储的内容不符：证书内容后来被改动过。"
        }
    }
}
