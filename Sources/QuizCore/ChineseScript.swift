/// Which of the two Chinese scripts a character belongs to.
public enum ChineseScript {
    /// Characters of the table that are also ordinary in Simplified text (GB 2312).
    private static let alsoSimplified = Set(
        "么乾仝俱像吒哩坏夥彷徵拚捱摺榘沈淼瞭甯菸薹藉袷覆醣阪麴".unicodeScalars
    )

    /// Simplified characters that are also ordinary in Traditional text (Big5).
    private static let alsoTraditional = Set(
        """
        万与丑丰乃了于云仆价仿优伙体余佛佣俊修借假僵儿克党具冢冬凄准凌几凶出划刮制千升卜占即卷厂厘只台吁吃合吊同后\
        向吨听呆周和咨咸咽哄哲唇喂噪回困圣坤坯埼复夸奔奸姜娘宁家尸局岩岭岳峰巨布帘席干并幸庄床庵异弦彩征御忏志念怀怜\
        恤惊愈愿戚扇才扎扑托扣扰折抬抵拐拼挂挨挲挽捆捍据搜教斗旋旗既昆晒暗曲札朱朴机杆村杠杯杰松板极构柜查栖栗核梁棋\
        棱欲气污沄沉沾泄泛泞注洁洒洼涂涌淀游渺溪溯漓澄灶炖熏狸玩璇瓮症痒痴皂真矩确碗离私秋种秘筑管篱粽糊糖系累网羡群肮\
        肴胄胜胡腊腌膻致舍芸苔苹范茧荐蒏蒙蓑蔂蔑虫虮虱蚕蚝蜡蝎表触谷象赶跖踊辟适逾郁酸采里雇雕霉面飧
        """.unicodeScalars
    )

    private static let pairs = zip(
        SimplifiedTable.traditional.unicodeScalars,
        SimplifiedTable.simplified.unicodeScalars
    )

    private static let simplifiedForms = ScalarMap(
        Self.pairs.filter { $0.0 != $0.1 && !Self.alsoSimplified.contains($0.0) }
    )

    private static let traditionalForms = ScalarMap(
        Self.pairs.filter { $0.0 != $0.1 && !Self.alsoTraditional.contains($0.1) }
            .map { ($0.1, $0.0) }
    )

    /// What Simplified text has instead of a character; nil if it has the character itself.
    public static func simplifiedForm(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        Self.simplifiedForms[scalar]
    }

    /// What Traditional text has instead of a character; nil if it has the character itself.
    public static func traditionalForm(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        Self.traditionalForms[scalar]
    }

    /// Whether a code point is a Chinese character.
    public static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: scalar == "〇"
        }
    }
}
