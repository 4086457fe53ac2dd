extension DiagnosticPhrase {
    public var english: String {
        switch self {
        case .notUTF8(let line): "This file is not UTF-8 (line \(line))."
        case .forbiddenCharacter(let code): "The character \(code) cannot be used here."
        case .colonInValue:
            "A plain value contains \": \", which YAML reads as a new key. Put the value in double quotes."
        case .valueBeginsWith(let sign):
            "A value may not begin with \"\(sign)\" unless it is quoted. Put the value in double quotes."
        case .valueGoesOnAfter(let sign):
            "The value goes on after the closing \(sign). Put the whole value in double quotes."
        case .neverClosed(let sign): "The \(sign) opened here is never closed."
        case .indentation(let found, let above):
            "This line is indented by \(found) blanks; the lines above stand at \(Self.englishList(above))."
        case .blanksWanted: "Indentation must be blanks."
        case .wideColon: "A key ends with \":\" and a blank, not with \"：\"."
        case .blankMissing(let sign): "A blank is missing after \"\(sign)\"."
        case .lostAsComment(let text):
            "Everything from \"#\" on is lost as a comment: \"\(text)\". Put the value in double quotes, or two blanks before \"#\" if a comment is meant."
        case .anchor(let name):
            "\"\(name)\" makes an anchor or alias; quiz files have none. Quote it, or write the text twice."
        case .tag(let tag):
            "\"\(tag)\" makes a tag, and the word is lost. Put the value in double quotes."
        case .duplicateKey(let key, let line):
            "\"\(key)\" stands twice here, first in line \(line). Remove or rename one."
        case .secondDocument: "A quiz file is one document. Remove the line, or split the file."
        case .limit(let limit, let most): "\(Self.englishName(limit)): the limit is \(most)."
        case .unreadableLine:
            "This line cannot be read; the rest of the element was not checked."
        case .colonMadeKey:
            "\": \" turned this text into a key and a value. Put the whole item in double quotes."
        case .noKeys: "A quiz file starts with keys such as id and title."
        case .unknownEscape(let escape):
            "\"\(escape)\" means nothing in double quotes. Write two backslashes, or use single quotes."
        case .unknownKey(let key, let nearest):
            "There is no key \"\(key)\" here." + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
        case .missing(let key): "\"\(key)\" is missing."
        case .wrongKind(let key, let kind): "\"\(key)\" must be a \(Self.englishName(kind))."
        case .wrongItemKind(let key, let kind):
            "An item of \"\(key)\" must be a \(Self.englishName(kind))."
        case .wrongForm(let text, let form, let example):
            "\"\(text)\" is not \(Self.englishName(form)); write for example \(example)."
        case .noValue(let key, let example):
            "\"\(key)\" has no value; write for example \(example)."
        case .outOfRange(let key, let low, let high):
            "\"\(key)\" must lie between \(low) and \(high)."
        case .badID: "An id has small letters, digits and single hyphens, at most 64 characters."
        case .questionTwice(let id, let line): "Question \"\(id)\" exists already in line \(line)."
        case .quizIDDiffers: "The quiz id must equal the file name."
        case .quizTwice(let id, let file): "Quiz \"\(id)\" exists already in \(file)."
        case .typeKeys(let found):
            "A question has exactly one of one, many, truth, match, order, number, text, blank, rate, essay, scene; found \(found.isEmpty ? "none" : found.joined(separator: ", "))."
        case .noMeaning(let key, let type): "\"\(key)\" has no meaning for \(type). Remove it."
        case .languageCount(let languages, let found):
            "\(languages.count) languages expected (\(languages.joined(separator: ", "))), \(found) found."
        case .emptyText(let name): "The \(name) text is empty."
        case .unknownLanguage(let key):
            "\"\(key)\" is not in langs; inside { } a comma ends a text."
        case .separatorTwice(let sign):
            "Only one \" \(sign) \" is possible; use the long form."
        case .weightSum(let sum): "The weights sum to \(sum), not to 100%."
        case .versionWritten: "The version is computed from the content. Remove the key."
        case .stillInUse(let id): "\"\(id)\" is still in use."
        case .offsetWanted: "Write the instant with its offset, such as 2026-03-01 09:00 +08:00."
        case .closesBeforeOpens: "\"closes\" must come after \"opens\"."
        case .severalTries:
            "Several tries need feedback after each question and no certainty marking."
        case .needsItself(let path): "This quiz needs itself through \(path)."
        case .missingInDraft(let key): "\"\(key)\" is still missing."
        case .noEffect(let key): "\"\(key)\" has no effect here."
        case .tooFewToDraw(let wanted, let available):
            "\(wanted) asked for, \(available) available."
        case .markWanted: "A choice begins with (x), ( ) or (50%) and a blank."
        case .noRightChoice: "No choice is marked (x)."
        case .twoRightChoices: "Two choices are marked (x); use many."
        case .noWrongChoice: "Every choice is right."
        case .sameChoices(let first, let second, let language):
            "Choices \(first) and \(second) read the same in \(language)."
        case .itemCount(let name, let low, let high):
            "\"\(name)\" needs \(low) to \(high) items."
        case .mixedCredits:
            "Mark all choices (x) and ( ), or all with signed percents of which the positive ones sum to 100%."
        case .notTruth: "Write true or false."
        case .pairWanted: "A pair is \"left => right\"."
        case .itemTwice(let text): "\"\(text)\" stands twice."
        case .notNumber(let text):
            "\"\(text)\" is not a number or a band, such as 3, 82..91 or 100 +- 5%."
        case .mixedPercent: "Either all bands are in percent or none is."
        case .neverApplies(let line): "This never applies; line \(line) catches it first."
        case .acceptsAnything: "This pattern accepts any answer."
        case .tooManyOptionalParts: "Too many optional parts: they make more than 64 texts."
        case .braces: "\"{\" without \"}\", \"}\" without \"{\", or one inside the other."
        case .barInPart:
            "An optional part {…} is one text; write each text with \"|\" between, outside of it."
        case .noGap: "There is no gap; write for example {word}."
        case .gapCounts(let one, let count, let other, let otherCount):
            "\(one) has \(count) gaps, \(other) has \(otherCount)."
        case .gapsDiffer(let number):
            "Gap \(number) differs between the languages in kind, number of choices, key or number."
        case .gapNumber(let number):
            "Gap {\(number)} must stand in the text once in every language."
        case .gapChoices: "A choice gap has one \"=\" and at least one \"~\"."
        case .noRegularExpression: "There are no regular expressions; use |, { } and *."
        case .pointsWanted: "A criterion begins with its points and a blank: (3)."
        case .onlyExactly(let number): "Only exactly \(number) is right; give a tolerance with +-."
        case .readAsMark(let mark): "Read as \(mark)."
        case .unitMultiplier(let unit):
            "A number with \"\(unit)\" could be read in two ways; use the plain unit."
        case .noNode(let name): "There is no node \"\(name)\"."
        case .unreachedNode(let name): "No path leads to \"\(name)\"."
        case .deadEnd(let name, let state):
            "Dead end: at \"\(name)\" with \(state) nothing can be chosen."
        case .endlessLoop(let one, let other):
            "\"\(one)\" and \"\(other)\" can go round for ever. Give the scene a number of turns."
        case .optionNeverShown(let text): "This option can never be chosen: \(text)."
        case .undeclared(let name): "\"\(name)\" is not declared in state."
        case .untagged(let id): "The question is not tagged with the competency \"\(id)\"."
        case .startOutside(let name, let low, let high):
            "\"\(name)\" starts outside its range \(low)..\(high)."
        case .sameEnds(let range):
            "\(range) is no range: its ends must differ, the lower one first."
        case .scoreWeights(let sum): "The weights of the score sum to \(sum), not to 100%."
        case .endScore(let score): "The score \(score) of an ending must lie between 0% and 100%."
        case .noEnding: "No play comes to an end."
        case .tooManyStates(let count): "Too large to prove; \(count) states were looked at."
        case .bestPlay(let score, let ways):
            "Best play scores \(score) (\(ways) \(ways == 1 ? "way" : "ways")); one best play of 80% or more is wanted."
        case .randomPlay(let score): "Random play scores \(score)."
        case .noCompetency(let id): "There is no competency \"\(id)\"."
        case .noFact(let id): "There is no fact \"\(id)\"."
        case .noJobRole(let id): "There is no job role \"\(id)\"."
        case .noQuiz(let id): "There is no quiz \"\(id)\"."
        case .noFactCited: "This question cites no fact."
        case .factElsewhere(let fact, let belongsTo, let others):
            "\(fact) belongs to \(belongsTo.joined(separator: ", ")), not to \(others.joined(separator: ", "))."
        case .idTwice(let id): "\"\(id)\" stands twice in the framework."
        case .noLevel(let level): "There is no level \(level) in the framework."
        case .noName(let id): "\"\(id)\" has no name."
        case .tableColumns(let expected, let found):
            "This line has \(found) columns; the table has \(expected)."
        case .articlesDiffer(let topic): "Articles differ here (\(topic)); name the article."
        case .articlesContradict(let topic):
            "Do not ask this: the articles contradict each other (\(topic))."
        case .factUnused(let id): "No question rests on \(id)."
        case .fewQuestions(let id, let count):
            "\(id) has only \(count) \(count == 1 ? "question" : "questions"); 4 are wanted."
        case .bankTooSmall(let job, let id, let level, let provable, let missing):
            "\(job) requires \(level) of \(id); the bank can prove \(provable). \(missing.map { $0 == 1 ? "About 1 question is missing." : "About \($0) questions are missing." } ?? "No number of such questions would do.")"
        case .translationMissing:
            "One text stands for all languages here. Is the translation missing?"
        case .numbersDiffer(let one, let other):
            "Numbers differ: \(Self.englishNumbers(one)) and \(Self.englishNumbers(other))."
        case .onlyOneNegates(let language, let word): "Only \(language) says \"not\" (\(word))."
        case .lengthsDiffer(let language, let ratio, let other):
            "\(language) is \(ratio) times as wide as \(other)."
        case .otherScript(let found, let write, let isTraditional):
            "\"\(found)\" is \(isTraditional ? "Traditional" : "Simplified"); write \"\(write)\"."
        case .halfWidthSign(let sign, let write):
            "Half-width sign \"\(sign)\" in Chinese text; write \"\(write)\"."
        case .breaksColumns(let sign): "\"\(sign)\" breaks columns in some terminals."
        case .tooWide(let columns, let most): "\(columns) columns; the line holds \(most)."
        case .keyIsLongest(let language, let ratio):
            "The key is the longest choice by far: \(ratio) times the next one in \(language)."
        case .keyOftenLongest(let count, let total): "The key is longest in \(count) of \(total)."
        case .keysAtOnePlace(let count, let total, let place):
            "\(count) of \(total) keys stand at place \(place). Let the choices be shuffled."
        case .sameStatements(let count, let total, let isTrue):
            "\(count) of \(total) statements are \(isTrue)."
        case .absoluteWord(let word): "\"\(word)\" gives the wrong choice away."
        case .choicesAbove(let words): "Choices are shuffled, and \"\(words)\" changes its meaning."
        case .asksForException(let word): "Negative question (\(word)). Ask for what holds."
        case .doubleNegation(let words): "Double negation (\(words.joined(separator: ", ")))."
        case .manyChoices(let count): "\(count) choices are hard to compare."
        case .blindScore(let share): "Blind answers score \(share) on average."
        case .blindScoreOfQuiz(let share): "Blind answers score \(share) over the quiz."
        case .guessingPasses(let chance):
            "Guessing passes with probability \(chance). Raise pass, or ask more questions."
        case .tooLittleTime(let needed): "Reading alone takes \(needed)."
        case .answerInStem(let answer): "The stem contains the answer \"\(answer)\"."
        case .nearDuplicate(let name, let percent): "Very like \(name) (\(percent)%)."
        case .markedOtherwise(let count):
            "\(count == 1 ? "1 answer was" : "\(count) answers were") marked by another version of this question; "
                + "quizline regrade marks them again."
        case .answeredAndGone(let name, let count):
            "\(name) is gone and has \(count == 1 ? "1 answer" : "\(count) answers"). "
                + "Was it renamed?"
        case .evidenceStays(let count, let before, let now):
            "The evidence of \(count == 1 ? "1 answer" : "\(count) answers") moves from "
                + "\(Self.englishNumbers(before)) to \(Self.englishNumbers(now)) only after a regrade."
        case .chosenAndGone(let choice, let count):
            "\(count == 1 ? "1 answer names" : "\(count) answers name") the choice "
                + "\"\(choice)\", which is gone."
        case .emptyAnswerEarns(let share):
            "With grade: each an empty answer would earn \(share); net does not."
        case .programmeIDDiffers: "The programme id must equal the file name."
        case .programmeTwice(let id, let file): "Programme \"\(id)\" exists already in \(file)."
        case .stepTwice(let quiz, let line):
            "\"\(quiz)\" is a step for the same job already in line \(line)."
        case .dueFalls(let due, let line):
            "\(due) comes before the day of line \(line). Put steps in the order of their days."
        case .noPassMark(let quiz):
            "\"\(quiz)\" has no pass mark, so nobody can pass it. Write rule: done."
        case .jobOutside(let job): "\"\(job)\" is not in the audience of this programme."
        case .quizNotFor(let quiz, let jobs):
            "\"\(quiz)\" is not written for \(jobs.joined(separator: ", "))."
        case .noStepFor(let jobs): "There is no step for \(jobs.joined(separator: ", "))."
        }
    }
}

extension DiagnosticPhrase {
    private static func englishList(_ numbers: [Int]) -> String {
        numbers.map(String.init).joined(separator: ", ")
    }

    private static func englishNumbers(_ numbers: [String]) -> String {
        numbers.isEmpty ? "none" : numbers.joined(separator: ", ")
    }

    private static func englishName(_ limit: SpokenLimit) -> String {
        switch limit {
        case .fileSize: "Bytes of a file"
        case .nesting: "Levels of nesting"
        case .text: "Characters of a text"
        case .questions: "Questions of a quiz"
        case .choices: "Choices"
        case .items: "Pairs, items or gaps"
        case .languages: "Languages"
        case .hints: "Hints"
        case .source: "Characters of a source"
        case .line: "Characters of a line"
        case .nodes: "Nodes of a scene"
        case .variables: "Variables of a scene"
        }
    }

    private static func englishName(_ kind: SpokenKind) -> String {
        switch kind {
        case .text: "text"
        case .list: "list"
        case .map: "map of keys and values"
        }
    }

    private static func englishName(_ form: SpokenForm) -> String {
        switch form {
        case .duration: "a duration"
        case .days: "a number of whole days"
        case .instant: "an instant"
        case .percent: "a percentage"
        case .percentOrFraction: "a percentage or a fraction"
        case .wholeNumber: "a whole number"
        case .yesNo: "yes or no"
        case .words(let words): "one of \(words.joined(separator: ", "))"
        case .need: "a condition"
        case .band: "closing words"
        case .language: "a language code"
        case .code: "a code"
        case .variable: "a variable with its range"
        case .condition: "a condition"
        case .effect: "an effect"
        case .scoreTerm: "a part of a score"
        case .turnLimit: "a number of turns and an ending"
        case .decision: "a node with something to do"
        case .ending: "an ending"
        case .draw: "a rule for drawing"
        case .length: "a least and a greatest length"
        }
    }
}
