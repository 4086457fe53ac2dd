extension MarkingPhrase {
    public var english: String {
        switch self {
        case .linesWanted:
            "Write your text line by line; a line with only a dot hands it in."
        case .length(let least, let most):
            "Length: \(least) to \(most), counting Chinese characters and other words."
        case .soFar(let lines): "Kept and not handed in yet, \(Self.count(lines)):"
        case .howToGoOn:
            "Go on writing, or hand it in with a dot alone in a line. /answer alone begins anew."
        case .kept(let lines):
            "Not handed in; \(Self.count(lines)) kept. Go on writing, then a dot alone in a line."
        case .tooShort(let length, let least):
            "Too short: \(length) of at least \(least), counting Chinese characters and other words."
        case .tooLong(let length, let most):
            "Too long: \(length) of at most \(most), counting Chinese characters and other words. /answer alone begins anew."
        case .nothingWritten: "Nothing is written yet, so nothing was handed in."
        case .onlyTexts(let number):
            "Question \(number) takes no text of several lines; type answer \(number) and the answer."
        case .marked(let number, let points, let possible):
            "Question \(number), marked by a mentor: \(points) of \(possible) points"
        case .criterion(let given, let possible, let text):
            "\(given.map(String.init) ?? "…")/\(possible)  \(text)"
        case .comment(let comment): "Comment: \(comment)"
        case .forMentors:
            "Marking is for facilitators, and for managers whose team is known. Ask the operator for the right."
        case .commandForm:
            "Type mark, mark ATTEMPT.QUESTION, or mark ATTEMPT.QUESTION POINTS … // COMMENT, such as mark 318.2 3 1 // Well argued."
        case .nothingWaits: "No text waits for you."
        case .waiting(let count, let shown):
            "\(count) \(count == 1 ? "text waits" : "texts wait") for a mark"
                + (shown < count ? "; the oldest \(shown):" : ":")
        case .afterWaiting(let example): "Read one: mark \(example)"
        case .noSuchText(let place):
            "There is no text \(place) within your reach. Type mark to see what waits."
        case .noTextHere(let place): "There is no text \(place). See what waits: quizline mark"
        case .cannotBeMarked(let obstacle): Self.sentence(obstacle)
        case .pointsWanted(let most):
            "One number for each criterion: \(most.map { "0 to \($0)" }.joined(separator: ", "))."
        case .commentTooLong(let most): "The comment is longer than \(most) octets."
        case .textOf(let trainee, let place, let stem): "\(place), \(trainee): \(stem)"
        case .markedBefore(let marker, let day):
            "Marked by \(marker) on \(day); a new mark takes its place."
        case .howToMark(let example): "Mark it: mark \(example) // COMMENT"
        case .commandLine:
            "Type quizline mark, quizline mark 318.2 (attempt, dot, question), or that and one number for each criterion, with --comment if you like."
        case .read(let example): "Read one: \(example)"
        case .give(let example): "Mark it: \(example) --comment TEXT"
        case .stored(let place, let trainee, let points, let possible):
            "\(place), \(trainee): \(points) of \(possible) points recorded."
        case .verdict(.passed): "The attempt has passed."
        case .verdict(.failed): "The attempt has not passed."
        case .verdict(.pending): "Other texts of the attempt still wait for a mark."
        }
    }

    private static func count(_ lines: Int) -> String {
        lines == 1 ? "1 line" : "\(lines) lines"
    }

    private static func sentence(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .notAnswered: "That question is no text, or it was not answered."
        case .attemptRuns: "That attempt is still under way; its texts may still change."
        case .attemptVoid: "That attempt does not count."
        case .regraded: "A regrade decided about that question; undo the regrade first."
        case .versionUnknown:
            "The quiz version of that attempt is not loaded. Use quizline mark, or restart the server."
        }
    }
}
