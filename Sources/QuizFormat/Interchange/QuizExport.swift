public import QuizCore
public import Wording

/// A quiz written for another system.
public struct ExportOutcome: Sendable {
    /// The id of the quiz.
    public let id: String
    /// The whole file.
    public let text: String
    /// Questions of the quiz.
    public let questions: Int
    /// Questions that are in ``text``.
    public let written: Int
    /// What of the quiz is not in ``text``, or not as it was.
    public let remarks: [ExchangePhrase]
}

/// Writes quizzes for other systems.
public struct QuizExport {
    private let file: QuizFile
    private let quiz: Quiz

    /// A quiz file without errors; nil if it has any.
    public init?(_ file: Bank.File) {
        self.file = QuizFile(path: file.path, octets: file.octets)
        guard let quiz = self.file.quiz else { return nil }
        self.quiz = quiz
    }

    public var languages: [LanguageTag] { self.quiz.languages }

    /// The quiz in one language; nil if the format cannot be written.
    public func outcome(
        as format: any ExchangeFormat.Type,
        in language: LanguageTag
    ) -> ExportOutcome? {
        guard let format = format as? any WritableFormat.Type else { return nil }
        var remarks = self.quizRemarks(language, format)
        var losses: [(key: String, count: Int)] = []
        var questions: [String] = []
        for placed in self.file.reading.questions {
            guard let question = self.exchanged(placed, in: language),
                let text = Self.text(of: question, as: format)
            else {
                let keyword = type(of: placed.question.interaction).keyword
                remarks.append(.questionNotWritten(placed.id.text, type: keyword))
                continue
            }
            questions.append(text)
            for key in format.losses(of: question) {
                if let index = losses.firstIndex(where: { $0.key == key }) {
                    losses[index].count += 1
                } else {
                    losses.append((key, 1))
                }
            }
        }
        remarks += losses.map { .keyNotWritten($0.key, questions: $0.count) }
        let quiz = self.exchangedQuiz(in: language)
        return ExportOutcome(
            id: quiz.id,
            text: format.text(of: quiz, questions),
            questions: self.quiz.questions.count,
            written: questions.count,
            remarks: remarks
        )
    }

    private func exchanged(
        _ placed: PlacedQuestion,
        in language: LanguageTag
    ) -> ExchangedQuestion? {
        var question = ExchangedQuestion(placed, in: language)
        if !self.quiz.settings.shufflesChoices { question?.keepOrder() }
        return question
    }

    private func exchangedQuiz(in language: LanguageTag) -> ExchangedQuiz {
        ExchangedQuiz(
            id: self.quiz.id.text,
            title: self.quiz.title.text(in: language),
            summary: self.quiz.summary?.text(in: language)
        )
    }

    private func quizRemarks(
        _ language: LanguageTag,
        _ format: any WritableFormat.Type
    ) -> [ExchangePhrase] {
        let tree = QuizTree(
            id: self.quiz.id.text,
            languages: self.quiz.languages,
            title: self.quiz.title,
            summary: format.hasSummaries ? nil : self.quiz.summary,
            audience: self.quiz.audience,
            settings: self.quiz.settings,
            points: 1
        )
        guard case .map(var map) = tree.value else { return [] }
        map["allow"] = .words(self.file.reading.allow.sorted())
        let carried: Set<String> = ["id", "langs", "title", "draft"]
        var keys = map.keys.filter { !carried.contains($0) }.sorted()
        if !self.quiz.settings.shufflesQuestions { keys.removeAll { $0 == "shuffle" } }
        let others = self.quiz.languages.filter { $0 != language }.map(\.rawValue)
        return (keys.isEmpty ? [] : [.settingsNotWritten(keys)])
            + (others.isEmpty ? [] : [.languagesNotWritten(others)])
    }

    /// A question that comes back as it is; nil if it cannot be written so.
    static func text(of question: ExchangedQuestion, as format: any WritableFormat.Type) -> String?
    {
        let wanted = question.comparable.without(format.losses(of: question))
        guard let text = format.text(of: wanted) else { return nil }
        var collector = ImportCollector()
        let file = format.text(of: ExchangedQuiz(id: "x", title: "x"), [text])
        format.read(SourceText(path: "x", text: file), into: &collector)
        collector.finish()
        let found = collector.quizzes.flatMap(\.questions)
        guard found.count == 1, collector.remarks.isEmpty,
            found[0].question.comparable == wanted
        else { return nil }
        return text
    }
}

extension ExchangedQuestion {
    /// Without what only the other system knows, weights as they are written, and without the
    /// points of a single criterion, which are those of the question.
    var comparable: Self {
        var question = self
        question.title = ""
        question.tags = []
        question.source = nil
        question.isTimed = false
        if case .many(let choices) = self.body { question.body = .many(choices.withPlainMarks) }
        if case .essay(let criteria) = self.body, criteria.count == 1 {
            question.body = .essay([ExchangedCriterion(points: 1, text: criteria[0].text)])
        }
        return question
    }

    /// Without the values of some keys.
    func without(_ keys: [String]) -> Self {
        var question = self
        for key in keys {
            switch key {
            case "hint": question.hints = []
            case "points": question.points = 1
            case "fixed": question.keepsOrder = false
            case "essay": question.body = .essay([])
            case "grade": question.grade = nil
            case "unit":
                if case .number(let bands, _) = question.body {
                    question.body = .number(bands, unit: nil)
                }
            case "%":
                if case .number(let bands, let unit) = question.body {
                    let plain = bands.map { band in
                        var band = band
                        band.isPercent = false
                        return band
                    }
                    question.body = .number(plain, unit: unit)
                }
            default: break
            }
        }
        return question
    }

    /// Keys that no other system has a place for.
    var commonLosses: [String] {
        var losses: [String] = []
        if self.source != nil { losses.append("source") }
        if self.isTimed { losses.append("time") }
        if case .number(let bands, _) = self.body, bands.contains(where: \.isPercent) {
            losses.append("%")
        }
        return losses
    }
}
