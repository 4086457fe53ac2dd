import QuizCore
import Wording

/// Makes quiz files of what was found: gives ids, asks the checker, writes.
struct ImportAssembly {
    private let collector: ImportCollector
    private let options: ImportOptions
    private let fileStem: String
    private var remarks: [ExchangeRemark]
    private var takenIDs: Set<String>
    private var imported = 0
    private let references: References

    init(_ collector: ImportCollector, path: String, _ options: ImportOptions) {
        self.collector = collector
        self.options = options
        self.remarks = collector.remarks
        self.takenIDs = options.takenIDs
        self.references = BankReader.references(options.surroundings)
        let name = PathName.name(of: path)
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        self.fileStem = stem.isEmpty ? name : stem
    }

    mutating func outcome(_ progress: (Int, Int) -> Void) -> ImportOutcome {
        let total = self.collector.quizzes.reduce(0) { $0 + $1.questions.count }
        var done = 0
        var files: [ImportOutcome.File] = []
        for found in self.collector.quizzes where !found.questions.isEmpty {
            let file = self.file(of: found) {
                done += 1
                progress(done, total)
            }
            if let file { files.append(file) }
        }
        return ImportOutcome(
            files: files,
            remarks: self.remarks.sorted(),
            items: self.collector.items,
            imported: self.imported,
            isBroken: self.collector.fileFault != nil
        )
    }

    private mutating func file(
        of found: FoundQuiz,
        checked: () -> Void
    ) -> ImportOutcome.File? {
        var quiz = self.quiz(of: found)
        var ids: Set<String> = []
        var formerIDs: Set<String> = []
        var octets = 0
        var kept: [FoundQuestion] = []
        let language = self.language(of: found)
        let text = ImportedQuizText(language: language)
        for (number, item) in zip(1..., found.questions) {
            var item = item
            item.question.id = Self.id(of: item.question, number: number, taken: ids)
            self.settleReferences(of: &item)
            item.question.fillIn(language)
            if found.keepsOrder { item.question.keepOrder() }
            item.question.formerIDs.removeAll { !formerIDs.insert($0).inserted }
            quiz.questions = [item.question]
            let written = text.text(of: quiz)
            let sum = octets + written.utf8.count
            if let fault = self.fault(in: written, quiz.id, count: kept.count, octets: sum) {
                self.leaveOut(item, fault)
            } else {
                octets = sum
                ids.insert(item.question.id)
                kept.append(item)
            }
            checked()
        }
        quiz.questions = kept.map(\.question)
        quiz.drawn = found.drawn
        guard !kept.isEmpty else { return nil }
        self.settleDraw(of: &quiz, found, text)
        self.imported += kept.reduce(0) { $0 + 1 + $1.passages.count }
        self.takenIDs.insert(quiz.id)
        return ImportOutcome.File(id: quiz.id, questions: kept.count, text: text.text(of: quiz))
    }

    /// Why the text of a quiz with one question cannot be added to others; nil if it can.
    private func fault(
        in text: String,
        _ id: String,
        count: Int,
        octets: Int
    ) -> ExchangeFault? {
        guard count < FormatLimits.questions else {
            return .limit(.questions, FormatLimits.questions)
        }
        guard octets <= FormatLimits.fileSize else {
            return .limit(.quizSize, FormatLimits.fileSize / 1024)
        }
        return self.finding(in: text, id: id)
    }

    /// Leaves out what a question refers to and what is not there.
    private mutating func settleReferences(of item: inout FoundQuestion) {
        let title = item.question.shownTitle
        if let competency = item.question.competency, let framework = self.references.framework {
            let ids = competency.split(separator: ",").compactMap { $0.split(separator: " ").first }
            let unknown = ids.first { framework.competency(Competency.ID(String($0))) == nil }
            if let unknown {
                let part = ExchangePart.option("competency", value: String(unknown))
                self.name(part, of: title, line: item.line)
                item.question.competency = nil
            }
        }
        item.question.competency = item.question.competency ?? self.options.competency
        guard let known = self.references.facts?.competencies else { return }
        for fact in item.question.facts where known[fact] == nil {
            self.name(.option("fact", value: fact), of: title, line: item.line)
        }
        item.question.facts.removeAll { known[$0] == nil }
    }

    private mutating func name(_ part: ExchangePart, of title: String, line: Int) {
        self.remarks.append(ExchangeRemark(line: line, phrase: .partLeftOut(title, part)))
    }

    /// Leaves a draw out that the checker refuses.
    private mutating func settleDraw(
        of quiz: inout ExchangedQuiz,
        _ found: FoundQuiz,
        _ text: ImportedQuizText
    ) {
        guard let drawn = quiz.drawn, self.finding(in: text.text(of: quiz), id: quiz.id) != nil
        else { return }
        quiz.drawn = nil
        self.name(.draw(drawn), of: quiz.title, line: found.drawnLine)
    }

    private func finding(in text: String, id: String) -> ExchangeFault? {
        let file = QuizFile(path: "\(id).yaml", octets: Array(text.utf8))
        self.references.check(file.reading, file.findings)
        BankChecks.check([file])
        let found = file.findings.all.first { $0.severity == .error }
        guard let found, case .diagnostic(let phrase) = found.message else { return nil }
        return .refused(code: found.code, phrase)
    }

    private mutating func leaveOut(_ item: FoundQuestion, _ fault: ExchangeFault) {
        let title = item.question.shownTitle
        self.remarks.append(ExchangeRemark(line: item.line, phrase: .itemLeftOut(title, fault)))
        self.remarks += item.passages.map { passage in
            let phrase = ExchangePhrase.itemLeftOut(passage.title, .questionLeftOut)
            return ExchangeRemark(line: passage.line, phrase: phrase)
        }
    }

    private mutating func quiz(of found: FoundQuiz) -> ExchangedQuiz {
        let wanted = found.title ?? self.fileStem
        let title = Self.title(wanted)
        if title != wanted {
            self.name(.longTitle(wanted), of: title, line: found.questions[0].line)
        }
        let ids = [found.sourceID, found.title, self.fileStem].compactMap { $0 }
        let id = ids.lazy.compactMap(IDMaking.id).first ?? "imported"
        return ExchangedQuiz(
            id: IDMaking.unused(id, among: self.takenIDs),
            title: title,
            summary: found.summary
        )
    }

    /// A title that fits on a line.
    private static func title(_ wanted: String) -> String {
        guard DisplayWidth.columns(of: wanted) > ExchangeLimits.title else { return wanted }
        var columns = 1
        let fitting = wanted.prefix { character in
            columns += DisplayWidth.columns(of: character)
            return columns <= ExchangeLimits.title
        }
        return Blanks.trimmed(String(fitting)) + "…"
    }

    /// The id of the source, else the title, else the number.
    private static func id(
        of question: ExchangedQuestion,
        number: Int,
        taken: Set<String>
    ) -> String {
        let id = IDMaking.id(question.id) ?? IDMaking.id(question.title) ?? "q-\(number)"
        return IDMaking.unused(id, among: taken)
    }

    /// The language given, else Chinese if half of the questions have Chinese characters.
    private func language(of found: FoundQuiz) -> Language {
        if let language = self.options.language { return language }
        let chinese = found.questions.count { item in
            item.question.stem.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        }
        return chinese * 2 >= found.questions.count ? .chinese : .english
    }
}

/// Ids made of words of other systems.
enum IDMaking {
    /// Room for a number after an id.
    private static let longest = FormatLimits.id - 6

    /// The words of a text in Latin letters as an id; nil if they are few or lost beside others.
    static func id(_ text: String) -> String? {
        guard text.unicodeScalars.allSatisfy(\.isASCII) else { return nil }
        let words = text.lowercased().split { sign in !(sign.isLetter || sign.isNumber) }
        var id = ""
        for word in words {
            let longer = id.isEmpty ? String(word) : "\(id)-\(word)"
            guard longer.utf8.count <= Self.longest else { break }
            id = longer
        }
        return KebabCase.isID(id) ? id : nil
    }

    /// The id, with a number if it is taken.
    static func unused(_ id: String, among taken: Set<String>) -> String {
        guard taken.contains(id) else { return id }
        var number = 2
        while taken.contains("\(id)-\(number)") { number += 1 }
        return "\(id)-\(number)"
    }
}

extension ExchangedQuestion {
    /// Keeps the order of choices where there are any.
    mutating func keepOrder() {
        switch self.body {
        case .one, .many, .match: self.keepsOrder = true
        case .truth, .order, .number, .text, .blank, .essay: break
        }
    }

    /// Says what the other system leaves unsaid: that gaps are to be filled, and what for an
    /// essay earns its points.
    fileprivate mutating func fillIn(_ language: Language) {
        switch self.body {
        case .blank where self.stem.isEmpty:
            self.stem = ExchangePhrase.fillGaps.text(in: language)
        case .essay(let criteria):
            let usual = ExchangePhrase.essayCriterion.text(in: language)
            let all =
                criteria.isEmpty
                ? [ExchangedCriterion(points: self.points, text: usual)] : criteria
            // A criterion gives up to 20 points; a question of more keeps them as its weight.
            let most = EssayReader.points.upperBound
            let wanted = all.map(\.points).max() ?? 1
            self.body = .essay(
                all.map { ExchangedCriterion(points: min(max($0.points, 1), most), text: $0.text) }
            )
            self.points = wanted > most ? min(wanted, 100) : 1
        case .one, .many, .truth, .match, .order, .number, .text, .blank: break
        }
    }

    /// What a person knows the question by.
    var shownTitle: String { self.title.isEmpty ? Self.cut(self.stem) : self.title }

    /// The beginning of a text.
    static func cut(_ text: String) -> String {
        text.count > 40 ? Blanks.trimmed(String(text.prefix(39))) + "…" : text
    }
}
