import Foundation
import ProgressStorage
import QuizCore

/// What one answer takes to be on the disk, and how much of it goes into its cell.
///
/// A second try of a question is stored as a first one is and changes no cell, so the difference
/// of the two is the cell's part. Each trainee answers 45 questions of one competency; those
/// from the 26th on are timed.
struct CommitTimes: CustomStringConvertible {
    private static let questions = 45
    private static let now = Instant(milliseconds: 1_780_000_000_000)

    private var first: [Double] = []
    private var second: [Double] = []

    init(folder: String, rounds: Int) async throws {
        let path = folder + "/commits.db"
        let store = try ProgressStore(opening: path)
        let quiz = Self.quiz
        try store.register(quiz, source: "")
        for round in 0..<rounds {
            let trainee = Trainee.ID("t\(round)")
            let account = Trainee(id: trainee, displayName: "T")
            try store.accounts.create(account, secret: nil, at: Self.now)
            let start = AttemptStart(
                trainee: trainee,
                quiz: quiz.id,
                version: quiz.version,
                number: 1,
                seed: 1,
                at: Self.now
            )
            guard case .started(let attempt) = await Self.perform(.start(start), store) else {
                continue
            }
            for number in 1...Self.questions {
                let times = await [1, 2].asyncMap { tryNumber in
                    let record = Self.answer(attempt, number, tryNumber, quiz)
                    let begin = ContinuousClock.now
                    _ = await Self.perform(.record(record, ending: nil), store)
                    return Self.seconds(begin.duration(to: .now))
                }
                guard number > 25 else { continue }
                self.first.append(times[0])
                self.second.append(times[1])
            }
        }
        store.close()
    }

    var description: String {
        let (first, second) = (Self.median(self.first), Self.median(self.second))
        return "{\"commit\": \(first), \"without\": \(second), \"cell\": \(first - second)}"
    }

    private static func median(_ times: [Double]) -> Double {
        times.isEmpty ? 0 : times.sorted()[times.count / 2]
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
    }

    private static func perform(
        _ request: ProgressRequest,
        _ store: ProgressStore
    ) async -> ProgressResult {
        await withCheckedContinuation { continuation in
            store.submit(request) { continuation.resume(returning: $0) }
        }
    }

    private static var quiz: Quiz {
        var settings = QuizSettings()
        settings.tries = 3
        return Quiz(
            id: "bench",
            version: "v1",
            languages: [.english],
            title: LocalizedText(zh: "测", en: "Bench"),
            settings: settings,
            questions: (1...Self.questions).map { number in
                Question(
                    name: QuestionName(quiz: "bench", question: Question.ID("q\(number)")),
                    stem: LocalizedText(zh: "问", en: "Question"),
                    interaction: OneChoice(
                        choices: (0..<4).map { index in
                            Choice(
                                LocalizedText(zh: "选", en: "choice \(index)"),
                                credit: index == 1 ? .one : .zero
                            )
                        }
                    ),
                    shares: [CompetencyShare("pressure", weight: .one)],
                    level: [.easy, .medium, .hard][number % 3],
                    contentHash: "hash-\(number)"
                )
            }
        )
    }

    private static func answer(
        _ attempt: AttemptSnapshot,
        _ number: Int,
        _ tryNumber: Int,
        _ quiz: Quiz
    ) -> AnswerRecord {
        let question = Attempt(attempt, quiz: quiz).items[number - 1].question
        let mark = number.isMultiple(of: 3) ? Grains.zero : Grains(points: 1)
        return AnswerRecord(
            attempt: attempt.id,
            number: number,
            tryNumber: tryNumber,
            question: question.name,
            contentHash: question.contentHash,
            typed: "b",
            response: .choices([number.isMultiple(of: 3) ? 0 : 1]),
            certainty: 3,
            hints: 0,
            at: Self.now + .seconds(number),
            credit: mark,
            outcome: mark,
            score: mark
        )
    }
}

extension [Int] {
    fileprivate func asyncMap<Value>(_ body: (Int) async -> Value) async -> [Value] {
        var values: [Value] = []
        for element in self { values.append(await body(element)) }
        return values
    }
}
