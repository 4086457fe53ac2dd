extension DiagnosticPhrase {
    public var chinese: String {
        switch self {
        case .notUTF8(let line): "这个文件不是 UTF-8（第 \(line) 行）。"
        case .forbiddenCharacter(let code): "这里不能用字符 \(code)。"
        case .colonInValue: "普通值里有“: ”，YAML 会当成新的键。请把整个值放进双引号。"
        case .valueBeginsWith(let sign): "值不加引号就不能以“\(sign)”开头。请把整个值放进双引号。"
        case .valueGoesOnAfter(let sign): "\(sign) 已经结束，后面却还有字。请把整个值放进双引号。"
        case .neverClosed(let sign): "这里打开的 \(sign) 没有结束。"
        case .indentation(let found, let above):
            "这一行缩进 \(found) 个空格；上面各行的缩进是 \(Self.chineseList(above))。"
        case .blanksWanted: "缩进只能用空格。"
        case .wideColon: "键后面要用“:”加一个空格，不用“：”。"
        case .blankMissing(let sign): "“\(sign)”后面少一个空格。"
        case .lostAsComment(let text):
            "从“#”起的字都成了注释：“\(text)”。请把整个值放进双引号；若确是注释，在“#”前空两格。"
        case .anchor(let name): "“\(name)”会成为锚点或别名，测验文件里没有这些。请加引号，或把字写两遍。"
        case .tag(let tag): "“\(tag)”会成为标签，这个词会丢失。请把整个值放进双引号。"
        case .duplicateKey(let key, let line): "“\(key)”在这里出现两次，第一次在第 \(line) 行。请删去或改名。"
        case .secondDocument: "一个测验文件只有一份文档。请删去这一行，或拆成两个文件。"
        case .limit(let limit, let most): "\(Self.chineseName(limit))不能超过 \(most)。"
        case .unreadableLine: "这一行读不懂；这一项余下的部分没有检查。"
        case .colonMadeKey: "“: ”把这段文字变成了键和值。请把整项放进双引号。"
        case .noKeys: "测验文件以 id、title 等键开头。"
        case .unknownEscape(let escape): "“\(escape)”在双引号里没有意义。请写两个反斜线，或用单引号。"
        case .unknownKey(let key, let nearest):
            "这里没有“\(key)”这个键。" + (nearest.map { "是不是“\($0)”？" } ?? "")
        case .missing(let key): "缺少“\(key)”。"
        case .wrongKind(let key, let kind): "“\(key)”应当是\(Self.chineseName(kind))。"
        case .wrongItemKind(let key, let kind): "“\(key)”的每一项应当是\(Self.chineseName(kind))。"
        case .wrongForm(let text, let form, let example):
            "“\(text)”不是\(Self.chineseName(form))；例如可以写 \(example)。"
        case .noValue(let key, let example): "“\(key)”没有值；例如可以写 \(example)。"
        case .outOfRange(let key, let low, let high): "“\(key)”要在 \(low) 与 \(high) 之间。"
        case .badID: "id 只用小写字母、数字和单个连字符，最多 64 个字符。"
        case .questionTwice(let id, let line): "第 \(line) 行已经有题目“\(id)”。"
        case .quizIDDiffers: "测验的 id 要与文件名相同。"
        case .quizTwice(let id, let file): "\(file) 里已经有测验“\(id)”。"
        case .typeKeys(let found):
            "每道题在 one、many、truth、match、order、number、text、blank、rate、essay、scene 中恰有一个；现有：\(found.isEmpty ? "无" : found.joined(separator: "、"))。"
        case .noMeaning(let key, let type): "“\(key)”对 \(type) 没有意义。请删去。"
        case .languageCount(let languages, let found):
            "应有 \(languages.count) 种语言（\(languages.joined(separator: "、"))），现有 \(found) 种。"
        case .emptyText(let name): "\(name) 的文字是空的。"
        case .unknownLanguage(let key): "langs 里没有“\(key)”；在 { } 里，逗号会结束一段文字。"
        case .separatorTwice(let sign): "“ \(sign) ”只能有一个；请用长写法。"
        case .weightSum(let sum): "权重之和是 \(sum)，不是 100%。"
        case .versionWritten: "版本由内容算出。请删去这个键。"
        case .stillInUse(let id): "“\(id)”还在使用。"
        case .offsetWanted: "时刻要写明时区，例如 2026-03-01 09:00 +08:00。"
        case .closesBeforeOpens: "closes 要晚于 opens。"
        case .severalTries: "一题多试要求每题之后给反馈，并且不用把握度。"
        case .needsItself(let path): "这个测验经 \(path) 又要求自己。"
        case .missingInDraft(let key): "还缺“\(key)”。"
        case .noEffect(let key): "“\(key)”在这里不起作用。"
        case .tooFewToDraw(let wanted, let available): "要抽 \(wanted) 题，只有 \(available) 题。"
        case .markWanted: "选项以 (x)、( ) 或 (50%) 加一个空格开头。"
        case .noRightChoice: "没有选项标 (x)。"
        case .twoRightChoices: "有两个选项标了 (x)；请用 many。"
        case .noWrongChoice: "所有选项都是对的。"
        case .sameChoices(let first, let second, let language):
            "选项 \(first) 与 \(second) 在 \(language) 里读起来相同。"
        case .itemCount(let name, let low, let high): "“\(name)”要有 \(low) 到 \(high) 项。"
        case .mixedCredits:
            "选项要么全标 (x) 与 ( )，要么全标带正负号的百分数，其中正数之和为 100%。"
        case .notTruth: "请写 true 或 false（对、错）。"
        case .pairWanted: "一对写成“左 => 右”。"
        case .itemTwice(let text): "“\(text)”出现两次。"
        case .notNumber(let text): "“\(text)”不是数或区间，例如 3、82..91、100 +- 5%。"
        case .mixedPercent: "各个区间要么都用百分数，要么都不用。"
        case .neverApplies(let line): "这一条用不上；第 \(line) 行先接住了它。"
        case .acceptsAnything: "这个写法会接受任何回答。"
        case .tooManyOptionalParts: "可省部分太多，会得出 64 种以上的文字。"
        case .braces: "“{”与“}”没有配对，或一个套着另一个。"
        case .barInPart: "可有可无的部分 {…} 只是一段文字；几种写法请在花括号外用“|”分开。"
        case .noGap: "没有空；例如可以写 {词}。"
        case .gapCounts(let one, let count, let other, let otherCount):
            "\(one) 有 \(count) 个空，\(other) 有 \(otherCount) 个。"
        case .gapsDiffer(let number): "第 \(number) 个空在各语言里的种类、选项数、答案或数值不同。"
        case .gapNumber(let number): "每种语言的文字里都要有且只有一个 {\(number)}。"
        case .gapChoices: "选择空要有一个“=”和至少一个“~”。"
        case .noRegularExpression: "不用正则表达式；请用 |、{ } 和 *。"
        case .pointsWanted: "评分要点前先写分值和一个空格，如 (3)。"
        case .onlyExactly(let number): "只有恰好 \(number) 才算对；请用 +- 给出容差。"
        case .readAsMark(let mark): "已按 \(mark) 读入。"
        case .unitMultiplier(let unit): "带“\(unit)”的数有两种读法；请用基本单位。"
        case .noNode(let name): "没有节点“\(name)”。"
        case .unreachedNode(let name): "没有路通到“\(name)”。"
        case .deadEnd(let name, let state): "死路：在“\(name)”，\(state) 时没有可选的。"
        case .endlessLoop(let one, let other): "“\(one)”和“\(other)”之间会没完没了。请给情景定一个步数。"
        case .optionNeverShown(let text): "这个选项永远选不到：\(text)。"
        case .undeclared(let name): "state 里没有“\(name)”。"
        case .untagged(let id): "这道题没有标能力“\(id)”。"
        case .startOutside(let name, let low, let high): "“\(name)”的初值不在 \(low)..\(high) 之内。"
        case .sameEnds(let range): "\(range) 不是范围：两端要不同，小的在前。"
        case .scoreWeights(let sum): "分数的权重合计 \(sum)，不是 100%。"
        case .endScore(let score): "结局的分数 \(score) 必须在 0% 到 100% 之间。"
        case .noEnding: "没有一种走法能到结局。"
        case .tooManyStates(let count): "太大，无法逐一验证；看了 \(count) 个状态。"
        case .bestPlay(let score, let ways): "最好的走法得 \(score)（\(ways) 种）；应当只有一种，且不低于 80%。"
        case .randomPlay(let score): "随便选也能得 \(score)。"
        case .noCompetency(let id): "没有能力“\(id)”。"
        case .noFact(let id): "没有事实“\(id)”。"
        case .noJobRole(let id): "没有岗位“\(id)”。"
        case .noQuiz(let id): "没有测验“\(id)”。"
        case .noFactCited: "这道题没有引用事实。"
        case .factElsewhere(let fact, let belongsTo, let others):
            "\(fact) 属于 \(belongsTo.joined(separator: "、"))，不属于 \(others.joined(separator: "、"))。"
        case .idTwice(let id): "“\(id)”在框架里出现两次。"
        case .noLevel(let level): "框架里没有等级 \(level)。"
        case .noName(let id): "“\(id)”没有名称。"
        case .tableColumns(let expected, let found): "这一行有 \(found) 列；表有 \(expected) 列。"
        case .articlesDiffer(let topic): "各篇资料在这里说法不同（\(topic)）；请写明出自哪一篇。"
        case .articlesContradict(let topic): "不要问这个：各篇资料互相矛盾（\(topic)）。"
        case .factUnused(let id): "没有题目依据 \(id)。"
        case .fewQuestions(let id, let count): "\(id) 只有 \(count) 道题；至少要 4 道。"
        case .bankTooSmall(let job, let id, let level, let provable, let missing):
            "\(job) 要求 \(id) 达到 \(level)；现有题目只能证明到 \(provable)。\(missing.map { "大约还缺 \($0) 道题。" } ?? "这类题目再多也证明不了。")"
        case .translationMissing: "这里各种语言共用一段文字。是不是漏了翻译？"
        case .numbersDiffer(let one, let other):
            "数字不一致：\(Self.chineseNumbers(one))与\(Self.chineseNumbers(other))。"
        case .onlyOneNegates(let language, let word): "只有 \(language) 有否定（\(word)）。"
        case .lengthsDiffer(let language, let ratio, let other):
            "\(language) 的宽度是 \(other) 的 \(ratio) 倍。"
        case .otherScript(let found, let write, let isTraditional):
            "“\(found)”是\(isTraditional ? "繁体" : "简体")字；请写“\(write)”。"
        case .halfWidthSign(let sign, let write): "中文里用了半角符号“\(sign)”；请写“\(write)”。"
        case .breaksColumns(let sign): "“\(sign)”在有些终端里会弄乱对齐。"
        case .tooWide(let columns, let most): "宽 \(columns) 列；一行只容得下 \(most) 列。"
        case .keyIsLongest(let language, let ratio): "正确选项明显最长：在 \(language) 里是次长者的 \(ratio) 倍。"
        case .keyOftenLongest(let count, let total): "\(total) 题中有 \(count) 题的正确选项最长。"
        case .keysAtOnePlace(let count, let total, let place):
            "\(total) 个正确选项中有 \(count) 个排在第 \(place) 位。请让选项打乱。"
        case .sameStatements(let count, let total, let isTrue):
            "\(total) 句判断中有 \(count) 句是\(isTrue ? "对" : "错")的。"
        case .absoluteWord(let word): "“\(word)”一看就是错误选项。"
        case .choicesAbove(let words): "选项会打乱，“\(words)”的意思会变。"
        case .asksForException(let word): "反向提问（\(word)）。请正面问。"
        case .doubleNegation(let words): "双重否定（\(words.joined(separator: "、"))）。"
        case .manyChoices(let count): "\(count) 个选项不便比较。"
        case .blindScore(let share): "瞎猜平均能得 \(share)。"
        case .blindScoreOfQuiz(let share): "瞎猜全卷平均能得 \(share)。"
        case .guessingPasses(let chance): "瞎猜及格的概率是 \(chance)。请提高及格线或增加题目。"
        case .tooLittleTime(let needed): "光读题就要 \(needed)。"
        case .answerInStem(let answer): "题干里已有答案“\(answer)”。"
        case .nearDuplicate(let name, let percent): "与 \(name) 很像（\(percent)%）。"
        case .markedOtherwise(let count):
            "有 \(count) 个答案是按这道题的另一个版本判的，要用 quizline regrade 重新评分。"
        case .answeredAndGone(let name, let count): "\(name) 没有了，却有 \(count) 个答案。是改了编号吗？"
        case .evidenceStays(let count, let before, let now):
            "\(count) 个答案的证据要重新评分后才会从 \(Self.chineseNumbers(before)) 转到 \(Self.chineseNumbers(now))。"
        case .chosenAndGone(let choice, let count): "有 \(count) 个答案选了“\(choice)”，这个选项没有了。"
        case .emptyAnswerEarns(let share): "用 grade: each 时，一个也不选能得 \(share)；net 不会。"
        case .programmeIDDiffers: "训练计划的 id 必须与文件名相同。"
        case .programmeTwice(let id, let file): "训练计划“\(id)”在 \(file) 里已有。"
        case .stepTwice(let quiz, let line): "同一岗位的“\(quiz)”在第 \(line) 行已是一步。"
        case .dueFalls(let due, let line): "\(due) 早于第 \(line) 行的期限。请按期限先后排列。"
        case .noPassMark(let quiz): "“\(quiz)”没有及格线，谁也无法及格。请写 rule: done。"
        case .jobOutside(let job): "“\(job)”不在这个训练计划的对象里。"
        case .quizNotFor(let quiz, let jobs):
            "“\(quiz)”不是写给 \(jobs.joined(separator: "、")) 的。"
        case .noStepFor(let jobs): "没有给 \(jobs.joined(separator: "、")) 的步骤。"
        }
    }
}

extension DiagnosticPhrase {
    private static func chineseList(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: "、")
    }

    private static func chineseNumbers(_ numbers: [String]) -> String {
        numbers.isEmpty ? "无" : numbers.joined(separator: "、")
    }

    private static func chineseName(_ limit: SpokenLimit) -> String {
        switch limit {
        case .fileSize: "文件的字节数"
        case .nesting: "嵌套层数"
        case .text: "一段文字的字符数"
        case .questions: "一个测验的题数"
        case .choices: "选项数"
        case .items: "配对、排序项或空的个数"
        case .languages: "语言数"
        case .hints: "提示数"
        case .source: "出处的字符数"
        case .line: "一行的字符数"
        case .nodes: "情景的节点数"
        case .variables: "情景的变量数"
        }
    }

    private static func chineseName(_ kind: SpokenKind) -> String {
        switch kind {
        case .text: "一段文字"
        case .list: "列表"
        case .map: "键与值的映射"
        }
    }

    private static func chineseName(_ form: SpokenForm) -> String {
        switch form {
        case .duration: "时长"
        case .days: "整天数"
        case .instant: "时刻"
        case .percent: "百分数"
        case .percentOrFraction: "百分数或分数"
        case .wholeNumber: "整数"
        case .yesNo: " yes 或 no"
        case .words(let words): " \(words.joined(separator: "、")) 之一"
        case .need: "条件"
        case .band: "结语"
        case .language: "语言代码"
        case .code: "口令"
        case .variable: "带范围的变量"
        case .condition: "条件"
        case .effect: "效果"
        case .scoreTerm: "分数的一项"
        case .turnLimit: "步数和结局"
        case .decision: "有选项的节点"
        case .ending: "结局"
        case .draw: "抽题规则"
        case .length: "最短和最长的字数"
        }
    }
}
