extension QuizReportPhrase {
    public var english: String {
        switch self {
        case .title: "Question report"
        case .quizName(let title, let id): "\(title) (\(id))"
        case .firstAttempts(let people):
            people == 1
                ? "The first finished attempt of 1 person."
                : "The first finished attempts of \(people) people."
        case .allAttempts(let count, let people):
            "All finished attempts: \(count), by people: \(people). Later attempts know the questions, so these numbers say less than those of first attempts."
        case .newestOnly(let count): "There are more; these are the newest \(count)."
        case .total(let total): Self.sentence(total)
        case .shape(let skewness, let kurtosis): "Skewness \(skewness), kurtosis \(kurtosis)."
        case .agreement(let value, let agreement, let ratio, let error):
            "Consistency \(value)%\(agreement.map { " (\(Self.word($0)))" } ?? ""); error ratio \(ratio)%, standard error \(error)%."
        case .noTotal(let isDrawn):
            isDrawn
                ? "No numbers of the whole test: each attempt draws its own questions."
                : "No numbers of the whole test: fewer than 5 people had the same questions."
        case .severalVersions(let count):
            "The quiz was changed: the answers are to \(count) versions. A name with @ is an older version of a question."
        case .tooFewForFlags(let minimum):
            "Questions with fewer than \(minimum) attempts are not judged."
        case .nothingFlagged: "No judged question needs a look."
        case .column(let column): Self.head(column)
        case .flag(let flag): Self.word(flag)
        case .finding(let question, let finding): "\(question): \(Self.sentence(finding))"
        case .choice(let letter, let text): "\(letter) (\(text))"
        case .truth(let answer): answer ? "true" : "false"
        case .howToRead(let listsAllFlags):
            "right: points earned of those possible, in percent. guess: what guessing gives. discr: how far those who do well in the rest do well here, -100 to 100; 30 and more is good; 90% range: where it lies with 90 % certainty. effic: how much of what the marks allow that is. sec: median seconds to the first answer. sure: wrong first answers given with certainty 3. look at: "
                + (listsAllFlags
                    ? "the reasons, the gravest first." : "the gravest reason, + for more.")
        case .howToReadChoices:
            "* the key; choices in the order of the file, first answers. rest: mean points for the other questions. p-b: whether those who take it do well in the rest, -100 to 100. best, last: how many of the best and of the last 27 % take it, in percent."
        case .foot(let id): "Report \(id). It is about questions, not about people."
        case .nothingFinished(let quiz): "Nobody has finished the quiz \(quiz) yet."
        case .noSuchQuiz(let quiz, let near):
            "The database knows no quiz \(quiz)."
                + (near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?")
        case .minimumForm(let number, let lowest):
            "--min-n \(number) does not work: it must be \(lowest) or more."
        }
    }

    private static func head(_ column: Column) -> String {
        switch column {
        case .question: "question"
        case .attempts: "n"
        case .facility: "right"
        case .guess: "guess"
        case .discrimination: "discr"
        case .range: "90% range"
        case .efficiency: "effic"
        case .seconds: "sec"
        case .sureAndWrong: "sure"
        case .flag: "look at"
        case .choice: "choice"
        case .share: "share"
        case .rest: "rest"
        case .pointBiserial: "p-b"
        case .upper: "best"
        case .lower: "last"
        }
    }

    private static func word(_ flag: Flag) -> String {
        switch flag {
        case .wrongKey: "wrong key?"
        case .misfit: "misfit"
        case .weak: "weak"
        case .dubious: "dubious"
        case .tooHard: "too hard"
        case .tooEasy: "too easy"
        case .deadDistractor: "idle choice"
        case .watch: "watch"
        case .tooFew: "too few"
        }
    }

    private static func word(_ agreement: Agreement) -> String {
        switch agreement {
        case .unreliable: "below 64: totals are unreliable"
        case .fair: "fair"
        case .satisfactory: "satisfactory"
        }
    }

    private static func sentence(_ total: Total) -> String {
        "Total of \(total.attempts) attempts at \(total.questions) questions: mean \(total.mean)%\(Self.usual(total.isMeanUsual, "50 to 75")), median \(total.median)%, standard deviation \(total.deviation)%\(Self.usual(total.isDeviationUsual, "12 to 18"))."
    }

    private static func usual(_ isUsual: Bool?, _ range: String) -> String {
        isUsual.map { $0 ? " (usual)" : " (usual: \(range))" } ?? ""
    }

    private static func sentence(_ finding: Finding) -> String {
        switch finding {
        case .suspiciousChoice(let choice, let taken, let count, let key):
            "\(taken) of \(count) took \(choice), and they did better in the rest than the others; is the key \(key) right?"
        case .knowingFail(let discrimination, let high, let count):
            "Those who do well in the rest fail here (\(count) attempts, discrimination \(discrimination), at most \(high)): is the key right, does the stem mislead?"
        case .misfit(let isSurprising, let square, let z, let count):
            isSurprising
                ? "\(count) first answers surprise: people whose other answers are good fail, or others succeed (outfit \(square), z \(z)): is the key right, is it tagged with the right competency?"
                : "\(count) first answers surprise less than chance allows (outfit \(square), z \(z)): does another question give the answer away?"
        case .weak(let discrimination, let count):
            "Knowing the rest hardly helps here (\(count) attempts, discrimination \(discrimination)): make the stem clearer, or ask something else."
        case .watch(let discrimination, let count):
            "Tells only a little who knows the rest (\(count) attempts, discrimination \(discrimination)): read the stem and the choices again."
        case .dubious(let efficiency, let count):
            "Separates far less than its marks allow (\(count) attempts, efficiency \(efficiency)): is it about something else than the rest?"
        case .tooHard(let facility, let guess, let count):
            "\(facility)% right in \(count) attempts, guessing gives \(guess)%: is the wording clear, and was it taught?"
        case .tooEasy(let facility, let count):
            "\(facility)% right in \(count) attempts, so it tells hardly anything: make the wrong choices more likely, or leave it out."
        case .deadChoice(let choice, let taken, let count):
            "Only \(taken) of \(count) took \(choice): put a mistake that people make in its place."
        }
    }
}
