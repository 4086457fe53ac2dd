import Foundation
import Glibc
import ProgressStorage
import QuizCore

/// A process that records answers until it is killed or told that nothing more is recorded.
///
/// `StoreProbe DATABASE FIRST [LIMIT]`: starts attempts from the number FIRST on, answers each
/// whole, and prints `ATTEMPT NUMBER CHOICE POSITION` once an answer was confirmed. With LIMIT
/// no file may become larger than so many octets. Ends with the kind of the first failure.
@main
enum StoreProbe {
    /// Answers that are on their way at the same time.
    private static let lanes = 8
    private static let printing = NSLock()

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 2, let first = Int(arguments[2]) else { exit(64) }
        if arguments.count > 3, let limit = UInt(arguments[3]) { Self.limitFiles(limit) }
        let store = try ProgressStore(opening: arguments[1]) { Self.say("fault \($0.kind)") }
        let quiz = Self.quiz
        try store.register(quiz, source: "")
        for lane in 1..<Self.lanes {
            Thread { Self.work(store, quiz, first: first, lane: lane) }.start()
        }
        Self.work(store, quiz, first: first, lane: 0)
        store.close()
    }

    private static func limitFiles(_ limit: UInt) {
        signal(SIGXFSZ, SIG_IGN)
        var limits = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
        setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
    }

    private static func say(_ line: String) {
        self.printing.withLock {
            var octets = Array("\(line)\n".utf8)
            _ = write(STDOUT_FILENO, &octets, octets.count)
        }
    }

    /// One after the other, so that each lane has one answer on its way.
    private static func work(_ store: ProgressStore, _ quiz: Quiz, first: Int, lane: Int) {
        let trainee = Trainee.ID("probe\(lane)")
        // The trainee may be there from an earlier run.
        try? store.accounts.create(
            Trainee(id: trainee, displayName: "probe"),
            secret: nil,
            at: Instant(milliseconds: 1)
        )
        for number in first... {
            let start = AttemptStart(
                trainee: trainee,
                quiz: quiz.id,
                version: quiz.version,
                number: number,
                seed: 1,
                at: Instant(milliseconds: 1)
            )
            guard case .started(let attempt) = self.perform(.start(start), store) else { break }
            for question in 1...quiz.questions.count {
                guard self.record(attempt, question, lane, quiz, store) else { return }
            }
        }
    }

    private static func record(
        _ attempt: AttemptSnapshot,
        _ number: Int,
        _ lane: Int,
        _ quiz: Quiz,
        _ store: ProgressStore
    ) -> Bool {
        let question = quiz.questions[number - 1]
        let choice = Int(attempt.id.rawValue + Int64(number)) % 4
        let record = AnswerRecord(
            attempt: attempt.id,
            number: number,
            tryNumber: 1,
            question: question.name,
            contentHash: question.contentHash,
            typed: "\(choice)",
            response: .choices([choice]),
            certainty: 1,
            hints: 0,
            at: Instant(milliseconds: 2),
            credit: .zero,
            outcome: .zero,
            score: .zero
        )
        let result = self.perform(.record(record, ending: nil), store)
        guard case .recorded(.stored(let position)) = result else {
            self.say("refused \(result)")
            return false
        }
        self.say("\(attempt.id.rawValue) \(number) \(choice) \(position.rawValue)")
        return true
    }

    private static func perform(
        _ request: ProgressRequest,
        _ store: ProgressStore
    ) -> ProgressResult {
        let told = AwaitedResult()
        store.submit(request) { told.give($0) }
        return told.wait()
    }

    private static var quiz: Quiz {
        let choices = (0..<4).map { Choice(LocalizedText(zh: "\($0)", en: "\($0)"), credit: .zero) }
        return Quiz(
            id: "probe",
            version: "1",
            languages: [.english],
            title: LocalizedText(zh: "探", en: "Probe"),
            questions: (1...20).map { number in
                Question(
                    name: QuestionName(quiz: "probe", question: Question.ID("q\(number)")),
                    stem: LocalizedText(zh: "问", en: "Question"),
                    interaction: OneChoice(choices: choices),
                    contentHash: "probe-\(number)"
                )
            }
        )
    }
}

/// A result that one thread waits for.
///
/// `@unchecked Sendable`: every access to `result` holds `condition`.
private final class AwaitedResult: @unchecked Sendable {
    private let condition = NSCondition()
    private var result: ProgressResult?

    func give(_ result: ProgressResult) {
        self.condition.withLock {
            self.result = result
            self.condition.signal()
        }
    }

    func wait() -> ProgressResult {
        self.condition.lock()
        defer { self.condition.unlock() }
        while true {
            if let result = self.result { return result }
            self.condition.wait()
        }
    }
}
