public import CompetencyModel
public import QuizCore
public import Wording

/// What the finished attempts at a quiz say about its questions.
///
/// Names no person.
public struct QuizReport: Sendable {
    /// What is reported and how.
    public struct Request: Sendable {
        /// The quiz.
        public var quiz: Quiz.ID
        /// Whether later attempts of a person count too.
        public var countsAll = false
        /// Whether choices are shown.
        public var showsChoices = false
        /// Whether sentences may tell what is right; readers may have the quiz before them.
        public var showsKeys = true
        /// With fewer attempts a question is not flagged.
        public var minimum = ItemFlag.usualMinimum
        /// Whether older attempts were left out because there are too many.
        public var isCut = false
        /// Of everything but the columns of files.
        public var language: Language
        /// When the report was made.
        public var asOf: Instant

        /// A request for the usual report.
        public init(_ quiz: Quiz.ID, language: Language, asOf: Instant) {
            self.quiz = quiz
            self.language = language
            self.asOf = asOf
        }
    }

    /// The least that ``Request/minimum`` may be: fewer people are not told of.
    public static let leastMinimum = QuestionRow.fewestPeople

    let request: Request
    let title: String
    let attempts: Int
    let people: Int
    let quizVersions: Int
    let isDrawn: Bool
    /// nil where questions are drawn and where fewer than five people had the same questions.
    let test: TestStatistics?
    /// In the order of the newest quiz version; older versions of questions follow by name.
    let rows: [QuestionRow]

    /// - Parameters:
    ///   - versions: The versions of the quiz that can be read, oldest first.
    ///   - fits: How the answers to questions fit what was predicted, by all people; nil if that
    ///     was not looked at.
    public init(
        _ request: Request,
        marks: QuizMarks,
        versions: [Quiz],
        fits: QuestionFits? = nil
    ) {
        self.request = request
        self.title =
            versions.last?.title.text(in: request.language.tag) ?? request.quiz.text
        self.attempts = marks.attempts
        self.people = marks.people
        self.quizVersions = marks.quizVersions.count
        self.isDrawn = marks.isDrawn
        let isKnown = !marks.isDrawn && marks.peopleInCommon >= QuestionRow.fewestPeople
        self.test = isKnown ? TestStatistics(marks.matrix) : nil
        self.rows = QuestionRows(marks, versions, fits, request).rows
    }

    /// Questions that need a look: the gravest flag first, of one flag the one that tells least
    /// who knows the rest.
    var flagged: [QuestionRow] {
        self.rows.enumerated()
            .filter { row in row.element.flags.contains { $0 != .tooFew } }
            .sorted { left, right in
                (left.element.rank, left.element.discrimination, left.offset)
                    < (right.element.rank, right.element.discrimination, right.offset)
            }
            .map(\.element)
    }

    /// The rows of a page: questions that need a look first.
    var ranked: [QuestionRow] {
        self.flagged + self.rows.filter { row in row.flags.allSatisfy { $0 == .tooFew } }
    }

    /// How many rows a table of questions has.
    public var rowCount: Int { self.rows.count }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    public var id: String {
        let facts = self.json(id: "") + (self.request.showsKeys ? "" : "without keys")
        return ReportID.of(facts, in: self.request.language)
    }
}

extension QuestionRow {
    /// The place of the gravest flag among all flags.
    fileprivate var rank: Int {
        self.flags.first.flatMap { ItemFlag.allCases.firstIndex(of: $0) } ?? .max
    }

    /// Questions of which it is not known come last.
    fileprivate var discrimination: Double {
        self.statistics.discrimination?.value ?? .infinity
    }
}

/// Makes the rows of a report.
private struct QuestionRows {
    private let marks: QuizMarks
    private let request: QuizReport.Request
    private let fits: QuestionFits?
    /// By content hash, with its place where the newest version has it.
    private var questions: [String: (question: Question, place: Int?)] = [:]

    init(
        _ marks: QuizMarks,
        _ versions: [Quiz],
        _ fits: QuestionFits?,
        _ request: QuizReport.Request
    ) {
        self.marks = marks
        self.fits = fits
        self.request = request
        for (index, quiz) in versions.enumerated() {
            let isNewest = index == versions.count - 1
            for (place, question) in quiz.questions.enumerated() {
                self.questions[question.contentHash] = (question, isNewest ? place : nil)
            }
        }
    }

    var rows: [QuestionRow] {
        let statistics = ItemStatistics.all(self.marks.matrix)
        let order = self.marks.items.indices.sorted { self.rank($0) < self.rank($1) }
        return order.map { self.row($0, statistics[$0]) }
    }

    private func rank(_ index: Int) -> (Int, QuestionName, Int64) {
        let version = self.marks.items[index].version
        let place = self.questions[version.contentHash]?.place ?? .max
        return (place, version.name, version.key)
    }

    private func row(_ place: Int, _ statistics: ItemStatistics) -> QuestionRow {
        let item = self.marks.items[place]
        let known = self.questions[item.version.contentHash]
        let people = item.people()
        let choices = known.map { self.choices(of: $0.question, place, people: people) } ?? []
        let fit = self.fit(of: item.version.name)
        let isOld = item.version.name.quiz == self.request.quiz && known?.place == nil
        return QuestionRow(
            version: item.version,
            isOld: isOld,
            statistics: statistics,
            people: people,
            medianSeconds: Self.median(item.seconds),
            sureAndWrong: item.sureAndWrong,
            choices: choices,
            fit: fit,
            flags: ItemFlag.flags(
                of: statistics,
                wrongChoices: choices.filter { !$0.isRight }.map(\.statistics),
                fit: fit,
                minimum: self.request.minimum
            )
        )
    }

    /// Nil also where answers are to several versions: nobody knows which of them does not fit.
    private func fit(of question: QuestionName) -> QuestionFit? {
        let versions = self.marks.items.count { $0.version.name == question }
        return versions == 1 ? self.fits.map { $0[question] } : nil
    }

    private func choices(of question: Question, _ place: Int, people: Int) -> [ChoiceRow] {
        let shown = question.interaction.countedChoices(self.request.language)
        let item = self.marks.items[place]
        guard !shown.isEmpty, item.chosen.contains(where: { $0 != 0 }) else { return [] }
        let statistics = ChoiceStatistics.all(
            shown.count,
            chosen: item.chosen,
            rests: self.marks.matrix.rests(besides: place),
            totals: self.marks.matrix.totals(with: place)
        )
        return zip(shown, statistics).enumerated().map { index, choice in
            ChoiceRow(
                letter: choice.0.letter,
                text: choice.0.text,
                isRight: choice.0.isRight,
                statistics: choice.1,
                isQuestionHidden: people < QuestionRow.fewestPeople,
                people: item.people(taking: index),
                flags: self.flags(of: choice.1, isRight: choice.0.isRight, item.chosen.count)
            )
        }
    }

    private func flags(
        of choice: ChoiceStatistics,
        isRight: Bool,
        _ attempts: Int
    ) -> [ItemFlag] {
        guard !isRight, attempts >= self.request.minimum else { return [] }
        return (ItemFlag.isSuspicious(choice) ? [.wrongKey] : [])
            + (choice.share < ItemFlag.leastShare ? [.deadDistractor] : [])
    }

    private static func median(_ seconds: [Float]) -> Double? {
        guard !seconds.isEmpty else { return nil }
        let sorted = seconds.sorted()
        let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
        return Double(low + high) / 2
    }
}

extension Interaction {
    /// The choices whose takers are counted, in the order of the file.
    fileprivate func countedChoices(
        _ language: Language
    ) -> [(letter: String, text: String, isRight: Bool)] {
        if let statement = self as? TrueFalse {
            return [true, false].map { answer in
                let text = QuizReportPhrase.truth(answer).text(in: language)
                return (answer ? "T" : "F", text, statement.answer == answer)
            }
        }
        let choices = (self as? OneChoice)?.choices ?? (self as? ManyChoices)?.choices ?? []
        return zip("ABCDEFGHIJKLMNOP", choices).map { letter, choice in
            (String(letter), choice.text.text(in: language.tag), choice.isRight)
        }
    }
}
