import Wording

/// A text before a question.
struct FoundPassage {
    let text: String
    let title: String
    let line: Int
}

/// A question as it was found, with its line.
struct FoundQuestion {
    var question: ExchangedQuestion
    let line: Int
    /// The passages before it, which are items of their own.
    var passages: [FoundPassage] = []
}

/// A quiz as it was found.
struct FoundQuiz {
    /// The id that the other system gives; nil if it gives none.
    var sourceID: String?
    var title: String?
    var summary: String?
    var keepsOrder = false
    var drawn: Int?
    /// Where the number to draw was given.
    var drawnLine = 1
    var questions: [FoundQuestion] = []

    /// Whether nothing is known about it yet.
    var isUnused: Bool { self.questions.isEmpty && self.title == nil && self.sourceID == nil }
}

/// Gathers what a format finds in a file, in the order of the file.
struct ImportCollector {
    private(set) var quizzes: [FoundQuiz] = [FoundQuiz()]
    private(set) var remarks: [ExchangeRemark] = []
    /// Items found, imported or not.
    private(set) var items = 0
    /// Why nothing of the file, or no more of it, could be read.
    private(set) var fileFault: (line: Int, fault: ExchangeFault)?
    private var passages: [FoundPassage] = []
    /// Where the quiz of a title and an id is.
    private var places: [String: Int] = [:]
    /// The quiz that questions are added to.
    private var current = 0

    /// Whether no further item is taken.
    var isFull: Bool { self.items >= ExchangeLimits.items }

    /// Begins a quiz; one of the same title and id goes on.
    mutating func beginQuiz(title: String?, sourceID: String? = nil) {
        self.dropPassage()
        let key = "\(sourceID ?? "")\n\(title ?? "")"
        if let same = self.places[key] {
            self.current = same
            return
        }
        if self.quizzes[self.current].isUnused {
            self.changeQuiz { quiz in
                quiz.title = title
                quiz.sourceID = sourceID
            }
        } else {
            self.quizzes.append(FoundQuiz(sourceID: sourceID, title: title))
            self.current = self.quizzes.count - 1
        }
        self.places[key] = self.current
    }

    /// Changes the quiz that questions are being added to.
    mutating func changeQuiz(_ change: (inout FoundQuiz) -> Void) {
        change(&self.quizzes[self.current])
    }

    /// Adds a question with the passage before it.
    mutating func add(_ question: ExchangedQuestion, line: Int) {
        guard self.count(line) else { return }
        var found = FoundQuestion(question: question, line: line)
        if !self.passages.isEmpty {
            found.passages = self.passages
            found.question.passage = self.passages.map(\.text).joined(separator: " ")
            self.passages = []
        }
        self.changeQuiz { $0.questions.append(found) }
    }

    /// Keeps a text that the next question is about; it is an item, too.
    mutating func add(passage: String, line: Int, title: String) {
        guard self.count(line) else { return }
        self.passages.append(FoundPassage(text: passage, title: title, line: line))
    }

    /// Names an item that is not imported, and the passage that belongs to it.
    mutating func leaveOut(_ title: String, line: Int, _ fault: ExchangeFault) {
        guard self.count(line) else { return }
        self.dropPassage(.questionLeftOut)
        self.remark(.itemLeftOut(title, fault), line: line)
    }

    /// Names a part of an item that has no place here.
    mutating func name(_ part: ExchangePart, of title: String, line: Int) {
        self.remark(.partLeftOut(title, part), line: line)
    }

    /// Says why the file cannot be read from a line on.
    mutating func fail(_ fault: ExchangeFault, line: Int) {
        guard self.fileFault == nil else { return }
        self.fileFault = (line, fault)
        self.remark(.fileNotRead(fault), line: line)
    }

    /// Ends the file.
    mutating func finish() { self.dropPassage() }

    private mutating func remark(_ phrase: ExchangePhrase, line: Int) {
        self.remarks.append(ExchangeRemark(line: line, phrase: phrase))
    }

    /// Counts an item; false if there are too many already.
    private mutating func count(_ line: Int) -> Bool {
        guard !self.isFull else {
            self.fail(.limit(.items, ExchangeLimits.items), line: line)
            return false
        }
        self.items += 1
        return true
    }

    private mutating func dropPassage(_ fault: ExchangeFault = .passageAlone) {
        for passage in self.passages {
            self.remark(.itemLeftOut(passage.title, fault), line: passage.line)
        }
        self.passages = []
    }
}
