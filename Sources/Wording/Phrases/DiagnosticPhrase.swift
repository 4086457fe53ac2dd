/// What is said to authors about a file of quizzes.
///
/// The code of each is in the quiz format, which also says when it is used.
public enum DiagnosticPhrase: Speakable {
    // Bytes and YAML.
    case notUTF8(line: Int)
    case forbiddenCharacter(String)
    case colonInValue
    case valueBeginsWith(String)
    case valueGoesOnAfter(String)
    case neverClosed(String)
    case indentation(Int, above: [Int])
    case blanksWanted
    case wideColon
    case blankMissing(after: String)
    case lostAsComment(String)
    case anchor(String)
    case tag(String)
    case duplicateKey(String, firstLine: Int)
    case secondDocument
    case limit(SpokenLimit, Int)
    case unreadableLine
    case colonMadeKey
    case noKeys
    case unknownEscape(String)
    // Keys and values.
    case unknownKey(String, nearest: String?)
    case missing(String)
    case wrongKind(String, SpokenKind)
    case wrongItemKind(String, SpokenKind)
    case wrongForm(String, SpokenForm, example: String)
    case noValue(String, example: String)
    case outOfRange(String, from: String, to: String)
    case badID
    case questionTwice(String, firstLine: Int)
    case quizIDDiffers
    case quizTwice(String, otherFile: String)
    case typeKeys([String])
    case noMeaning(String, for: String)
    case languageCount([String], found: Int)
    case emptyText(String)
    case unknownLanguage(String)
    case separatorTwice(String)
    case weightSum(String)
    case versionWritten
    case stillInUse(String)
    case offsetWanted
    case closesBeforeOpens
    case severalTries
    case needsItself(String)
    case missingInDraft(String)
    case noEffect(String)
    case tooFewToDraw(Int, available: Int)
    // Questions.
    case markWanted
    case noRightChoice
    case twoRightChoices
    case noWrongChoice
    case sameChoices(Int, Int, language: String)
    case itemCount(String, from: Int, to: Int)
    case mixedCredits
    case notTruth
    case pairWanted
    case itemTwice(String)
    case notNumber(String)
    case mixedPercent
    case neverApplies(line: Int)
    case acceptsAnything
    case tooManyOptionalParts
    case braces
    case barInPart
    case noGap
    case gapCounts(String, Int, String, Int)
    case gapsDiffer(Int)
    case gapNumber(Int)
    case gapChoices
    case noRegularExpression
    case pointsWanted
    case onlyExactly(String)
    case readAsMark(String)
    case unitMultiplier(String)
    // Scenes.
    case noNode(String)
    case unreachedNode(String)
    case deadEnd(String, state: String)
    case endlessLoop(String, String)
    case optionNeverShown(String)
    case undeclared(String)
    case untagged(String)
    case startOutside(String, from: Int, to: Int)
    case sameEnds(String)
    case scoreWeights(String)
    case endScore(String)
    case noEnding
    case tooManyStates(Int)
    case bestPlay(String, ways: Int)
    case randomPlay(String)
    // References and the framework.
    case noCompetency(String)
    case noFact(String)
    case noJobRole(String)
    case noQuiz(String)
    case noFactCited
    case factElsewhere(String, belongsTo: [String], not: [String])
    case idTwice(String)
    case noLevel(String)
    case noName(String)
    case tableColumns(expected: Int, found: Int)
    // Content.
    case articlesDiffer(topic: String)
    case articlesContradict(topic: String)
    case factUnused(String)
    case fewQuestions(String, Int)
    case bankTooSmall(job: String, String, level: Int, provable: Int, missing: Int?)
    case translationMissing
    case numbersDiffer([String], [String])
    case onlyOneNegates(language: String, word: String)
    case lengthsDiffer(language: String, ratio: String, other: String)
    case otherScript(String, write: String, isTraditional: Bool)
    case halfWidthSign(String, write: String)
    case breaksColumns(String)
    case tooWide(Int, most: Int)
    case keyIsLongest(language: String, ratio: String)
    case keyOftenLongest(Int, of: Int)
    case keysAtOnePlace(Int, of: Int, place: Int)
    case sameStatements(Int, of: Int, isTrue: Bool)
    case absoluteWord(String)
    case choicesAbove(String)
    case asksForException(String)
    case doubleNegation([String])
    case manyChoices(Int)
    case blindScore(String)
    case blindScoreOfQuiz(String)
    case guessingPasses(String)
    case tooLittleTime(needed: String)
    case answerInStem(String)
    case nearDuplicate(String, percent: Int)
    case emptyAnswerEarns(String)
    /// How many answers another version marked.
    case markedOtherwise(Int)
    case answeredAndGone(String, answers: Int)
    case evidenceStays(Int, from: [String], to: [String])
    case chosenAndGone(String, answers: Int)
    // Programmes.
    case programmeIDDiffers
    case programmeTwice(String, otherFile: String)
    case stepTwice(String, firstLine: Int)
    case dueFalls(String, earlierLine: Int)
    case noPassMark(String)
    case jobOutside(String)
    case quizNotFor(String, jobs: [String])
    case noStepFor([String])
}

/// What a limit of a file is about.
public enum SpokenLimit: Hashable, Sendable, CaseIterable {
    case fileSize
    case nesting
    case text
    case questions
    case choices
    case items
    case languages
    case hints
    case source
    case line
    case nodes
    case variables
}

/// What stands at a place of a file.
public enum SpokenKind: Hashable, Sendable, CaseIterable {
    case text
    case list
    case map
}

/// What a value is written as.
public enum SpokenForm: Hashable, Sendable {
    case duration
    case days
    case instant
    case percent
    case percentOrFraction
    case wholeNumber
    case yesNo
    case words([String])
    case need
    case band
    case language
    case code
    case variable
    case condition
    case effect
    case scoreTerm
    case turnLimit
    case decision
    case ending
    case draw
    case length
}
