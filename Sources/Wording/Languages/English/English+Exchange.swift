extension ExchangePhrase {
    public var english: String {
        switch self {
        case .itemLeftOut(let title, let fault): "\"\(title)\" is not imported: \(fault.english)"
        case .partLeftOut(let title, let part): "\"\(title)\": \(part.english)"
        case .fileNotRead(let fault): "nothing is read from here on: \(fault.english)"
        case .imported(let imported, let items, let named):
            "imported \(imported) of \(items) \(items == 1 ? "item" : "items"), \(named) named"
        case .wouldWrite: "Nothing was written (--dry-run)."
        case .columnFile: "file"
        case .columnQuestions: "questions"
        case .alreadyThere(let path): "\(path) is there already; --force replaces it."
        case .noFormat(let path, let known):
            "\(path): the format cannot be told. Name it first: \(known.joined(separator: ", "))."
        case .notWritable(let name, let known):
            "\(name) cannot be written; possible are \(known.joined(separator: ", "))."
        case .noFolder(let path): "\(path) is not a folder."
        case .badCompetency(let id):
            "--competency \(id): write the id of a competency, such as batna-preparation."
        case .unknownCompetency(let id, let folder):
            "--competency \(id): \(folder)/competencies.yaml has no such competency."
        case .noQuiz(let id, let folder): "\(folder) has no quiz \(id)."
        case .faultyQuiz(let path): "\(path) has errors. See them with: quizline check \(path)"
        case .noLanguage(let language, let known):
            "The quiz is not in \(language), but in \(known.joined(separator: ", "))."
        case .settingsNotWritten(let keys):
            "left out, for the format has no place for it: \(keys.joined(separator: ", "))"
        case .languagesNotWritten(let tags):
            "left out, for a file has one language: \(tags.joined(separator: ", "))"
        case .questionNotWritten(let id, let type):
            "question \(id) is left out: the format cannot write this \(type) as it is"
        case .keyNotWritten(let key, let questions):
            "left out, for the format has no place for it: \(key) of \(questions) \(questions == 1 ? "question" : "questions")"
        case .exported(let written, let questions, let named):
            "exported \(written) of \(questions) \(questions == 1 ? "question" : "questions"), \(named) named"
        case .fillGaps: "Fill the gaps."
        case .essayCriterion: "The answer fits the question."
        }
    }
}

extension ExchangeFault {
    var english: String {
        switch self {
        case .limit(let limit, let most): limit.english(most)
        case .notUTF8(true):
            "this is not UTF-8, but may be GBK; convert it with: iconv -f GBK -t UTF-8"
        case .notUTF8(false): "this is not UTF-8"
        case .notXML(let reason): "this is not XML (\(reason))"
        case .documentType: "a DOCTYPE is refused, because its definitions are not read"
        case .noQuizElement(let name): "the file begins with <\(name)> instead of <quiz>"
        case .noQuestions: "there are no questions"
        case .brace(let brace): "a \(brace) does not match; write \\\(brace) if it is text"
        case .noStem: "nothing is asked"
        case .noAnswers: "there is no answer"
        case .emptyAnswer: "an answer is empty"
        case .textBeforeAnswers(let text): "\"\(text)\" stands before the first answer"
        case .negativeWeight(let text):
            "\"\(text)\" has a negative weight, but only one choice can be made"
        case .badWeight(let text): "\"\(text)\" is not a weight"
        case .notNumber(let text): "\"\(text)\" is not a number"
        case .noPair(let text): "\"\(text)\" has no right side"
        case .noAnswerLine: "the line ANSWER is missing"
        case .answerTwice: "there are two lines ANSWER"
        case .unknownAnswer(let text): "there is no choice \(text)"
        case .blankLineInside: "there is an empty line inside"
        case .choiceTwice(let letter): "choice \(letter) stands twice"
        case .unknownType(let type): "the type \(type) does not exist here"
        case .severalTypes: "the answers are of different types"
        case .runsCode: "code is never run"
        case .fileUpload: "files cannot be handed in"
        case .unreadable(let text): "\"\(text)\" cannot be read"
        case .onlyMedia: "there is nothing but pictures or sound"
        case .columns(let expected, let found): "\(expected) columns are needed; there are \(found)"
        case .template(let text): "\(text) is a template"
        case .gapWithoutAnswer(let number): "gap \(number) has no answer"
        case .neverClosed(let sign): "\(sign) is never closed"
        case .passageAlone: "no question follows this text"
        case .questionLeftOut: "its question is not imported"
        case .refused(let code, let phrase): "\(code): \(phrase.english)"
        }
    }
}

extension ExchangeLimit {
    fileprivate func english(_ most: Int) -> String {
        switch self {
        case .fileSize: "the file is larger than \(most) KiB"
        case .items: "there are more than \(most) items"
        case .nesting: "elements stand more than \(most) deep in one another"
        case .answers: "there are more than \(most) answers"
        case .questions: "a quiz has at most \(most) questions"
        case .quizSize: "a quiz file has at most \(most) KiB"
        }
    }
}

extension ExchangePart {
    var english: String {
        switch self {
        case .picture(let name): "left out the picture \(name)"
        case .media(let name): "left out sound, film or other content \(name)"
        case .code(let name): "left out code (\(name)), which is never run"
        case .file(let name): "left out the file \(name)"
        case .feedback(let text): "left out this feedback: \(text)"
        case .catchAll(let text): "left out the answer that accepts anything: \(text)"
        case .option(let name, let value): "left out \(name): \(value)"
        case .longTitle(let text): "cut the title, which was: \(text)"
        case .draw(let count): "left out that \(count) of these questions are drawn"
        case .partialCredit(let text): "left out the part of the points for \"\(text)\""
        }
    }
}
