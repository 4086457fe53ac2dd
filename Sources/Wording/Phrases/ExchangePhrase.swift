/// A limit of files of other systems.
public enum ExchangeLimit: Hashable, Sendable {
    /// In KiB.
    case fileSize
    case items
    case nesting
    case answers
    case questions
    /// Of a quiz file, in KiB.
    case quizSize
}

/// Why an item of another system, or a whole file, is not imported.
public enum ExchangeFault: Hashable, Sendable {
    case limit(ExchangeLimit, Int)
    case notUTF8(mayBeGBK: Bool)
    /// - Parameter reason: The words of the parser.
    case notXML(String)
    /// Definitions of a document could make it endless.
    case documentType
    case noQuizElement(String)
    case noQuestions
    case brace(String)
    case noStem
    case noAnswers
    case emptyAnswer
    case textBeforeAnswers(String)
    case negativeWeight(String)
    case badWeight(String)
    case notNumber(String)
    case noPair(String)
    case noAnswerLine
    case answerTwice
    case unknownAnswer(String)
    case blankLineInside
    case choiceTwice(String)
    case unknownType(String)
    case severalTypes
    case runsCode
    case fileUpload
    case unreadable(String)
    case onlyMedia
    case columns(expected: Int, found: Int)
    case template(String)
    case gapWithoutAnswer(Int)
    case neverClosed(String)
    /// Text for a question that is not there.
    case passageAlone
    /// Text for a question that is not imported.
    case questionLeftOut
    /// The checker of quiz files says so.
    case refused(code: String, DiagnosticPhrase)
}

/// Something of an imported item that has no place in a quiz file.
public enum ExchangePart: Hashable, Sendable {
    case picture(String)
    case media(String)
    case code(String)
    case file(String)
    case feedback(String)
    /// An answer that would accept anything, with its feedback.
    case catchAll(String)
    case option(String, value: String)
    case longTitle(String)
    case draw(Int)
    case partialCredit(String)
}

/// What is said when quizzes of other systems are read, or written for them.
public enum ExchangePhrase: Speakable {
    case itemLeftOut(String, ExchangeFault)
    case partLeftOut(String, ExchangePart)
    case fileNotRead(ExchangeFault)
    case imported(Int, of: Int, named: Int)
    case wouldWrite
    case columnFile
    case columnQuestions
    case alreadyThere(String)
    case noFormat(path: String, known: [String])
    case notWritable(String, known: [String])
    case noFolder(String)
    case badCompetency(String)
    case unknownCompetency(String, folder: String)
    case noQuiz(String, folder: String)
    case faultyQuiz(String)
    case noLanguage(String, known: [String])
    case settingsNotWritten([String])
    case languagesNotWritten([String])
    case questionNotWritten(String, type: String)
    case keyNotWritten(String, questions: Int)
    case exported(Int, of: Int, named: Int)
    case fillGaps
    case essayCriterion
}
