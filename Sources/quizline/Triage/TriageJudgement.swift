import Foundation
import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// A judgement about answers that is written into the quiz file.
struct TriageJudgement {
    private let desk: TriageDesk
    private let group: AnswerGroup

    init(_ desk: TriageDesk, _ group: AnswerGroup) {
        self.desk = desk
        self.group = group
    }

    /// Writes the file and tells what that means for answers given before and from now on.
    func write(losesComments: Bool) throws(CommandFailure) {
        guard let file = self.desk.files.first(where: { $0.name == "\(self.desk.quiz.id).yaml" })
        else {
            throw CommandFailure(
                .environment,
                RegradePhrase.noQuiz(self.desk.quiz.id.text, folder: self.desk.folder),
                in: self.desk.language
            )
        }
        let judged: JudgedFile
        do {
            judged = try JudgedFile(
                self.group,
                in: file.path,
                of: self.desk.files,
                losesComments: losesComments
            )
        } catch {
            throw self.failure(error, file)
        }
        // Counted before anything is written, so that a database that cannot be read keeps the
        // file as it is.
        let covered = try self.covered(by: judged)
        try self.replace(file, with: judged)
        try self.tell(judged, file, covered)
    }

    private struct Covered {
        var answers = 0
        /// nil where one person may be counted with several texts.
        var trainees: Int?
    }

    private var place: String {
        let gap = self.group.gap.map { " {\($0)}" } ?? ""
        return TerminalText.visible("\(self.desk.quiz.id)/\(self.group.question)\(gap)")
    }

    /// The answers that nothing took before and something takes now.
    private func covered(by judged: JudgedFile) throws(CommandFailure) -> Covered {
        guard let before = self.freeText(in: self.desk.quiz),
            let after = self.freeText(in: judged.quiz),
            FileManager.default.fileExists(atPath: self.desk.access.database)
        else { return Covered() }
        let reader = try self.desk.access.reader()
        defer { reader.close() }
        let ticker = ProgressTicker(language: self.desk.language)
        defer { ticker.wipe() }
        var covered = Covered()
        try self.desk.eachText(at: before, reader, ticker) { text in
            guard before.position(taking: text.text) == nil,
                after.position(taking: text.text) != nil
            else { return }
            covered.trainees = covered.answers == 0 ? text.trainees : nil
            covered.answers += text.answers
        }
        return covered
    }

    private func freeText(in quiz: Quiz) -> FreeText? {
        let texts = quiz.questions.first { $0.id == self.group.question }?.freeTexts ?? []
        return texts.first { self.group.gap == nil || $0.gap == self.group.gap }
    }

    private func replace(_ file: Bank.File, with judged: JudgedFile) throws(CommandFailure) {
        do {
            try file.replace(with: judged.octets)
        } catch {
            let text = error.text(of: file.path, in: self.desk.language)
            throw CommandFailure(.environment, lines: [text])
        }
    }

    private func tell(
        _ judged: JudgedFile,
        _ file: Bank.File,
        _ covered: Covered
    ) throws(CommandFailure) {
        let language = self.desk.language
        StandardStream.error.remark(DiagnosticText.text(judged.warnings, language: language))
        try self.desk.say(
            .written(path: file.path, place: self.place, Self.worth(self.group.credit))
        )
        if judged.isLaidOutAnew { try self.desk.say(.laidOutAnew(file.path)) }
        try self.desk.say(
            covered.answers > 0
                ? .covers(answers: covered.answers, trainees: covered.trainees) : .coversNone
        )
        try self.desk.say(.goesLive(version: judged.quiz.shortVersion))
        let draft = "\(self.desk.folder)/.drafts/\(file.name)"
        if FileManager.default.fileExists(atPath: draft) {
            try self.desk.say(.draftWaits(quiz: self.desk.quiz.id.text, path: draft))
        }
        guard self.group.credit > .zero else { return try self.desk.say(.scoresStay) }
        try self.desk.say(
            .regrade(quiz: self.desk.quiz.id.text, question: self.group.question.text)
        )
    }

    private func failure(_ refusal: JudgedFile.Refusal, _ file: Bank.File) -> CommandFailure {
        let language = self.desk.language
        let refused: TriagePhrase.Refusal
        var details: [String] = []
        switch refusal {
        case .noSuchQuestion:
            let name = TerminalText.visible(self.group.question.text)
            let phrase = RegradePhrase.noQuestion(name, quiz: self.desk.quiz.id.text)
            return CommandFailure(.usage, phrase, in: language)
        case .pattern(let phrase):
            return CommandFailure(
                .findings,
                lines: ["\(self.place): \(phrase.code): \(phrase.text(in: language))"]
            )
        case .faulty(let findings):
            details = DiagnosticText.text(findings, language: language).split(separator: "\n")
                .map(String.init)
            refused = .faulty
        case .commentsDropped(let comments):
            details = comments.map {
                AuthoringPhrase.commentDropped(path: file.path, line: $0.line, $0.text)
                    .text(in: language)
            }
            refused = .commentsDropped
        case .noFreeText: refused = .noFreeText
        case .gapWanted(let gaps): refused = .gapWanted(gaps)
        case .onlyRight: refused = .onlyRight
        case .feedbackLanguages(let count): refused = .feedbackLanguages(count)
        case .taken(let line, let credit): refused = .taken(line: line, Self.worth(credit))
        case .notReadBack: refused = .notReadBack
        }
        let phrase = TriagePhrase.refused(self.place, refused)
        return CommandFailure(.findings, lines: [phrase.text(in: language)] + details)
    }

    private static func worth(_ credit: Fraction) -> TriagePhrase.Worth {
        switch credit {
        case .one: .right
        case .zero: .wrong
        default: .part(ScoreDisplay.number(credit * Fraction(100)) + "%")
        }
    }
}
