import ProgressStorage
import QuizCore
import QuizFormat
import QuizServer
import TestSupport
import Wording

@testable import quizline

/// Sample S in files: a framework, a quiz, and a database with the answers of two people.
struct SampleStore {
    /// What the store answered instead of doing what was asked.
    struct Refusal: Error {
        let result: ProgressResult
    }

    /// Answers one minute apart, such as `a1 1, a2 0`.
    private struct Sitting {
        let trainee: Trainee.ID
        let start: Instant
        let answers: [(question: Question.ID, isRight: Bool)]

        init(_ trainee: Trainee.ID, day: Int, hour: Int, _ answers: String) {
            self.trainee = trainee
            self.start = Instant(
                milliseconds: 1_783_760_400_000 + Int64((day - 11) * 24 + hour - 9) * 3_600_000
            )
            self.answers = answers.split(separator: ", ").map {
                (Question.ID(String($0.prefix(2))), $0.hasSuffix("1"))
            }
        }
    }

    static let asOf = "2026-07-11T09:00:00Z"

    let folder: TemporaryFolder
    var database: String { self.folder.path("quizline.db") }
    var quizzes: String { self.folder.path("quizzes") }

    private static let sittings = [
        Sitting("t07", day: 1, hour: 9, "a1 1, a2 0, a3 1, a4 1, b1 1, b2 0, b3 0, b4 0"),
        Sitting("t07", day: 6, hour: 9, "a2 1, b2 0, b5 0, b6 1"),
        Sitting("t07", day: 10, hour: 9, "a5 1, a6 1, b3 1"),
        Sitting("t08", day: 11, hour: 8, "a1 1, a2 1, a3 0, b1 1, b6 0"),
    ]

    /// - Parameter isReversed: Whether what was answered last is stored first.
    init(isReversed: Bool = false) async throws {
        self.folder = try TemporaryFolder()
        try self.folder.write("quizzes/competencies.yaml", Self.framework)
        try self.folder.write("quizzes/sample.yaml", Self.quiz)
        let store = try ProgressStore(opening: self.database)
        defer { store.close() }
        let bank = BankReader.read(QuizFiles(in: [self.quizzes]).files)
        for quiz in bank.quizzes { try store.register(quiz, source: bank.sources[quiz.id] ?? "") }
        try store.teams.add(Team(id: "华东", name: "华东"))
        for (id, name) in [("t07", "王小明"), ("t08", "=1+1")] {
            try store.accounts.create(
                Trainee(
                    id: Trainee.ID(id),
                    displayName: name,
                    job: "sales-rep",
                    team: "华东"
                ),
                secret: nil,
                at: Instant(milliseconds: 1_782_000_000_000)
            )
        }
        guard let quiz = bank.quizzes.first else { return }
        for sitting in isReversed ? Self.sittings.reversed() : Self.sittings {
            try await Self.keep(sitting, quiz, in: store, isReversed: isReversed)
        }
    }

    func report(_ arguments: String...) throws -> Program.Outcome {
        let places = ["--database", self.database, "--quizzes", self.quizzes]
        return try Program.run(["report"] + arguments + places)
    }

    /// The version of the questions, which stands where the sample says `sample`.
    func bankVersion() throws -> String {
        try ServedQuizzes(folder: self.quizzes, language: .english).bankVersion
    }

    private static func keep(
        _ sitting: Sitting,
        _ quiz: Quiz,
        in store: ProgressStore,
        isReversed: Bool
    ) async throws {
        let start = AttemptStart(
            trainee: sitting.trainee,
            quiz: quiz.id,
            version: quiz.version,
            number: 1 + Int(sitting.start.milliseconds / 86_400_000 % 100),
            seed: 1,
            at: sitting.start
        )
        guard case .started(let attempt) = try await Self.perform(.start(start), in: store) else {
            return
        }
        let answers = sitting.answers.enumerated().map { ($0.offset, $0.element) }
        for (index, answer) in isReversed ? answers.reversed() : answers {
            guard let place = quiz.questions.firstIndex(where: { $0.id == answer.question })
            else { continue }
            let mark = Grains(answer.isRight ? .one : .zero, ofPoints: 1)
            let record = AnswerRecord(
                attempt: attempt.id,
                number: place + 1,
                tryNumber: 1,
                question: quiz.questions[place].name,
                contentHash: quiz.questions[place].contentHash,
                typed: "a",
                response: .choices([0]),
                certainty: 1,
                hints: 0,
                at: sitting.start + .seconds(index * 60),
                credit: mark,
                outcome: mark,
                score: mark
            )
            _ = try await Self.perform(.record(record, ending: nil), in: store)
        }
    }

    static func perform(
        _ request: ProgressRequest,
        in store: ProgressStore
    ) async throws -> ProgressResult {
        let result = await withCheckedContinuation { continuation in
            store.submit(request) { continuation.resume(returning: $0) }
        }
        if case .failed = result { throw Refusal(result: result) }
        return result
    }
}

extension SampleStore {
    private static func competency(_ id: String, zh: String, en: String, section: String) -> String
    {
        """
                  - id: \(id)
                    name_en: "\(en)"
                    name_zh: "\(zh)"
                    definition_en: "What it is."
                    definition_zh: "是什么。"
                    sections:
                      - \(section)

        """
    }

    static let framework = """
        version: 1
        levels:
          - level: 0
            name_en: "not required"
            name_zh: "不要求"
            meaning_en: "Not needed for this job."
            meaning_zh: "本岗不要求。"
          - level: 40
            name_en: "aware"
            name_zh: "了解"
            meaning_en: "Knows the terms."
            meaning_zh: "懂术语。"
          - level: 75
            name_en: "skilled"
            name_zh: "熟练"
            meaning_en: "Applies it."
            meaning_zh: "能运用。"
        domains:
          - id: roles
            name_en: "Roles"
            name_zh: "角色"
            groups:
              - id: six-roles
                name_en: "Six roles"
                name_zh: "六个角色"
                competencies:

        """
        + Self.competency(
            "role-negotiator",
            zh: "谈判者（管理角色）",
            en: "Negotiator (as a managerial role)",
            section: "S20"
        ) + Self.competency("role-coach", zh: "教练", en: "Coach", section: "S03") + """
            roles:
              - id: sales-rep
                name_en: "Sales representative"
                name_zh: "销售代表"
                summary_en: "Sells."
                summary_zh: "做销售。"
                required:
                  - competency: role-negotiator
                    level: 75
                    reason_en: "negotiates"
                    reason_zh: "要谈判"
                  - competency: role-coach
                    level: 40
                    reason_en: "coaches"
                    reason_zh: "要辅导"

            """

    private static let quiz =
        """
        id: sample
        langs: zh, en
        title: 样本 // Sample
        pass: 60%
        questions:

        """
        + [
            "a1 easy one", "a2 medium one", "a3 medium truth", "a4 hard text", "a5 medium one",
            "a6 hard one", "b1 easy one", "b2 medium one", "b3 medium one", "b4 hard one",
            "b5 hard number", "b6 medium one",
        ].map(Self.question).joined()

    private static func question(_ line: String) -> String {
        let words = line.split(separator: " ")
        let id = words[0]
        let competency =
            id == "b6"
            ? "role-negotiator 70%, role-coach 30%"
            : id.hasPrefix("a") ? "role-coach" : "role-negotiator"
        let body =
            switch words[2] {
            case "truth": "  truth: true\n"
            case "number": "  number: 6\n"
            case "text": "  text:\n  - (x) 六\(id) // six\(id)\n"
            default:
                "  one:\n  - (x) 一 // first\n  - ( ) 二 // second\n  - ( ) 三 // third\n"
                    + "  - ( ) 四 // fourth\n"
            }
        return "- id: \(id)\n  competency: \(competency)\n  level: \(words[1])\n"
            + "  ask: 问题 \(id)？ // Question \(id)?\n\(body)  why: 因为。 // Because.\n"
    }
}
