extension AttemptPhrase {
    public var english: String {
        switch self {
        case .quizWanted(let verb):
            "Which quiz? For example: \(verb) mr-six-roles. Type list to see them all."
        case .noSuchQuiz(let id, let nearest):
            "There is no quiz \"\(id)\"." + (nearest.map { " Did you mean \($0)?" } ?? "")
                + " Type list to see them all."
        case .noSuchCompetency(let id, let near):
            "There is no competency \"\(id)\"."
                + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?")
        case .listForm: "Type list, list WORD or list competency=COMPETENCY."
        case .noQuizFound: "No quiz fits. Type list alone to see them all."
        case .quizFacts(let questions, let seconds, let state, let best):
            Self.facts(questions: questions, seconds: seconds, state: state, best: best)
        case .afterList(let example): "Start one: st \(example)"
        case .quizRules(let title, let questions, let seconds, let pass, let tries, let id):
            Self.rules(
                title: title,
                questions: questions,
                seconds: seconds,
                pass: pass,
                tries: tries,
                id: id
            )
        case .quizStanding(let attempts, let best, let state):
            "\(attempts) attempt\(attempts == 1 ? "" : "s")" + (best.map { ", best \($0)%" } ?? "")
                + ", \(Self.word(state))"
        case .nothingDoneYet: "Nothing done yet. Type list to see the quizzes."
        case .seedNotOpen: "Only authors choose the seed: a whole number up to 9007199254740992."
        case .notOpenNow(let opens, let closes):
            "This quiz is not open now" + (opens.map { "; it opens \($0)" } ?? "")
                + (closes.map { "; it closes \($0)" } ?? "") + "."
        case .accessCodeWanted(let id): "This quiz needs its access code: start \(id) code=CODE."
        case .attemptHere(let id):
            "You are at this quiz now. To end it and begin anew: /start \(id) new=yes"
        case .attemptOpen(let id):
            "You have an unfinished attempt. Type r to go on, or start \(id) new=yes to end it and begin anew."
        case .noAttemptLeft(let most):
            (most == 1 ? "The only attempt is used." : "All \(most) attempts are used.")
                + " Ask your trainer for one more."
        case .waitUntil(let until): "The next attempt may start at \(until)."
        case .needFirst(let quiz): "First comes \(quiz): start \(quiz)"
        case .levelFirst(let competency, let level):
            "First show level \(level) in \(competency). Type gaps to see where you stand."
        case .attemptNumberWanted: "Type resume, or resume and the number of an attempt."
        case .nothingToResume: "There is no unfinished attempt. Type list and start a quiz."
        case .noAttempt:
            "No quiz is open. Type list, then start QUIZ; or r to go on with an earlier one."
        case .moved:
            "This attempt goes on over another connection of yours. Type r to bring it back here."
        case .attemptFinished:
            "This attempt is finished. Type review or why to look at it, list for the next quiz."
        case .questionHeading(
            let number,
            let count,
            let isMost,
            let stem,
            let form,
            let example,
            let beyond
        ):
            "Question \(number) of \(isMost ? "at most " : "")\(count): \(stem)"
                + (beyond ? " (beyond the source document)" : "")
                + " (\(Self.how(form, example: example)))"
        case .unit(let unit): "Unit: \(unit)"
        case .certaintyWanted(let counts):
            "Add !1, !2 or !3 to say how sure you are"
                + (counts
                    ? ": right earns 1, 2 or 3 times the points, wrong costs 0, 2 or 6." : ".")
        case .noSuchQuestion(let number, let count):
            "There is no question \(number); there are 1 to \(count)."
        case .questionNumberWanted: "Type the number of a question, such as question 2."
        case .questionClosed(let number):
            "Question \(number) was answered before; the answer has not changed."
        case .answerWanted: "Type the answer itself, or answer and the answer."
        case .answerForm:
            "Type answer, the number of the question and the answer, such as answer 2 ac."
        case .answerOrCommand(let line):
            "\"\(line)\" is a command too. As an answer type = \(line), as a command /\(line)"
        case .answerNotUnderstood(let form, let example):
            "Not taken as an answer, nothing was recorded. \(Self.how(form, example: example).capitalizedFirst)."
        case .gapFilled(let filled, let count):
            "Gap \(filled) of \(count) noted, nothing recorded yet. Type the next one; or all at once with | between."
        case .checkSpelling: "Nearly. Check the spelling and type it again; no try is used."
        case .percentWanted(let example):
            "Per cent or not? Type it like \(example); no try is used."
        case .verdict(let verdict): Self.word(verdict)
        case .alreadyAnswered(let verdict): "You gave this answer before. \(Self.word(verdict))"
        case .key(let typed, let texts): "Answer: \(([typed] + texts).joined(separator: "  "))"
        case .tryAgain(let left):
            "Try again: \(left) \(left == 1 ? "try" : "tries") left. Or type skip."
        case .allAnswered:
            "Every question has an answer. Type finish for the result; until then you may change them."
        case .skippedAnswered(let number): "Question \(number) has an answer; it stays."
        case .skipped(let number): "Question \(number) is left for later."
        case .flagged(let number): "Question \(number) is marked."
        case .unflagged(let number): "The mark on question \(number) is gone."
        case .hint(let number, let count, let hint): "Hint \(number)/\(count): \(hint)"
        case .noHintLeft(let count):
            count == 0
                ? "This question has no hints." : "No hint of this question is left."
        case .notShownYet(let number): "The explanation of question \(number) is not shown yet."
        case .sources(let facts): "Source: \(facts.joined(separator: " "))"
        case .questionNumber(let number): "\(number)"
        case .itemState(let state, let flagged): Self.word(state) + (flagged ? " *" : "")
        case .timeLeft(let seconds): "Time left: \(seconds / 60) min \(seconds % 60) s"
        case .nothingToReview: "There is no question of this kind."
        case .regradedLater(let numbers):
            "Marked again after this attempt, because the quiz was corrected: "
                + "\(numbers.map { "Q\($0)" }.joined(separator: ", "))."
        case .finishWanted(let unanswered, let skipped):
            "\(unanswered) not looked at, \(skipped) skipped; to confirm send finish yes"
        case .finishQuestion(let open):
            "\(open) question\(open == 1 ? " has" : "s have") no answer yet. Finish now? (yes/no)"
        case .finished: "Finished"
        case .result(let facts): Self.result(facts)
        case .certaintyTotal(let earned, let possible):
            "Counting how sure you were: \(earned) of \(possible)."
        case .resultWithheld(let cause):
            "\(Self.word(cause)). The result is not shown now. Next quiz: l"
        case .afterResult: "Look back: review, why 1. Where you stand: g. Next quiz: l"
        case .savedGoodbye(let number):
            "Saved up to question \(number). Next time type r to go on. Goodbye."
        case .sceneTurn(let say, let values):
            say + (values.isEmpty ? "" : " (\(values.joined(separator: ", ")))")
        case .sceneEnded(let percent):
            "The scene is over" + (percent.map { ": \($0)%." } ?? ".")
        case .sceneStep(let turn, let letter, let text, let before, let after):
            "\(turn). \(letter) \(text)" + Self.turningPoint(before, after)
        case .sceneWithoutTurningPoint: "Every choice kept the best end within reach."
        case .turnWanted(let number, let turn):
            "In a scene name the turn too, such as answer \(number).\(max(1, turn)) a."
        case .noSuchTurn(let turn, let next):
            "There is no turn \(turn); the last one that can be named is \(next)."
        }
    }
}

extension AttemptPhrase {
    private static func how(_ form: AnswerForm, example: String) -> String {
        switch form {
        case .one: "type one letter, such as \(example)"
        case .many: "one or more, such as \(example)"
        case .truth: "true or false: t or f"
        case .match: "match, such as \(example)"
        case .order: "put in order, such as \(example)"
        case .number: "type a number, such as \(example)"
        case .text: "type the word"
        case .blank: "fill the gaps, such as \(example)"
        case .rate: "your own view, not marked: type one number, such as \(example)"
        case .essay: "write lines; a line with only a dot hands them in"
        case .scene: "play it turn by turn; type one letter, such as \(example)"
        }
    }

    private static func turningPoint(_ before: String?, _ after: String?) -> String {
        guard let before, let after else { return "" }
        return " (turning point: the best within reach fell from \(before)% to \(after)%)"
    }

    private static func word(_ verdict: SpokenVerdict) -> String {
        switch verdict {
        case .right: "Right."
        case .part: "Partly right."
        case .wrong: "Not right."
        case .recorded: "Recorded."
        case .pending: "Recorded; a mentor will mark it."
        }
    }

    private static func word(_ state: SpokenItemState) -> String {
        switch state {
        case .right: "right"
        case .part: "partly right"
        case .wrong: "wrong"
        case .recorded: "answered"
        case .pending: "waits for a mentor"
        case .skipped: "skipped"
        case .open: "open"
        }
    }

    private static func word(_ state: SpokenQuizState) -> String {
        switch state {
        case .new: "new"
        case .open: "unfinished"
        case .pending: "waits for a mentor"
        case .passed: "passed"
        case .failed: "not passed"
        case .done: "done"
        }
    }

    private static func facts(
        questions: Int,
        seconds: Int?,
        state: SpokenQuizState?,
        best: String?
    ) -> String {
        [
            Self.count(questions), seconds.map(Self.duration), state.map(Self.word),
            best.map { "best \($0)%" },
        ].compactMap { $0 }.joined(separator: ", ")
    }

    /// `8 min`, `30 s` or `1 min 30 s`.
    private static func duration(_ seconds: Int) -> String {
        let parts = [(seconds / 60, "min"), (seconds % 60, "s")].filter { $0.0 > 0 }
        return parts.map { "\($0) \($1)" }.joined(separator: " ")
    }

    private static func count(_ questions: Int) -> String {
        questions == 1 ? "1 question" : "\(questions) questions"
    }

    private static func rules(
        title: String,
        questions: Int,
        seconds: Int?,
        pass: String?,
        tries: Int,
        id: String
    ) -> String {
        let rules = [
            Self.count(questions),
            seconds.map(Self.duration),
            pass.map { "\($0)% to pass" },
            tries > 1 ? "\(tries) tries each" : nil,
        ]
        return "\(title): \(rules.compactMap { $0 }.joined(separator: ", ")). Start: st \(id)"
    }

    private static func word(_ cause: EndCause) -> String {
        switch cause {
        case .submitted: "Finished"
        case .expired: "Time is up"
        case .closed: "Closed"
        case .void: "Time is up; this attempt does not count"
        }
    }

    private static func result(_ facts: ResultFacts) -> String {
        let passed = facts.passed.map { $0 ? " Passed." : " Not passed." } ?? ""
        if let most = facts.most {
            let range =
                "\(facts.points) to \(most.points) of \(facts.possible) points, \(facts.percent) to \(most.percent)%"
            return "\(Self.word(facts.cause)): \(range); a mentor decides about the rest.\(passed)"
        }
        return
            "\(Self.word(facts.cause)): \(facts.points) of \(facts.possible) points, \(facts.percent)%.\(passed)"
    }
}

extension String {
    /// With a capital first letter, for a sentence.
    fileprivate var capitalizedFirst: String {
        self.prefix(1).uppercased() + self.dropFirst()
    }
}
