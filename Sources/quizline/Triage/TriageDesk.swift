import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// Where answers in free words are looked through.
struct TriageDesk {
    let access: StoreAccess
    let folder: String
    let quiz: Quiz
    let files: [Bank.File]
    private let formerNames: [QuestionName: [QuestionName]]

    /// Reads the quizzes of a folder; the one asked for must have no errors.
    init(
        quiz id: Quiz.ID,
        database: String,
        folder: String,
        language: Language
    ) throws(CommandFailure) {
        let read = try QuizFiles(of: folder, language: language)
        let bank = BankReader.read(read.files)
        guard let quiz = bank.quizzes.first(where: { $0.id == id }) else {
            let phrase = RegradePhrase.noQuiz(TerminalText.visible(id.text), folder: folder)
            throw CommandFailure(.environment, phrase, in: language)
        }
        self.access = StoreAccess(database: database, language: language)
        self.folder = folder
        self.quiz = quiz
        self.files = read.files
        self.formerNames = bank.formerNames
    }

    var language: Language { self.access.language }

    /// Writes what people typed that nothing takes to standard output.
    func list(
        question: Question.ID?,
        gap: Int?,
        most: Int,
        format: ListForm
    ) throws(CommandFailure) {
        let places = try self.places(question: question, gap: gap)
        let reader = try self.access.reader()
        defer { reader.close() }
        let ticker = ProgressTicker(language: self.language)
        for place in places {
            let unmatched = try self.unmatched(place, most: most, reader, ticker)
            ticker.wipe()
            let page = TriagePage(unmatched)
            let lines =
                switch format {
                case .text: page.lines(in: self.language)
                case .json: page.json
                }
            try StandardStream.output.write(lines: lines, in: self.language)
        }
        if places.isEmpty, format == .text {
            try self.say(.noFreeText(self.quiz.id.text))
        }
    }

    /// Tells of every text given at a place, with where it is from.
    func eachText(
        at place: FreeText,
        _ reader: ProgressReader,
        _ ticker: ProgressTicker,
        _ body: (GivenText) -> Void
    ) throws(CommandFailure) {
        let names = [place.question] + (self.formerNames[place.question] ?? [])
        try self.access.storing { () throws(StoreError) in
            let total = try reader.answerCount(of: names)
            try reader.eachText(
                to: names,
                gap: place.gap,
                progress: { ticker.show(.readingAnswers, done: $0, of: total) },
                body
            )
        }
    }

    func say(_ phrase: TriagePhrase) throws(CommandFailure) {
        try StandardStream.output.write(phrase.text(in: self.language) + "\n", in: self.language)
    }

    private func places(
        question: Question.ID?,
        gap: Int?
    ) throws(CommandFailure) -> [FreeText] {
        let questions = self.quiz.questions.filter { question == nil || $0.id == question }
        if let question, questions.isEmpty {
            let name = TerminalText.visible(question.text)
            let phrase = RegradePhrase.noQuestion(name, quiz: self.quiz.id.text)
            throw CommandFailure(.usage, phrase, in: self.language)
        }
        let all = questions.flatMap(\.freeTexts)
        let places = all.filter { gap == nil || $0.gap == gap }
        if let question, places.isEmpty {
            let refusal: TriagePhrase.Refusal =
                all.isEmpty ? .noFreeText : .gapWanted(all.compactMap(\.gap))
            let phrase = TriagePhrase.refused("\(self.quiz.id)/\(question)", refusal)
            throw CommandFailure(.usage, phrase, in: self.language)
        }
        return places
    }

    private func unmatched(
        _ place: FreeText,
        most: Int,
        _ reader: ProgressReader,
        _ ticker: ProgressTicker
    ) throws(CommandFailure) -> UnmatchedTexts {
        var unmatched = UnmatchedTexts(at: place)
        try self.eachText(at: place, reader, ticker) { text in
            unmatched.add(text, most: most)
        }
        return unmatched
    }

}

/// The texts given at one place that nothing takes; only the first ones are kept.
struct UnmatchedTexts {
    let place: FreeText
    /// The most frequent first.
    private(set) var kept: [GivenText] = []
    private(set) var texts = 0
    private(set) var answers = 0

    init(at place: FreeText) {
        self.place = place
    }

    /// Counts a text, unless something takes it.
    mutating func add(_ text: GivenText, most: Int) {
        guard self.place.position(taking: text.text) == nil else { return }
        self.texts += 1
        self.answers += text.answers
        if self.kept.count < most { self.kept.append(text) }
    }
}

extension FreeText {
    /// `mine/term`, or `mine/term {2}` for a gap.
    var label: String { "\(self.question)" + (self.gap.map { " {\($0)}" } ?? "") }
}
