extension TriagePhrase {
    public var english: String {
        switch self {
        case .heading(let place, let answers, let texts):
            "\(place): \(Self.answers(answers)) fit no pattern, \(texts) "
                + "\(texts == 1 ? "text" : "different texts")."
        case .column(let column): Self.text(column)
        case .text(let text, nil): text
        case .text(let text, let near?): "\(text) (close to: \(near))"
        case .left(let texts, let answers):
            "Not shown: \(texts) more \(texts == 1 ? "text" : "texts"), \(Self.answers(answers)). "
                + "Show more with --most."
        case .allFit(let place): "\(place): every answer so far fits a pattern."
        case .noFreeText(let quiz): "\(quiz) has no question that is answered in free words."
        case .howToJudge(let quiz, let question, let gap):
            "Judge one with: quizline triage \(quiz) --question \(question)"
                + (gap.map { " --gap \($0) --answer TEXT --as right" }
                    ?? " --answer TEXT --as right|part|wrong")
        case .written(let path, let place, let worth):
            "\(path): \(place) takes the answer \(Self.text(worth)) now."
        case .laidOutAnew(let path):
            "\(path) was laid out anew, as quizline format does."
        case .covers(let answers, let trainees):
            "That covers \(Self.answers(answers))"
                + (trainees.map { " of \($0) \($0 == 1 ? "person" : "people")" } ?? "")
                + " so far."
        case .coversNone: "Nobody has answered so far what that covers."
        case .goesLive(let version):
            "New attempts get it as version \(version): a server that watches its files takes "
                + "it within seconds, others on SIGHUP."
        case .draftWaits(let quiz, let path):
            "A draft of \(quiz) waits to be published and knows nothing of this; publishing it "
                + "would take this back: \(path)"
        case .regrade(let quiz, let question):
            "Answers given before keep their points. See what marking them again would do with: "
                + "quizline regrade \(quiz) --question \(question) --policy raise --preview"
        case .scoresStay: "Points stay as they are; a known wrong answer gets its feedback."
        case .refused(let place, let refusal): "\(place): \(Self.text(refusal))"
        case .usage(let fault): Self.text(fault)
        }
    }

    private static func answers(_ count: Int) -> String {
        "\(count) \(count == 1 ? "answer" : "answers")"
    }

    private static func text(_ column: Column) -> String {
        switch column {
        case .answers: "answers"
        case .trainees: "people"
        case .last: "last"
        case .text: "text"
        case .typed: "as typed"
        }
    }

    private static func text(_ worth: Worth) -> String {
        switch worth {
        case .right: "as right"
        case .part(let share): "for \(share)"
        case .wrong: "as a known wrong one"
        }
    }

    private static func text(_ refusal: Refusal) -> String {
        switch refusal {
        case .faulty: "nothing was written, because the file has or would have errors."
        case .noFreeText: "it is not answered in free words."
        case .gapWanted(let gaps):
            "say which gap: --gap \(gaps.map(String.init).joined(separator: " or "))."
        case .onlyRight:
            "an answer to a gap is right or wrong and has no feedback of its own: use --as right."
        case .feedbackLanguages(let count):
            "give the feedback once or in \(count) languages with \" // \" between."
        case .taken(let line, let worth):
            "line \(line) takes this answer already, \(text(worth)). Change that line, as the "
                + "first pattern that fits counts."
        case .commentsDropped:
            "nothing was written, because the file must be laid out anew and comments would be "
                + "lost. Use --force to lose them."
        case .notReadBack: "nothing was written: the text would not give the content back."
        }
    }

    private static func text(_ fault: UsageFault) -> String {
        switch fault {
        case .judgement: "Give --answer TEXT and --as right, part or wrong together."
        case .question: "Say which question with --question."
        case .credit(let text):
            "\"\(text)\" is no share between 0% and 100%, such as 50% or 1/3."
        case .creditWithoutPart: "--credit goes with --as part."
        case .most: "--most is a number from 1 to 1000."
        case .formOfList: "--format json is for the list."
        }
    }
}
